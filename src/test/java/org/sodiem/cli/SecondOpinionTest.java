package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.git.RepoBuilder;

/**
 * Every point and total against a program of another language that shares nothing but the inputs.
 *
 * <p>Skipped with a clear line where there is no Python with PyYAML; the environment variable
 * {@code SODIEM_REQUIRE_SECOND_OPINION}, which {@code .ci/run} sets, makes that a failure.
 */
class SecondOpinionTest {

    private static final String OPINION = "src/test/python/second_opinion.py";
    private static final String APPRAISALS = "src/test/python/appraisal_opinion.py";
    private static String python = "";

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
        agrees(Path.of("").toAbsolutePath(), "19 units");
    }

    @ParameterizedTest
    @CsvSource({"250, 1, false", "250, 2, true", "250, 3, true", "250, 4, false"})
    void agreesOnRandomCampaigns(int units, int seed, boolean synthetic) throws Exception {
        List<String> generate = new ArrayList<>(
                List.of("generate", "", folder.resolve("g").toString(), "--units", "" + units, "--seed", "" + seed));
        generate.set(1, Path.of("").toAbsolutePath().toString());
        if (synthetic) {
            generate.add("--synthetic");
        }
        assertThat(opinion(generate.toArray(String[]::new)).exit()).isZero();
        agrees(folder.resolve("g"), (units + 1) + " units");
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
                "120",
                "--seed",
                "" + seed));
        assertThat(opinion(generate.toArray(String[]::new)).exit()).isZero();
        List<String> appraise = new ArrayList<>(List.of(python, APPRAISALS, "appraise", repo.toString()));
        appraise.addAll(List.of("--seed", "" + seed));
        how.lines().flatMap(line -> Stream.of(line.split(" ", -1))).forEach(appraise::add);
        assertThat(run(appraise.toArray(String[]::new)).exit()).isZero();
        Path site = build(repo);
        Outcome outcome = run(python, APPRAISALS, "compare", repo.toString(), site.toString());
        assertThat(outcome.text()).contains("121 units").contains(" 0 differences");
    }

    /** The year of the sample, at the end of each of its stages: every voice, sum, index, rank and class. */
    @ParameterizedTest
    @CsvSource({
        "Phê duyệt kết quả tự chấm lần 2",
        "Phòng Văn hóa và Thông tin: thẩm định lần 1",
        "Huyện Vĩnh Linh: giải trình",
        "Phòng Văn hóa và Thông tin: thẩm định lần 2",
        "Công bố kết quả"
    })
    void agreesOnEveryStageOfTheYear(String stage) throws Exception {
        Path year = folder.resolve("year");
        StringWriter said = new StringWriter();
        Console console = new Console(new PrintWriter(said), new PrintWriter(said), false);
        assertThat(Main.run(console, "sample", year.toString(), "--until", "decision"))
                .as(said.toString())
                .isZero();
        RepoBuilder repo = new RepoBuilder(year);
        repo.git("checkout", "--quiet", repo.id(":/" + stage));
        Path site = build(year, "--edition", "internal");
        Outcome outcome = run(python, APPRAISALS, "compare", year.toString(), site.toString());
        assertThat(outcome.text()).contains("19 units").contains(" 0 differences");
    }

    private void agrees(Path repo, String units) throws Exception {
        Path site = build(repo);
        Outcome outcome = opinion("compare", repo.toString(), site.toString());
        assertThat(outcome.text()).contains(units).contains(" 0 differences");
        assertThat(outcome.exit()).isZero();
    }

    private Path build(Path repo, String... more) throws Exception {
        Path site = folder.resolve("site");
        StringWriter said = new StringWriter();
        Console console = new Console(new PrintWriter(said), new PrintWriter(said), false);
        List<String> args = new ArrayList<>(List.of("build", "--repo", repo.toString(), "--out", site.toString()));
        args.addAll(List.of(more));
        assertThat(Main.run(console, args.toArray(String[]::new)))
                .as(said.toString())
                .isZero();
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
