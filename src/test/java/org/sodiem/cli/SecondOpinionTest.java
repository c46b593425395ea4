package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.model.Edition;
import org.sodiem.score.AsOf;
import org.sodiem.site.Assessment;
import org.sodiem.site.SiteBuild;
import org.sodiem.site.SiteFile;
import org.sodiem.site.SiteOptions;
import org.sodiem.source.FolderTree;

/**
 * Every point and total against a program of another language that shares nothing but the inputs.
 *
 * <p>Skipped with a clear line where there is no Python with PyYAML; the environment variable
 * {@code SODIEM_REQUIRE_SECOND_OPINION}, which {@code .ci/run} sets, makes that a failure.
 */
class SecondOpinionTest {

    private static final String OPINION = "src/test/python/second_opinion.py";
    private static final String APPRAISALS = "src/test/python/appraisal_opinion.py";
    private static final String WORK = "src/test/python/work_opinion.py";
    private static String python = "";

    @TempDir
    private static Path shared = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void findPython() throws Exception {
        for (String candidate : List.of("python3", "/usr/bin/python3")) {
            if (python.isEmpty() && run(candidate, "-c", "import yaml").exit() == 0) {
                python = candidate;
            }
        }
        boolean required = System.getenv("SODIEM_REQUIRE_SECOND_OPINION") != null;
        assertThat(required && python.isEmpty())
                .as("Python 3 with PyYAML is required here")
                .isFalse();
        assumeTrue(!python.isEmpty(), "no Python 3 with PyYAML: the second opinion is skipped");
    }

    /** The Python that was found. */
    static String python() {
        return python;
    }

    @Test
    void knowsTheWorkedValues() throws Exception {
        assertThat(opinion("selftest").text()).contains("selftest passed");
    }

    @Test
    void agreesOnTheCommittedCampaign() throws Exception {
        Path repo = Path.of("").toAbsolutePath();
        agrees(repo, build(repo), "19 units");
    }

    @ParameterizedTest
    @CsvSource({"60, 1, false", "60, 2, true", "60, 3, true", "60, 4, false"})
    void agreesOnRandomCampaigns(int units, int seed, boolean synthetic) throws Exception {
        List<String> generate = new ArrayList<>(
                List.of("generate", "", folder.resolve("g").toString(), "--units", "" + units, "--seed", "" + seed));
        generate.set(1, Path.of("").toAbsolutePath().toString());
        if (synthetic) {
            generate.add("--synthetic");
        }
        assertThat(opinion(generate.toArray(String[]::new)).exit()).isZero();
        Path repo = folder.resolve("g");
        plan(repo, seed);
        // The last round is open: what grows may still grow.
        String at = "2023-12-19T10:00";
        Path site = seed == 2 ? build(repo, "--at", at) : data(repo, at);
        agrees(repo, site, (units + 1) + " units");
        agreesOnWork(repo, site, at);
    }

    @ParameterizedTest
    @CsvSource({"1, ''", "2, --published", "3, --published --lenient"})
    void agreesOnEveryVoiceOfAppraisedCampaigns(int seed, String how) throws Exception {
        Path repo = folder.resolve("g");
        List<String> generate = new ArrayList<>(List.of(
                "generate",
                Path.of("").toAbsolutePath().toString(),
                repo.toString(),
                "--units",
                "70",
                "--seed",
                "" + seed));
        assertThat(opinion(generate.toArray(String[]::new)).exit()).isZero();
        List<String> appraise = new ArrayList<>(List.of(python, APPRAISALS, "appraise", repo.toString()));
        appraise.addAll(List.of("--seed", "" + seed));
        how.lines().flatMap(line -> Stream.of(line.split(" ", -1))).forEach(appraise::add);
        assertThat(run(appraise.toArray(String[]::new)).exit()).isZero();
        plan(repo, seed);
        String at = "2024-01-05T10:00";
        Path site = seed == 3 ? build(repo, "--at", at) : data(repo, at);
        Outcome outcome = run(python, APPRAISALS, "compare", repo.toString(), site.toString());
        assertThat(outcome.text())
                .contains("71 units")
                .doesNotContain(" 0 refused")
                .contains(" 0 differences");
        agreesOnWork(repo, site, at);
    }

