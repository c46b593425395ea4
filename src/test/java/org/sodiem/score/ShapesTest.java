package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sodiem.diagnostic.Severity;

/**
 * How real decisions score, by the numbers of the list of shapes that the rules are held against: at, just below and just
 * above each bound.
 */
class ShapesTest {

    /** How many shapes the list has. */
    private static final int ALL = 37;

    /** Those that no rule has yet. */
    private static final Set<Integer> OPEN = Set.of();

    /** One component: shape, maximum, rule, what a unit enters, points. */
    private static final String RULES = """
            1  | 1 | type: choice, options: [{id: a, label: A, points: 1}, {id: b, label: B, points: 0.5}, {id: c, label: C, points: 0}] | choice: a | 1
            1  | 1 | type: choice, options: [{id: a, label: A, points: 1}, {id: b, label: B, points: 0.5}, {id: c, label: C, points: 0}] | choice: b | 0.5
            1  | 1 | type: choice, options: [{id: a, label: A, points: 1}, {id: b, label: B, points: 0.5}, {id: c, label: C, points: 0}] | choice: c | 0
            2  | 2 | type: checklist, items: [{id: a, label: A, points: 1}, {id: b, label: B, points: 1}]    | met: []      | 0
            2  | 2 | type: checklist, items: [{id: a, label: A, points: 1}, {id: b, label: B, points: 1}]    | met: [a]     | 1
            2  | 2 | type: checklist, items: [{id: a, label: A, points: 1}, {id: b, label: B, points: 1}]    | met: [a, b]  | 2
            3  | 4 | type: ratio, SHARE floor: 0, full: 100                                                  | 0, 3         | 0
            3  | 4 | type: ratio, SHARE floor: 0, full: 100                                                  | 1, 3         | 1.33
            3  | 4 | type: ratio, SHARE floor: 0, full: 100                                                  | 3, 3         | 4
            4  | 2 | type: ratio, SHARE floor: 95, full: 100                                                 | 95, 100      | 1.9
            4  | 2 | type: ratio, SHARE floor: 95, full: 100                                                 | 949, 1000    | 0
            4  | 2 | type: ratio, SHARE floor: 95, full: 100                                                 | 9999, 10000  | 2
            4  | 2 | type: ratio, SHARE floor: 95, full: 100                                                 | 956, 1000    | 1.91
            5  | 3 | type: bands, SHARE bands: [{from: 0, of: 30}]                                           | 29, 100      | 2.9
            5  | 3 | type: bands, SHARE bands: [{from: 0, of: 30}]                                           | 30, 100      | 3
            5  | 3 | type: bands, SHARE bands: [{from: 0, of: 30}]                                           | 31, 100      | 3
            6  | 2 | type: ratio, SHARE floor: 90, full: 100, zero: full                                     | 0, 0         | 2
            6  | 2 | type: ratio, SHARE floor: 90, full: 100, zero: full                                     | 0, 1         | 0
            6  | 2 | type: bands, SHARE zero: full, bands: [{above: 90, points: 2}]                          | 0, 0         | 2
            6  | 2 | type: tiers, value: V, unit: '%', zero: full, tiers: [{from: 90, points: 2}]            | 0, 0         | 2
            7  | 20 | type: bands, count: Họp, unit: cuộc, bands: [{from: 4, points: 20}, {from: 3, points: 15}, {from: 2, points: 10}, {from: 1, points: 5}] | count: 5 | 20
            7  | 20 | type: bands, count: Họp, unit: cuộc, bands: [{from: 4, points: 20}, {from: 3, points: 15}, {from: 2, points: 10}, {from: 1, points: 5}] | count: 4 | 20
            7  | 20 | type: bands, count: Họp, unit: cuộc, bands: [{from: 4, points: 20}, {from: 3, points: 15}, {from: 2, points: 10}, {from: 1, points: 5}] | count: 3 | 15
            7  | 20 | type: bands, count: Họp, unit: cuộc, bands: [{from: 4, points: 20}, {from: 3, points: 15}, {from: 2, points: 10}, {from: 1, points: 5}] | count: 1 | 5
            7  | 20 | type: bands, count: Họp, unit: cuộc, bands: [{from: 4, points: 20}, {from: 3, points: 15}, {from: 2, points: 10}, {from: 1, points: 5}] | count: 0 | 0
            8  | 1 | type: bands, over: true, SHARE bands: [{from: 110, points: 1}, {from: 100, points: 0.75}] | 1099, 1000 | 0.75
            8  | 1 | type: bands, over: true, SHARE bands: [{from: 110, points: 1}, {from: 100, points: 0.75}] | 110, 100   | 1
            8  | 1 | type: bands, over: true, SHARE bands: [{from: 110, points: 1}, {from: 100, points: 0.75}] | 300, 100   | 1
            8  | 1 | type: bands, over: true, SHARE bands: [{from: 110, points: 1}, {from: 100, points: 0.75}] | 100, 100   | 0.75
            8  | 1 | type: bands, over: true, SHARE bands: [{from: 110, points: 1}, {from: 100, points: 0.75}] | 999, 1000  | 0
            9  | 1 | type: deduction, min: 0, faults: [{id: a, label: A, minus: 0.25}]                       | 'faults: {}'   | 1
            9  | 1 | type: deduction, min: 0, faults: [{id: a, label: A, minus: 0.25}]                       | faults: {a: 3} | 0.25
            9  | 1 | type: deduction, min: 0, faults: [{id: a, label: A, minus: 0.25}]                       | faults: {a: 4} | 0
            9  | 1 | type: deduction, min: 0, faults: [{id: a, label: A, minus: 0.25}]                       | faults: {a: 5} | 0
            9  | 1 | type: deduction, min: 0.5, faults: [{id: a, label: A, minus: 0.25}]                     | faults: {a: 3} | 0.5
            10 | 2 | type: bands, SHARE bands: [{above: 90, points: 2}, {from: 70, points: 1}]               | 27, 30       | 1
            10 | 2 | type: bands, SHARE bands: [{above: 90, points: 2}, {from: 70, points: 1}]               | 2699, 3000   | 1
            10 | 2 | type: bands, SHARE bands: [{above: 90, points: 2}, {from: 70, points: 1}]               | 2701, 3000   | 2
            10 | 2 | type: bands, SHARE bands: [{above: 90, points: 2}, {from: 70, points: 1}]               | 70, 100      | 1
            10 | 2 | type: bands, SHARE bands: [{above: 90, points: 2}, {from: 70, points: 1}]               | 699, 1000    | 0
            11 | 2 | type: bands, SHARE bands: [{from: 95, points: 2}, {from: 80, of: 100}]                  | 90, 100      | 1.8
            11 | 2 | type: bands, SHARE bands: [{from: 95, points: 2}, {from: 80, of: 100}]                  | 95, 100      | 2
            11 | 2 | type: bands, SHARE bands: [{from: 95, points: 2}, {from: 80, of: 100}]                  | 949, 1000    | 1.9
            11 | 2 | type: bands, SHARE bands: [{from: 95, points: 2}, {from: 80, of: 100}]                  | 80, 100      | 1.6
            11 | 2 | type: bands, SHARE bands: [{from: 95, points: 2}, {from: 80, of: 100}]                  | 799, 1000    | 0
            12 | 2 | type: bands, SHARE bands: [{from: 95, points: 2}, {from: 60, of: 100}, {from: 30, points: 0.5}] | 95, 100 | 2
            12 | 2 | type: bands, SHARE bands: [{from: 95, points: 2}, {from: 60, of: 100}, {from: 30, points: 0.5}] | 94, 100 | 1.88
            12 | 2 | type: bands, SHARE bands: [{from: 95, points: 2}, {from: 60, of: 100}, {from: 30, points: 0.5}] | 60, 100 | 1.2
            12 | 2 | type: bands, SHARE bands: [{from: 95, points: 2}, {from: 60, of: 100}, {from: 30, points: 0.5}] | 59, 100 | 0.5
            12 | 2 | type: bands, SHARE bands: [{from: 95, points: 2}, {from: 60, of: 100}, {from: 30, points: 0.5}] | 30, 100 | 0.5
            12 | 2 | type: bands, SHARE bands: [{from: 95, points: 2}, {from: 60, of: 100}, {from: 30, points: 0.5}] | 29, 100 | 0
            13 | 2 | type: bands, SHARE bands: [{from: 90, points: 2}, {from: 50, points: 0, end: 2}]        | 49, 100      | 0
            13 | 2 | type: bands, SHARE bands: [{from: 90, points: 2}, {from: 50, points: 0, end: 2}]        | 50, 100      | 0
            13 | 2 | type: bands, SHARE bands: [{from: 90, points: 2}, {from: 50, points: 0, end: 2}]        | 51, 100      | 0.05
            13 | 2 | type: bands, SHARE bands: [{from: 90, points: 2}, {from: 50, points: 0, end: 2}]        | 70, 100      | 1
            13 | 2 | type: bands, SHARE bands: [{from: 90, points: 2}, {from: 50, points: 0, end: 2}]        | 89, 100      | 1.95
            13 | 2 | type: bands, SHARE bands: [{from: 90, points: 2}, {from: 50, points: 0, end: 2}]        | 90, 100      | 2
            17 | 2 | type: bands, SHARE bands: [{from: 0, points: 2}, {above: 1, points: 1}, {above: 5, points: 0}] | 0, 100 | 2
            17 | 2 | type: bands, SHARE bands: [{from: 0, points: 2}, {above: 1, points: 1}, {above: 5, points: 0}] | 1, 100 | 2
            17 | 2 | type: bands, SHARE bands: [{from: 0, points: 2}, {above: 1, points: 1}, {above: 5, points: 0}] | 101, 10000 | 1
            17 | 2 | type: bands, SHARE bands: [{from: 0, points: 2}, {above: 1, points: 1}, {above: 5, points: 0}] | 5, 100 | 1
            17 | 2 | type: bands, SHARE bands: [{from: 0, points: 2}, {above: 1, points: 1}, {above: 5, points: 0}] | 501, 10000 | 0
            25 | 5 | type: choice, options: [{id: a, label: A, points: 5}, {id: b, label: B, points: 3}, {id: c, label: C, points: 1}, {id: d, label: D, points: 0}] | choice: a | 5
            25 | 5 | type: choice, options: [{id: a, label: A, points: 5}, {id: b, label: B, points: 3}, {id: c, label: C, points: 1}, {id: d, label: D, points: 0}] | choice: b | 3
            25 | 5 | type: choice, options: [{id: a, label: A, points: 5}, {id: b, label: B, points: 3}, {id: c, label: C, points: 1}, {id: d, label: D, points: 0}] | choice: c | 1
            25 | 5 | type: choice, options: [{id: a, label: A, points: 5}, {id: b, label: B, points: 3}, {id: c, label: C, points: 1}, {id: d, label: D, points: 0}] | choice: d | 0
            36 | 2 | type: ratio, SHARE floor: 0, full: 100, step: 0.25                                      | 18, 20       | 1.75
            36 | 2 | type: ratio, SHARE floor: 0, full: 100, step: 0.25                                      | 937, 1000    | 1.75
            36 | 2 | type: ratio, SHARE floor: 0, full: 100, step: 0.25                                      | 9375, 10000  | 2
            36 | 2 | type: ratio, SHARE floor: 0, full: 100, step: 0.5                                       | 17, 20       | 1.5
            """;

