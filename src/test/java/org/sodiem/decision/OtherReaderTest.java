package org.sodiem.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.formula.eval.NotImplementedException;
import org.apache.poi.ss.formula.eval.NotImplementedFunctionException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.form.AppraisalBook;
import org.sodiem.form.AppraisalForm;
import org.sodiem.form.FormBooks;
import org.sodiem.form.FormMaker;
import org.sodiem.language.Words;
import org.sodiem.model.EqualRanks;
import org.sodiem.report.IndexReport;
import org.sodiem.report.Narrative;
import org.sodiem.report.ReminderLetter;
import org.sodiem.report.ReportHead;
import org.sodiem.report.ReportTemplate;
import org.sodiem.report.UnitReport;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.score.ToFill;
import org.sodiem.sheet.Sheet;
import org.sodiem.sheet.SheetCell;
import org.sodiem.sheet.SheetReader;
import org.sodiem.site.Assessment;
import org.sodiem.source.FolderTree;
import org.sodiem.source.ZipParts;
import org.sodiem.telling.UnitNames;
import org.sodiem.telling.VoiceText;
import org.sodiem.view.CampaignView;
import org.sodiem.view.FollowUp;
import org.sodiem.view.IndexView;

/** Another reader of workbooks and Word files, Apache POI, opens what we write and finds and computes what we do. */
class OtherReaderTest {

    private static final Words VI = Words.in(Locale.forLanguageTag("vi"));

    @TempDir
    private Path folder = Path.of("");

    private int cells;
    private int computed;
    private int locks;
    private int limits;
    private final Set<String> unknown = new TreeSet<>();

    private static Assessment.Scored campaign(String folder) throws IOException {
        return (Assessment.Scored) Assessment.of(new FolderTree(Path.of(folder)), null, (stage, done, total) -> {});
    }

    /** Those that people fill in, one of each index. */
    private static Map<String, byte[]> forms(Scores scores) {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        FormBooks books = new FormBooks("");
        Set<String> byOffices = ToFill.byOffices(scores);
        for (IndexResult index : scores.indexes()) {
            Standing first = index.standings().get(0);
            ToFill target = ToFill.of(byOffices, first.card()).get(0);
            forms.put(
                    target.path(),
                    books.write(
                            Objects.requireNonNull(FormMaker.of(scores, first.card(), target, VI)), first.voices()));
        }
        return forms;
    }

    private static byte[] appraisal(Scores scores) {
        AppraisalForm form =
                AppraisalForm.of(scores, scores.indexes().get(0), "noi-vu", 1, unit -> true, "0123456789ab", VI);
        return AppraisalBook.write(form, "");
    }

    private static Map<String, byte[]> annexes(Scores scores) {
        Map<String, byte[]> annexes = new LinkedHashMap<>();
        VoiceText why = VoiceText.of(scores.book(), VI);
        for (IndexResult index : scores.indexes()) {
            annexes.put(index.id(), AnnexWorkbook.write(IndexView.of(index), EqualRanks.SKIP, why, List.of(), VI));
        }
        return annexes;
    }

    /** Every formula that this reader can compute gives there what we say; in annexes it can compute all. */
    @Test
    void findsAndComputesInWorkbooksWhatWeDo() throws IOException {
        Scores rules = campaign("src/test/resources/form").scores();
        Scores sample = campaign("").scores();
        annexes(rules).forEach((name, annex) -> same(name, annex, true));
        annexes(sample).forEach((name, annex) -> same(name, annex, true));
        assertThat(unknown).isEmpty();
        assertThat(computed).isGreaterThan(1_100);
        Map<String, byte[]> forms = forms(rules);
        forms.put("noi-vu", appraisal(rules));
        forms.forEach((name, form) -> locked(name, form, true));
        forms(sample).forEach((name, form) -> locked(name, form, false));
        assertThat(unknown).as("what this reader cannot compute").containsExactly("N", "TRIM of a range");
        assertThat(computed).isGreaterThan(1_200);
        assertThat(cells).isGreaterThan(7_000);
    }

    private void locked(String name, byte[] bytes, boolean computes) {
        locks = 0;
        limits = 0;
        same(name, bytes, computes);
        assertThat(locks).as(name).isGreaterThan(1);
        assertThat(limits).as(name).isGreaterThan(4);
    }

    private void same(String name, byte[] bytes, boolean computes) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Path file = Files.write(folder.resolve("a.xlsx"), bytes);
            List<Sheet> sheets =
                    Objects.requireNonNull(SheetReader.read(file).workbook()).sheets();
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
                    .as(name)
                    .isEqualTo(sheets.stream().map(Sheet::name).toList());
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            for (Sheet sheet : sheets) {
                if (!sheet.hidden()) {
                    XSSFSheet theirs = book.getSheet(sheet.name());
                    assertThat(theirs(theirs)).as(name).isEqualTo(ours(sheet));
                    computed += computes ? computed(name, theirs, evaluator) : 0;
                    locks += theirs.getProtect() ? 1 : 0;
                    limits += theirs.getDataValidations().size();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What we find in the cells of a sheet that hold something: numbers and days as such. */
    private static Map<String, Object> ours(Sheet sheet) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            for (SheetCell cell : row.cells()) {
                BigDecimal number = cell.number();
                Object value = cell.date() != null ? cell.date() : number != null ? number.doubleValue() : cell.text();
                if (!value.equals("") && !cell.text().startsWith("=")) {
                    found.put(cell.name(), value);
                }
            }
        }
        return found;
    }