    /**
     * The year of the sample, at the end of each of its stages: every voice, sum, index, rank and class, every task and
     * commitment; figures of those that are broken are seen; the calendar is read by another program's reader.
     */
    @ParameterizedTest
    @CsvSource({
        "Phê duyệt kết quả tự chấm lần 2",
        "Phòng Văn hóa và Thông tin: thẩm định lần 1",
        "Huyện Vĩnh Linh: giải trình",
        "Phòng Văn hóa và Thông tin: thẩm định lần 2",
        "Công bố kết quả"
    })
    void agreesOnEveryStageOfTheYear(String stage) throws Exception {
        Path year = year();
        RepoBuilder repo = new RepoBuilder(year);
        repo.git("checkout", "--quiet", repo.id(":/" + stage));
        Path site = stage.startsWith("Công bố") ? build(year, "--edition", "internal") : internalData(year);
        Outcome outcome = run(python, APPRAISALS, "compare", year.toString(), site.toString());
        assertThat(outcome.text()).contains("19 units").contains(" 0 differences");
        String at = repo.git("log", "-1", "--format=%cI").substring(0, "2023-12-19T16:48:24".length());
        assertThat(agreesOnWork(year, site, at)).startsWith("99 tasks").contains("37 targets");
        replace(site.resolve("data/tasks.csv"), ",done-late,", ",done,");
        String missed = stage.startsWith("Phê duyệt") ? "short" : "out-of-reach"; // a round is left
        replace(site.resolve("data/commitments.csv"), "," + missed + ",", ",on-the-way,");
        assertThat(work("compare", year.toString(), site.toString(), "--at", at).text())
                .contains(" state: ours done-late, theirs done\n", " state: ours " + missed + ", theirs on-the-way\n");
        ICalendar calendar = Objects.requireNonNull(
                Biweekly.parse(site.resolve("data/lich.ics").toFile()).first());
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(calendar.getEvents())
                .extracting(event -> event.getUid().getValue().split("-", -1)[0])
                .containsOnly(
                        stage.startsWith("Phê duyệt")
                                ? new String[] {"round", "task"}
                                : new String[] {"round", "window", "task"});
        assertThat(calendar.getEvents())
                .filteredOn(event ->
                        event.getSummary().getValue().equals("Hạn nhiệm vụ: Gửi báo cáo cải cách hành chính năm"))
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactly(Instant.parse("2024-01-10T16:59:59Z"));
    }

    /** The sample's year, made once: each stage of it is a commit that is checked out. */
    private static Path year() {
        Path year = shared.resolve("year");
        if (!Files.exists(year)) {
            StringWriter said = new StringWriter();
            Console console = new Console(new PrintWriter(said), new PrintWriter(said), false);
            assertThat(Main.run(console, "sample", year.toString(), "--until", "decision"))
                    .as(said.toString())
                    .isZero();
        }
        return year;
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    /** Gives a campaign a plan, reports and commitments; no opinion looks at its workbooks. */
    private static void plan(Path repo, int seed) throws Exception {
        Files.writeString(repo.resolve("criteria/2023/campaign.yaml"), "workbooks: none\n", StandardOpenOption.APPEND);
        assertThat(work("plan", repo.toString(), "--seed", "" + seed).exit()).isZero();
    }

    private static String agreesOnWork(Path repo, Path site, String at) throws Exception {
        Outcome outcome = work("compare", repo.toString(), site.toString(), "--at", at);
        assertThat(outcome.text()).contains(" 0 differences");
        assertThat(outcome.exit()).isZero();
        return outcome.text().strip();
    }

    private static Outcome work(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(python, WORK));
        command.addAll(List.of(args));
        return run(command.toArray(String[]::new));
    }

    private static void agrees(Path repo, Path site, String units) throws Exception {
        Outcome outcome = opinion("compare", repo.toString(), site.toString());
        assertThat(outcome.text()).contains(units).contains(" 0 differences");
        assertThat(outcome.exit()).isZero();
    }

    /** What opinions read of the site of a folder; every kind of campaign is built whole by the command once. */
    private Path data(Path repo, String at) throws IOException {
        return data(Assessment.of(new FolderTree(repo), AsOf.parse(at), (stage, done, total) -> {}));
    }

    /** The same of the edition of those concerned, with the history. */
    private Path internalData(Path repo) throws IOException {
        try (Repository repository = Repository.open(repo)) {
            return data(Assessment.of(
                    repository, new FolderTree(repo), null, Edition.INTERNAL, (stage, done, total) -> {}));
        }
    }

    private Path data(Assessment assessment) throws IOException {
        Path site = folder.resolve("site");
        for (SiteFile file : SiteBuild.files((Assessment.Scored) assessment, SiteOptions.NONE)) {
            if (file.path().startsWith("data/")) {
                Path to = site.resolve(file.path());
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                Files.write(to, file.content());
            }
        }
        return site;
    }

    private Path build(Path repo, String... more) throws Exception {
        Path site = folder.resolve("site");
        StringWriter said = new StringWriter();
        Console console = new Console(new PrintWriter(said), new PrintWriter(said), false);
        List<String> args = new ArrayList<>(List.of("build", "--repo", repo.toString(), "--out", site.toString()));
        args.addAll(List.of(more));
        assertThat(Main.run(console, args.toArray(String[]::new)))
                .as(said.toString())
                .isIn(0, 1); // errors that were put in are told
        return site;
    }

    record Outcome(int exit, String text) {}

    private static Outcome opinion(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(python, OPINION));
        command.addAll(List.of(args));
        return run(command.toArray(String[]::new));
    }

    static Outcome run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(new File(".").getAbsoluteFile())
                    .redirectErrorStream(true)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), text);
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        }
    }
}