    /** Computed from named figures: shape, maximum, formula, figures, points. */
    private static final String FORMULAS = """
            14 | 3 | 2 * b / a + 1 * c / a                            | a: 20, b: 18, c: 10           | 2.3
            14 | 3 | 2 * b / a + 1 * c / a                            | a: 20, b: 20, c: 20           | 3
            15 | 3 | 3 * (b / a + c / d) / 2                          | a: 20, b: 18, c: 10, d: 40    | 1.73
            15 | 3 | 3 * max(b / a, c / d)                            | a: 20, b: 2, c: 10, d: 40     | 0.75
            15 | 3 | 3 * (a - b - c) / a                              | a: 20, b: 3, c: 2             | 2.25
            15 | 3 | 3 * (a - b - c) / a                              | a: 20, b: 15, c: 6            | 0
            16 | 3 | 3 - 0.25 * floor(100 * b / a)                    | a: 1000, b: 19                | 2.75
            16 | 3 | 3 - 0.25 * floor(100 * b / a)                    | a: 1000, b: 20                | 2.5
            16 | 3 | 3 - 0.25 * floor(100 * b / a)                    | a: 1000, b: 21                | 2.5
            16 | 3 | 3 - 0.25 * floor(100 * b / a)                    | a: 1000, b: 130               | 0
            18 | 3 | 3 * (b - previous(b)) / previous(b)              | b: {value: 15, previous: 10}  | 1.5
            18 | 3 | 3 * (b - previous(b)) / previous(b)              | b: {value: 10, previous: 10}  | 0
            18 | 3 | 3 * (b - previous(b)) / previous(b)              | b: {value: 9, previous: 10}   | 0
            18 | 3 | if(thay-doi > 0, 3, 0)                           | thay-doi: -2                  | 0
            18 | 3 | if(thay-doi > 0, 3, 0)                           | thay-doi: 0                   | 0
            18 | 3 | if(thay-doi > 0, 3, 0)                           | thay-doi: 0.01                | 3
            24 | 25 | min(25, 15 + 0.5 * floor((a - 5000) / 1000))    | a: 5000                       | 15
            24 | 25 | min(25, 15 + 0.5 * floor((a - 5000) / 1000))    | a: 5999                       | 15
            24 | 25 | min(25, 15 + 0.5 * floor((a - 5000) / 1000))    | a: 6000                       | 15.5
            24 | 25 | min(25, 15 + 0.5 * floor((a - 5000) / 1000))    | a: 24999                      | 24.5
            24 | 25 | min(25, 15 + 0.5 * floor((a - 5000) / 1000))    | a: 25000                      | 25
            24 | 25 | min(25, 15 + 0.5 * floor((a - 5000) / 1000))    | a: 99000                      | 25
            """;