    private Map<String, Object> theirs(XSSFSheet sheet) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (isKnown(cell)) {
                    found.put(cell.getAddress().formatAsString(), value(cell));
                    cells++;
                }
            }
        }
        return found;
    }

    /** Whether a cell holds something: a value, or a formula and what it gives. */
    private static boolean isKnown(Cell cell) {
        String raw = ((XSSFCell) cell).getRawValue();
        return cell.getCellType() == CellType.FORMULA
                ? raw != null && !raw.isEmpty()
                : cell.getCellType() != CellType.BLANK && !cell.toString().isEmpty();
    }

    private static Object value(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type != CellType.NUMERIC) {
            return cell.getStringCellValue();
        }
        return DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toLocalDate()
                : (Object) cell.getNumericCellValue();
    }

    /** How many formulas give there what we say that they give. */
    private int computed(String name, XSSFSheet sheet, FormulaEvaluator evaluator) {
        int same = 0;
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA && ((XSSFCell) cell).getRawValue() != null) {
                    CellValue given = evaluated(cell, evaluator);
                    if (given != null) {
                        Object value = given.getCellType() == CellType.NUMERIC
                                ? (Object) rounded(given.getNumberValue())
                                : given.getStringValue();
                        Object known = value(cell);
                        assertThat(value)
                                .as(name + " " + sheet.getSheetName() + "!" + cell.getAddress())
                                .isEqualTo(known instanceof Double number ? rounded(number) : known);
                        same++;
                    }
                }
            }
        }
        return same;
    }

    private static double rounded(double number) {
        return Math.rint(number * 1e9) / 1e9;
    }

    /** Null where this reader knows no way to compute it, which is noted. */
    private @Nullable CellValue evaluated(Cell cell, FormulaEvaluator evaluator) {
        try {
            return evaluator.evaluate(cell);
        } catch (NotImplementedException e) {
            unknown.add(
                    e.getCause() instanceof NotImplementedFunctionException function
                            ? function.getFunctionName()
                            : String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            String why = String.valueOf(e.getMessage());
            unknown.add(
                    why.startsWith("Invalid arg type for SUMPRODUCT") || why.startsWith("Failed to evaluate")
                            ? "TRIM of a range"
                            : why);
        }
        return null;
    }

    @Test
    void findsInDocumentsWhatWeDo() throws Exception {
        Assessment.Scored campaign = campaign("");
        Scores scores = campaign.scores();
        ReportHead head = ReportHead.of(scores.book().campaign(), scores.at(), null);
        CampaignView view = CampaignView.of(scores, null);
        IndexView index = view.indexes().get(0);
        Standing standing = index.ordered().get(0);
        FollowUp.OfUnit owing = view.followUp().owing().get(0);
        Map<String, byte[]> documents = new LinkedHashMap<>();
        documents.put(
                "unit",
                ReportTemplate.UNIT.template().fill(UnitReport.of(head, view, index, standing, Narrative.NONE)));
        documents.put("index", ReportTemplate.INDEX.template().fill(IndexReport.of(head, view, index)));
        documents.put(
                "letter",
                ReportTemplate.LETTER
                        .template()
                        .fill(new ReminderLetter(head, null, UnitNames.of(scores.book(), VI))
                                .to(owing, view.owedBy(owing.standing()))));
        documents.put(
                "annexes",
                AnnexDocument.write(
                        index, EqualRanks.SKIP, VoiceText.of(scores.book(), VI), "(Kèm theo)", List.of("HƯ CẤU"), VI));
        for (Map.Entry<String, byte[]> document : documents.entrySet()) {
            same(document.getValue(), document.getKey());
        }
    }

    private void same(byte[] bytes, String name) throws IOException {
        List<Sheet> tables = Objects.requireNonNull(SheetReader.read(Files.write(folder.resolve("a.docx"), bytes))
                        .workbook())
                .sheets();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getTables().stream().map(OtherReaderTest::texts).toList())
                    .as(name)
                    .isEqualTo(tables.stream().map(OtherReaderTest::texts).toList());
            Element body =
                    Objects.requireNonNull(Jsoup.parse(ZipParts.text(bytes, "word/document.xml"), Parser.xmlParser())
                            .selectFirst("w|body"));
            assertThat(document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .toList())
                    .as(name)
                    .isEqualTo(body.children().stream()
                            .filter(part -> part.normalName().equals("w:p"))
                            .map(part -> part.select("w|t").stream()
                                    .map(Element::wholeText)
                                    .collect(Collectors.joining()))
                            .toList());
        }
    }

    private static List<String> texts(XWPFTable table) {
        List<String> texts = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            for (XWPFTableCell cell : row.getTableCells()) {
                texts.add(cell.getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .collect(Collectors.joining("\n")));
            }
        }
        texts.removeIf(String::isBlank);
        return texts;
    }

    private static List<String> texts(Sheet table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(SheetCell::text)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
