package org.sodiem.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sodiem.criteria.ExampleSets.NEW;
import static org.sodiem.criteria.ExampleSets.OLD;
import static org.sodiem.criteria.ExampleSets.UNITS;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.load.BookLoader;
import org.sodiem.model.ScoreBook;
import org.sodiem.sample.Sample;
import org.sodiem.source.FileTree;
import org.sodiem.source.TextTree;

class ScaffoldTest {

    private static final Locale VI = Locale.forLanguageTag("vi");

    private static final String AN = "submissions/2025/xa-an/scores.yaml";
    private static final String BINH = "submissions/2025/xa-binh/scores.yaml";
    private static final String BINH_OFFICE = "submissions/2025/xa-binh/scores/noi-vu.yaml";

    private static Scaffold run(String set, Map<String, String> files, Scaffold.Form form) throws IOException {
        Scaffold made = Scaffold.run(new TextTree(files), CarryTest.book(set), CarryTest.before(OLD), form);
        Map<String, String> after = new TreeMap<>(files);
        after.putAll(made.files());
        assertThat(Scaffold.run(new TextTree(after), CarryTest.book(set), CarryTest.before(OLD), form)
                        .files())
                .as("running again changes nothing")
                .isEmpty();
        return made;
    }

    @Test
    void makesTheFilesThatAreMissing() throws IOException {
        assertThat(run(OLD, Map.of(), Scaffold.Form.AS_OTHERS).files())
                .containsOnlyKeys(AN, BINH)
                .containsEntry(AN, EmptyScores.text(AN, "xa-an", null, CarryTest.criteria(OLD), VI));
        assertThat(run(OLD, Map.of(), Scaffold.Form.OFFICES).files())
                .containsKey(BINH_OFFICE)
                .doesNotContainKey(BINH);
        String office = EmptyScores.text(
                "submissions/2025/xa-an/scores/noi-vu.yaml", "xa-an", "noi-vu", CarryTest.criteria(OLD), VI);
        assertThat(run(OLD, Map.of("submissions/2025/xa-an/scores/noi-vu.yaml", office), Scaffold.Form.AS_OTHERS)
                        .files())
                .containsOnlyKeys(BINH_OFFICE);
    }

    @Test
    void addsWhatIsMissingAndTouchesNothingElse() throws IOException {
        String file = """
                unit: xa-an
                scores:
                  # để sau
                  "1.1.3":   {count: 2} # hai
                  "1.1.1":
                    choice: dung
                """;
        assertThat(run(OLD, Map.of(AN, file), Scaffold.Form.AS_OTHERS).files().get(AN))
                .isEqualTo("""
                unit: xa-an
                scores:
                  # để sau
                  "1.1.3":   {count: 2} # hai
                  "1.1.1":
                    choice: dung
                  "1.1.2":  # Hồ sơ đúng hạn (tối đa 4,00 điểm)
                    # numerator:  # Đúng hạn
                    # denominator:  # Đã giải quyết
                    # evidence: []  # ghi mã của tài liệu đã khai ở mục evidence của tệp, trong ngoặc vuông
                """);
    }

    @Test
    void renewsAFileInWhichNothingIsEntered() throws IOException {
        String file = EmptyScores.text(AN, "xa-an", null, CarryTest.criteria(OLD), VI);
        assertThat(run(NEW, Map.of(AN, file), Scaffold.Form.AS_OTHERS).files())
                .containsEntry(AN, EmptyScores.text(AN, "xa-an", null, CarryTest.criteria(NEW), VI));
    }

    @Test
    void leavesToCarryWhatIsEnteredByAnotherSet() throws IOException {
        String file = SetMark.marked(
                "unit: xa-an\nscores:\n  \"1.1.3\": {count: 2}\n", CarryTest.criteria(OLD), EmptyScores.words(VI));
        Scaffold made = run(NEW, Map.of(AN, file), Scaffold.Form.AS_OTHERS);
        assertThat(made.files()).containsOnlyKeys(BINH);
        assertThat(made.left()).containsExactly(AN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"until: 2024-06-30", "until: 2025-06-30", "from: 2026-01-01"})
    void makesNoFileForAUnitThatIsNotScored(String when) throws IOException {
        ScoreBook book = CarryTest.book(OLD, UNITS.replace("Xã Bình, kind: xa", "Xã Bình, kind: xa, " + when));
        assertThat(Scaffold.run(new TextTree(Map.of()), book, CarryTest.before(OLD), Scaffold.Form.AS_OTHERS)
                        .files())
                .containsOnlyKeys(AN);
    }

