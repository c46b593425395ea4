package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.diagnostic.Paint;
import org.sodiem.git.RepoBuilder;

class HistoryCommandsTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";
    private static final String BINH = "submissions/2023/xa-binh/scores.yaml";

    private final Keyboard keyboard = new Keyboard();

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;

    /** A year in little: two rounds, a late branch, a re-issued rule, an unreadable stretch, a hostile subject. */
    @BeforeEach
    void makeRepository() throws IOException {
        repo = RepoBuilder.campaign(folder.resolve("repo"));
        repo.by("Trần Thị Bình").commit("Nộp điểm lần đầu", "2023-11-10T08:00:00+07:00");
        repo.git("checkout", "--quiet", "-b", "xa-an");
        repo.by("Nguyễn Văn An")
                .replace(AN, "count: 4", "count: 2")
                .commit("Sửa số hình thức", "2023-11-19T08:00:00+07:00");
        repo.replace(AN, "evidence: [kh-05]\n  \"1.1.2\"", "evidence: [kh-05, bc-90]\n  \"1.1.2\"")
                .commit("Bổ sung báo cáo", "2023-11-19T09:00:00+07:00");
        repo.git("checkout", "--quiet", "main");
        repo.by("Trần Thị Bình").merge("xa-an", "2023-11-21T08:00:00+07:00");
        repo.replace("criteria/2023/commune.yaml", "per: 0.25", "per: 0.2")
                .commit("Ban hành lại cách đếm", "2023-12-01T08:00:00+07:00");
        repo.write(BINH, "unit: xa-binh\nscores: [\n").commit("Gõ nhầm", "2023-12-05T08:00:00+07:00");
        repo.git("checkout", "--quiet", "HEAD~1", "--", BINH);
        repo.replace(BINH, "choice: kem", "choice: tot").commit("Sửa \u001b[31mtệp | <b>", "2023-12-06T08:00:00+07:00");
        repo.commit("Không có gì", "2023-12-22T08:00:00+07:00");
    }

    private int run(String... args) {
        return keyboard.runIn(repo.folder(), args);
    }

    @ParameterizedTest
    @CsvSource({
        "round-list.txt, round list",
        "round-list-en.txt, round list --lang en",
        "diff.txt, diff lan-1 lan-2",
        "diff-en.txt, diff lan-1 lan-2 --lang en",
        "diff-back.txt, diff now HEAD~3",
        "diff-unit.txt, diff lan-1 lan-2 --unit xa-an",
        "diff.md, diff lan-1 lan-2 --format markdown",
        "diff.csv, diff lan-1 lan-2 --format csv",
        "diff.json, diff lan-1 lan-2 --format json",
        "log-an.txt, log xa-an",
        "log-binh.txt, log xa-binh",
        "log-component.txt, log xa-an 1.1.5",
        "log-en.txt, log xa-an --lang en"
    })
    void tells(String golden, String command) throws IOException {
        assertThat(run(command.split(" "))).as(keyboard.err()).isZero();
        assertThat(keyboard.out()).doesNotContain("\u001b");
        Golden.check(golden, keyboard.out());
    }

    @Test
    void tellsKindlyThatThereIsNoSuchState() {
        assertThat(run("diff", "lan-1", "lan-7")).isEqualTo(2);
        assertThat(keyboard.err()).contains("Không có thời điểm nào tên là lan-7", "now, lan-1, lan-2");
    }

    @Test
    void tellsKindlyThatThereIsNoSuchUnitOrComponent() {
        assertThat(run("log", "xa-ma")).isEqualTo(2);
        assertThat(keyboard.err()).contains("Các đơn vị: Huyện Thử (huyen-thu), Xã An (xa-an), Xã Bình (xa-binh)");
        assertThat(run("log", "xa-an", "9.9.9")).isEqualTo(2);
        assertThat(keyboard.err()).contains("Có thay đổi ở: 1.1.1, 1.1.2").doesNotContain("Có phải");
        assertThat(run("log", "xa-an", "1-1-2")).isEqualTo(2);
        assertThat(keyboard.err()).contains("Có phải ý bạn là: 1.1.2?");
    }

    @Test
    void coloursRisesAndFallsAndNothingWithoutColours() {
        for (String command : List.of("diff now HEAD~3", "log xa-an", "check --base HEAD~3 --head HEAD")) {
            String plain = coloured(Paint.PLAIN, command);
            String shown = coloured(Paint.COLOURED, command);
            assertThat(shown).containsPattern("\u001b\\[(?:1;)?31m").isNotEqualTo(plain);
            assertThat(shown.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
        }
    }

    @Test
    void breaksLinesAtTheWidthOfATerminalAlone() {
        for (String command :
                List.of("diff now HEAD~3", "log xa-an", "check --base HEAD~3 --head HEAD", "round list")) {
            String plain = coloured(Paint.PLAIN, command);
            String narrow = shown(new Terminal(false, true, Paint.PLAIN, Paint.PLAIN, 60), command);
            assertThat(plain.lines()).as(command).anyMatch(line -> line.length() > 60);
            assertThat(narrow.lines()).as(command).allMatch(line -> line.length() <= 60);
            assertThat(narrow.replaceAll("\\s+", " ")).isEqualTo(plain.replaceAll("\\s+", " "));
        }
    }

    private String coloured(Paint paint, String command) {
        return shown(new Terminal(false, false, paint, Paint.PLAIN, 80), command);
    }

    private String shown(Terminal terminal, String command) {
        StringWriter shown = new StringWriter();
        Console console = new Console(
                new PrintWriter(shown),
                new PrintWriter(new StringWriter()),
                terminal,
                new BufferedReader(Reader.nullReader()));
        assertThat(Main.run(console, (command + " --repo " + repo.folder()).split(" ", -1)))
                .isLessThan(2);
        return shown.toString();
    }

    @Test
    void namesTheUnitOfALogByAnOptionToo() {
        assertThat(run("log", "xa-an", "1.1.5")).isZero();
        String told = keyboard.out();
        assertThat(run("log", "1.1.5", "--unit", "xa-an")).isZero();
        assertThat(keyboard.out()).isEqualTo(told);
        assertThat(run("log")).isEqualTo(2);
        assertThat(keyboard.err()).contains("Còn thiếu: UNIT");
        assertThat(run("log", "xa-an", "1.1.5", "--unit", "xa-binh")).isEqualTo(2);
    }

    /** By its title, its tag or without marks: whatever is known of it; another number is another round. */
    @Test
    void tellsWhatTheCampaignCallsWhatIsNamedInOtherWords() {
        run("log", "Xã An");
        assertThat(keyboard.err()).contains("Có phải ý bạn là: xa-an?");
        run("diff", "lan-1", "hiện tại");
        assertThat(keyboard.err()).contains("Có phải ý bạn là: now?");
        run("diff", "lan-1", "now", "--unit", "xã bình");
        assertThat(keyboard.err()).contains("Có phải ý bạn là: xa-binh?");
        for (String round : List.of("lan1", "Lần 1", "2023/lan-1")) {
            run("round", "close", round);
            assertThat(keyboard.err()).contains("Có phải ý bạn là: lan-1?");
        }
        run("round", "close", "lan-3");
        assertThat(keyboard.err()).contains("Các đợt: lan-1, lan-2.").doesNotContain("Có phải");
        run("form", "export", "huyen-thu", "--office", "Phòng Nội vụ", "--out", "bieu");
        assertThat(keyboard.err()).contains("Có phải ý bạn là: noi-vu?");
        run("status", "--at", "12/12/2023");
        assertThat(keyboard.err()).contains("đã ghi: 12/12/2023", "Có phải ý bạn là: 2023-12-12?");
        run("status", "--at", "17h ngày 12/12/2023");
        assertThat(keyboard.err()).contains("Có phải ý bạn là: 2023-12-12T17:00?");
    }

    @Test
    void comparesOneUnitAlone() {
        assertThat(run("diff", "lan-1", "lan-2", "--unit", "xa-an", "--format", "markdown"))
                .isZero();
        assertThat(keyboard.out()).contains("Xã An").doesNotContain("Xã Bình");
        assertThat(run("diff", "lan-1", "lan-2", "--unit", "xa-an", "--format", "json"))
                .isZero();
        assertThat(keyboard.out()).contains("xa-an").doesNotContain("xa-binh");
        assertThat(run("diff", "lan-1", "lan-2", "--unit", "xa-ma")).isEqualTo(2);
        assertThat(keyboard.err()).contains("Không có đơn vị nào mã xa-ma", "Có phải ý bạn là: xa-an?");
    }

    @Test
    void tellsLateChangesOfATaggedRound() throws IOException {
        repo.git("tag", "2023/lan-1", "HEAD~4");
        assertThat(run("diff", "lan-1", "now")).isZero();
        assertThat(keyboard.out())
                .contains("Thay đổi muộn được tính vào lan-1:", "MUỘN, được hợp nhất lúc 08:00 ngày 21/11/2023");
    }

    @Test
    void advisesToPackARepositoryThatIsBadlyPacked() throws IOException {
        assertThat(run("log", "xa-an")).isZero();
        assertThat(keyboard.err()).isEmpty();
        for (int i = 0; i < 51; i++) {
            repo.write(".git/objects/pack/pack-" + i + ".pack", "");
        }
        assertThat(run("log", "xa-an")).isZero();
        assertThat(keyboard.err()).contains("git repack -adf");
        for (int i = 0; i < 51; i++) {
            Files.delete(repo.folder().resolve(".git/objects/pack/pack-" + i + ".pack"));
        }
        assertThat(run("build", "--out", folder.resolve("site").toString())).isZero();
        assertThat(keyboard.err()).doesNotContain("repack");
        for (int i = 10; i < 40; i++) {
            repo.write(".git/objects/17/" + i + "0".repeat(36), "");
        }
        assertThat(run("build", "--out", folder.resolve("site").toString())).isZero();
        assertThat(keyboard.err()).contains("git repack -adf");
    }
}
