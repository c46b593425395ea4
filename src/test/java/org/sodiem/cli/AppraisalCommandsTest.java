package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.git.AppraisedRepo;
import org.sodiem.git.RepoBuilder;

/** A round from the approval over a change after it to its closing, then two appraisals with an explanation between them. */
class AppraisalCommandsTest {

    private static final String FOLDER = AppraisedRepo.FOLDER;

    private final Keyboard keyboard = new Keyboard();

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;

    @BeforeEach
    void makeRepository() throws IOException {
        repo = AppraisedRepo.approved(folder.resolve("repo"));
    }

    private int run(String... args) {
        return keyboard.runIn(repo.folder(), args);
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
        AppraisedRepo.appraise(repo);
        assertThat(run(command.split(" "))).as(keyboard.err()).isZero();
        Golden.check(golden, keyboard.out());
    }

    @Test
    void sealsWhatWasApprovedAndWhatChangedAfterwards() throws IOException {
        assertThat(run("round", "close", "lan-1", "--at", "2023-11-21"))
                .as(keyboard.err())
                .isZero();
        Golden.check("approved-close.txt", keyboard.out());
        String seal = repo.git("tag", "-l", "--format=%(contents)", "2023/lan-1");
        assertThat(seal.lines().filter(line -> line.startsWith("approval ")))
                .containsExactly(
                        "approval commune xa-an changed 2023-11-15 1.1.5 Nguyễn Văn A, Chủ tịch UBND xã",
                        "approval commune xa-binh approved 2023-11-15 Nguyễn Văn A, Chủ tịch UBND xã",
                        "approval district huyen-thu missing");
        run("round", "list");
        assertThat(keyboard.out())
                .contains(
                        "Thủ trưởng đã phê duyệt: 1/3 đơn vị.",
                        "Chưa phê duyệt: Huyện Thử.",
                        "Đã thay đổi sau khi phê duyệt: Xã An (1.1.5).");
        AppraisedRepo.appraise(repo);
        assertThat(run("round", "verify")).as(keyboard.out()).isEqualTo(1);
        assertThat(keyboard.out()).contains("lan-1").doesNotContain("Phê duyệt của");
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
        assertThat(keyboard.out()).contains("Phê duyệt của commune xa-an không còn đúng");
        run("round", "list");
        assertThat(keyboard.out()).contains("Thủ trưởng đã phê duyệt: 2/3 đơn vị.");
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
        assertThat(keyboard.out()).contains("lan-1").doesNotContain("Phê duyệt của");
        run("round", "list");
        assertThat(keyboard.out()).contains("Thủ trưởng đã phê duyệt: 1/3 đơn vị.");
    }

    @Test
    void tellsWhoHasNotApprovedWhileTheRoundIsOpen() throws IOException {
        for (String command : List.of("status", "round list")) {
            assertThat(run(command.split(" "))).as(keyboard.err()).isZero();
            assertThat(keyboard.out())
                    .contains(
                            "Thủ trưởng đã phê duyệt: 1/3 đơn vị.",
                            "Chưa phê duyệt: Huyện Thử.",
                            "Đã thay đổi sau khi phê duyệt: Xã An (1.1.5).");
        }
        run("status", "--unit", "xa-an", "--format", "json");
        assertThat(keyboard.out()).contains("\"approval\":\"changed\"");
    }

    @Test
    void approvesAnewByADayOrACommit() throws IOException {
        String id = repo.id("HEAD");
        repo.write(
                        FOLDER + "approval.yaml",
                        AppraisedRepo.APPROVAL.replace("date: 2023-11-15, report", "date: 2023-11-19, report"))
                .commit("Phê duyệt lại", "2023-11-19T10:00:00+07:00");
        run("round", "close", "lan-1", "--at", "2023-11-21");
        assertThat(keyboard.out()).doesNotContain("Đã thay đổi sau khi phê duyệt");
        repo.git("tag", "-d", "2023/lan-1");
        repo.write(
                        FOLDER + "approval.yaml",
                        AppraisedRepo.APPROVAL.replace("of: lan-1", "of: '" + id.substring(0, 12) + "'"))
                .commit("Phê duyệt theo commit", "2023-11-19T11:00:00+07:00");
        run("round", "close", "lan-1", "--at", "2023-11-21");
        assertThat(keyboard.out()).contains("2/3").doesNotContain("Đã thay đổi sau khi phê duyệt");
    }

    @Test
    void tellsWhatWasExplainedAfterItsWindow() throws IOException {
        repo.replace("criteria/2023/campaign.yaml", "rounds:", """
                windows:
                - {for: explanation, title: Giải trình, opens: 2023-12-25, closes: 2024-01-04}
                rounds:""");
        AppraisedRepo.appraise(repo);
        assertThat(run("log", "xa-an")).as(keyboard.err()).isZero();
        assertThat(keyboard.out().split("Muộn đối với Giải trình", -1))
                .as("the answer, not the appraisals about it")
                .hasSize(2);
        run("status", "--unit", "xa-an");
        assertThat(keyboard.out()).contains("Giải trình muộn: Xã An (1.1.2, P1).");
        run("status", "--unit", "xa-an", "--format", "json");
        assertThat(keyboard.out()).contains("\"explained_late\":[\"1.1.2\",\"P1\"]");
        repo.replace("criteria/2023/campaign.yaml", "closes: 2024-01-04", "closes: 2024-01-05")
                .commit("Gia hạn", "2024-01-16T08:00:00+07:00");
        run("status", "--unit", "xa-an");
        assertThat(keyboard.out()).doesNotContain("Giải trình muộn");
    }
}
