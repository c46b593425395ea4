package org.sodiem.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.criteria.MendedWords;
import org.sodiem.model.Component;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.ToFill;
import org.sodiem.sheet.LibreOffice;
import org.sodiem.sheet.OfficeFile;
import org.sodiem.sheet.Sheet;
import org.sodiem.sheet.SheetCell;
import org.sodiem.sheet.SheetReader;
import org.sodiem.source.ChangedTree;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;

/** An appraiser's workbook as it was made changes nothing, whatever the office's files hold. */
class AppraisalTripTest {

    static final String AN = "submissions/2023/xa-an/appraisal/noi-vu.yaml";

    /** Every state that a file of an office can have, written as people write. */
    static final String EVERYTHING = """
            # của phòng
            passes:
            - pass: 1   # lần đầu
              against: 0123456789ab
              agree: all
              except: [I.3,  "II.7", T2]
              scores:
                I.1: {choice: nhu-nhau-1, reason: Chưa rõ}
                "I.2": {met: [c], reason: "Mục a thiếu", explain: true}
                "I.4":
                  faults: {cham: 2, la: 1}   # lạ
                  reason: |
                    Hai lần chậm.
                    Một lần thiếu.
                I.5: {explain: true, reason: Chưa thấy tài liệu}
                I.6: agree
                II.1a: {numerator: 17, denominator: 20.50, reason: Đếm lại}
                II.1b: {score: 1.50, reason: Cho điểm}
                II.2: {score: 0, reason: Không có tài liệu, explain: true}
                II.5: {value: 87.125, reason: Số liệu}
                II.3: lạ
                III.1: {figures: {ho-so: 1275, dung-han: {value: 1240}}, reason: Theo hệ thống}
                III.3:
                  figures:
                    ho-so: {value: 1300, previous: 1100}   # hai năm
                  reason: Theo niên giám
                I.9: agree
              bonus:
                T1: {points: 0.5, reason: Một nửa}
              penalties:
                P1: {count: 1, reason: Văn bản số 88}
            - pass: 3
              scores:
                II.1b: {score: 2, reason: Chấp nhận}
            - pass: 2
              scores:
                I.3: {not-applicable: Không phát sinh}
              bonus:
                T1: agree
                T2: {count: 1, reason: Một mô hình}
            """;

    @TempDir
    private Path folder = Path.of("");

    private int trips;

