package org.sodiem.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Grows a repository at random, with everything that histories of many hands have. */
public final class RandomHistory {

    private static final List<String> UNITS = List.of("xa-an", "xa-binh");
    private static final List<String> ZONES = List.of("+07:00", "+00:00", "-11:30", "+14:00");
    private static final List<String> GROUPS = List.of("", "nhóm/", "Vĩnh Linh/");

    private final RepoBuilder repo;
    private final Random random;
    private final List<String> branches = new ArrayList<>(List.of("main"));
    private int minutes;
    private int sides;

    public RandomHistory(RepoBuilder repo, Random random) {
        this.repo = repo;
        this.random = random;
    }

    /** Every kind of step once, then so many at random; ends on the main branch, with all branches merged that can be. */
    public void grow(int steps) throws IOException {
        edit();
        List<Integer> kinds = new ArrayList<>(List.of(6, 7, 8, 9, 10, 5));
        Collections.shuffle(kinds.subList(0, 5), random);
        for (int kind : kinds) {
            step(kind, 0);
        }
        crissCross();
        octopus();
        for (int i = 1; i <= steps; i++) {
            step(random.nextInt(13), i);
        }
        repo.git("checkout", "--quiet", "--force", "main");
        root();
        for (String branch : branches.subList(1, branches.size())) {
            merge(branch);
        }
    }

    private void step(int kind, int number) throws IOException {
        switch (kind) {
            case 0 -> {
                String branch = "nhánh-" + number;
                repo.git("checkout", "--quiet", "-b", branch);
                branches.add(branch);
            }
            case 1, 2 -> repo.git("checkout", "--quiet", branches.get(random.nextInt(branches.size())));
            case 3 -> merge(branches.get(random.nextInt(branches.size())));
            case 4 -> octopus();
            case 5 -> revert();
            case 6 -> move();
            case 7 -> commit("Trống");
            case 8 -> {
                Path file = file(UNITS.get(random.nextInt(2)));
                if (file != null && !file.toFile().setExecutable(!Files.isExecutable(file))) {
                    throw new IOException("no mode for " + file);
                }
                commit("Quyền");
            }
            case 9 -> criteria();
            case 11 -> crissCross();
            default -> edit();
        }
    }

    private void edit() throws IOException {
        Path file = file(UNITS.get(random.nextInt(2)));
        if (file == null) {
            return;
        }
        String text = Files.readString(file);
        String changed = switch (random.nextInt(5)) {
            case 0 -> text.replaceAll("count: [0-9]+", "count: " + random.nextInt(6));
            case 1 -> text.replaceAll("choice: [a-z]+", "choice: " + (random.nextBoolean() ? "tot" : "kem"));
            case 2 -> "# " + random.nextInt(99) + "\n" + text;
            case 3 -> text.replaceAll("value: [0-9.]+", "value: " + random.nextInt(100));
            default -> random.nextInt(4) == 0 ? "hỏng: [\n" : text.replaceAll("met: .*", "met: [a]");
        };
        Files.writeString(file, changed);
        commit("Sửa số liệu");
    }

    private void criteria() throws IOException {
        Path file = repo.folder().resolve("criteria/2023/commune.yaml");
        String per = random.nextBoolean() ? "0.25" : "0.2";
        Files.writeString(file, Files.readString(file).replaceAll("per: [0-9.]+", "per: " + per));
        commit("Bộ tiêu chí");
    }

    private void move() throws IOException {
        String unit = UNITS.get(random.nextInt(2));
        Path file = file(unit);
        if (file != null) {
            List<String> groups = new ArrayList<>(GROUPS);
            Collections.shuffle(groups, random);
            for (String group : groups) {
                Path target = repo.folder().resolve("submissions/2023/" + group + unit);
                if (!Files.exists(target)) {
                    Files.createDirectories(target.getParent());
                    Files.move(file.getParent(), target);
                    break;
                }
            }
            commit("Chuyển thư mục");
        }
    }