    @Test
    void makesFilesForTasksOfThoseWhoHaveNone() throws IOException {
        Map<String, String> files = new TreeMap<>();
        new Sample(2, Sample.SEED).write(files::put);
        files.put("criteria/2023/plan.yaml", """
                plans: [{id: kh, title: Kế hoạch, number: 19/KH-UBND, date: 2023-01-18, issuer: UBND}]
                tasks:
                - {id: ra-soat, title: 'Rà soát: thủ tục', plan: kh, kinds: [thi-tran], due: 2023-11-30}
                - {id: hai, title: Hai, plan: kh, kinds: [thi-tran], offices: [y-te, tu-phap], due: 2023-12-05}
                """);
        String own = "submissions/2023/tt-ben-quan/tasks.yaml";
        files.put(own, "unit: tt-ben-quan\ntasks: {hai: {under-way: Đang làm}}\n");
        FileTree tree = new TextTree(files);
        ScoreBook book = Objects.requireNonNull(BookLoader.newest(tree, new Problems()));
        Scaffold made = Scaffold.run(tree, book, CarryTest.before(OLD), Scaffold.Form.AS_OTHERS);
        String commune = "submissions/2023/tt-ho-xa/tasks.yaml";
        String office = "submissions/2023/huyen-vinh-linh/tasks/y-te.yaml";
        made.files().keySet().removeIf(path -> path.contains("/scores"));
        assertThat(made.files())
                .containsOnlyKeys(commune, office, "submissions/2023/huyen-vinh-linh/tasks/tu-phap.yaml")
                .containsEntry(commune, """
                        # yaml-language-server: $schema=../../../schema/tasks-commune.json
                        unit: tt-ho-xa
                        evidence: {}
                        # Mỗi nhiệm vụ ghi một trong ba: done, under-way hoặc not-done. Bỏ dấu # và một dấu cách ở đầu dòng cần ghi.
                        tasks:
                          ra-soat:  # Rà soát: thủ tục (hạn 30/11/2023)
                            # done:  # ngày hoàn thành, năm-tháng-ngày; kèm văn bản ở evidence
                            # evidence: []  # ghi mã của tài liệu đã khai ở mục evidence của tệp, trong ngoặc vuông
                            # under-way:  # đang làm đến đâu, bằng lời
                            # not-done:  # vì sao chưa làm, bằng lời
                          hai:  # Hai (hạn 05/12/2023)
                            # done:  # ngày hoàn thành, năm-tháng-ngày; kèm văn bản ở evidence
                            # evidence: []  # ghi mã của tài liệu đã khai ở mục evidence của tệp, trong ngoặc vuông
                            # under-way:  # đang làm đến đâu, bằng lời
                            # not-done:  # vì sao chưa làm, bằng lời
                        """);
        assertThat(made.files().get(office)).contains("unit: huyen-vinh-linh\noffice: y-te\n", "  hai:");
        files.putAll(made.files());
        Problems problems = new Problems();
        BookLoader.load(new TextTree(files), problems);
        assertThat(problems.sorted()).as("an empty file is valid").noneMatch(Diagnostic::isError);
        assertThat(Scaffold.run(new TextTree(files), book, CarryTest.before(OLD), Scaffold.Form.AS_OTHERS)
                        .files()
                        .keySet())
                .as("running again makes none")
                .noneMatch(path -> path.contains("/tasks"));
    }

    /** A unit states a figure once, also where components of two offices ask for it. */
    @Test
    void asksForAFigureInOneFile() throws IOException {
        String set = """
                index: commune
                title: Bộ thử
                total: 2
                rounding: {scale: 2, mode: half-up}
                bands: [{id: yeu, title: Yếu, from: 0}]
                figures:
                - {id: ho-so, title: Hồ sơ}
                - {id: khac, title: Khác}
                areas:
                - code: "1"
                  title: A
                  max: 2
                  criteria:
                  - code: "1.1"
                    title: B
                    max: 2
                    components:
                    - {code: 1.1.1, title: T1, max: 1, lead: noi-vu, rule: {type: formula, formula: "min(ho-so, 1)"}}
                    - {code: 1.1.2, title: T2, max: 1, lead: tu-phap, rule: {type: formula, formula: "min(ho-so + khac, 1)"}}
                """.replace("code: 1.1.", "code: \"1.1.").replace(", title: T", "\", title: T");
        assertThat(EmptyScores.figures("noi-vu", CarryTest.criteria(set)))
                .extracting(figure -> figure.id().value())
                .containsExactly("ho-so");
        assertThat(EmptyScores.figures("tu-phap", CarryTest.criteria(set)))
                .extracting(figure -> figure.id().value())
                .containsExactly("khac");
        assertThat(EmptyScores.figures(null, CarryTest.criteria(set))).hasSize(2);
    }
}
