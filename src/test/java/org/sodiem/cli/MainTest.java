package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jgit.errors.LargeObjectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;
import org.sodiem.language.Words;
import org.sodiem.site.FolderOutput;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int run(String... args) {
        return Main.run(new Console(new PrintWriter(out), new PrintWriter(err), false), args);
    }

    /** A full disk behind the standard output is told, and a reader who has seen enough is not. */
    @Test
    void tellsThatTheResultCouldNotBeWritten() throws Exception {
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
        assertThat(Main.withOutput(0, null, console)).isZero();
        assertThat(Main.withOutput(1, new IOException("Broken pipe"), console)).isEqualTo(1);
        assertThat(Main.withOutput(0, new IOException("The pipe is being closed"), console))
                .isZero();
        assertThat(err.toString()).isEmpty();
        KeptTrouble full = new KeptTrouble(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        try (PrintWriter text = new PrintWriter(full, false, StandardCharsets.UTF_8)) {
            text.println("điểm");
        }
        assertThat(Main.withOutput(1, full.trouble(), console)).isEqualTo(2);
        assertThat(Main.withOutput(Exit.FAULT, full.trouble(), console)).isEqualTo(70);
        assertThat(err.toString()).containsOnlyOnce("Không ghi được kết quả ra đầu ra chuẩn: đĩa đã đầy");
    }

    @Test
    void tellsTwentyWrongLinesOfATableOfUnitsAndCountsTheRest() throws Exception {
        Path csv = Files.writeString(folder.resolve("units.csv"), "id,title,kind\n" + "Xã An,Xã An,xa\n".repeat(23));
        String repo = folder.resolve("new").toString();
        assertThat(run(
                        "init",
                        repo,
                        "--level",
                        "province",
                        "--year",
                        "2026",
                        "--authority",
                        "UBND",
                        "--units",
                        "" + csv))
                .isEqualTo(2);
        assertThat(err.toString()).contains("dòng 21:", "và 3 dòng sai nữa.").doesNotContain("dòng 22:");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void makesValidatesAndBuildsASample() throws Exception {
        String repo = folder.resolve("repo").toString();
        String site = folder.resolve("site").toString();
        assertThat(run("sample", repo, "--units", "3")).isZero();
        assertThat(run("validate", "--repo", repo)).isZero();
        assertThat(run("build", "--repo", repo, "--out", site, "--at", "2023-12-11"))
                .isZero();
        assertThat(folder.resolve("site/index.html")).exists();
        assertThat(out.toString()).contains("Không có lỗi, ");
    }

    @Test
    void returnsOneForErrorsAndStillWritesTheSite() throws Exception {
        String repo = folder.resolve("repo").toString();
        run("sample", repo, "--units", "2");
        Path scores = folder.resolve("repo/submissions/2023/tt-ho-xa/scores.yaml");
        Files.writeString(scores, "unit: tt-ho-xa\nscores:\n  '1.1.1': {choice: x}\n");
        assertThat(run("validate", "--repo", repo, "--lang", "en")).isEqualTo(1);
        assertThat(out.toString()).contains("scores.yaml:3:21: error [unknown-choice]", "1 error,");
        assertThat(run("build", "--repo", repo, "--out", folder.resolve("site").toString()))
                .isEqualTo(1);
        assertThat(folder.resolve("site/don-vi/tt-ho-xa.html")).exists();
    }

    @Test
    void writesNothingWhileATemplateOfTheRepositoryIsBroken() throws Exception {
        String repo = folder.resolve("repo").toString();
        String site = folder.resolve("site").toString();
        RepoBuilder.campaign(folder.resolve("repo")).commit("Số liệu", "2023-11-20T08:00:00+07:00");
        assertThat(run("build", "--repo", repo, "--out", site)).isZero();
        String before = Files.readString(folder.resolve("site/index.html"));
        Path foot = Files.createDirectories(folder.resolve("repo/site-templates/lib"))
                .resolve("foot.ftlh");
        Files.writeString(foot, "<#macro foot f><footer>${f.authority} ${f.x}</footer></#macro>\n");
        assertThat(run("build", "--repo", repo, "--out", site)).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "site-templates/lib/foot.ftlh:1:43: lỗi [template-name]",
                        "authority",
                        "trang cũ (nếu có) còn nguyên")
                .doesNotContain("Exception");
        assertThat(run("validate", "--repo", repo, "--lang", "en")).isEqualTo(1);
        assertThat(out.toString()).contains("foot.ftlh:1:43: error [template-name]");
        Files.writeString(foot, "<#macro foot f><#if f.authority></#macro>\n");
        assertThat(run("build", "--repo", repo, "--out", site)).isEqualTo(1);
        assertThat(err.toString()).contains("lỗi [template-syntax]");
        assertThat(folder.resolve("site/index.html")).content().isEqualTo(before);
        assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith(".site"));
    }

    @Test
    void printsJson() {
        run("sample", folder.resolve("repo").toString(), "--units", "1");
        out.getBuffer().setLength(0);
        assertThat(run("validate", "--repo", folder.resolve("repo").toString(), "--format", "json"))
                .isZero();
        assertThat(out.toString()).startsWith("{\"format\":\"sodiem-problems/1\",\"errors\":0");
    }

    @Test
    void writesSchemasAgainButOverNothingElse() throws Exception {
        String repo = folder.resolve("repo").toString();
        run("sample", repo, "--units", "1");
        assertThat(run("schema", "--repo", repo)).isZero();
        assertThat(run("schema", "--repo", repo)).isZero();
        assertThat(folder.resolve("repo/schema/scores-commune.json"))
                .content()
                .contains("1.1.1 Thời điểm ban hành kế hoạch CCHC năm", "\"tt-ho-xa\"");
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/campaign.json"), "{}");
        assertThat(run("schema", "--repo", repo, "--out", folder.resolve("mine").toString()))
                .isEqualTo(2);
        assertThat(run("schema", "--repo", folder.resolve("mine").toString())).isEqualTo(1);
    }

    @Test
    void beginsACampaignInAnEmptyFolderOnly() throws Exception {
        String repo = folder.resolve("new").toString();
        Path units = Files.writeString(folder.resolve("u.csv"), "\uFEFFid;title;kind;code\r\nxa-a;Xã A;xa;\r\n");
        String[] args = {
            "init",
            repo,
            "--title",
            "T",
            "--authority",
            "UBND tỉnh Thử",
            "--year",
            "2026",
            "--level",
            "province",
            "--units",
            units.toString()
        };
        assertThat(run(args)).isZero();
        assertThat(run("validate", "--repo", repo)).isZero();
        assertThat(run("build", "--repo", repo, "--out", folder.resolve("site").toString()))
                .isZero();
        assertThat(folder.resolve("site/don-vi/xa-a.html")).exists();
        assertThat(run(args)).isEqualTo(2);
        Files.writeString(units, "id,title,kind,code\nXã A,Xã A,xa,\n");
        args[1] = folder.resolve("other").toString();
        assertThat(run(args)).isEqualTo(2);
        Files.write(units, "id,title,kind,code\nxa-a,X\u00e3 A,xa,\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run(args)).isEqualTo(2);
        assertThat(err.toString()).contains("u.csv", "dòng 2", "không phải mã UTF-8");
        assertThat(folder.resolve("other")).doesNotExist();
    }

    private int type(String typed, String... args) {
        BufferedReader in = new BufferedReader(new StringReader(typed));
        return Main.run(new Console(new PrintWriter(out), new PrintWriter(err), Terminal.plain(true), in), args);
    }

    @Test
    void asksForWhatACampaignNeeds() throws Exception {
        String repo = folder.resolve("new").toString();
        Path units = Files.writeString(folder.resolve("u.csv"), "id,title,kind,code\nxa-a,Xã A,xa,\n");
        assertThat(type(
                        "3\n1\nnăm nay\n2026\n\nUBND huyện \0\n UBND huyện Thử \n\nkhông có.csv\n" + units
                                + "\ngitea\nforgejo\n",
                        "init",
                        repo))
                .isZero();
        assertThat(err.toString())
                .contains(
                        "(1: huyện tự chấm và chấm các xã; 2: tỉnh chấm thẳng các xã, phường) [2]: ",
                        "xin nhập lại",
                        "không nhận được chữ có dấu",
                        "[Chỉ số cải cách hành chính năm 2026]: ");
        assertThat(folder.resolve("new/criteria/2026/campaign.yaml"))
                .content()
                .contains("title: \"Chỉ số cải cách hành chính năm 2026\"", "authority: \"UBND huyện Thử\"");
        assertThat(folder.resolve("new/submissions/2026/xa-a/scores.yaml")).exists();
        assertThat(folder.resolve("new/submissions/2026/don-vi-cap-huyen/scores/noi-vu.yaml"))
                .exists();
        assertThat(folder.resolve("new/.forgejo/workflows/kiem-tra.yml")).exists();
    }

    @Test
    void asksNothingWhereItNeedNotOrCannot() {
        String repo = folder.resolve("new").toString();
        String[] args = {"init", repo, "--level", "province", "--year", "2026", "--authority", "UBND tỉnh Thử"};
        assertThat(type("", "init", repo)).isEqualTo(2);
        assertThat(type("2\n2026\n", "init", repo)).isEqualTo(2);
        assertThat(run("init", repo, "--year", "2026")).isEqualTo(2);
        assertThat(err.toString()).contains("Còn thiếu: --authority", "Còn thiếu: --level, --authority");
        err.getBuffer().setLength(0);
        assertThat(type("", args)).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(folder.resolve("new/HUONG-DAN.md")).content().contains("sodiem validate");
        assertThat(folder.resolve("new/.github")).doesNotExist();
    }

    @Test
    void warnsOfAnAuthorityOfTheOtherLevel() {
        Map.of(
                        "UBND tỉnh Thử", "district",
                        "UBND quận 1, thành phố Thử", "province",
                        "UBND HUYỆN THỬ", "province")
                .forEach((authority, level) -> {
                    err.getBuffer().setLength(0);
                    String repo = folder.resolve(authority).toString();
                    assertThat(run("init", repo, "--level", level, "--year", "2026", "--authority", authority))
                            .isZero();
                    assertThat(err.toString())
                            .contains(
                                    authority,
                                    repo + "/criteria/2026/campaign.yaml",
                                    "--level " + (level.equals("district") ? "province" : "district"));
                });
        for (String authority :
                List.of("UBND huyện Thử, tỉnh Thử", "UBND thành phố Thử, tỉnh Thử", "UBND xã Tịnh Khê")) {
            err.getBuffer().setLength(0);
            String repo = folder.resolve(authority).toString();
            assertThat(run("init", repo, "--level", "district", "--year", "2026", "--authority", authority))
                    .isZero();
            assertThat(err.toString()).as(authority).isEmpty();
        }
    }

    @Test
    void returnsTwoForWrongUse() throws Exception {
        assertThat(run("build")).isEqualTo(2);
        assertThat(run("nothing")).isEqualTo(2);
        assertThat(run("validate", "--repo", folder.resolve("khong-co").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Không có thư mục " + folder.resolve("khong-co"));
        assertThat(run("build", "--out", folder.resolve("x").toString(), "--at", "hôm nay"))
                .isEqualTo(2);
        assertThat(run("sample", folder.resolve("y").toString(), "--units", "0"))
                .isEqualTo(2);
        Files.writeString(folder.resolve("mine.txt"), "x");
        assertThat(run("build", "--out", folder.toString())).isEqualTo(2);
        assertThat(run("sample", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--help", "không do sodiem tạo ra");
    }

    @Test
    void tellsBehindWhichOptionAUnitOrAFolderIsWritten() throws Exception {
        assertThat(run("status", "xa-an")).isEqualTo(2);
        assertThat(err.toString()).contains("Ghi sau --unit: sodiem status --unit xa-an");
        assertThat(run("report", "Xã An")).isEqualTo(2);
        assertThat(err.toString()).contains("sodiem report --unit \"Xã An\"").doesNotContain("lệnh \"Xã An\"");
        assertThat(run("report", "tempalte")).isEqualTo(2);
        assertThat(err.toString()).contains("Có phải ý bạn là: template?").doesNotContain("--unit tempalte");
        Path repository = Files.createDirectories(folder.resolve("kho/criteria"));
        String kho = String.valueOf(repository.getParent());
        assertThat(run("validate", kho)).isEqualTo(2);
        assertThat(err.toString()).contains("sodiem validate --repo " + kho);
    }

    @Test
    void replacesASampleThatNobodyTouched() throws Exception {
        String repo = folder.resolve("repo").toString();
        assertThat(run("sample", repo, "--units", "1")).isZero();
        assertThat(run("sample", repo, "--units", "2")).isZero();
        assertThat(folder.resolve("repo/submissions/2023/tt-ben-quan")).exists();
        Files.writeString(folder.resolve("repo/criteria/2023/commune.yaml"), "");
        assertThat(run("sample", repo, "--units", "1")).isEqualTo(2);
        assertThat(folder.resolve("repo/submissions/2023/tt-ben-quan")).exists();
        assertThat(run("sample", folder.resolve("z").toString(), "--commits", "5"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("cần ít nhất");
    }

    @Test
    void tellsAnEmptyRepositoryWhatItNeeds() {
        assertThat(run("validate", "--repo", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("criteria/2023/campaign.yaml:1:1: lỗi [missing-file]");
        assertThat(run(
                        "build",
                        "--repo",
                        folder.toString(),
                        "--out",
                        folder.resolve("s").toString()))
                .isEqualTo(1);
        assertThat(folder.resolve("s")).doesNotExist();
    }

    @Test
    void tellsTroublesOfTheMachineInOneSentence() {
        Words words = Words.in(Locale.forLanguageTag("vi"));
        List<IOException> troubles = List.of(
                new IOException("No space left on device"),
                new FileSystemException("/trang", null, "No space left on device"),
                new FileSystemException("/trang", null, FolderOutput.MOUNT_POINT),
                new FileSystemException("/trang", null, "Read-only file system"),
                new AccessDeniedException("/trang"),
                new IOException("Input/output error"));
        for (IOException trouble : troubles) {
            StringWriter said = new StringWriter();
            PrintWriter err = new PrintWriter(said);
            assertThat(Main.explain(new UncheckedIOException(trouble), new Console(err, err, false), words))
                    .isEqualTo(Exit.USAGE);
            assertThat(said.toString()).startsWith("Không đọc hoặc ghi được").doesNotContain("null", "\tat ");
            assertThat(said.toString().toLowerCase(Locale.ROOT).split("chạy lại", -1))
                    .hasSizeLessThan(3);
        }
        StringWriter said = new StringWriter();
        PrintWriter err = new PrintWriter(said);
        assertThat(Main.explain(new StackOverflowError(), new Console(err, err, false), words))
                .isEqualTo(Exit.FAULT);
        assertThat(said.toString()).startsWith("Lỗi của chương trình");
    }

    /** Memory may end anywhere, also while the git library reads; the library then has a word of its own for it, too. */
    @Test
    void tellsMemoryThatEndsInTheGitLibraryAsThat() {
        OutOfMemoryError end = new OutOfMemoryError("Java heap space");
        end.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.eclipse.jgit.internal.storage.file.PackFile", "open", "PackFile.java", 1)
        });
        for (Throwable fault : List.of(end, new LargeObjectException.OutOfMemory(end))) {
            StringWriter said = new StringWriter();
            PrintWriter err = new PrintWriter(said);
            assertThat(Main.explain(fault, new Console(err, err, false), Words.in(Locale.forLanguageTag("vi"))))
                    .isEqualTo(Exit.FAULT);
            assertThat(said.toString()).startsWith("Chương trình hết bộ nhớ").doesNotContain("git");
        }
    }

    @Test
    void helpsInBothLanguages() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Cách dùng: sodiem", "Kiểm tra toàn bộ kho dữ liệu", "Mã kết thúc: 0");
        out.getBuffer().setLength(0);
        assertThat(run("build", "--help", "--lang", "en")).isZero();
        assertThat(out.toString()).contains("Usage: sodiem build", "The folder for the site.");
        out.getBuffer().setLength(0);
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).isEqualTo("sodiem 0.1.0" + System.lineSeparator());
    }
}
