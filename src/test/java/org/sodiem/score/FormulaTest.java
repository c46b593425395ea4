package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.language.Words;
import org.sodiem.source.Located;
import org.sodiem.telling.Calculation;

/** Rules over named figures, with the shapes of real decisions. */
class FormulaTest {

    private static final String[] FIGURES = {
        "id: a, title: Tổng số hồ sơ, unit: hồ sơ, previous: true",
        "id: b, title: Hồ sơ đúng hạn, unit: hồ sơ",
        "id: c, title: Hồ sơ trực tuyến, unit: hồ sơ",
        "id: lech, title: Chênh lệch, signed: true",
        "id: tre, title: Tỷ lệ trễ hạn, unit: '%', formula: '100 * (a - b) / a'"
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3   | b/a * 2 + c/a * 1                                 | a: 20, b: 18, c: 10 | 2.3
            3   | (b / a + c / a) / 2 * 3                           | a: 20, b: 18, c: 10 | 2.1
            3   | 3 * (a - b - c) / a                               | a: 20, b: 3, c: 2   | 2.25
            3   | 3 * max(b / a, c / a)                             | a: 20, b: 3, c: 15  | 2.25
            3   | 3 × min(b, c) ÷ a                                 | a: 20, b: 3, c: 15  | 0.45
            3   | 3 - 0.25 * floor(tre)                             | a: 1000, b: 980     | 2.5
            3   | 3 - 0.25 * floor(tre)                             | a: 1000, b: 981     | 2.75
            3   | 3 - 0.25 * floor(tre)                             | a: 100, b: 10       | 0
            3   | min(3, 1.5 + 0.5 * floor((a - 1000) / 1000))      | a: 2999, b: 1       | 2
            3   | min(3, 1.5 + 0.5 * floor((a - 1000) / 1000))      | a: 3000, b: 1       | 2.5
            3   | min(3, 1.5 + 0.5 * floor((a - 1000) / 1000))      | a: 9000, b: 1       | 3
            3   | if(b / a >= 0.9, 3, 2 * b / a)                    | a: 10, b: 9         | 3
            3   | if(b / a >= 0.9, 3, 2 * b / a)                    | a: 10, b: 8         | 1.6
            3   | if(lech < 0, 0, 1 + lech / 10)                    | lech: -0.01         | 0
            3   | if(lech < 0, 0, 1 + lech / 10)                    | lech: 5             | 1.5
            3   | 30 * (a - previous(a)) / previous(a)              | 'a: {value: 11, previous: 10}' | 3
            3   | 30 * (a - previous(a)) / previous(a)              | 'a: {value: 9, previous: 10}'  | 0
            3   | a/3 + a/3 + a/3                                   | a: 1                | 1
            3   | 3 * b / a                                         | a: 0, b: 0          | 3
            """)
    void computesPoints(String max, String formula, String stated, String points) throws IOException {
        assertThat(score(max, rule(formula), stated).points()).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            b/a * 2 + c/a * 1     | a: 20, b: 18, c: 10 | Hồ sơ đúng hạn: 18 hồ sơ; Tổng số hồ sơ: 20 hồ sơ; Hồ sơ trực tuyến: 10 hồ sơ; 18 / 20 × 2 + 10 / 20 × 1 = 2,30
            3 - 0.25 * floor(tre) | a: 1000, b: 980     | Tổng số hồ sơ: 1.000 hồ sơ; Hồ sơ đúng hạn: 980 hồ sơ; Tỷ lệ trễ hạn = 100 × (1.000 − 980) / 1.000 = 2%; 3 − 0,25 × phần nguyên của (2) = 2,50
            3 + b / a             | a: 2, b: 1          | Hồ sơ đúng hạn: 1 hồ sơ; Tổng số hồ sơ: 2 hồ sơ; 3 + 1 / 2 = 3,5; tối đa 3,00
            if(b/a >= 0.9, 3, 2 * b/a) | a: 10, b: 8    | Hồ sơ đúng hạn: 8 hồ sơ; Tổng số hồ sơ: 10 hồ sơ; (không có 8 / 10 ≥ 0,9: 2 × 8 / 10) = 1,60
            3 * b / a             | a: 0, b: 0          | Không phát sinh (chia cho 0): 3,00
            """)
    void tellsNamesFiguresAndSteps(String formula, String stated, String words) throws IOException {
        assertThat(Calculation.of(score("3", rule(formula), stated), Words.in(Locale.forLanguageTag("vi"))))
                .isEqualTo(words);
    }

