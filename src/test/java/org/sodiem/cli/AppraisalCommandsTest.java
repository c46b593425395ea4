package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.git.RepoBuilder;

/** A round from the approval over a change after it to its closing, then two appraisals with an explanation between them. */
class AppraisalCommandsTest {

    private static final String FOLDER = "submissions/2023/xa-an/";
    private static final String SCORES = FOLDER + "scores.yaml";
    private static final String APPROVAL = """
            evidence:
              bc-91: {title: Báo cáo tự chấm đã ký, number: 91/BC-UBND, date: 2023-11-15, issuer: UBND xã, url: 'https://a.example/91'}
            approvals:
            - {of: lan-1, name: Nguyễn Văn A, position: Chủ tịch UBND xã, date: 2023-11-15, report: [bc-91]}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;

    @BeforeEach
    void makeRepository() throws IOException {
        repo = RepoBuilder.campaign(folder.resolve("repo"));
        repo.git("rm", "--quiet", "--cached", "-r", "--ignore-unmatch", FOLDER + "appraisal");
        Files.delete(repo.folder().resolve(FOLDER + "appraisal/noi-vu.yaml"));
        repo.by("Nguyễn Văn An").commit("Nộp điểm", "2023-11-10T08:00:00+07:00");
        repo.by("Nguyễn Văn A")
                .write(FOLDER + "approval.yaml", APPROVAL)
                .commit("Phê duyệt", "2023-11-15T08:00:00+07:00");
        repo.write("submissions/2023/xa-binh/approval.yaml", APPROVAL)
                .commit("Phê duyệt xã Bình", "2023-11-15T09:00:00+07:00");
        repo.by("Nguyễn Văn An")
                .replace(SCORES, "count: 4", "count: 2")
                .commit("Sửa sau khi phê duyệt", "2023-11-18T08:00:00+07:00");
        repo.replace(SCORES, "unit: xa-an", "# không đổi gì\nunit: xa-an")
                .commit("Thêm chú thích", "2023-11-19T08:00:00+07:00");
    }

    private void appraise() throws IOException {
        repo.by("Trần Thị Bình")
                .write(FOLDER + "appraisal/noi-vu.yaml", """
                        passes:
                        - pass: 1
                          against: lan-1
                          agree: all
                          except: ["1.1.1"]
                          scores:
                            "1.1.2": {score: 1, reason: Mục b chưa có văn bản, explain: true}
                            "1.1.3": {numerator: 17, denominator: 19, reason: Một việc chưa xong}
                            "1.1.4": {explain: true, reason: Ảnh chụp không rõ.}
                          bonus:
                            T1: {points: 0.5, reason: Mới làm một nửa}
                          penalties:
                            P1: {count: 1, reason: Văn bản phê bình số 88, explain: true}
                        """)
                .commit("Thẩm định lần 1", "2023-12-22T08:00:00+07:00");
        repo.by("Nguyễn Văn An")
                .write(FOLDER + "explanations.yaml", """
                        explanations:
                          "1.1.2": {text: Mục b ở trang 3., evidence: [{ref: kh-05, pages: 3}]}
                          P1: {text: Văn bản phê bình đã thu hồi}
                        """)
                .commit("Giải trình", "2024-01-05T08:00:00+07:00");
        repo.by("Trần Thị Bình")
                .write(FOLDER + "appraisal/noi-vu.yaml", """
                        passes:
                        - pass: 1
                          against: lan-1
                          agree: all
                          except: ["1.1.1"]
                          scores:
                            "1.1.2": {score: 1, reason: Mục b chưa có văn bản, explain: true}
                            "1.1.3": {numerator: 16, denominator: 19, reason: Hai việc chưa xong}
                            "1.1.4": {explain: true, reason: Ảnh chụp không rõ.}
                          bonus:
                            T1: {points: 0.5, reason: Mới làm một nửa}
                        - pass: 2
                          scores:
                            "1.1.2": agree
                        """)
                .commit("Thẩm định lần 2", "2024-01-15T08:00:00+07:00");
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
        return Main.run(
                console,
                Stream.concat(Stream.of(args), Stream.of("--repo", repo.folder().toString()))
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "appraised-log.txt, log xa-an",
        "appraised-log-en.txt, log xa-an --lang en",
        "appraised-log-component.txt, log xa-an 1.1.2",
        "appraised-diff.txt, diff lan-1 now",
        "appraised-diff.md, diff lan-1 now --format markdown",
        "appraised-diff.json, diff lan-1 now --format json"
    })
    void tellsAppraisalsExplanationsAndApprovals(String golden, String command) throws IOException {
        appraise();
        assertThat(run(command.split(" "))).as(err.toString()).isZero();
        Golden.check(golden, out.toString());
    }

    @Test
    void sealsWhatWasApprovedAndWhatChangedAfterwards() throws IOException {
        assertThat(run("round", "close", "lan-1", "--at", "2023-11-21"))
                .as(err.toString())
                .isZero();
        Golden.check("approved-close.txt", out.toString());
        String seal = repo.git("tag", "-l", "--format=%(contents)", "2023/lan-1");
        assertThat(seal.lines().filter(line -> line.startsWith("approval ")))
                .containsExactly(
                        "approval commune xa-an changed 2023-11-15 1.1.5 Nguyễn Văn A, Chủ tịch UBND xã",
                        "approval commune xa-binh approved 2023-11-15 Nguyễn Văn A, Chủ tịch UBND xã",
                        "approval district huyen-thu missing");
        appraise();
        assertThat(run("round", "verify")).as(out.toString()).isEqualTo(1);
        assertThat(out.toString()).contains("lan-1").doesNotContain("Phê duyệt của");
        String forged = seal.replace("changed 2023-11-15 1.1.5", "approved 2023-11-15");
        repo.run(
                forged,
                "2023-11-21T08:00:00+07:00",
                "2023-11-21T08:00:00+07:00",
                "tag",
                "-f",
                "-a",
                "-F",
                "-",
                "2023/lan-1",
                "2023/lan-1^{}");
        run("round", "verify");
        assertThat(out.toString()).contains("Phê duyệt của commune xa-an không còn đúng");
        String old = seal.lines().filter(line -> !line.startsWith("approval ")).reduce("", (a, b) -> a + b + "\n");
        repo.run(
                old,
                "2023-11-21T08:00:00+07:00",
                "2023-11-21T08:00:00+07:00",
                "tag",
                "-f",
                "-a",
                "-F",
                "-",
                "2023/lan-1",
                "2023/lan-1^{}");
        run("round", "verify");
        assertThat(out.toString()).contains("lan-1").doesNotContain("Phê duyệt của");
    }

    @Test
    void approvesAnewByADayOrACommit() throws IOException {
        String id = repo.id("HEAD");
        repo.write(FOLDER + "approval.yaml", APPROVAL.replace("date: 2023-11-15, report", "date: 2023-11-19, report"))
                .commit("Phê duyệt lại", "2023-11-19T10:00:00+07:00");
        run("round", "close", "lan-1", "--at", "2023-11-21");
        assertThat(out.toString()).doesNotContain("Đã thay đổi sau khi phê duyệt");
        repo.git("tag", "-d", "2023/lan-1");
        repo.write(FOLDER + "approval.yaml", APPROVAL.replace("of: lan-1", "of: '" + id.substring(0, 12) + "'"))
                .commit("Phê duyệt theo commit", "2023-11-19T11:00:00+07:00");
        run("round", "close", "lan-1", "--at", "2023-11-21");
        assertThat(out.toString()).contains("2/3").doesNotContain("Đã thay đổi sau khi phê duyệt");
    }
}