    private static final String CITED = ", evidence: [bc]";
    private static final String COUNT = "type: count, value: V, per: 1";
    private static final String HONEST =
            "type: choice, options: [{id: co, label: Không, points: 1}, {id: khong, label: Có, points: 0}]";
    private static final String DTI = "type: external, value: Chỉ số chuyển đổi số, unit: điểm, of: 100";

    /**
     * One figure of one shape.
     *
     * @param shape its number in the list
     * @param what what is held against the decision
     * @param example a campaign
     * @param asked which figure of the first unit is looked at
     * @param figure what the decision gives
     */
    private record Shape(int shape, String what, Example example, Asked asked, String figure) {
        @Override
        public String toString() {
            return shape + ": " + what + " gives " + figure;
        }
    }

    /** Which figure is looked at. */
    private enum Asked {
        /** Points of the last component. */
        LAST,
        /** Points of all. */
        SUM,
        /** The index by which units are ranked. */
        INDEX,
        /** Points outside of the total. */
        BONUS,
        PENALTY
    }

    static List<Shape> table() {
        List<Shape> table = new ArrayList<>();
        RULES.lines().map(line -> line.split(" *\\| *", -1)).forEach(row -> {
            String rule = row[2].replace("SHARE ", "numerator: N, denominator: D, ");
            String facts = row[3].matches("\\d+, \\d+")
                    ? "numerator: " + row[3].replace(", ", ", denominator: ")
                    : row[3].replace("'", "");
            add(table, row, new Example().component(row[1], rule).unit("a", facts + CITED), rule + " | " + facts);
        });
        FORMULAS.lines().map(line -> line.split(" *\\| *", -1)).forEach(row -> {
            Example example = new Example()
                    .figures(
                            "id: a, title: A",
                            "id: b, title: B, previous: true",
                            "id: c, title: C",
                            "id: d, title: D",
                            "id: thay-doi, title: Thay đổi, signed: true")
                    .component(row[1], "type: formula, formula: '" + row[2] + "', zero: full")
                    .unitWith(row[3], "a", "evidence: [bc]");
            add(table, row, example, row[2] + " | " + row[3]);
        });
        external(table);
        conditions(table);
        trees(table);
        indexes(table);
        cases(table);
        surveys(table);
        exempted(table);
        ranked(table);
        return table;
    }

