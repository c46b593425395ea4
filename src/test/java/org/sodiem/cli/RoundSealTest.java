package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;

/** Rounds closed by the real git, and what is found when somebody tampers with them. */
class RoundSealTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";
    private static final String WHEN = "2023-12-30T08:00:00+07:00";

    private final Keyboard keyboard = new Keyboard();

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;
    private String inTime = "";
    private String late = "";

    @BeforeEach
    void makeRepository() throws IOException {
        repo = RepoBuilder.campaign(folder.resolve("repo"));
        repo.git("config", "user.name", "Phòng Nội vụ");
        repo.git("config", "user.email", "noivu@example.vn");
        inTime = repo.commit("Đúng hạn", "2023-11-10T08:00:00+07:00");
        late = repo.replace(AN, "count: 4", "count: 2").commit("Muộn", "2023-11-21T08:00:00+07:00");
    }

    private int run(String... args) {
        return keyboard.runIn(repo.folder(), args);
    }

    private String message(String tag) throws IOException {
        return repo.git("cat-file", "tag", tag).split("\n\n", 2)[1];
    }

    private void forge(String tag, String commit, String message) throws IOException {
        repo.run(message, WHEN, WHEN, "tag", "-f", "-a", "--cleanup=verbatim", "-F", "-", tag, commit);
    }

    @Test
    void tagsTheCommitOfTheDeadlineWithItsManifest() throws IOException {
        assertThat(run("round", "close", "lan-1")).as(keyboard.err()).isZero();
        assertThat(repo.id("2023/lan-1^{commit}")).isEqualTo(inTime);
        assertThat(message("2023/lan-1"))
                .startsWith("Chốt Lần 1 (2023/lan-1)\n\nsodiem-round 1\ncampaign 2023\nround lan-1\n")
                .contains("\ncloses 2023-11-20T10:00:00Z\ncommit " + inTime + "\nprogram 0.1.0\ncriteria ")
                .contains("\nerrors 0\n", " submissions/2023/xa-an/evidence/bc-90.pdf\n")
                .contains("\ntotal commune xa-an 18.78 99.25 1 tot\n");
        assertThat(run("round", "verify")).isZero();
        assertThat(keyboard.out()).contains("lan-1: thẻ 2023/lan-1 đúng như lúc chốt.", "lan-2: chưa hết hạn");
        assertThat(run("round", "close", "lan-1")).isEqualTo(1);
        assertThat(keyboard.err()).contains("đã chốt bằng thẻ 2023/lan-1");
    }

    @Test
    void acceptsALateCommitOnlyWithAReason() throws IOException {
        assertThat(run("round", "close", "lan-1", "--late", late)).isEqualTo(2);
        assertThat(run("round", "close", "lan-1", "--late", inTime, "--reason", "x"))
                .isEqualTo(2);
        assertThat(run("round", "close", "lan-1", "--late", late, "--reason", "Mất điện\ncommit x"))
                .isEqualTo(2);
        assertThat(run("round", "close", "lan-1", "--late", late, "--reason", "Mất điện"))
                .isZero();
        assertThat(message("2023/lan-1")).contains("\nlate " + late + " Mất điện\n");
        assertThat(run("round", "verify")).isZero();
        assertThat(run("round", "list")).isZero();
        assertThat(keyboard.out()).contains("MUỘN, được hợp nhất lúc 08:00 ngày 21/11/2023");
    }

    @Test
    void refusesBeforeTheDeadlineUnlessTold() throws IOException {
        assertThat(run("round", "close", "lan-2")).isEqualTo(1);
        assertThat(keyboard.err()).contains("Chưa có gì cho thấy đã hết hạn (hết ngày 20/12/2023)");
        assertThat(run("round", "close", "lan-2", "--at", "2023-12-20")).isEqualTo(1);
        repo.commit("Mở đợt hai", "2023-12-02T08:00:00+07:00");
        assertThat(run("round", "close", "lan-2", "--at", "2023-12-21")).isZero();
        repo.git("tag", "-d", "2023/lan-2");
        assertThat(run("round", "close", "lan-2", "--before-deadline")).isZero();
    }

    @Test
    void refusesWhileErrorsStandUnlessTold() throws IOException {
        repo.replace(AN, "choice: tot", "choice: sai").commit("Sai", "2023-12-02T08:00:00+07:00");
        repo.git("checkout", "--quiet", "HEAD~1", "--", AN);
        repo.commit("Sửa sau hạn", "2023-12-22T08:00:00+07:00");
        assertThat(run("round", "close", "lan-2")).isEqualTo(1);
        assertThat(keyboard.err()).contains("Còn 1 lỗi ở commit ");
        assertThat(run("round", "close", "lan-2", "--despite-errors")).isZero();
        assertThat(message("2023/lan-2")).contains("\nerrors 1\n");
    }

    @Test
    void refusesWhatIsNoRoundAndTellsWhatGitRefuses() throws IOException {
        assertThat(run("round", "close", "lan-9")).isEqualTo(2);
        assertThat(keyboard.err()).contains("Các đợt: lan-1, lan-2");
        repo.git("config", "tag.gpgSign", "true");
        repo.git("config", "gpg.program", "khong-co-chuong-trinh-nay");
        assertThat(run("round", "close", "lan-1")).isEqualTo(1);
        assertThat(keyboard.err()).contains("không ký được");
    }

    @Test
    void namesAMovedTag() throws IOException {
        run("round", "close", "lan-1");
        forge("2023/lan-1", late, message("2023/lan-1"));
        run("round", "list");
        assertThat(keyboard.out()).contains("Thẻ 2023/lan-1 đã bị dời: bản kê ghi commit " + inTime);
        assertThat(run("status")).isZero();
        assertThat(keyboard.err()).contains("Thẻ 2023/lan-1 đã bị dời: bản kê ghi commit " + inTime);
        assertThat(run("round", "verify")).isEqualTo(1);
        assertThat(keyboard.out())
                .contains("Thẻ 2023/lan-1 đã bị dời: bản kê ghi commit " + inTime + ", nay thẻ ở " + late)
                .contains("Tệp khác với lúc chốt: " + AN)
                .contains("Tổng điểm của commune xa-an không còn đúng: lúc chốt 18.78 99.25 1 tot")
                .contains("Commit muộn không có lý do trong bản kê: " + late.substring(0, 12));
        repo.git("tag", "-f", "2023/lan-1", late);
        assertThat(run("round", "verify")).isEqualTo(1);
        assertThat(keyboard.out()).contains("Thẻ 2023/lan-1 không có bản kê");
    }

    @Test
    void namesADeletedAndAReplacedTag() throws IOException {
        run("round", "close", "lan-1");
        repo.commit("Sau hạn hai", "2023-12-22T08:00:00+07:00");
        assertThat(run("round", "close", "lan-2")).isZero();
        assertThat(run("round", "verify")).isZero();
        String manifest = message("2023/lan-1");
        repo.git("tag", "-d", "2023/lan-1");
        assertThat(run("round", "verify")).isEqualTo(1);
        assertThat(keyboard.out()).contains("Thẻ 2023/lan-1 đã bị xóa: bản kê của thẻ 2023/lan-2 có ghi thẻ này.");
        forge("2023/lan-1", inTime, manifest);
        assertThat(run("round", "verify")).isEqualTo(1);
        assertThat(keyboard.out()).contains("Thẻ 2023/lan-1 đã bị thay");
        repo.git("tag", "-d", "2023/lan-1");
        repo.git("tag", "-d", "2023/lan-2");
        assertThat(run("round", "verify")).isEqualTo(1);
        assertThat(keyboard.out()).contains("chưa chốt, hoặc thẻ đã bị xóa");
    }

    @Test
    void namesWhatAManifestDoesNotBearOut() throws IOException {
        run("round", "close", "lan-1");
        forged(text -> text.replace("total commune xa-an 18.78", "total commune xa-an 19.78"));
        assertThat(keyboard.out()).contains("lúc chốt 19.78 99.25 1 tot (sodiem 0.1.0), tính lại 18.78");
        forged(text -> text.replaceAll("file [0-9a-f]{4}([0-9a-f]+ " + AN + ")", "file 0000$1"));
        assertThat(keyboard.out()).contains("Tệp khác với lúc chốt: " + AN);
        forged(text -> text.replaceAll("file [0-9a-f]+ " + AN + "\n", ""));
        assertThat(keyboard.out()).contains("Tệp không có lúc chốt: " + AN);
        forged(text -> text + "file 00 submissions/2023/xa-an/x.yaml\n");
        assertThat(keyboard.out()).contains("Tệp không còn: submissions/2023/xa-an/x.yaml");
        forged(text -> text.replace("round lan-1", "round lan-2"));
        assertThat(keyboard.out()).contains("Bản kê của thẻ 2023/lan-1 là của kỳ 2023, đợt lan-2.");
        forged(text -> text.replace("closes 2023-11-20T10", "closes 2023-11-19T10"));
        assertThat(keyboard.out()).contains("Hạn của đợt đã đổi sau khi chốt");
    }

    private void forged(UnaryOperator<String> forgery) throws IOException {
        String message = message("2023/lan-1");
        assertThat(forgery.apply(message)).isNotEqualTo(message);
        forge("2023/lan-1", inTime, forgery.apply(message));
        assertThat(run("round", "verify")).isEqualTo(1);
        forge("2023/lan-1", inTime, message);
        assertThat(run("round", "verify")).isZero();
        forge("2023/lan-1", inTime, forgery.apply(message));
        run("round", "verify");
        forge("2023/lan-1", inTime, message);
    }
}
