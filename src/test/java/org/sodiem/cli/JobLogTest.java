package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.git.RepoBuilder;
import tools.jackson.databind.json.JsonMapper;

/** A job's log is never given a command that a file of the data holds. */
class JobLogTest {

    @ParameterizedTest
    @CsvSource({
        "::notice::x, :\u200B:notice:\u200B:x",
        ":::a, :\u200B:\u200B:a",
        "a ##[add-mask]x, a ##\u200B[add-mask]x",
        "###[group], ###\u200B[group]",
        "##vso[task.x], ##vso\u200B[task.x]",
        "'## [a] : : #[b]', '## [a] : : #[b]'"
    })
    void breaksCommandsAndNothingElse(String said, String shown) {
        StringWriter log = new StringWriter();
        PrintWriter out = JobLog.ofText(log);
        said.chars().forEach(c -> out.print((char) c));
        out.flush();
        assertThat(log).hasToString(shown);
    }

    @Test
    void knowsAJobByItsVariables() {
        assertThat(JobLog.isIn(Map.of("GITHUB_ACTIONS", "true"))).isTrue();
        assertThat(JobLog.isIn(Map.of("CI", "true"))).isTrue();
        assertThat(JobLog.isIn(Map.of("CI", "", "HOME", "/"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate",
                "validate --format json",
                "validate --format sarif",
                "validate --format gitlab",
                "validate --format github",
                "build --out SITE",
                "check --base main",
                "check --base main --format markdown",
                "check --base main --format json",
                "check --base main --format github"
            })
    void tellsNoCommandOfTheData(String command, @TempDir Path folder) throws IOException {
        RepoBuilder repo = RepoBuilder.campaign(folder.resolve("kho"));
        repo.commit("Mở kỳ", "2023-11-10T08:00:00+07:00");
        String hostile = "x ##[add-mask]y ::set-env name=a::b";
        repo.replace(
                "submissions/2023/xa-an/scores.yaml", "denominator: 19", "denominator: \"::warning::" + hostile + '"');
        repo.write("submissions/2023/xa-an/::notice::" + hostile + ".yaml", "x\n");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console job = new Console(new PrintWriter(out), new PrintWriter(err), false).ofJob();
        String[] args = (command.replace("SITE", folder.resolve("site").toString()) + " --repo " + repo.folder())
                .split(" ", -1);
        assertThat(Main.run(job, args)).isEqualTo(Exit.ERRORS);
        job.flush();
        String said = out.toString() + err;
        assertThat(said).contains("add-mask");
        if (command.endsWith("github")) {
            assertThat(said.lines()).allMatch(line -> line.matches("::(error|warning) [^:]*::(?!.*(##\\[|::)).*"));
        } else {
            assertThat(said).doesNotContain("::", "##[");
        }
        if (command.endsWith("json")) {
            assertThat(JsonMapper.shared().readTree(out.toString()).toString()).contains("::warning::x ##[add-mask]y");
        }
    }
}