    private static void add(List<Shape> table, String[] row, Example example, String what) {
        table.add(new Shape(Integer.parseInt(row[0].strip()), what, example, Asked.LAST, row[4].strip()));
    }

    /** Shape 19: the result of another index, which the coordinator enters. */
    private static void external(List<Shape> table) {
        String banded = DTI + ", bands: [{above: 80, points: 2}, {from: 60, points: 1}]";
        for (String[] row : new String[][] {
            {DTI, "87.45", "1.75"},
            {DTI, "100", "2"},
            {DTI, "0", "0"},
            {banded, "80", "1"},
            {banded, "80.01", "2"},
            {banded, "60", "1"},
            {banded, "59.99", "0"}
        }) {
            Example example = new Example()
                    .component("2", row[0])
                    .unit("a")
                    .with(
                            "submissions/2023/a/external.yaml",
                            "evidence: {qd: {title: Quyết định, number: 12/QĐ, date: 2023-12-01, issuer: UBND, "
                                    + "url: 'https://x.example/12'}}\nresults: {'1.1.1': {value: " + row[1]
                                    + ", evidence: [qd]}}");
            table.add(new Shape(19, row[0] + " | " + row[1], example, Asked.LAST, row[2]));
        }
    }

    /** Shapes 20 to 22: held down by another, taken off, and by kind of unit. */
    private static void conditions(List<Shape> table) {
        for (String[] row : new String[][] {
            {"['1.1.1']", "2", "choice: co, evidence: [bc]"},
            {"['1.1.1']", "0", "choice: khong"},
            {"[{code: '1.1.1', from: 1}]", "2", "choice: co, evidence: [bc]"},
            {"[{code: '1.1.1', from: 1}]", "0", "choice: khong"}
        }) {
            Example example = new Example()
                    .component("1", HONEST)
                    .component("2", COUNT)
                    .alter(set -> set.replaceFirst("max: 2, method", "max: 2, requires: " + row[0] + ", method"))
                    .unit("a", row[2], "count: 2" + CITED);
            table.add(new Shape(20, row[0] + " | " + row[2], example, Asked.LAST, row[1]));
        }
        String taken = "type: choice, options: [{id: co, label: Đạt, points: 1}, {id: chua, label: Chưa, points: 0}, "
                + "{id: vi-pham, label: Vi phạm, points: -0.25}]";
        for (String[] row : new String[][] {{"co", "1"}, {"chua", "0"}, {"vi-pham", "-0.25"}}) {
            Example example = new Example()
                    .component("1", taken)
                    .alter(set -> set.replaceFirst("max: 1, method", "max: 1, min: -0.25, method"))
                    .unit("a", "choice: " + row[0] + CITED);
            table.add(new Shape(21, row[0], example, Asked.LAST, row[1]));
        }
        String rule = "type: ratio, numerator: N, denominator: D, floor: 50, full: 100, "
                + "for: {phuong: {floor: 70}, dac-khu: {floor: 30}}";
        for (String[] row : new String[][] {
            {"phuong", "70", "1.4"}, {"phuong", "69", "0"}, {"phuong", "71", "1.42"},
            {"xa", "50", "1"}, {"xa", "49", "0"}, {"xa", "51", "1.02"},
            {"dac-khu", "30", "0.6"}, {"dac-khu", "29", "0"}, {"dac-khu", "31", "0.62"}
        }) {
            Example example = new Example()
                    .component("2", rule)
                    .kinds("[xa, phuong, dac-khu]", row[0])
                    .unit("a", "numerator: " + row[1] + ", denominator: 100" + CITED);
            table.add(new Shape(22, row[0] + " at " + row[1] + "%", example, Asked.LAST, row[2]));
        }
        Example mountains = new Example()
                .component("2", COUNT)
                .component("1", COUNT)
                .kinds("[xa, phuong]", "xa")
                .alter(set -> set.replaceFirst("max: 2, method", "max: 2, applies-to: [phuong], method"))
                .unit("a", "", "count: 1" + CITED);
        table.add(new Shape(22, "what is asked of wards alone", mountains, Asked.INDEX, "100"));
    }

