package org.sodiem.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.diagnostic.Code;
import org.sodiem.git.ChangedFile;
import org.sodiem.git.MergeRequest;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;

/** What is judged is what git's own merge then does, whatever the histories of several people are. */
class MergingTest {

    private static final String UNITS = "criteria/2023/units.yaml";
    private static final Map<String, String> FOLDERS = Map.of(
            "an", "submissions/2023/xa-an/evidence/",
            "binh", "submissions/2023/xa-binh/evidence/",
            "lan", "criteria/2023/");

    @TempDir
    private Path folder = Path.of("");

    private int minutes;
    private int merged;
    private int behind;

    private RepoBuilder campaign() throws IOException {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("repo"));
        repo.replace(UNITS, "title: Xã An,", "title: Xã An, people: [an],")
                .replace(UNITS, "title: Xã Bình,", "title: Xã Bình, people: [binh],")
                .replace(UNITS, "title: Phòng Nội vụ", "title: Phòng Nội vụ, people: [lan]");
        repo.commit("Mở kỳ", when());
        return repo;
    }

    private String when() {
        minutes++;
        return String.format(java.util.Locale.ROOT, "2023-11-10T%02d:%02d:00+07:00", minutes / 60 % 24, minutes % 60);
    }

    /** A text of lines, so that a few changed ones leave it alike. */
    private static String lines(String... changed) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append("dòng ")
                    .append(i)
                    .append(i < changed.length ? changed[i] : "")
                    .append('\n');
        }
        return text.toString();
    }

    private Judgement judge(RepoBuilder repo, String branch, String actor) throws IOException {
        try (Repository repository = Repository.open(repo.folder())) {
            Revision onto = Objects.requireNonNull(repository.commit("main"));
            Revision tip = Objects.requireNonNull(repository.commit(branch));
            List<Revision> forks = repository.forks(onto, tip);
            assertThat(MergeRequest.obstacle(forks)).isNull();
            Proposal.Side nothing = new Proposal.Side.Unscored(List.of());
            return Proposal.of(repository, onto, tip, forks.get(0), null).judge(actor, null, nothing, nothing);
        }
    }

    /** Judges, and merges with the real git where that is allowed; what then has changed is what was said. */
    private Judgement tryToMerge(RepoBuilder repo, String branch, String actor) throws IOException {
        repo.git("checkout", "--quiet", "--force", "main");
        String before = repo.id("main");
        Judgement judged = judge(repo, branch, actor);
        if (judged.verdict() != Verdict.MERGE) {
            behind += judged.isOnlyBehind() ? 1 : 0;
            return judged;
        }
        repo.merge(branch, when());
        merged++;
        Set<String> changed = new TreeSet<>();
        repo.git("diff", "--name-only", "--no-renames", "-z", before, "HEAD")
                .lines()
                .flatMap(line -> Stream.of(line.split("\0", -1)))
                .filter(name -> !name.isEmpty())
                .forEach(changed::add);
        assertThat(changed).allMatch(path -> path.startsWith(FOLDERS.get(actor)), "is a file of " + actor);
        assertThat(changed)
                .isEqualTo(new TreeSet<>(
                        judged.request().files().stream().map(ChangedFile::path).toList()));
        for (ChangedFile file : judged.request().files()) {
            String now = repo.git("ls-tree", "HEAD", "--", file.path());
            assertThat(judged.request().after().hasFile(file.path())).isEqualTo(!now.isEmpty());
            if (!now.isEmpty()) {
                assertThat(now).contains(judged.request().after().idOf(file.path()));
            }
        }
        return judged;
    }

    @Test
    void refusesWhatGitWouldBringIntoAFileOfSomebodyElse() throws IOException {
        RepoBuilder repo = campaign();
        repo.write(FOLDERS.get("an") + "sao.pdf", lines()).commit("Bản gần giống", when());
        repo.git("checkout", "--quiet", "-b", "sua");
        repo.write(FOLDERS.get("an") + "sao.pdf", lines("", "", "", " sửa")).commit("Sửa", when());
        repo.git("checkout", "--quiet", "-b", "xoa", "main");
        repo.git("rm", "--quiet", FOLDERS.get("an") + "sao.pdf");
        repo.commit("Xóa", when());
        repo.git("checkout", "--quiet", "-b", "binh", "main");
        repo.write(FOLDERS.get("binh") + "that.pdf", lines("", " của Bình")).commit("Xã Bình nộp", when());
        assertThat(tryToMerge(repo, "xoa", "an").verdict()).isEqualTo(Verdict.MERGE);
        assertThat(tryToMerge(repo, "binh", "binh").verdict()).isEqualTo(Verdict.MERGE);
        Judgement judged = tryToMerge(repo, "sua", "an");
        assertThat(judged.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judged.refusals()).extracting(refusal -> refusal.code()).containsExactly(Code.BRANCH_BEHIND);
        repo.merge("sua", when());
        assertThat(repo.git("diff", "--name-only", "HEAD~1", "HEAD"))
                .as("what git does with it")
                .contains("xa-binh/evidence/that.pdf");
    }

    @Test
    void judgesABranchThatHasBeenBroughtUpToDate() throws IOException {
        RepoBuilder repo = campaign();
        String file = FOLDERS.get("an") + "a.pdf";
        repo.write(file, lines()).commit("Có", when());
        repo.git("checkout", "--quiet", "-b", "sau");
        repo.write(file, lines("", " một")).commit("Sửa", when());
        repo.git("checkout", "--quiet", "main");
        repo.write(file, lines("", " hai")).commit("Sửa khác", when());
        assertThat(judge(repo, "sau", "an").isOnlyBehind()).isTrue();
        repo.git("checkout", "--quiet", "sau");
        repo.at(when(), when(), "merge", "--quiet", "--no-edit", "-X", "ours", "main");
        assertThat(tryToMerge(repo, "sau", "an").verdict()).isEqualTo(Verdict.MERGE);
    }

    @Test
    void mergesLinesThatAreFarApart() throws IOException {
        RepoBuilder repo = campaign();
        String file = FOLDERS.get("an") + "a.pdf";
        repo.write(file, lines()).commit("Có", when());
        repo.git("checkout", "--quiet", "-b", "sau");
        repo.write(file, lines("", " một")).commit("Sửa", when());
        repo.git("checkout", "--quiet", "main");
        repo.write(file, lines("", "", "", "", "", "", " hai")).commit("Sửa khác", when());
        assertThat(tryToMerge(repo, "sau", "an").verdict()).isEqualTo(Verdict.MERGE);
        assertThat(Files.readString(repo.folder().resolve(file))).contains("1 một", "6 hai");
    }

    @Test
    void isUnsureOfWhatIsAddedToAFolderThatHasGone() throws IOException {
        RepoBuilder repo = campaign();
        repo.write(FOLDERS.get("an") + "cu/a.pdf", lines()).commit("Có", when());
        repo.git("checkout", "--quiet", "-b", "them");
        repo.write(FOLDERS.get("an") + "cu/b.pdf", lines(" b")).commit("Thêm", when());
        repo.git("checkout", "--quiet", "main");
        repo.git("mv", FOLDERS.get("an") + "cu", FOLDERS.get("an") + "moi");
        repo.commit("Đổi tên thư mục", when());
        assertThat(judge(repo, "them", "an").isOnlyBehind()).isTrue();
    }

    /** Three people, of whom each only ever changes what is theirs, and now and then tries more. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neverChangesAFileOfSomebodyElse(long seed) throws IOException {
        Random random = new Random(seed);
        RepoBuilder repo = campaign();
        for (String own : List.of("an", "binh")) {
            for (int i = 0; i < 3; i++) {
                repo.write(FOLDERS.get(own) + "tep-" + i + ".pdf", lines("", " " + i));
            }
        }
        repo.commit("Có sẵn", when());
        List<String> actors = List.of("an", "binh", "lan");
        List<String> waiting = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            String actor = actors.get(random.nextInt(3));
            String branch = actor + "/" + step;
            String from = random.nextInt(3) > 0 ? "main" : "main~" + random.nextInt(3);
            if (repo.git("rev-list", "--first-parent", "--count", "main")
                            .strip()
                            .length()
                    < 2) {
                from = "main";
            }
            repo.git("checkout", "--quiet", "--force", "-b", branch, from);
            for (int i = 0; i <= random.nextInt(3); i++) {
                change(repo, random, actor);
            }
            repo.commit("Bước " + step, when());
            waiting.add(branch);
            if (waiting.size() > 3 || random.nextInt(3) == 0) {
                String next = waiting.remove(random.nextInt(waiting.size()));
                tryToMerge(repo, next, next.substring(0, next.indexOf('/')));
            }
        }
        for (String next : waiting) {
            tryToMerge(repo, next, next.substring(0, next.indexOf('/')));
        }
        assertThat(merged).isGreaterThan(10);
        assertThat(behind).isPositive();
    }

    private static void change(RepoBuilder repo, Random random, String actor) throws IOException {
        List<Path> own = new ArrayList<>();
        Path top = repo.folder().resolve(FOLDERS.get(actor.equals("lan") ? "an" : actor));
        if (Files.isDirectory(top)) {
            try (Stream<Path> files = Files.walk(top)) {
                files.filter(Files::isRegularFile).sorted().forEach(own::add);
            }
        }
        if (actor.equals("lan")) {
            repo.write(
                    FOLDERS.get("lan") + "guidance/commune/1.1." + random.nextInt(3) + ".md",
                    lines("", " " + random.nextInt(9)));
            return;
        }
        String name = FOLDERS.get(actor) + (random.nextBoolean() ? "" : "muc-" + random.nextInt(2) + "/") + "tep-"
                + random.nextInt(6) + ".pdf";
        Path one = own.isEmpty() ? repo.folder().resolve(name) : own.get(random.nextInt(own.size()));
        boolean there = Files.exists(one);
        switch (random.nextInt(6)) {
            case 0 -> repo.write(name, lines("", "", " " + random.nextInt(9)));
            case 1 -> {
                if (there) {
                    Files.delete(one);
                }
            }
            case 2 -> {
                if (there && !Files.exists(repo.folder().resolve(name))) {
                    Files.createDirectories(repo.folder().resolve(name).getParent());
                    Files.move(one, repo.folder().resolve(name));
                }
            }
            default -> {
                if (there) {
                    int line = random.nextInt(30);
                    String text = Files.readString(one);
                    Files.writeString(
                            one, text.replace("dòng " + line + "\n", "dòng " + line + " " + random.nextInt(99) + "\n"));
                }
            }
        }
    }
}
