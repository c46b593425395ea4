package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.form.Typing;
import org.sodiem.git.RepoBuilder;
import org.sodiem.sheet.OfficeFile;
import org.sodiem.source.CopiedFolder;

/** An appraiser's workbook as people and others send it: what it writes, and what is told of the rest by its cell. */
class AppraisalImportTest {

    private static final String FILE = "submissions/2023/xa-an/appraisal/noi-vu.yaml";
    private static final String OTHER = "submissions/2023/xa-binh/appraisal/noi-vu.yaml";
    private static final String HELD = """
            # của phòng
            passes:
            - pass: 1   # lần đầu
              against: 0123456789ab
              agree: all
              except: [I.3]
              scores:
                I.1: {choice: nhu-nhau-1, reason: Chưa rõ}  # ghi chú giữ lại
                "I.4":
                  faults: {cham: 1}   # một
                  reason: Một lần
                II.1b: {score: 0.5, reason: Cho điểm, explain: true}
              penalties:
                P1: {count: 1, reason: Văn bản số 88}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path repository = Path.of("");
    private Path sent = Path.of("");
    private final Keyboard keyboard = new Keyboard();
    private int tried;

    @BeforeEach
    void export() throws IOException {
        repository = folder.resolve("repo");
        CopiedFolder.copy(Path.of("src/test/resources/form"), repository);
        Path file = repository.resolve(FILE);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, HELD);
        Path units = repository.resolve("criteria/2023/units.yaml");
        Files.writeString(
                units,
                Files.readString(units).replace("offices:\n", "offices:\n- {id: tu-phap, title: Phòng Tư pháp}\n"));
        Path set = repository.resolve("criteria/2023/commune.yaml");
        Files.writeString(set, Files.readString(set).replace("  short: Khác\n", "  short: Khác\n  lead: tu-phap\n"));
        sent = exported("1");
    }

    private Path exported(String pass) {
        Path out = folder.resolve("out" + pass);
        String repo = repository.toString();
        assertThat(keyboard.run(
                        "form",
                        "export",
                        "--all",
                        "--appraisal",
                        "--pass",
                        pass,
                        "--out",
                        out.toString(),
                        "--repo",
                        repo))
                .as(keyboard.said())
                .isEqualTo(Exit.CLEAN);
        assertThat(out.resolve("tham-dinh-lan-" + pass + "/commune/tu-phap.xlsx"))
                .exists();
        return out.resolve("tham-dinh-lan-" + pass + "/commune/noi-vu.xlsx");
    }

    private int load(Path file) {
        tried++;
        return keyboard.run("form", "import", file.toString(), "--repo", repository.toString(), "--yes");
    }

    private String after() throws IOException {
        return Files.readString(repository.resolve(FILE));
    }

    /** The workbook with texts typed: what a row is about, the name of the column, what is typed, thrice after thrice. */
    private Path typing(String... cells) throws IOException {
        OfficeFile file = new OfficeFile(sent);
        for (int i = 0; i < cells.length; i += 3) {
            String key = cells[i];
            String part = file.names().stream()
                    .filter(name -> name.startsWith("xl/worksheets/sheet"))
                    .filter(name -> Typing.hasRow(file.text(name), key))
                    .findFirst()
                    .orElseThrow();
            String column = Typing.found(file.text(part), "([A-Z]+)[0-9]+", cells[i + 1]);
            file.with(part, Typing.into(key, column, cells[i + 2]));
        }
        return Files.write(folder.resolve("a.xlsx"), file.bytes());
    }

    /** The workbook with a text in the place of another, wherever it stands. */
    private Path replacing(String what, String by) throws IOException {
        OfficeFile file = new OfficeFile(sent);
        assertThat(file.names()).as(what).anyMatch(name -> file.text(name).contains(what));
        file.names().forEach(name -> file.with(name, xml -> xml.replace(what, by)));
        return Files.write(folder.resolve("b.xlsx"), file.bytes());
    }

    private void writes(String line, String... cells) throws IOException {
        assertThat(load(typing(cells))).as(line + "\n" + keyboard.said()).isEqualTo(Exit.CLEAN);
        assertThat(after()).contains(line).contains("# của phòng").contains("# lần đầu");
        Files.writeString(repository.resolve(FILE), HELD);
    }

    private void refuses(List<String> told, String... cells) throws IOException {
        refuses(told, typing(cells));
    }

    private void refuses(List<String> told, Path file) throws IOException {
        assertThat(load(file)).as(told + "\n" + keyboard.said()).isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains(told).contains("Chưa ghi gì.");
        assertThat(after()).isEqualTo(HELD);
    }

    @Test
    void writesWhatIsTyped() throws IOException {
        String an = "xa-an/scores/";
        writes("    I.1: {choice: tot, reason: Chưa rõ}  # ghi chú giữ lại\n", an + "I.1", "choice", "tot");
        writes("    I.1: agree", an + "I.1", "ruling", "Đồng ý", an + "I.1", "choice", "", an + "I.1", "reason", "");
        writes("  scores:\n    \"I.4\":", an + "I.1", "ruling", "", an + "I.1", "choice", "", an + "I.1", "reason", "");
        writes("{score: 1, reason: Cho điểm, explain: true}", an + "II.1b", "points", "<v>1</v>");
        writes("II.1b: {score: 0.5, reason: Cho điểm}\n", an + "II.1b", "asks", "");
        writes("      faults: {cham: 2}   # một\n", an + "I.4", "faults/cham", "<v>2</v>");
        writes("      faults: {cham: 1, thieu: 1}   # một\n", an + "I.4", "faults/thieu", "<v>1</v>");
        writes(
                "    II.2: {score: 1.5, reason: Thiếu tài liệu}\n",
                an + "II.2",
                "ruling",
                "cho điểm khác ",
                an + "II.2",
                "points",
                "1,5",
                an + "II.2",
                "reason",
                "Thiếu tài liệu");
        writes(
                "    II.2:\n      score: 0\n      reason: |-\n        Dòng một\n        Dòng hai\n      explain: true\n",
                an + "II.2",
                "ruling",
                "Cho điểm khác",
                an + "II.2",
                "points",
                "<v>0</v>",
                an + "II.2",
                "reason",
                "Dòng một\nDòng hai",
                an + "II.2",
                "asks",
                "Có");
        writes(
                "    II.2: {numerator: 100, denominator: 120, reason: Đếm lại}\n",
                an + "II.2",
                "ruling",
                "Số liệu khác",
                an + "II.2",
                "numerator",
                "<v>100</v>",
                an + "II.2",
                "denominator",
                "120",
                an + "II.2",
                "reason",
                "Đếm lại");
        writes(
                "    I.2: {met: [a], reason: Mục b thiếu}\n",
                an + "I.2",
                "ruling",
                "Số liệu khác",
                an + "I.2",
                "met/a",
                "Đạt",
                an + "I.2",
                "met/b",
                "Không đạt",
                an + "I.2",
                "reason",
                "Mục b thiếu");
        writes(
                "    III.1: {figures: {ho-so: 1275, dung-han: 1240}, reason: Hệ thống}\n",
                an + "III.1",
                "ruling",
                "Số liệu khác",
                an + "III.1",
                "figures/ho-so",
                "<v>1275</v>",
                an + "III.1",
                "figures/dung-han",
                "<v>1240</v>",
                an + "III.1",
                "reason",
                "Hệ thống");
        writes(
                "    I.5: {reason: Chưa thấy tài liệu, explain: true}\n",
                an + "I.5",
                "ruling",
                "Chưa kết luận, đề nghị giải trình",
                an + "I.5",
                "reason",
                "Chưa thấy tài liệu");
        writes("  except: [I.3, I.5]\n", an + "I.5", "ruling", "Để lại");
        writes(
                "  agree: all\n  scores:",
                an + "I.3",
                "ruling",
                "Không áp dụng",
                an + "I.3",
                "reason",
                "Không phát sinh trong kỳ");
        writes("  bonus:\n    T1: agree\n  penalties:", "xa-an/bonus/T1", "ruling", "Đồng ý");
        writes(
                "T2: {count: 2, reason: Hai mô hình}",
                "xa-an/bonus/T2",
                "ruling",
                "Số liệu khác",
                "xa-an/bonus/T2",
                "count",
                "<v>2</v>",
                "xa-an/bonus/T2",
                "reason",
                "Hai mô hình");
        writes("P1: {count: 2, reason: Văn bản số 88}", "xa-an/penalties/P1", "count", "<v>2</v>");
        writes("  penalties: {}\n", "xa-an/penalties/P1", "count", "", "xa-an/penalties/P1", "reason", "");
        writes(
                "    P2: {count: 1, reason: Chậm}\n",
                "xa-an/penalties/P2",
                "count",
                "<v>1</v>",
                "xa-an/penalties/P2",
                "reason",
                "Chậm");
        writes(
                "- pass: 1   # lần đầu\n  against: 0123456789ab\n  scores:",
                "xa-an",
                "bulk",
                "",
                an + "I.3",
                "ruling",
                "");
    }

    @Test
    void beginsFilesAndPasses() throws IOException {
        assertThat(load(typing("xa-binh", "bulk", "Đồng ý tất cả")))
                .as(keyboard.said())
                .isEqualTo(Exit.CLEAN);
        assertThat(Files.readString(repository.resolve(OTHER))).isEqualTo("""
                        # yaml-language-server: $schema=../../../../schema/appraisal-commune.json
                        passes:
                        - pass: 1
                          agree: all
                        """);
        assertThat(after()).isEqualTo(HELD);
        sent = exported("2");
        assertThat(load(sent)).isEqualTo(Exit.CLEAN);
        assertThat(keyboard.said()).contains("không khác gì");
        assertThat(load(typing("xa-an/scores/I.4", "ruling", "Đồng ý")))
                .as(keyboard.said())
                .isEqualTo(Exit.CLEAN);
        assertThat(after())
                .isEqualTo(
                        HELD
                                + "- pass: 2\n  scores:\n    I.4: agree\n  penalties:\n    P1: {count: 1, reason: Văn bản số 88}\n");
        assertThat(keyboard.said()).contains("Phòng Nội vụ", "I.4", "Tổng điểm thẩm định", "Đã ghi 1 tệp");
    }

    /** A unit changes its figures while the office appraises them: nobody agrees to what nobody has seen. */
    @Test
    void tellsAgreementToFiguresThatCameAfterTheWorkbook() throws IOException {
        RepoBuilder repo = new RepoBuilder(repository);
        repo.commit("Tự chấm", "2023-12-01T08:00:00+07:00");
        sent = exported("2");
        repo.replace("submissions/2023/xa-an/scores.yaml", "faults: {cham: 2", "faults: {cham: 1");
        repo.replace("submissions/2023/xa-binh/scores.yaml", "{count: 2", "{count: 4");
        repo.commit("Sửa sau khi xuất biểu", "2023-12-02T08:00:00+07:00");
        String place = "xa-an/scores/I.4";
        refuses(
                List.of("I.4!", "Xã An đã sửa I.4", "form export xa-an --appraisal --office noi-vu"),
                place,
                "ruling",
                "Đồng ý");
        refuses(List.of("Tổng hợp!", "Xã Bình đã sửa I.5"), "xa-binh", "bulk", "Đồng ý tất cả");
        String[] seen = {"xa-binh", "bulk", "Đồng ý tất cả", "xa-binh/scores/I.5", "ruling", "Để lại"};
        String[] own = {place, "ruling", "Cho điểm khác", place, "points", "<v>0.5</v>", place, "reason", "Có văn bản"};
        String[] both = Stream.of(seen, own).flatMap(Stream::of).toArray(String[]::new);
        assertThat(load(typing(both))).as(keyboard.said()).isEqualTo(Exit.CLEAN);
    }

    /** A bonus of more cases than the office has seen is agreed to neither by name nor in bulk; points that it gives stand. */
    @Test
    void tellsAgreementToAClaimThatCameAfterTheWorkbook() throws IOException {
        Files.delete(repository.resolve(FILE));
        RepoBuilder repo = new RepoBuilder(repository);
        repo.commit("Tự chấm", "2023-12-01T08:00:00+07:00");
        sent = exported("2");
        repo.replace("submissions/2023/xa-an/scores.yaml", "T2: {count: 3", "T2: {count: 1");
        repo.commit("Sửa sau khi xuất biểu", "2023-12-02T08:00:00+07:00");
        String place = "xa-an/bonus/T2";
        for (String[] cells : new String[][] {{place, "ruling", "Đồng ý"}, {"xa-an", "bulk", "Đồng ý tất cả"}}) {
            assertThat(load(typing(cells))).as(keyboard.said()).isEqualTo(Exit.ERRORS);
            assertThat(keyboard.said())
                    .contains("Xã An đã sửa T2", "lúc ấy 0,80 điểm, nay 0,30 điểm")
                    .doesNotContain("đã sửa T1");
        }
        String[] own = {place, "ruling", "Cho điểm khác", place, "points", "<v>0.3</v>", place, "reason", "Một"};
        assertThat(load(typing(own))).as(keyboard.said()).isEqualTo(Exit.CLEAN);
    }

    @Test
    void tellsEveryProblemByItsCell() throws IOException {
        String i1 = "xa-an/scores/I.1";
        String ii2 = "xa-an/scores/II.2";
        String given = "Cho điểm khác";
        refuses(List.of("I.1!", "[unknown-choice]", "Cho điểm khác"), i1, "ruling", "không rõ");
        refuses(List.of("II.2!", "chưa chọn kết luận"), ii2, "points", "<v>1</v>");
        refuses(List.of("II.2!", "chưa chọn kết luận"), ii2, "reason", "x y");
        refuses(List.of("II.2!", "chưa chọn kết luận"), ii2, "asks", "Có");
        refuses(List.of("I.1!", "Đồng ý không kèm"), i1, "ruling", "Đồng ý");
        refuses(List.of("II.2!", "phải có điểm"), ii2, "ruling", given, ii2, "reason", "Thiếu");
        refuses(List.of("II.2!", "[not-a-decimal]"), ii2, "ruling", given, ii2, "points", "năm");
        refuses(List.of("[thousands-point]"), ii2, "ruling", given, ii2, "points", "1.240", ii2, "reason", "Thiếu");
        refuses(
                List.of("II.2!", "[appraised-points]"),
                ii2,
                "ruling",
                given,
                ii2,
                "points",
                "<v>9</v>",
                ii2,
                "reason",
                "Thiếu");
        refuses(List.of("II.2!C", "hiện tên Xã Bình nhưng là dòng của đơn vị khác"), ii2, "Tên đơn vị", "Xã Bình");
        refuses(List.of("[appraised-points]"), ii2, "ruling", given, ii2, "points", "1,1234", ii2, "reason", "Thiếu");
        refuses(
                List.of("II.2!", "[not-a-decimal]"),
                ii2,
                "ruling",
                given,
                ii2,
                "points",
                "<v>-1</v>",
                ii2,
                "reason",
                "Thiếu");
        refuses(
                List.of("II.2!", "[appraised-without-reason]", "Ghi lý do vào ô này"),
                ii2,
                "ruling",
                given,
                ii2,
                "points",
                "<v>1</v>");
        refuses(
                List.of("II.2!", "không thuộc kết luận"),
                ii2,
                "ruling",
                given,
                ii2,
                "points",
                "1",
                ii2,
                "numerator",
                "<v>5</v>");
        refuses(List.of("II.2!", "phải có số liệu đúng"), ii2, "ruling", "Số liệu khác", ii2, "reason", "Thiếu");
        refuses(
                List.of("[missing-key]"),
                ii2,
                "ruling",
                "Số liệu khác",
                ii2,
                "numerator",
                "<v>5</v>",
                ii2,
                "reason",
                "x y");
        refuses(
                List.of("không thuộc kết luận"),
                ii2,
                "ruling",
                "Số liệu khác",
                ii2,
                "points",
                "1",
                ii2,
                "numerator",
                "5");
        refuses(List.of("Thiếu lý do"), "xa-an/scores/I.3", "ruling", "Không áp dụng");
        refuses(
                List.of("không thuộc kết luận"),
                ii2,
                "ruling",
                "Chưa kết luận, đề nghị giải trình",
                ii2,
                "points",
                "1");
        refuses(List.of("Chỉ chọn Để lại"), "xa-binh/scores/I.1", "ruling", "Để lại");
        refuses(List.of("Tổng hợp!", "còn thành phần chọn Để lại: I.3"), "xa-an", "bulk", "");
        refuses(List.of("Tổng hợp!", "[unknown-choice]"), "xa-an", "bulk", "có");
        refuses(List.of("Điểm trừ!", "thiếu số trường hợp"), "xa-an/penalties/P2", "reason", "Chậm");
        refuses(List.of("Điểm trừ!", "Thiếu lý do"), "xa-an/penalties/P2", "count", "<v>1</v>");
        refuses(List.of("Điểm trừ!", "[not-a-whole-number]"), "xa-an/penalties/P1", "count", "<v>1.5</v>");
        refuses(List.of("Điểm thưởng!", "[bonus-not-claimed]"), "xa-binh/bonus/T1", "ruling", "Đồng ý");
        refuses(
                List.of("Điểm thưởng!", "[number-out-of-range]"),
                "xa-an/bonus/T1",
                "ruling",
                given,
                "xa-an/bonus/T1",
                "points",
                "<v>5</v>",
                "xa-an/bonus/T1",
                "reason",
                "Nhiều");
        refuses(List.of("[text-too-long]"), i1, "reason", "dài ".repeat(1100));
        refuses(List.of("[not-a-whole-number]"), "xa-an/scores/I.4", "faults/cham", "=WEBSERVICE(1)");
        refuses(List.of("[unknown-choice]"), i1, "choice", "<f>1+1</f>");
        refuses(List.of("[unknown-choice]"), i1, "asks", "x");
        assertThat(tried).isEqualTo(31);
    }

    @Test
    void refusesWhatIsNotTheOffices() throws IOException {
        refuses(
                List.of("I.1!", "IV.1 do Phòng Tư pháp thẩm định, không phải Phòng Nội vụ"),
                replacing("xa-an/scores/I.1<", "xa-an/scores/IV.1<"));
        refuses(List.of("không còn trong biểu"), replacing("xa-an/scores/I.1<", "xa-la/scores/I.1<"));
        refuses(List.of("không còn trong biểu"), replacing("xa-an/scores/I.1<", "xa-an/scores/I.99<"));
        refuses(List.of("không còn trong biểu"), replacing("xa-an/scores/I.1<", "../../etc/passwd<"));
        refuses(List.of("trùng với"), replacing("xa-an/scores/II.2<", "xa-an/scores/I.1<"));
        for (String[] one : new String[][] {
            {"<t>2023</t>", "<t>2022</t>", "kỳ 2022"},
            {"<t>commune</t>", "<t>la</t>", "không còn trong kho"},
            {"<t>noi-vu</t>", "<t>la</t>", "không còn trong kho"},
            {"<t>pass</t>", "<t>pas</t>", "không còn trong kho"},
            {"sodiem-appraisal-1", "sodiem-appraisal-9", "không phải biểu"},
        }) {
            refuses(List.of(one[2]), replacing(one[0], one[1]));
        }
        OfficeFile file = new OfficeFile(sent);
        String head = file.names().stream()
                .filter(name -> file.text(name).contains("sodiem-appraisal-1"))
                .findFirst()
                .orElseThrow();
        file.with(head, xml -> xml.replaceAll("(<t[^>]*>set</t>.*?<t[^>]*>)[0-9a-f]{12}", "$1aaaabbbbcccc"));
        refuses(List.of("bộ tiêu chí khác"), Files.write(folder.resolve("c.xlsx"), file.bytes()));
        // Another office's name: its components are other ones.
        refuses(
                List.of("do Phòng Nội vụ thẩm định, không phải Phòng Tư pháp"),
                replacing("<t>noi-vu</t>", "<t>tu-phap</t>"));
        Path typed = typing("xa-an/scores/I.1", "choice", "tot");
        Files.writeString(repository.resolve(FILE), HELD + "# ai đó đã sửa\n");
        assertThat(load(typed)).isEqualTo(Exit.ERRORS);
        assertThat(keyboard.said()).contains("đã đổi từ khi xuất biểu", "--appraisal --office noi-vu");
        assertThat(tried).isEqualTo(13);
    }

    /** Bytes anywhere in the archive and in its XML: one line each, never a trace, and nothing half written. */
    @Test
    void survivesBrokenWorkbooks() throws IOException {
        Random random = new Random(2023);
        OfficeFile file = new OfficeFile(sent);
        Path fuzzed = Files.createDirectories(folder.resolve("fuzz"));
        for (int i = 0; i < 400; i++) {
            String name = file.names().get(random.nextInt(file.names().size()));
            byte[] bytes = file.part(name).clone();
            for (int j = 0; j < 1 + random.nextInt(12); j++) {
                bytes[random.nextInt(bytes.length)] =
                        i % 2 == 0 ? (byte) random.nextInt(256) : (byte) "<>&\"/=0 1".charAt(random.nextInt(9));
            }
            Files.write(
                    fuzzed.resolve("f" + i % 100 + ".xlsx"),
                    new OfficeFile(file).with(name, bytes).bytes());
            if (i % 100 == 99) {
                int exit =
                        keyboard.run("form", "import", fuzzed.toString(), "--repo", repository.toString(), "--dry-run");
                assertThat(exit).as(keyboard.said()).isIn(Exit.CLEAN, Exit.ERRORS);
            }
        }
        assertThat(after()).isEqualTo(HELD);
    }
}