    private void merge(String branch) throws IOException {
        String when = when();
        try {
            repo.at(when, when, "merge", "--quiet", "--no-ff", "--no-edit", branch);
        } catch (IOException e) {
            abandon(branch);
        }
    }

    /** A conflict is settled for one of the sides, now and then by an edit of its own. */
    private void abandon(String branch) throws IOException {
        repo.git("reset", "--quiet", "--hard");
        repo.git("clean", "-dfxq");
        repo.git("merge", "--quiet", "-s", "ours", "--no-commit", branch);
        Path file = file("xa-an");
        if (file != null && random.nextBoolean()) {
            Files.writeString(file, Files.readString(file).replaceAll("count: [0-9]+", "count: " + random.nextInt(6)));
        }
        commit("Gộp và giải quyết xung đột");
    }

    /** Three branches of three files, merged at once into the branch that is checked out. */
    private void octopus() throws IOException {
        String here = here();
        List<String> merge = new ArrayList<>(List.of("merge", "--quiet", "--no-edit"));
        for (String file : List.of("xa-an/tasks.yaml", "xa-binh/report.md", "xa-an/evidence/ảnh.txt")) {
            merge.add(side(here, "tám-vòi", "submissions/2023/" + file));
        }
        repo.git("checkout", "--quiet", here);
        String when = when();
        repo.at(when, when, merge.toArray(String[]::new));
    }

    /** Two branches that merge each other's first commits and then meet: there are two newest common commits. */
    private void crissCross() throws IOException {
        String here = here();
        String one = side(here, "chéo", "submissions/2023/xa-an/tasks.yaml");
        String first = repo.id("HEAD");
        String other = side(here, "chéo", "submissions/2023/xa-binh/tasks.yaml");
        merge(first);
        edit();
        String second = repo.id("HEAD~1^1");
        repo.git("checkout", "--quiet", one);
        merge(second);
        edit();
        repo.git("checkout", "--quiet", here);
        merge(one);
        merge(other);
    }

    private String here() throws IOException {
        return repo.git("rev-parse", "--abbrev-ref", "HEAD").strip();
    }

    /** A branch from another with a commit that writes one file; it is checked out. */
    private String side(String from, String name, String file) throws IOException {
        sides++;
        String branch = name + "-" + sides;
        repo.git("checkout", "--quiet", "-b", branch, from);
        repo.write(file, "# " + sides + "\n");
        commit("Nhánh " + branch);
        return branch;
    }

    private void revert() throws IOException {
        String when = when();
        try {
            repo.at(when, when, "revert", "--no-edit", "HEAD");
        } catch (IOException e) {
            repo.git("reset", "--quiet", "--hard");
            repo.git("clean", "-dfxq");
        }
    }

    /** A second root, with a unit's file of its own. */
    private void root() throws IOException {
        repo.git("checkout", "--quiet", "--orphan", "gốc-khác");
        repo.git("rm", "-r", "-f", "--quiet", ".");
        repo.write("submissions/2023/xa-binh/evidence/quyết định.txt", "x\n");
        commit("Gốc khác");
        repo.git("checkout", "--quiet", "--force", "main");
        String when = when();
        repo.at(when, when, "merge", "--quiet", "--allow-unrelated-histories", "--no-edit", "gốc-khác");
    }

    private void commit(String message) throws IOException {
        repo.by(random.nextBoolean() ? "Nguyễn Văn An" : "Trần Thị Bình").commit(message, when());
    }

    /** Later than the one before, or up to ten days earlier; in any zone. */
    private String when() {
        minutes += 60;
        int shifted = minutes - (random.nextInt(5) == 0 ? random.nextInt(14_400) : 0) + 14_400;
        return String.format(
                java.util.Locale.ROOT,
                "2023-%02d-%02dT%02d:%02d:00%s",
                11 + shifted / 43_200,
                1 + shifted / 1_440 % 30,
                shifted / 60 % 24,
                shifted % 60,
                ZONES.get(random.nextInt(4)));
    }

    private @Nullable Path file(String unit) {
        for (String group : GROUPS) {
            Path file = repo.folder().resolve("submissions/2023/" + group + unit + "/scores.yaml");
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }
}
