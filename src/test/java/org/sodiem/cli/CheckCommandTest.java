package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.git.RepoBuilder;
import org.sodiem.text.CheckMarkdown;
import org.sodiem.text.MarkdownLines;

/** The gate end to end: a bare repository, the branches of units, and what becomes of them. */
class CheckCommandTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";
    private static final String UNITS = "criteria/2023/units.yaml";
    private static final String IN_TIME = "2023-11-12T08:00:00+07:00";

    private final Keyboard keyboard = new Keyboard();

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;
    private Path bare = Path.of("");

    @BeforeEach
    void makeRepository() throws IOException {
        repo = RepoBuilder.campaign(folder.resolve("repo"));
        repo.replace(UNITS, "title: Xã An,", "title: Xã An, people: [an],")
                .replace(UNITS, "title: Xã Bình,", "title: Xã Bình, people: [binh],")
                .replace(UNITS, "title: Phòng Nội vụ", "title: Phòng Nội vụ, people: [lan]");
        repo.commit("Mở kỳ", "2023-11-10T08:00:00+07:00");
        bare = folder.resolve("kho.git");
        repo.git("init", "--quiet", "--bare", "--initial-branch=main", bare.toString());
        repo.git("push", "--quiet", bare.toString(), "main");
        repo.git("checkout", "--quiet", "-b", "xa-an");
    }

    private void push(String message) throws IOException {
        repo.by("Nguyễn Văn An").commit(message, IN_TIME);
        repo.git("push", "--quiet", "--force", bare.toString(), "xa-an");
    }

    private int run(Path where, String... args) {
        return keyboard.runIn(where, args);
    }

    private int check(String actor, String... more) {
        String[] args = {"check", "--base", "main", "--head", "xa-an", "--actor", actor, "--at", "2023-11-12T09:00"};
        return run(bare, Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void letsAUnitChangeItsOwnScores() throws IOException {
        repo.replace(AN, "count: 4", "count: 2");
        push("Sửa số hình thức");
        assertThat(check("an")).as(keyboard.err()).isZero();
        assertThat(keyboard.out()).startsWith("Có thể hợp nhất.").contains("4 → 2", "1,00 → 0,50 (−0,50)", "sửa " + AN);
        assertThat(check("an", "--lang", "en")).isZero();
        assertThat(keyboard.out()).startsWith("May be merged.").contains("changed " + AN);
    }

    @Test
    void saysLoudlyThatAChangeLosesPoints() throws IOException {
        repo.replace(AN, "count: 4", "count: 2").replace(AN, "met: [a, b]", "met: [a]");
        push("Sửa số hình thức");
        assertThat(check("an", "--format", "markdown")).isZero();
        assertThat(keyboard.out())
                .containsSubsequence(
                        "**Có thể hợp nhất.**",
                        "> **Xem lại: Xã An mất 1,50 điểm.** (1.1.2 Mục −1,00; 1.1.5 Đếm −0,50)",
                        "Mục a; Mục b → Mục a",
                        "| Tổng điểm đạt |",
                        "| **Chỉ số** |")
                .doesNotContain("a, b → a");
        check("an");
        assertThat(keyboard.out()).contains("Xem lại: Xã An mất 1,50 điểm. (1.1.2 Mục −1,00; 1.1.5 Đếm −0,50)\n");
        repo.git("checkout", "--quiet", "main", "--", AN);
        push("Như cũ");
        assertThat(check("an")).isZero();
        assertThat(keyboard.out()).doesNotContain("Xem lại");
    }

    /** Points without evidence are a warning; it goes with the points, with the claim, and with the file. */
    @Test
    void doesNotPraiseAProblemThatWentWithThePoints() throws IOException {
        String cited = "value: 92.5\n    evidence: [bc-90]";
        repo.git("checkout", "--quiet", "main");
        repo.replace(AN, cited, "value: 92.5");
        repo.commit("Thiếu tài liệu", "2023-11-10T09:00:00+07:00");
        repo.git("push", "--quiet", bare.toString(), "main");
        for (String slip : List.of("value: 0", "note: Chưa có")) {
            repo.git("checkout", "--quiet", "-B", "xa-an", "main");
            repo.replace(AN, "value: 92.5", slip);
            push("Gõ nhầm");
            check("an");
            assertThat(keyboard.out())
                    .contains("Sau thay đổi này, 1 vấn đề có từ trước không còn")
                    .doesNotContain("khắc phục 1");
        }
        repo.git("checkout", "--quiet", "-B", "xa-an", "main");
        repo.replace(AN, "value: 92.5", cited);
        push("Bổ sung");
        check("an");
        assertThat(keyboard.out()).contains("Thay đổi này khắc phục 1 vấn đề có từ trước.");
    }

    @Test
    void givesTheIndexThatTheSiteGives() throws IOException {
        repo.replace(AN, "choice: tot", "choice: kem");
        push("Chọn thấp hơn");
        check("an", "--format", "json");
        Matcher index = Pattern.compile("\"index\":\"?([0-9]+[0-9.]*)").matcher(keyboard.out());
        check("an", "--format", "markdown");
        String row = keyboard.out()
                .lines()
                .filter(line -> line.startsWith("| **Chỉ số**"))
                .findFirst()
                .orElseThrow();
        for (int side = 3; side <= 4; side++) {
            assertThat(index.find()).isTrue();
            String told = row.split("\\|", -1)[side].strip().replaceAll("[*]| .*", "");
            assertThat(new BigDecimal(told.replace(',', '.'))).isEqualByComparingTo(index.group(1));
        }
    }

    @Test
    void saysThatNothingIsToBeMerged() throws IOException {
        repo.by("Nguyễn Văn An").commit("Không đổi gì", IN_TIME);
        repo.git("push", "--quiet", "--force", bare.toString(), "xa-an");
        assertThat(check("an")).isZero();
        assertThat(keyboard.out()).startsWith("Không có gì để hợp nhất").doesNotContain("Có thể hợp nhất");
        check("an", "--lang", "en");
        assertThat(keyboard.out()).startsWith("Nothing to merge");
        check("an", "--format", "json");
        assertThat(keyboard.out()).contains("\"verdict\":\"nothing\"");
    }

    @Test
    void refusesAnotherUnit() throws IOException {
        repo.replace(AN, "count: 4", "count: 2");
        push("Sửa hộ");
        assertThat(check("binh")).isEqualTo(1);
        assertThat(keyboard.out()).startsWith("Không được phép: 1 tệp").contains("[file-of-unit]", "Xã An (xa-an)");
    }

    @Test
    void tellsWhatTheChangeBringsApartFromWhatWasThere() throws IOException {
        repo.git("checkout", "--quiet", "main");
        repo.replace("submissions/2023/xa-binh/scores.yaml", "choice: kem", "choice: sai");
        repo.commit("Lỗi có sẵn", "2023-11-10T09:00:00+07:00");
        repo.git("push", "--quiet", bare.toString(), "main");
        repo.git("checkout", "--quiet", "-B", "xa-an");
        repo.replace(AN, "count: 4", "count: 2");
        push("Sửa đúng");
        assertThat(check("an")).isZero();
        assertThat(keyboard.out())
                .contains("Ngoài thay đổi này, kho còn 1 lỗi có từ trước")
                .doesNotContain("[unknown-choice]");
        repo.replace(AN, "denominator: 19", "denominator: 17");
        push("Sửa sai");
        assertThat(check("an")).isEqualTo(1);
        assertThat(keyboard.out())
                .startsWith("Cần sửa: 1 lỗi.")
                .containsSubsequence(
                        "Vấn đề do thay đổi này gây ra (1)",
                        "[ratio-numerator-above-denominator]",
                        "Ngoài thay đổi này");
    }

    @Test
    void readsRightsFromTheBaseAndNeverFromTheChange() throws IOException {
        repo.replace(UNITS, "people: [an]", "people: [an, ke-gian]")
                .replace("criteria/2023/campaign.yaml", "coordinator: noi-vu", "coordinator: tu-phap")
                .replace(AN, "count: 4", "count: 2");
        push("Tự cấp quyền");
        assertThat(check("ke-gian")).isEqualTo(1);
        assertThat(keyboard.out()).contains("3 tệp không được sửa", "[file-of-unit]", "[file-of-stewards]");
    }

    @Test
    void takesRightsOfTheTipAndNotOfAnOldFork() throws IOException {
        repo.replace(AN, "count: 4", "count: 2");
        push("Gửi khi còn quyền");
        repo.git("checkout", "--quiet", "main");
        repo.replace(UNITS, "people: [an]", "people: [moi]").commit("Thay người", "2023-11-11T08:00:00+07:00");
        repo.git("push", "--quiet", bare.toString(), "main");
        assertThat(check("an")).isEqualTo(1);
        assertThat(check("moi")).isZero();
        assertThat(keyboard.out()).doesNotContain(UNITS);
    }

    @Test
    void findsWhatIsWrongOnlyOnceItIsMerged() throws IOException {
        repo.replace(AN, "choice: tot", "choice: kem");
        push("Chọn theo bộ tiêu chí cũ");
        assertThat(check("an")).isZero();
        repo.git("checkout", "--quiet", "main");
        String criteria = "criteria/2023/commune.yaml";
        repo.write(criteria, Files.readString(repo.folder().resolve(criteria)).replace("id: kem,", "id: yeu,"))
                .replace("submissions/2023/xa-binh/scores.yaml", "choice: kem", "choice: yeu")
                .commit("Bộ tiêu chí mới", "2023-11-11T08:00:00+07:00");
        repo.git("push", "--quiet", bare.toString(), "main");
        assertThat(check("an")).isEqualTo(1);
        assertThat(keyboard.out())
                .startsWith("Cần sửa: 1 lỗi.")
                .contains("[unknown-choice]")
                .doesNotContain(criteria + "\n");
    }

    @Test
    void asksForABranchThatIsUpToDate() throws IOException {
        repo.replace(AN, "count: 4", "count: 2");
        push("Sửa");
        repo.git("checkout", "--quiet", "main");
        repo.replace(AN, "count: 4", "count: 3").commit("Cũng sửa", "2023-11-11T08:00:00+07:00");
        repo.git("push", "--quiet", bare.toString(), "main");
        assertThat(check("an")).isEqualTo(1);
        assertThat(keyboard.out()).startsWith("Cần cập nhật nhánh").contains("[branch-behind]", "hợp nhất nhánh chính");
        assertThat(check("an", "--lang", "en")).isEqualTo(1);
        assertThat(keyboard.out()).startsWith("The branch has to be updated");
    }

    @Test
    void refusesWhatHidesInAMerge() throws IOException {
        repo.git("checkout", "--quiet", "main");
        repo.replace("submissions/2023/xa-binh/scores.yaml", "count: 0", "count: 4")
                .commit("Xã Bình nộp", "2023-11-11T08:00:00+07:00");
        repo.git("push", "--quiet", bare.toString(), "main");
        repo.git("checkout", "--quiet", "xa-an");
        repo.at(IN_TIME, IN_TIME, "merge", "--quiet", "-s", "ours", "--no-edit", "main");
        repo.git("push", "--quiet", bare.toString(), "xa-an");
        assertThat(check("an")).isEqualTo(1);
        assertThat(keyboard.out()).contains("xa-binh/scores.yaml", "[file-of-unit]");
    }

    @Test
    void refusesLinksSubmodulesAndMovedFiles() throws IOException {
        Files.createSymbolicLink(
                repo.folder().resolve("submissions/2023/xa-an/evidence/mat-khau.pdf"), Path.of("/etc/passwd"));
        repo.git("mv", "submissions/2023/xa-binh/scores.yaml", "submissions/2023/xa-an/evidence/lay.yaml");
        repo.git(
                "update-index",
                "--add",
                "--cacheinfo",
                "160000," + repo.id("HEAD") + ",submissions/2023/xa-an/evidence/kho");
        repo.git("add", "submissions");
        repo.git(
                "update-index",
                "--add",
                "--cacheinfo",
                "160000," + repo.id("HEAD") + ",submissions/2023/xa-an/evidence/kho");
        repo.at(IN_TIME, IN_TIME, "commit", "--quiet", "-m", "Xấu");
        repo.git("push", "--quiet", bare.toString(), "xa-an");
        assertThat(check("an")).isEqualTo(1);
        assertThat(keyboard.out())
                .contains(
                        "[change-is-link]",
                        "[change-is-submodule]",
                        "[file-of-unit]",
                        "chuyển từ submissions/2023/xa-binh/scores.yaml submissions/2023/xa-an/evidence/lay.yaml");
    }

    @Test
    void looksAtFilesThatAreNotCommittedWhereNoHeadIsNamed() throws IOException {
        repo.replace(AN, "denominator: 19", "denominator: 17");
        assertThat(run(repo.folder(), "check", "--base", "main")).isEqualTo(1);
        assertThat(keyboard.out()).contains("Cần sửa: 1 lỗi.", "Chưa xét quyền sửa, vì không có --actor.", "sửa " + AN);
        assertThat(run(repo.folder(), "check", "--base", "main", "--actor", "an"))
                .isEqualTo(1);
        assertThat(keyboard.out()).contains("Chưa xét thời hạn, vì không có --at.");
    }

    @Test
    void tellsKindlyWhatItCannotCompare() throws IOException {
        assertThat(run(repo.folder(), "check", "--base", "khong-co")).isEqualTo(2);
        assertThat(keyboard.err())
                .contains("Không có nhánh, thẻ hay commit nào tên là khong-co", "đang có: ", "main", "git fetch");
        for (String base : List.of("mian", "origin/main")) {
            assertThat(run(repo.folder(), "check", "--base", base)).isEqualTo(2);
            assertThat(keyboard.err()).as(base).contains("Có phải ý bạn là: main?");
        }
        repo.git("checkout", "--quiet", "--orphan", "la");
        repo.commit("Gốc khác", IN_TIME);
        assertThat(run(repo.folder(), "check", "--base", "main", "--format", "markdown"))
                .isEqualTo(1);
        assertThat(keyboard.out()).startsWith(CheckMarkdown.MARKER + "\n").contains("Không tìm thấy commit chung");
        assertThat(run(folder, "check", "--base", "main")).isEqualTo(1);
        assertThat(keyboard.err()).contains("không nằm trong kho git nào");
    }

    @Test
    void speaksTheFormatsOfForges() throws IOException {
        repo.replace(AN, "denominator: 19", "denominator: 17").replace(AN, "count: 4", "count: -4");
        push("Sai");
        assertThat(check("binh", "--format", "sarif")).isEqualTo(1);
        String schema = Files.readString(Path.of("src/test/resources/sarif/sarif-schema-2.1.0.json"));
        var sarif =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(schema, InputFormat.JSON);
        assertThat(sarif.validate(keyboard.out(), InputFormat.JSON)).isEmpty();
        assertThat(sarif.validate(keyboard.out().replace("\"new\"", "\"old\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(keyboard.out()).contains("\"ruleId\":\"file-of-unit\"", "\"baselineState\":\"new\"");
        check("binh", "--format", "github");
        assertThat(keyboard.out().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("::error file=" + AN + ",line="))
                .anyMatch(line -> line.contains("title=ratio-numerator-above-denominator::Mẫu số"));
        check("binh", "--format", "gitlab");
        assertThat(keyboard.out()).startsWith("[{\"description\":").contains("\"severity\":\"major\"", "\"begin\":");
        check("binh", "--format", "json");
        assertThat(keyboard.out())
                .contains(
                        "\"format\":\"sodiem-check/1\"",
                        "\"verdict\":\"refused\"",
                        "\"actor\":\"binh\"",
                        "\"difference\":{");
        run(repo.folder(), "validate", "--format", "sarif");
        assertThat(sarif.validate(keyboard.out(), InputFormat.JSON)).isEmpty();
        run(repo.folder(), "validate", "--format", "github");
        assertThat(keyboard.out().lines()).hasSize(2);
        run(repo.folder(), "validate", "--format", "gitlab");
        assertThat(keyboard.out()).contains("\"check_name\":\"not-a-whole-number\"");
    }

    @Test
    void keepsToTheLengthOfACommentAndCountsWhatDoesNotFit() throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(repo.folder().resolve(AN)));
        for (int i = 0; i < 900; i++) {
            text.append("khoa-la-")
                    .append(i)
                    .append(": ")
                    .append("x".repeat(200))
                    .append('\n');
        }
        repo.write(AN, text.toString());
        push("Nhiều lỗi");
        assertThat(check("an", "--format", "markdown")).isEqualTo(1);
        assertThat(keyboard.out()).hasSizeLessThan(MarkdownLines.LONGEST).startsWith(CheckMarkdown.MARKER + "\n");
        long listed =
                keyboard.out().lines().filter(line -> line.startsWith("1. ")).count();
        assertThat(keyboard.out())
                .contains(
                        "**Cần sửa: 900 lỗi.**",
                        "(900)",
                        "Còn " + (900 - listed) + " vấn đề khác",
                        "`unknown-key` × " + (900 - listed));
        assertThat(listed).isGreaterThanOrEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@ke-gian",
                "@org/team",
                "![ảnh](https://xau.example/a.png)",
                "[bấm](https://xau.example)",
                "[bấm][x]",
                "<img src=x onerror=alert(1)>",
                "<script>alert(1)</script>",
                "</details><!--",
                "https://xau.example/a",
                "www.xau.example",
                "<https://xau.example>",
                "mailto:a@b.vn",
                "#12 !12 GH-12",
                "a | b | c | d | e | f",
                "a \\| b | c",
                "`x` ``y`` ```",
                "\\`<img>\\`",
                "&lt;img&gt; &#64;ke-gian",
                "**đậm** _nghiêng_ ~~xóa~~",
                "{{ten}} $x$",
                "/close",
                "xong\n\n            /close"
            })
    void forgesNothingInAComment(String attack) throws IOException {
        repo.replace(AN, "  \"1.1.5\":\n    count: 4", "  \"1.1.5\":\n    not-applicable: '" + attack + "'")
                .replace(AN, "choice: tot", "choice: '" + attack + "'")
                .replace("criteria/2023/commune.yaml", "title: Đếm", "title: '" + attack + "'")
                .write(
                        "submissions/2023/xa-an/evidence/"
                                + attack.replace('/', ' ').replace("\\", ""),
                        "x");
        push("Tấn công");
        check("an", "--format", "markdown");
        assertThat(keyboard.out().lines())
                .as("GitLab obeys lines that begin with a slash")
                .noneMatch(line -> line.stripLeading().startsWith("/"));
        var options = new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create()));
        String html = HtmlRenderer.builder(options)
                .build()
                .render(Parser.builder(options).build().parse(keyboard.out()));
        Document page = Jsoup.parseBodyFragment(html);
        assertThat(page.select("a, img, script, del, [onerror], [src]"))
                .as(html)
                .isEmpty();
        assertThat(page.select("table tr"))
                .allSatisfy(row -> assertThat(row.select("th, td")).hasSize(5));
        assertThat(page.select("details")).hasSizeBetween(1, 2);
        page.select("code").remove();
        assertThat(page.wholeText())
                .doesNotContainPattern("@[a-z]")
                .doesNotContainPattern("(?i)https?://|www\\.[a-z]|GH-\\d|[#!]\\d");
    }

    @Test
    void printsOwners() {
        assertThat(run(repo.folder(), "owners")).isZero();
        assertThat(keyboard.out())
                .startsWith("# Tạo bằng: sodiem owners")
                .contains("\n* @lan\n", "\n/submissions/2023/**/xa-binh/scores.yaml @binh\n");
        assertThat(keyboard.err()).isEmpty();
        assertThat(keyboard.run("owners", "--repo", "src/test/resources/form")).isZero();
        assertThat(keyboard.err()).contains("units.yaml chưa ghi people");
    }
}