    @Test
    void weighsAComputedFigureInBands() throws IOException {
        String rule = "type: bands, formula: 100 * (a - previous(a)) / previous(a), value: Mức tăng, unit: '%', "
                + "zero: zero, bands: [{above: 10, points: 2}, {from: 0, points: 1}]";
        ComponentScore score = score("2", rule, "a: {value: 11, previous: 10}");
        assertThat(score.points()).isEqualByComparingTo("1");
        assertThat(Calculation.of(score, Words.in(Locale.forLanguageTag("vi"))))
                .endsWith("100 × (11 − 10) / 10 = 10%, chưa vượt mức này: 1,00");
        assertThat(score("2", rule, "a: {value: 1101, previous: 1000}").points())
                .isEqualByComparingTo("2");
        assertThat(score("2", rule, "a: {value: 9, previous: 10}").points()).isEqualByComparingTo("0");
    }

    @Test
    void waitsForEveryFigureAndTakesTheirDocuments() throws IOException {
        ComponentScore open = score("3", rule("3 * b / a"), "a: 20");
        assertThat(open.state()).isEqualTo(State.NOT_ENTERED);
        assertThat(open.tally().open()).isEqualByComparingTo("3");
        assertThat(score("3", rule("3 * b / a"), "a: 20, b: 10").state()).isEqualTo(State.WITHOUT_EVIDENCE);
        assertThat(score("3", rule("3 * b / a"), "a: 20, b: {value: 10, evidence: [bc]}")
                        .state())
                .isEqualTo(State.COMPLETE);
        assertThat(score("3", rule("3 * b / a"), "a: 20, b: 10", "evidence: [bc]")
                        .state())
                .isEqualTo(State.COMPLETE);
    }

    @Test
    void statesAFigureOnceForAllComponents() throws IOException {
        IndexResult index = new Example()
                .figures(FIGURES)
                .component("2", rule("2 * b / a"))
                .component("1", rule("c / a"))
                .unitWith("a: 20, b: 10, c: 5", "a")
                .score();
        assertThat(index.standings().get(0).card().total().achieved()).isEqualByComparingTo("1.25");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            b / a        | a: 20, b: 10, x: 1  | unknown-figure
            b / a        | a: 20, b: -1        | negative-figure
            b / a        | a: 20, b: ba        | not-a-decimal
            d / a        | a: 20               | unknown-figure
            b-a          | a: 20               | unknown-figure
            previous(b)  | a: 20               | unknown-figure
            b / / a      | a: 20               | formula-syntax
            b / a)       | a: 20               | formula-syntax
            min(b, a     | a: 20               | formula-syntax
            if(b, 1, 2)  | a: 20               | formula-syntax
            1 / 2        | a: 20               | rule-parameter
            b ^ 2        | a: 20               | formula-syntax
            system(b)    | a: 20               | formula-syntax
            b / 0        | a: 20               | formula-divides-by-zero
            b / (a - a)  | a: 20               | formula-divides-by-zero
            b / (2 * 3 - 6) + a   | a: 20      | formula-divides-by-zero
            if(a >= b, a / 0, b / (a * 0)) | a: 20 | formula-divides-by-zero
            min(a, b / (c - c))   | a: 20      | formula-divides-by-zero
            b / floor(min(a, 0.5)) | a: 20     | formula-divides-by-zero
            """)
    void refusesAtItsPlace(String formula, String stated, String code) throws IOException {
        assertThat(new Example()
                        .figures(FIGURES)
                        .component("3", rule(formula))
                        .unitWith(stated, "a")
                        .problems())
                .contains(code);
    }

    /** Each of these has a value with some figures, few as they may be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            b / a
            b / (a - b)
            b / (a - previous(a))
            if(a > b, b / (a - b), b / 0)
            if(a = b, a, b / 0)
            b / max(0, c - a)
            b / floor(a / 1000)
            b / floor(a / 100000000)
            b / max(0, 0 - lech)
            b / min(a, b, c)
            3 - 0.25 * floor(tre)
            """)
    void takesWhatDividesByZeroForSomeFiguresOnly(String formula) throws IOException {
        assertThat(new Example()
                        .figures(FIGURES)
                        .component("3", rule(formula))
                        .unitWith("a: 20", "a")
                        .problems())
                .doesNotContain("formula-divides-by-zero");
    }

    @Test
    void tellsAFigureThatAlwaysDividesByZeroOnce() throws IOException {
        assertThat(new Example()
                        .figures("id: a, title: A", "id: b, title: B, formula: 1 / (a - a)")
                        .component("3", rule("b * 2"))
                        .silent("a")
                        .problems())
                .containsOnlyOnce("formula-divides-by-zero");
    }

