package org.sodiem.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.diagnostic.Problems;
import org.sodiem.diagnostic.Severity;
import org.sodiem.language.Words;
import org.sodiem.load.BookLoader;
import org.sodiem.model.Office;
import org.sodiem.sheet.LibreOffice;
import org.sodiem.sheet.SheetReader;
import org.sodiem.site.Assessment;
import org.sodiem.source.MapTree;
import org.sodiem.source.Span;
import org.sodiem.text.AnnexText;

/**
 * Annexes as LibreOffice makes them of HTML and flat tables: the sets that come of them, and all that is told.
 *
 * <p>Skipped where there is no LibreOffice; the environment variable {@code SODIEM_REQUIRE_SECOND_OPINION}, which
 * {@code .ci/run} sets, makes that a failure.
 */
class AnnexFilesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/criteria/annexes");

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void makeTheFiles() throws Exception {
        boolean made = convert("HTML (StarWriter)", "docx:MS Word 2007 XML", "phu-luc-cach-tinh.html")
                && convert(
                        "HTML (StarCalc)",
                        "xlsx:Calc MS Excel 2007 XML",
                        "phu-luc-cach-tinh.html",
                        "phu-luc-thang-diem.html")
                && convert("", "ods", "hai-bo-tieu-chi.fods")
                && Files.exists(folder.resolve("hai-bo-tieu-chi.ods"));
        LibreOffice.demand(made);
    }

    private static boolean convert(String filter, String kind, String... sources) throws Exception {
        List<String> args = new ArrayList<>(List.of(
                "--convert-to",
                kind,
                "--outdir",
                ".")); // beside the source: LibreOffice fails on an ODS that goes elsewhere
        if (!filter.isEmpty()) {
            args.add("--infilter=" + filter);
        }
        for (String source : sources) {
            Files.copy(GOLDEN.resolve(source), folder.resolve(source), StandardCopyOption.REPLACE_EXISTING);
            args.add(source);
        }
        return LibreOffice.run(folder, args);
    }

    private static Annex.Made made(String file) throws IOException {
        List<Office> offices = List.of(new Office("noi-vu", "Phòng Nội vụ", Span.NOWHERE, List.of()));
        return Annex.make(
                Objects.requireNonNull(SheetReader.read(folder.resolve(file)).workbook()),
                new Annex.Asked("commune", file, null, offices),
                Words.in(Locale.forLanguageTag("vi")));
    }

    private static void check(String file) throws IOException {
        Annex.Made made = made(file);
        String told = new AnnexText(Words.in(Locale.forLanguageTag("vi"))).format(made, "commune.yaml");
        Path set = GOLDEN.resolve(file + ".yaml");
        Path list = GOLDEN.resolve(file + ".txt");
        if (Boolean.getBoolean("golden.record")) {
            Files.writeString(set, made.text());
            Files.writeString(list, told);
            fail("recorded %s", file);
        }
        assertThat(made.text()).isEqualTo(Files.readString(set));
        assertThat(told).isEqualTo(Files.readString(list));
        assertThat(linesOfErrors(made.text()))
                .as("what validate finds is what was told")
                .isSubsetOf(lines(made));
    }

    /** A set whose last rules somebody has written: its other errors are those that were told. */
    @Test
    void leavesNothingElseToMendWhereTheRulesAreWritten() throws IOException {
        Annex.Made made = made("phu-luc-cach-tinh.docx");
        String max = "";
        StringBuilder finished = new StringBuilder();
        for (String line : made.text().split("\n", -1)) {
            max = line.strip().startsWith("max: ") ? line.strip().substring(5) : max;
            finished.append(line.replace("options: []", "options: [{id: a, label: A, points: " + max + "}]"))
                    .append('\n');
        }
        MapTree tree = MapTree.of(Path.of("src/test/resources/golden/base"))
                .with("criteria/2023/commune.yaml", finished.toString());
        Set<Integer> lines = new TreeSet<>();
        Assessment.of(tree, null, (stage, done, total) -> {}).problems().stream()
                .filter(problem -> problem.at().file().path().equals("criteria/2023/commune.yaml"))
                .filter(problem -> problem.code().severity() == Severity.ERROR)
                .forEach(problem -> lines.add(problem.at().line()));
        assertThat(lines).isNotEmpty().isSubsetOf(lines(made));
    }

    /** The lines at which a set cannot be read or does not add up. */
    private static Set<Integer> linesOfErrors(String set) throws IOException {
        Problems problems = new Problems();
        BookLoader.criteria(new MapTree().with("commune.yaml", set), "commune.yaml", problems);
        Set<Integer> lines = new TreeSet<>();
        problems.sorted().forEach(problem -> lines.add(problem.at().line()));
        return lines;
    }

    private static Set<Integer> lines(Annex.Made made) {
        Set<Integer> lines = new TreeSet<>();
        made.remarks().stream().filter(remark -> remark.kind().isOpen()).forEach(remark -> lines.add(remark.line()));
        return lines;
    }

    @Test
    void takesInATextDocumentWithTwoTablesAndARepeatedHead() throws IOException {
        check("phu-luc-cach-tinh.docx");
    }

    @Test
    void takesInTheSameFromASpreadsheet() throws IOException {
        check("phu-luc-cach-tinh.xlsx");
        assertThat(made("phu-luc-cach-tinh.xlsx").text().lines().skip(1))
                .containsExactlyElementsOf(
                        made("phu-luc-cach-tinh.docx").text().lines().skip(1).toList());
    }

    @Test
    void takesInScalesInRowsOfTheirOwnUnderLettersAndNumbersOfRome() throws IOException {
        check("phu-luc-thang-diem.xlsx");
    }

    @Test
    void takesInTheFirstOfTwoSetsAndTellsWhatIsAmiss() throws IOException {
        check("hai-bo-tieu-chi.ods");
    }
}
