package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.form.Typing;
import org.sodiem.git.RepoBuilder;
import org.sodiem.sheet.OfficeFile;

/** Workbooks of units without an account: on branches of their own, by whom they may be sent, and what history says. */
class FormBranchTest {

    private static final String UNITS = "criteria/2023/units.yaml";
    private static final String FILE = "submissions/2023/xa-an/scores.yaml";
    private static final String MARKED = "{id: xa-an, title: Xã An, kind: xa, entered-by: coordinator}";

    @TempDir
    private Path folder = Path.of("");

    private Path root = Path.of("");
    private RepoBuilder repo;
    private Path sent = Path.of("");
    private final Keyboard keyboard = new Keyboard();

    @BeforeEach
    void begin() throws IOException {
        root = folder.resolve("repo");
        repo = new RepoBuilder(root).copy(Path.of("src/test/resources/form"), "");
        repo.replace(UNITS, "{id: noi-vu, title: Phòng Nội vụ}", "{id: noi-vu, title: Phòng Nội vụ, people: [noi-vu]}");
        repo.replace(UNITS, "{id: xa-an, title: Xã An, kind: xa}", MARKED);
        repo.replace(
                UNITS,
                "{id: xa-binh, title: Xã Bình, kind: xa}",
                "{id: xa-binh, title: Xã Bình, kind: xa, people: [binh]}");
        repo.git("config", "user.name", "Đầu mối");
        repo.git("config", "user.email", "dau-moi@example.invalid");
        repo.commit("Bắt đầu", "2023-11-01T08:00:00+07:00");
        sent = typed("xa-an");
    }

    /** The unit's workbook in which 5 is typed beside I.5. */
    private Path typed(String unit) throws IOException {
        Path out = folder.resolve("out-" + unit);
        assertThat(keyboard.run("form", "export", unit, "--out", out.toString(), "--repo", root.toString()))
                .as(keyboard.said())
                .isEqualTo(Exit.CLEAN);
        Path file = out.resolve(unit + ".xlsx");
        return Files.write(
                folder.resolve(unit + "-gui.xlsx"),
                new OfficeFile(file)
                        .with("xl/worksheets/sheet1.xml", Typing.into("scores/I.5", "E", "<v>5</v>"))
                        .bytes());
    }

    private int bring(Path file, String... more) {
        String[] args = new String[more.length + 7];
        String[] first = {"form", "import", file.toString(), "--repo", root.toString(), "--yes", "--branch"};
        System.arraycopy(first, 0, args, 0, first.length);
        System.arraycopy(more, 0, args, first.length, more.length);
        return keyboard.run(args);
    }

    private int bring(Path file) {
        return bring(file, "--sender", "Nguyễn Văn A", "--sent-on", "05/12/2023");
    }

    private int check(String actor) {
        return keyboard.run(
                "check", "--base", "main", "--head", "nhap-thay/xa-an", "--actor", actor, "--repo", root.toString());
    }

