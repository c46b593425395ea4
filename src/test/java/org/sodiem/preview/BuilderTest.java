package org.sodiem.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.git.RepoBuilder;
import org.sodiem.json.Json;
import org.sodiem.site.SiteFile;

/** Building again and again with a memory gives what building once gives. */
class BuilderTest {

    private static final Path BASE = Path.of("src/test/resources/golden/base");
    private static final String AN = "submissions/2023/xa-an/scores.yaml";
    private static final List<String> FILES = List.of(
            AN,
            "submissions/2023/xa-an/survey.yaml",
            "submissions/2023/xa-an/appraisal/noi-vu.yaml",
            "submissions/2023/xa-an/evidence/bc-90.pdf",
            "submissions/2023/xa-binh/scores.yaml",
            "submissions/2023/huyen-thu/scores/tu-phap.yaml",
            "criteria/2023/commune.yaml",
            "criteria/2023/units.yaml",
            "criteria/2023/campaign.yaml");

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;
    private int minutes;

    @BeforeEach
    void makeRepository() throws IOException {
        repo = RepoBuilder.campaign(folder.resolve("repo"));
        repo.commit("Đầu tiên", "2023-11-01T08:00:00+07:00");
        age();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void givesAfterAnyEditsWhatANewOneGives(long seed) throws IOException {
        Random random = new Random(seed);
        try (Builder builder = new Builder(repo.folder(), null)) {
            Served last = builder.build(Served.NONE);
            List<String> done = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                done.add(step(random));
                if (random.nextInt(4) > 0) {
                    age();
                }
                last = builder.build(last);
                assertThat(differences(last)).as("%s", done).isEmpty();
            }
        }
    }

    /** What a builder without a memory makes otherwise; where it makes no site, the pages of the last one stay. */
    private Set<String> differences(Served kept) throws IOException {
        try (Builder builder = new Builder(repo.folder(), null)) {
            Map<String, String> fresh = text(builder.build(Served.NONE));
            Map<String, String> own = text(kept);
            if (fresh.size() == 1) {
                own.keySet().retainAll(fresh.keySet());
            }
            Set<String> paths = new TreeSet<>(fresh.keySet());
            paths.addAll(own.keySet());
            paths.removeIf(path -> Objects.equals(fresh.get(path), own.get(path)));
            return paths;
        }
    }

    /** Every byte of the site, and the errors under an empty name. */
    private static Map<String, String> text(Served snapshot) {
        Map<String, String> files = new TreeMap<>();
        for (SiteFile file : snapshot.files().values()) {
            files.put(file.path(), new String(file.content(), StandardCharsets.ISO_8859_1));
        }
        files.put("", snapshot.errors() + " " + Json.text(snapshot.problems()));
        return files;
    }

    /** Makes everything that was just written old, each time less so: it may now be believed to be as it was. */
    private void age() throws IOException {
        minutes++;
        Instant now = Instant.parse("2024-01-01T00:00:00Z").plus(Duration.ofMinutes(minutes));
        try (Stream<Path> paths = Files.walk(repo.folder())) {
            for (Path path : paths.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().contains(".git"))
                    .toList()) {
                if (Files.getLastModifiedTime(path).toInstant().isAfter(Instant.parse("2025-01-01T00:00:00Z"))) {
                    Files.setLastModifiedTime(path, FileTime.from(now));
                }
            }
        }
    }

    private String step(Random random) throws IOException {
        int kind = random.nextInt(17);
        String path = FILES.get(random.nextInt(FILES.size()));
        Path file = repo.folder().resolve(path);
        boolean there = Files.isRegularFile(file);
        String when = String.format(java.util.Locale.ROOT, "2023-11-%02dT08:00:00+07:00", 2 + minutes % 28);
        switch (kind) {
            case 0, 1, 2 -> {
                if (Files.exists(repo.folder().resolve(AN))) {
                    repo.write(
                            AN,
                            Files.readString(repo.folder().resolve(AN))
                                    .replaceAll("count: [0-9]+", "count: " + random.nextInt(6))
                                    .replaceAll("numerator: [0-9]+", "numerator: " + (10 + random.nextInt(15))));
                }
            }
            case 3 -> repo.write(path, (there ? Files.readString(file) : "") + "hỏng: [\n");
            case 4, 5, 6 -> repo.write(path, Files.readString(BASE.resolve(path)));
            case 7 -> Files.deleteIfExists(file);
            case 8 -> repo.write("submissions/2023/xa-an/lạ-" + random.nextInt(3) + ".txt", "x");
            case 9 -> move(random);
            case 10 ->
                repo.write(
                        "criteria/2023/commune.yaml",
                        Files.readString(BASE.resolve("criteria/2023/commune.yaml"))
                                .replaceAll("per: [0-9.]+", "per: 0." + (1 + random.nextInt(4))));
            case 11 ->
                repo.write(
                        "criteria/2023/units.yaml",
                        Files.readString(BASE.resolve("criteria/2023/units.yaml"))
                                .replace("Xã An", "Xã An " + random.nextInt(3)));
            case 12, 13 -> repo.commit("Sửa", when);
            case 14 -> repo.git("tag", "--force", "2023/lan-" + (1 + random.nextInt(2)));
            case 15 -> repo.git("checkout", "--quiet", "--force", "-B", "nhánh-" + random.nextInt(2), "HEAD~0");
            default -> {
                if (there) {
                    repo.write(path, Files.readString(file).replace("\r", "").replace("\n", "\r\n"));
                }
            }
        }
        if (kind == 15 && random.nextBoolean()) {
            repo.git("checkout", "--quiet", "--force", "main");
        }
        return kind + " " + path;
    }

    private void move(Random random) throws IOException {
        Path from = repo.folder().resolve("submissions/2023/xa-binh");
        Path to = repo.folder().resolve("submissions/2023/nhóm-" + random.nextInt(2) + "/xa-binh");
        if (Files.exists(from) && !Files.exists(to)) {
            Files.createDirectories(to.getParent());
            Files.move(from, to);
        }
    }

    @Test
    void readsAFileAgainThatWasWrittenTwiceInOneTick() throws IOException {
        Path file = repo.folder().resolve(AN);
        try (Builder builder = new Builder(repo.folder(), null)) {
            repo.replace(AN, "numerator: 18", "numerator: 17");
            FileTime tick = Files.getLastModifiedTime(file);
            Served last = builder.build(Served.NONE);
            repo.replace(AN, "numerator: 17", "numerator: 16");
            Files.setLastModifiedTime(file, tick);
            assertThat(differences(builder.build(last))).isEmpty();
        }
    }

    @Test
    void followsATagThatIsMoved() throws IOException {
        repo.git("tag", "2023/lan-1");
        repo.replace(AN, "numerator: 18", "numerator: 17").commit("Sửa", "2023-11-02T08:00:00+07:00");
        try (Builder builder = new Builder(repo.folder(), null)) {
            Served last = builder.build(Served.NONE);
            repo.git("tag", "--force", "2023/lan-1");
            assertThat(differences(builder.build(last))).isEmpty();
        }
    }
}