    /** Shapes 26 to 28: leaves at any level, many levels, caps of groups. */
    private static void trees(List<Shape> table) {
        String leaf = """
                total: 5
                areas:
                - code: "1"
                  title: A
                  max: 5
                  lead: noi-vu
                  criteria:
                  - {code: "1.1", title: B, max: 3, rule: {type: count, value: Số, per: 1, step: 0.5}, evidence: [Báo cáo]}
                  - code: "1.2"
                    title: C
                    max: 2
                    components:
                    - {code: "1.2.1", title: D, max: 2, rule: {type: count, value: Số, per: 1}}
                """;
        for (String[] row : new String[][] {{"1", "2"}, {"3", "4"}, {"4", "4"}}) {
            Example example = new Example()
                    .set(leaf)
                    .scores("a", "'1.1': {count: " + row[0] + ", note: Đã có}\n'1.2.1': {count: 1, note: Đã có}\n");
            table.add(new Shape(26, "a criterion that is scored itself, " + row[0], example, Asked.SUM, row[1]));
        }
        String deep = """
                total: 6
                levels: [phần, lĩnh vực, tiêu chí, tiêu chí thành phần, ý]
                parts:
                - code: "1"
                  title: Phần
                  max: 6
                  lead: noi-vu
                  parts:
                  - code: "1.2"
                    title: Lĩnh vực
                    max: 6
                    parts:
                    - code: "1.2.1"
                      title: Tiêu chí
                      max: 4
                      parts:
                      - code: "1.2.1.1"
                        title: Thành phần
                        max: 3
                        CAPPEDparts:
                        - {code: "1.2.1.1.1", title: Ý một, max: ONE, rule: {type: count, value: Số, per: 0.5}}
                        - {code: "1.2.1.1.2", title: Ý hai, max: 1, rule: {type: count, value: Số, per: 0.5}}
                      - {code: "1.2.1.2", title: Thành phần hai, max: 1, rule: {type: count, value: Số, per: 0.5}}
                    - {code: "1.2.2", title: Tiêu chí hai, max: 2, rule: {type: count, value: Số, per: 0.5}}
                """;
        String levels = deep.replace("CAPPED", "").replace("ONE", "2");
        String capped = deep.replace("CAPPED", "capped: true\n        ").replace("ONE", "2.5");
        for (String[] row :
                new String[][] {{"4", "2", "2", "4", "6"}, {"3", "2", "1", "0", "3"}, {"0", "0", "0", "1", "0.5"}}) {
            table.add(new Shape(27, "five levels, " + row[0], deep(levels, row), Asked.SUM, row[4]));
        }
        // 3 at the most of 2.5 and 1: just below, at, just above, far above
        for (String[] row : new String[][] {
            {"3", "2", "0", "0", "2.5"},
            {"4", "2", "0", "0", "3"},
            {"5", "1", "0", "0", "3"},
            {"5", "2", "0", "0", "3"},
            {"5", "2", "2", "4", "6"}
        }) {
            table.add(new Shape(
                    28, "a cap of 3 over " + row[0] + " and " + row[1], deep(capped, row), Asked.SUM, row[4]));
        }
    }

