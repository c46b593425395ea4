package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.diagnostic.Code;

/** What a rule asks for where other facts were written, and the facts that what was written says. */
class FittingFactsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CHOICE    | met: [a]                    | choice: … / choice: a
            CHOICE    | met: ["Có"]                 | choice: … / choice: a
            CHOICE    | met: [a, b]                 | choice: …
            CHOICE    | count: 2                    | choice: …
            CHECKLIST | choice: a                   | met: […] / met: [a]
            CHECKLIST | choice: "Có, Không"         | met: […] / met: [a, b]
            CHECKLIST | met: "Có; Không"            | met: […] / met: [a, b]
            CHECKLIST | choice: Lạ                  | met: […]
            CHECKLIST | choice: "Có, Lạ"            | met: […]
            CHECKLIST | met: [Lạ]                   |
            CHECKLIST | met: "a; b"                 |
            CHECKLIST | met: "Lạ; Khác"             |
            CHECKLIST | met: "\u0421ó; Không"      |
            COUNT     | count: 2 việc               |
            VALUE     | count: 1.500                | value: …
            COUNT     | value: 2                    | count: … / count: 2
            COUNT     | value: 2.5                  | count: …
            COUNT     | not-applicable: true        |
            VALUE     | count: 3                    | value: … / value: 3
            VALUE     | choice: a                   | value: …
            RATIO     | value: 9/10                 | numerator: …, denominator: … / numerator: 9; denominator: 10
            RATIO     | value: 90%                  | numerator: …, denominator: …
            DEDUCTION | count: 2                    | faults: {…: …} / faults: {x: 2}
            TWO       | count: 2                    | faults: {…: …}
            """)
    void tellsWhatIsAskedForAndWhatWasMeant(String kind, String entry, @Nullable String told) throws IOException {
        String rule = switch (kind) {
            case "CHOICE" -> "type: choice, options: [{id: a, label: Có, points: 2}, {id: b, label: Không, points: 0}]";
            case "CHECKLIST" ->
                "type: checklist, items: [{id: a, label: Có, points: 1}, {id: b, label: Không, points: 1}]";
            case "COUNT" -> "type: count, value: V, per: 1";
            case "VALUE" -> "type: bands, value: V, unit: U, bands: [{from: 1, points: 1}]";
            case "RATIO" -> "type: ratio, numerator: N, denominator: D, floor: 0, full: 100";
            case "DEDUCTION" -> "type: deduction, min: 0, faults: [{id: x, label: X, minus: 1}]";
            default -> "type: deduction, min: 0, faults: [{id: x, label: X, minus: 1}, {id: y, label: Y, minus: 1}]";
        };
        assertThat(new Example()
                        .component("2", rule).unit("a", entry).assess(null).problems().stream()
                                .filter(problem -> problem.code() == Code.FACTS_DO_NOT_FIT)
                                .map(problem -> problem.args().get(1)
                                        + problem.instead().stream()
                                                .map(text -> " / " + text.replace("\n", "; "))
                                                .collect(Collectors.joining()))
                                .collect(Collectors.joining()))
                .isEqualTo(told == null ? "" : told);
    }
}