    @Test
    void refusesFiguresThatDependOnThemselvesAndThoseThatGrowWithoutBound() throws IOException {
        assertThat(new Example()
                        .figures("id: a, title: A, formula: b + 1", "id: b, title: B, formula: a + 1")
                        .component("1", rule("a"))
                        .silent("a")
                        .problems())
                .contains("unknown-figure");
        String[] powers = new String[20];
        powers[0] = "id: p0, title: P";
        for (int i = 1; i < powers.length; i++) {
            powers[i] = "id: p" + i + ", title: P, formula: p" + (i - 1) + " * p" + (i - 1);
        }
        assertThat(new Example()
                        .figures(powers)
                        .component("1", rule("p19"))
                        .silent("a")
                        .problems())
                .contains("formula-too-large");
        String deep = "(".repeat(30) + "1" + ")".repeat(30);
        assertThat(new Example().component("1", rule(deep)).silent("a").problems())
                .contains("formula-too-large");
    }

    @Test
    void asksWhatADivisionByZeroGives() throws IOException {
        assertThat(new Example()
                        .figures(FIGURES)
                        .component("1", "type: formula, formula: b / a")
                        .silent("a")
                        .problems())
                .contains("missing-key");
        assertThat(new Example()
                        .figures(FIGURES)
                        .component("1", "type: formula, formula: b / 2")
                        .silent("a")
                        .problems())
                .doesNotContain("missing-key");
    }

    @Test
    void isComparableByWhatItComputes() throws IOException {
        assertThat(basis("b / a", "100 * (a - b) / a")).isEqualTo(basis("b/a", "100 * (a - b) / a"));
        assertThat(basis("tre / 10", "100 * (a - b) / a")).isNotEqualTo(basis("tre / 10", "100 * (a - b - 1) / a"));
    }

    private static @Nullable Basis basis(String formula, String late) throws IOException {
        IndexResult index = new Example()
                .figures("id: a, title: A", "id: b, title: B", "id: tre, title: T, formula: " + late)
                .component("1", rule(formula))
                .silent("a")
                .score();
        return Basis.all(index.criteria()).get("1.1.1");
    }

    private static String rule(String formula) {
        return "type: formula, formula: '" + formula + "', zero: full";
    }

    private static ComponentScore score(String max, String rule, String stated, String... entries) throws IOException {
        IndexResult index = new Example()
                .figures(FIGURES)
                .component(max, rule)
                .unitWith(stated, "a", entries)
                .score();
        return index.standings().get(0).card().components().get(0);
    }

    @Test
    void findsAFigureInWhicheverFileOfAnOfficeStatesIt() throws IOException {
        Example example = new Example()
                .office("tu-phap")
                .figures("id: a, title: A", "id: b, title: B")
                .component("3", "type: formula, formula: a + b")
                .silent("an")
                .with(
                        "submissions/2023/an/scores/noi-vu.yaml",
                        "unit: an\noffice: noi-vu\nfigures: {a: 1}\nscores: {}\n")
                .with(
                        "submissions/2023/an/scores/tu-phap.yaml",
                        "unit: an\noffice: tu-phap\nfigures: {b: 2}\nscores: {}\n");
        assertThat(Example.of(example.score(), "an").card().components().get(0).points())
                .isEqualByComparingTo("3");
    }

    @Test
    void citesTheDocumentsOfEveryFileThatStatesAFigure() throws IOException {
        String file = """
                unit: an
                office: %s
                evidence: {bc: {title: %s}}
                figures: {%s: {value: 1, evidence: [bc], as-of: 2023-11-0%d}}
                scores: {}
                """;
        Example example = new Example()
                .office("tu-phap")
                .figures("id: a, title: A", "id: b, title: B")
                .component("3", "type: formula, formula: a + b")
                .silent("an")
                .with("submissions/2023/an/scores/noi-vu.yaml", file.formatted("noi-vu", "Một", "a", 1))
                .with("submissions/2023/an/scores/tu-phap.yaml", file.formatted("tu-phap", "Hai", "b", 2));
        ComponentScore score =
                Example.of(example.score(), "an").card().components().get(0);
        assertThat(score.documents())
                .extracting(document -> document.title().value())
                .containsExactly("Một", "Hai");
        assertThat(Objects.requireNonNull(score.entry()).asOf())
                .extracting(Located::value)
                .isEqualTo(LocalDate.of(2023, 11, 1));
    }

    @Test
    void keepsANoteOfAComponentWhoseFiguresAreMissing() throws IOException {
        Example example = new Example()
                .figures("id: a, title: A")
                .component("3", "type: formula, formula: a")
                .unit("an", "note: Chờ số liệu")
                .silent("binh");
        ComponentScore noted =
                Example.of(example.score(), "an").card().components().get(0);
        assertThat(noted.state()).isEqualTo(State.NOT_ENTERED);
        assertThat(Objects.requireNonNull(noted.entry()).note()).isEqualTo("Chờ số liệu");
        assertThat(Example.of(example.score(), "binh")
                        .card()
                        .components()
                        .get(0)
                        .entry())
                .isNull();
    }
}