    private static Example deep(String set, String... counts) {
        List<String> codes = List.of("1.2.1.1.1", "1.2.1.1.2", "1.2.1.2", "1.2.2");
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < codes.size(); i++) {
            entries.append("'%s': {count: %s}\n".formatted(codes.get(i), counts[i]));
        }
        return new Example().set(set).scores("a", entries.toString());
    }

    /** Shapes 32, 33 and 37: what the index is a share of. */
    private static void indexes(List<Shape> table) {
        String survey = "type: survey, form: Phiếu, respondents: Dân";
        for (String[] row : new String[][] {{"60", "92.31"}, {"65", "100"}, {"0", "0"}}) {
            Example waiting =
                    new Example().component("65", COUNT).component("35", survey).unit("a", "count: " + row[0] + CITED);
            table.add(new Shape(32, row[0] + " of 65 without a survey", waiting, Asked.INDEX, row[1]));
        }
        for (String[] row :
                new String[][] {{"8639", "8.64", "87.26"}, {"8640", "8.64", "87.27"}, {"8638", "8.64", "87.25"}}) {
            Example vinhLinh = new Example()
                    .component("99", "type: ratio, numerator: N, denominator: D, floor: 0, full: 100")
                    .component("1", COUNT + ", na: allowed")
                    .unit(
                            "a",
                            "numerator: " + row[0] + ", denominator: 9900" + CITED,
                            "not-applicable: Không giao vốn");
            table.add(new Shape(33, row[0] + " hundredths of 99", vinhLinh, Asked.INDEX, row[2]));
        }
        Example pillar = new Example().component("20", COUNT).unit("a", "count: 17" + CITED);
        table.add(new Shape(37, "17 of a scale of 20", pillar, Asked.INDEX, "85"));
        table.add(new Shape(37, "17 of a scale of 20", pillar, Asked.SUM, "17"));
    }

    /** Shapes 29 and 30: bonuses and declared penalties by the case, up to a limit. */
    private static void cases(List<Shape> table) {
        for (String[] row : new String[][] {{"0", "0"}, {"1", "0.5"}, {"2", "1"}, {"3", "1"}}) {
            Example example = new Example()
                    .component("2", COUNT)
                    .alter(set ->
                            set.replace("{code: T1, title: T, points: 1}", "{code: T1, title: T, per: 0.5, max: 1}"))
                    .unit("a", "count: 1" + CITED);
            table.add(new Shape(
                    29,
                    row[0] + " cases",
                    claiming(example, "bonus: {T1: {count: " + row[0] + "}}"),
                    Asked.BONUS,
                    row[1]));
        }
        for (String[] row : new String[][] {{"0", "0"}, {"2", "0.5"}, {"3", "0.75"}, {"4", "0.75"}}) {
            Example example = new Example()
                    .component("2", COUNT)
                    .alter(set -> set.replace(
                            "{code: P1, title: P, points: 1}",
                            "{code: P1, title: P, per: 0.25, max: 0.75, declared: true}"))
                    .unit("a", "count: 1" + CITED);
            table.add(new Shape(
                    30,
                    row[0] + " declared",
                    claiming(example, "penalty: {P1: {count: " + row[0] + "}}"),
                    Asked.PENALTY,
                    row[1]));
        }
    }

    private static Example claiming(Example example, String claims) {
        return example.with(
                "submissions/2023/a/scores.yaml",
                "unit: a\nscores:\n  '1.1.1': {count: 1, note: Đã có}\n" + claims + "\n");
    }

    /** Shape 31: several groups with weights, means on a scale. */
    private static void surveys(List<Shape> table) {
        String rule = "type: survey, form: Phiếu, respondents: Dân, scale: {from: 1, to: 5, zero: 1}, "
                + "groups: [{id: dan, title: Người dân, weight: 60}, {id: dn, title: Doanh nghiệp, weight: 40}]";
        for (String[] row : new String[][] {
            {"dan: 4.2, dn: 3.9", "7.7"}, {"dan: 5, dn: 5", "10"}, {"dan: 1, dn: 1", "0"}, {"dan: 5, dn: 1", "6"}
        }) {
            Example example = new Example()
                    .component("10", rule)
                    .silent("a")
                    .with(
                            "submissions/2023/a/survey.yaml",
                            "waves: [{date: 2023-12-01, results: {'1.1.1': {" + row[0] + "}}}]");
            table.add(new Shape(31, row[0], example, Asked.LAST, row[1]));
        }
    }

    /** Shape 23: the best of all units gives the maximum. */
    private static void ranked(List<Shape> table) {
        for (String[] row : new String[][] {{"40", "2"}, {"41", "2"}, {"39", "1.95"}, {"10", "0.5"}, {"0", "0"}}) {
            Example example = new Example()
                    .component("2", "type: rank, value: Số sáng kiến, unit: sáng kiến, better: more, by: best")
                    .unit("a", "value: " + row[0] + CITED)
                    .unit("b", "value: 40" + CITED)
                    .unit("c", "value: 20" + CITED);
            table.add(new Shape(23, row[0] + " beside 40", example, Asked.LAST, row[1]));
        }
    }

    /** Shapes 34 and 35: what does not apply, scaled within the appraised part, and by an option with all points. */
    private static void exempted(List<Shape> table) {
        for (String[] row : new String[][] {{"appraised", "79.62"}, {"all", "78.95"}, {"none", "75"}}) {
            Example example = new Example()
                    .component("65", COUNT)
                    .component("5", COUNT + ", na: allowed")
                    .component("30", "type: survey, form: Phiếu, respondents: Dân")
                    .alter(set -> set.replace("title: Bộ thử\n", "title: Bộ thử\nrescale: " + row[0] + "\n"))
                    .unit("a", "count: 60" + CITED, "not-applicable: Không giao")
                    .with("submissions/2023/a/survey.yaml", "waves: [{date: 2023-12-01, results: {'1.1.3': 50}}]");
            table.add(new Shape(34, "rescale: " + row[0], example, Asked.INDEX, row[1]));
        }
        String options = "type: choice, options: [{id: dat, label: Đạt, points: 2}, "
                + "{id: khong-giao, label: Không được giao, points: 2}, {id: chua, label: Chưa, points: 0}]";
        for (String[] row : new String[][] {{"khong-giao", "2"}, {"chua", "0"}}) {
            Example example = new Example().component("2", options).unit("a", "choice: " + row[0] + CITED);
            table.add(new Shape(35, row[0], example, Asked.LAST, row[1]));
        }
    }

    @ParameterizedTest(name = "shape {0}")
    @MethodSource("table")
    void givesWhatTheDecisionGives(Shape shape) throws IOException {
        IndexResult index = shape.example().score();
        Scorecard card = index.standings().get(0).card();
        List<ComponentScore> scores = card.components();
        assertThat(
                        switch (shape.asked()) {
                            case LAST ->
                                Objects.requireNonNull(
                                        scores.get(scores.size() - 1).points());
                            case SUM -> card.total().achieved();
                            case BONUS -> card.bonus();
                            case PENALTY -> card.penalty();
                            case INDEX ->
                                Objects.requireNonNull(index.standings().get(0).index());
                        })
                .isEqualByComparingTo(shape.figure());
        assertThat(shape.example().assess(null).problems())
                .noneMatch(problem -> problem.code().severity() == Severity.ERROR);
    }

    @Test
    void hasEveryShapeOfTheList() {
        Set<Integer> missing =
                new TreeSet<>(IntStream.rangeClosed(1, ALL).boxed().toList());
        table().forEach(shape -> missing.remove(shape.shape()));
        assertThat(missing).isSubsetOf(OPEN);
    }

    @Test
    void hasMoreThanOneFigureOfEveryShape() {
        Map<Integer, Long> rows = table().stream().collect(Collectors.groupingBy(Shape::shape, Collectors.counting()));
        assertThat(rows.values()).allMatch(count -> count > 1);
    }
}