    static IndexResult index(Scores scores, String id) {
        return scores.indexes().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static AppraisalForm form(Scores scores, String index, String office, int pass) {
        return AppraisalForm.of(
                scores, index(scores, index), office, pass, unit -> true, "0123456789ab", FormTripTest.VI);
    }

    private void trips(FileTree tree) throws IOException {
        Scores scores = FormTripTest.scores(tree);
        for (IndexResult index : scores.indexes()) {
            for (String office : AppraisalForm.offices(scores, index)) {
                for (int pass = 1; pass <= 4; pass++) {
                    AppraisalForm form = form(scores, index.id(), office, pass);
                    byte[] bytes = AppraisalBook.write(form, "");
                    assertThat(AppraisalBook.write(form, "")).isEqualTo(bytes);
                    same(
                            Files.write(folder.resolve("a.xlsx"), bytes),
                            tree,
                            scores,
                            form.desks().size());
                }
            }
        }
    }

    private void same(Path file, FileTree tree, Scores scores, int units) throws IOException {
        List<FormImport> read = FormImport.read(
                file, "a.xlsx", scores, tree, ToFill.byOffices(scores), new MendedWords(null), FormTripTest.VI);
        assertThat(read).hasSize(units);
        for (FormImport one : read) {
            assertThat(one.refusal()).isEmpty();
            assertThat(one.troubles()).isEmpty();
            FileChange change = Objects.requireNonNull(one.change());
            assertThat(change.changes()).as(change.path()).isFalse();
            trips++;
        }
    }

    @Test
    void changesNothingWhateverAFileHolds() throws IOException {
        FileTree rules = new FolderTree(FormTripTest.RULES);
        trips(new ChangedTree(rules, Map.of(AN, EVERYTHING)));
        trips(new ChangedTree(rules, Map.of(AN, EVERYTHING.replace("\n", "\r\n"))));
        trips(new ChangedTree(rules, Map.of(AN, "\uFEFF" + EVERYTHING)));
        trips(new ChangedTree(rules, Map.of(AN, "passes: []\n")));
        trips(new ChangedTree(rules, Map.of(AN, "# chưa có gì\n")));
        trips(new ChangedTree(rules, Map.of(AN, "passes: [{pass: 1, agree: all}, {pass: 2, scores: {I.1: agree}}]")));
        assertThat(trips).isGreaterThan(60);
    }

    @Test
    void changesNothingOfTheSample() throws IOException {
        trips(new FolderTree(Path.of("")));
        assertThat(trips).isGreaterThan(100);
    }

    /** Rows, sheets and columns that an appraiser deleted are named, and what the file says there stays. */
    @Test
    void tellsWhatAWorkbookHoldsNoLonger() throws IOException {
        FileTree tree = new ChangedTree(new FolderTree(FormTripTest.RULES), Map.of(AN, EVERYTHING));
        Scores scores = FormTripTest.scores(tree);
        Path file =
                Files.write(folder.resolve("a.xlsx"), AppraisalBook.write(form(scores, "commune", "noi-vu", 1), ""));
        Files.write(
                file,
                new OfficeFile(file).withSheets(AppraisalTripTest::shorter).bytes());
        Map<String, List<String>> lost = new TreeMap<>();
        for (FormImport one : FormImport.read(
                file, "a.xlsx", scores, tree, ToFill.byOffices(scores), new MendedWords(null), FormTripTest.VI)) {
            FileChange change = Objects.requireNonNull(one.change());
            assertThat(one.troubles()).isEmpty();
            assertThat(change.changes()).as(change.path()).isFalse();
            lost.put(Objects.requireNonNull(one.key()).unit(), change.lost());
        }
        assertThat(lost.get("xa-an")).containsExactly("xa-an", "xa-an II.1b", "II.2 cột Lý do");
        assertThat(lost.get("xa-binh")).containsExactly("II.2 cột Lý do");
    }

    private static String shorter(String xml) {
        String rest = xml;
        for (String key : List.of("xa-an", "xa-an/scores/II.1b")) {
            rest = Typing.hasRow(rest, key) ? Typing.without(rest, key) : rest;
        }
        return rest.contains(">xa-an/scores/II.2<") ? rest.replace(">" + Matter.REASON + "<", ">x<") : rest;
    }

    /** Saved by LibreOffice, which computes all formulas, it still changes nothing; and the points are the program's. */
    @Test
    void changesNothingOnceLibreOfficeSavedIt() throws Exception {
        LibreOffice.demand(LibreOffice.run(folder, List.of("--version")));
        FileTree tree = new ChangedTree(new FolderTree(FormTripTest.RULES), Map.of(AN, EVERYTHING));
        Scores scores = FormTripTest.scores(tree);
        List<String> args = new ArrayList<>(List.of(
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                folder.resolve("saved").toString()));
        for (int pass : List.of(1, 3)) {
            Path file = folder.resolve(pass + ".xlsx");
            Files.write(file, AppraisalBook.write(form(scores, "commune", "noi-vu", pass), ""));
            args.add(file.toString());
            args.add(bare(file, folder.resolve("bare-" + pass + ".xlsx")).toString());
        }
        assertThat(LibreOffice.run(folder, args)).isTrue();
        for (int pass : List.of(1, 3)) {
            same(folder.resolve("saved/" + pass + ".xlsx"), tree, scores, 3);
            Map<String, BigDecimal> computed = numbers(folder.resolve("saved/bare-" + pass + ".xlsx"));
            assertThat(computed).containsAllEntriesOf(numbers(folder.resolve(pass + ".xlsx")));
        }
        List<Sheet> sheets = Objects.requireNonNull(
                        SheetReader.read(folder.resolve("saved/1.xlsx")).workbook())
                .sheets();
        assertThat(points(sheets, "xa-an/scores/II.2")).isEqualByComparingTo("0");
        assertThat(points(sheets, "xa-an/scores/II.4")).isEqualByComparingTo(score(scores, "II.4"));
        assertThat(points(sheets, "xa-an/scores/II.1a")).isEqualByComparingTo(found(scores, "II.1a"));
        agrees(
                scores,
                Objects.requireNonNull(
                                SheetReader.read(folder.resolve("saved/3.xlsx")).workbook())
                        .sheets());
    }

    /** The same workbook without what the program says that formulas give. */
    private static Path bare(Path file, Path to) throws IOException {
        return Files.write(to, new OfficeFile(file).withoutResults().bytes());
    }

    /** All numbers of a workbook by their cells. */
    private static Map<String, BigDecimal> numbers(Path file) throws IOException {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        for (Sheet sheet :
                Objects.requireNonNull(SheetReader.read(file).workbook()).sheets()) {
            for (Sheet.Row row : sheet.rows()) {
                for (SheetCell cell : row.cells()) {
                    BigDecimal number = cell.number();
                    if (number != null) {
                        numbers.put(sheet.name() + "!" + cell.name(), number.setScale(9, RoundingMode.HALF_UP));
                    }
                }
            }
        }
        return numbers;
    }

    /** What cells say of every component that they can tell, beside what the program says. */
    private void agrees(Scores scores, List<Sheet> sheets) {
        int compared = 0;
        for (AppraisalForm.Desk desk : form(scores, "commune", "noi-vu", 3).desks()) {
            for (Matter matter : desk.matters()) {
                Component component = matter.component();
                if (component == null || !component.conditions().requires().isEmpty()) {
                    continue;
                }
                ComponentScore found =
                        desk.standing().voices().of(desk.place(matter.code())).appraised();
                SheetCell cell = cell(sheets, matter.key());
                BigDecimal points = found == null ? null : found.points();
                if (points == null) {
                    assertThat(cell == null ? null : cell.number())
                            .as(matter.key())
                            .isNull();
                } else {
                    assertThat(cell == null ? null : cell.number())
                            .as(matter.key())
                            .isEqualByComparingTo(points);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(8);
    }

    private static BigDecimal score(Scores scores, String code) {
        return Objects.requireNonNull(index(scores, "commune").byUnit().get("xa-an")).card().components().stream()
                .filter(one -> one.component().code().value().equals(code))
                .map(one -> Objects.requireNonNullElse(one.points(), BigDecimal.ONE.negate()))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal found(Scores scores, String code) {
        return Objects.requireNonNull(index(scores, "commune").byUnit().get("xa-an")).voices().all().stream()
                .filter(one -> one.component().code().value().equals(code))
                .map(one -> Objects.requireNonNull(
                        Objects.requireNonNull(one.first()).points()))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal points(List<Sheet> sheets, String key) {
        SheetCell cell = cell(sheets, key);
        return Objects.requireNonNull(cell == null ? null : cell.number());
    }

    /** What stands in the column of appraised points of a row. */
    private static @Nullable SheetCell cell(List<Sheet> sheets, String key) {
        for (Sheet sheet : sheets) {
            int column = sheet.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .filter(cell -> cell.text().equals(FormTripTest.VI.text("workbook.appraised")))
                    .mapToInt(SheetCell::column)
                    .findFirst()
                    .orElse(0);
            for (Sheet.Row row : sheet.rows()) {
                if (row.cells().stream().anyMatch(cell -> cell.text().equals(key))) {
                    return row.cells().stream()
                            .filter(cell -> cell.column() == column)
                            .findFirst()
                            .orElse(null);
                }
            }
        }
        throw new IllegalArgumentException(key);
    }
}