    @Test
    void leavesACommitReadyToBeSentAndNothingElse() throws IOException {
        String head = repo.git("rev-parse", "HEAD");
        Files.writeString(root.resolve(FILE), "# dở dang\n");
        Files.writeString(root.resolve("la.txt"), "lạ");
        repo.git("add", "la.txt");
        String state = repo.git("status", "--porcelain");
        assertThat(bring(sent)).as(keyboard.said()).isEqualTo(Exit.CLEAN);
        assertThat(keyboard.said()).contains("I.5", "Đã tạo 1 nhánh", "git push origin nhap-thay/xa-an");
        assertThat(repo.git("status", "--porcelain")).isEqualTo(state);
        assertThat(repo.git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(repo.git("symbolic-ref", "HEAD")).contains("refs/heads/main");
        assertThat(Files.readString(root.resolve(FILE))).isEqualTo("# dở dang\n");
        assertThat(repo.git("rev-parse", "nhap-thay/xa-an^")).isEqualTo(head);
        assertThat(repo.git("diff", "--name-only", "main", "nhap-thay/xa-an").strip())
                .isEqualTo(FILE);
        assertThat(repo.git("show", "nhap-thay/xa-an:" + FILE)).contains("count: 5");
        assertThat(repo.git("log", "-1", "--format=%an|%ce|%B", "nhap-thay/xa-an"))
                .contains(
                        "Đầu mối|dau-moi@example.invalid|Nhập thay Xã An: biểu gửi ngày 05/12/2023",
                        "\n\nNhap-thay: Nguyễn Văn A\nNgay-gui: 2023-12-05\n");
        assertThat(repo.git("fsck", "--strict")).doesNotContain("error");
        assertThat(bring(sent)).isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("Đã có nhánh nhap-thay/xa-an", "git branch -D nhap-thay/xa-an");
    }

    @Test
    void letsTheCoordinatorAloneBringItInAndHistorySaysSo() throws IOException {
        assertThat(bring(sent)).as(keyboard.said()).isEqualTo(Exit.CLEAN);
        assertThat(check("noi-vu")).as(keyboard.said()).isEqualTo(Exit.CLEAN);
        assertThat(check("binh")).isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("[file-of-unit]");
        repo.git("merge", "--quiet", "--no-ff", "-m", "Gộp", "nhap-thay/xa-an");
        assertThat(keyboard.run("log", "xa-an", "--repo", root.toString())).isEqualTo(Exit.CLEAN);
        assertThat(keyboard.said()).contains("Nhập thay theo biểu do Nguyễn Văn A gửi ngày 05/12/2023.");
        Path site = folder.resolve("site");
        assertThat(keyboard.run("build", "--repo", root.toString(), "--out", site.toString()))
                .as(keyboard.said())
                .isIn(Exit.CLEAN, Exit.ERRORS);
        assertThat(Files.readString(site.resolve("don-vi/xa-an/lich-su.html")))
                .contains("Đầu mối, nhập thay theo biểu do Nguyễn Văn A gửi ngày 05/12/2023");
        // Who has an account can claim nothing, and the coordinator may not write for it.
        repo.replace(UNITS, MARKED, "{id: xa-an, title: Xã An, kind: xa, entered-by: coordinator, people: [an]}");
        repo.commit("Cấp tài khoản", "2023-12-06T08:00:00+07:00");
        assertThat(keyboard.run("log", "xa-an", "--repo", root.toString())).isEqualTo(Exit.CLEAN);
        assertThat(keyboard.said()).doesNotContain("Nhập thay theo biểu do");
    }

    @Test
    void refusesWhatIsNotForTheCoordinator() throws IOException {
        assertThat(bring(typed("xa-binh"))).isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("Xã Bình không được đánh dấu", "entered-by: coordinator", "Chưa ghi gì.");
        repo.replace(UNITS, MARKED, "{id: xa-an, title: Xã An, kind: xa, entered-by: coordinator, people: [an]}");
        repo.commit("Cấp tài khoản", "2023-11-02T08:00:00+07:00");
        assertThat(bring(sent)).isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("Xã An đã có tài khoản");
        assertThat(repo.git("branch", "--list", "nhap-thay/*")).isEmpty();
        // Of a marked unit with accounts, and of others, the coordinator may write nothing.
        repo.git("checkout", "--quiet", "-b", "nhap-thay/xa-an");
        repo.replace(FILE, "count: 3", "count: 4");
        repo.commit("Nhập thay\n\nNhap-thay: Nguyễn Văn A\nNgay-gui: 2023-12-05", "2023-11-03T08:00:00+07:00");
        assertThat(check("noi-vu")).isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("[file-of-unit]");
        assertThat(check("an")).as(keyboard.said()).isEqualTo(Exit.CLEAN);
        repo.git("checkout", "--quiet", "main");
        repo.git("merge", "--quiet", "--ff-only", "nhap-thay/xa-an");
        assertThat(keyboard.run("log", "xa-an", "--repo", root.toString())).isEqualTo(Exit.CLEAN);
        assertThat(keyboard.said()).doesNotContain("Nhập thay theo biểu do");
    }

    /** A folder holds the workbooks of all: those of others in which nobody typed are in nobody's way. */
    @Test
    void passesOverWorkbooksThatChangeNothing() throws IOException {
        Path all = folder.resolve("all");
        assertThat(keyboard.run("form", "export", "--all", "--out", all.toString(), "--repo", root.toString()))
                .as(keyboard.said())
                .isEqualTo(Exit.CLEAN);
        Files.copy(sent, all.resolve("xa-an.xlsx"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(bring(all)).as(keyboard.said()).isEqualTo(Exit.CLEAN);
        assertThat(keyboard.said()).contains("Đã tạo 1 nhánh").doesNotContain("Xã Bình");
    }

    @Test
    void asksWhoSentItAndWhen() throws IOException {
        assertThat(bring(sent, "--sender", "A")).isEqualTo(Exit.USAGE);
        assertThat(keyboard.said()).contains("--sent-on 05/12/2023");
        assertThat(bring(sent, "--sender", "A\nNgay-gui: 2020-01-01", "--sent-on", "05/12/2023"))
                .isEqualTo(Exit.USAGE);
        assertThat(bring(sent, "--sender", "A", "--sent-on", "hôm qua")).isEqualTo(Exit.USAGE);
        assertThat(keyboard.run("form", "import", sent.toString(), "--repo", root.toString(), "--sender", "A"))
                .isEqualTo(Exit.USAGE);
        repo.git("update-ref", "refs/heads/nhap-thay", "HEAD");
        assertThat(bring(sent)).isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("trùng tên");
        repo.git("update-ref", "-d", "refs/heads/nhap-thay");
        repo.git("checkout", "--quiet", "--orphan", "moi");
        assertThat(bring(sent)).isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said().lines()).hasSize(1);
    }
}
