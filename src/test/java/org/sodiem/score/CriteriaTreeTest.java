package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Part;
import org.sodiem.view.CriteriaGroup;
import org.sodiem.view.Section;
import org.sodiem.view.Task;

class CriteriaTreeTest {

    /** Five levels, leaves on three of them, a cap on two. */
    private static final String TREE = """
            total: 10
            levels: [phần, lĩnh vực, tiêu chí, tiêu chí thành phần, ý]
            parts:
            - code: I
              title: Phần một
              max: 6
              lead: noi-vu
              parts:
              - code: I.1
                title: Lĩnh vực một
                max: 4
                capped: true
                parts:
                - code: I.1.1
                  title: Tiêu chí một
                  max: 3
                  parts:
                  - code: I.1.1.1
                    title: Thành phần một
                    max: 2
                    capped: true
                    parts:
                    - {code: I.1.1.1.1, title: Ý một, max: 1.5, rule: {type: count, value: Số, per: 0.5}}
                    - {code: I.1.1.1.2, title: Ý hai, max: 1, rule: {type: count, value: Số, per: 0.5}}
                  - {code: I.1.1.2, title: Thành phần hai, max: 1, rule: {type: count, value: Số, per: 0.5}}
                - {code: I.1.2, title: Tiêu chí hai, max: 1, rule: {type: count, value: Số, per: 0.5}}
                - {code: I.1.10, title: Tiêu chí mười, max: 1, rule: {type: count, value: Số, per: 0.5}}
              - {code: I.2, title: Lĩnh vực hai, max: 2, rule: {type: count, value: Số, per: 0.5, na: allowed}}
            - {code: II, title: Phần hai, max: 4, lead: noi-vu, rule: {type: count, value: Số, per: 1}}
            """;

    private static Scorecard card(String entries) throws IOException {
        return new Example()
                .set(TREE)
                .scores("an", entries)
                .score()
                .standings()
                .get(0)
                .card();
    }

    @Test
    void readsATreeOfFiveLevels() throws IOException {
        CriteriaSet set = card("I.1.2: {count: 1}").criteria();
        assertThat(set.components())
                .extracting(component -> component.code().value())
                .containsExactly("I.1.1.1.1", "I.1.1.1.2", "I.1.1.2", "I.1.2", "I.1.10", "I.2", "II");
        assertThat(CriteriaGroup.all(set.parts()))
                .extracting(CriteriaGroup::code)
                .containsExactly("I", "I.1", "I.1.1", "I.1.1.1");
        assertThat(set.components()).allMatch(component -> component.isLedBy("noi-vu"));
        assertThat(new Example().set(TREE).silent("an").problems())
                .containsOnlyOnce("unit-without-file")
                .hasSize(1);
    }

    @Test
    void writesATreeDownFromTopToBottom() throws IOException {
        List<Part> parts = card("I.1.2: {count: 1}").criteria().parts();
        List<Section> sections = Section.all(parts);
        assertThat(sections)
                .extracting(s ->
                        (s.head() == null ? "-" : s.head().code()) + " " + s.level() + " " + s.from() + ".." + s.to())
                .containsExactly(
                        "I 0 0..0",
                        "I.1 1 0..0",
                        "I.1.1 2 0..0",
                        "I.1.1.1 3 0..2",
                        "- 3 2..3",
                        "- 2 3..5",
                        "- 1 5..6",
                        "- 0 6..7");
        CriteriaGroup area = CriteriaGroup.all(parts).get(1);
        assertThat(Section.of(parts, area)).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // all: 1.5 + 1 within 2, + 1 = 3, + 1 + 1 = 5 within 4, + 2 + 4
                "3|2|2|2|2|4|4|10|0|0|10",
                // the cap of the fourth level is reached by one: nothing of it is lost or open
                "3|1|0|0|0|0|0|2|0|8|10",
                // not entered: what is open is what the caps leave
                "3|~|~|~|~|~|~|1.5|8.5|0|10",
                // one point of I.1 is beyond its cap when four others are there
                "3|2|2|2|~|0|0|4|0|6|10",
                "3|2|2|~|0|0|0|3|1|6|10",
            })
    void addsUpWithinCaps(
            String a,
            String b,
            String c,
            String d,
            String e,
            String f,
            String g,
            String points,
            String open,
            String lost,
            String applicable)
            throws IOException {
        List<String> codes = List.of("I.1.1.1.1", "I.1.1.1.2", "I.1.1.2", "I.1.2", "I.1.10", "I.2", "II");
        List<String> counts = List.of(a, b, c, d, e, f, g);
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < codes.size(); i++) {
            if (!counts.get(i).equals("~")) {
                entries.append(codes.get(i))
                        .append(": {count: ")
                        .append(counts.get(i))
                        .append("}\n");
            }
        }
        Tally total = card(entries.toString()).total();
        assertThat(total.achieved()).isEqualByComparingTo(points);
        assertThat(total.open()).isEqualByComparingTo(open);
        assertThat(total.lost()).isEqualByComparingTo(lost);
        assertThat(total.applicable()).isEqualByComparingTo(applicable);
    }

    @Test
    void promisesNoPointsBeyondACap() throws IOException {
        Scorecard card = card("""
                I.1.1.1.1: {count: 3}
                I.1.1.1.2: {count: 0}
                I.1.1.2: {count: 2}
                I.1.2: {count: 2}
                I.1.10: {count: 0}
                """);
        assertThat(Task.of(Task.Kind.RAISE, Task.of(card)))
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.points()).isEqualByComparingTo("0.5"));
    }

    @Test
    void readsTheFormOfThreeLevelsAsTheSameTree() throws IOException {
        String old = """
                total: 5
                areas:
                - code: "1"
                  title: A
                  short: a
                  max: 5
                  lead: noi-vu
                  criteria:
                  - code: "1.1"
                    title: B
                    max: 2
                    components:
                    - {code: "1.1.1", title: C, max: 2, rule: {type: count, value: Số, per: 1}}
                  - {code: "1.2", title: D, max: 3, rule: {type: count, value: Số, per: 1}}
                """;
        String written = old.replace("areas:", "levels: [lĩnh vực, tiêu chí, thành phần]\nparts:")
                .replace("criteria:", "parts:")
                .replace("components:", "parts:");
        List<Component> one = components(old);
        List<Component> other = components(written);
        assertThat(one)
                .extracting(c -> c.code().value() + c.max().value() + c.rule().kind())
                .isEqualTo(other.stream()
                        .map(c -> c.code().value() + c.max().value() + c.rule().kind())
                        .toList())
                .hasSize(2);
        assertThat(new Example().set(old).scores("an", "'1.2': {count: 1}").problems())
                .isEqualTo(new Example()
                        .set(written)
                        .scores("an", "'1.2': {count: 1}")
                        .problems());
    }

    private static List<Component> components(String set) throws IOException {
        return new Example()
                .set(set)
                .scores("an", "'1.2': {count: 1}")
                .assess(null)
                .scores()
                .indexes()
                .get(0)
                .criteria()
                .components();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.1, true",
        "1, 1.1.1, false",
        "II, II.3, true",
        "II, 3, true",
        "II, III.1, false",
        "A, I, true",
        "A, B.1, false",
        "1, 1a, true",
        "1, 1đ, true",
        "1, 10, false",
        "1, a, true",
        "1, 2.1, false",
        "A, A1, true",
    })
    void takesCodesAsDecisionsPrintThem(String group, String code, boolean right) throws IOException {
        List<String> problems =
                new Example().set("""
                        total: 1
                        levels: [phần, tiêu chí]
                        parts:
                        - code: "%s"
                          title: A
                          max: 1
                          lead: noi-vu
                          parts:
                          - {code: "%s", title: B, max: 1, rule: {type: count, value: Số, per: 1}}
                        """.formatted(group, code)).silent("an").problems();
        assertThat(problems.contains("code-outside-parent")).isEqualTo(!right);
        assertThat(problems).doesNotContain("not-an-id");
    }

    @Test
    void takesNoTwoCodesThatAreOneFileOnSomeSystems() throws IOException {
        String set = """
                total: 2
                levels: [phần]
                parts:
                - {code: A, title: A, max: 1, lead: noi-vu, rule: {type: count, value: Số, per: 1}}
                - {code: a, title: B, max: 1, lead: noi-vu, rule: {type: count, value: Số, per: 1}}
                """;
        assertThat(new Example().set(set).silent("an").problems()).contains("duplicate-code");
        assertThat(new Example()
                        .set(set.replace("code: a", "code: B"))
                        .silent("an")
                        .problems())
                .doesNotContain("duplicate-code");
    }

    @Test
    void wantsSumsAtEveryLevel() throws IOException {
        assertThat(new Example()
                        .set(TREE.replace("max: 1.5", "max: 0.5"))
                        .silent("an")
                        .problems())
                .contains("criteria-sum");
        assertThat(new Example()
                        .set(TREE.replace("capped: true", "capped: false"))
                        .silent("an")
                        .problems())
                .contains("criteria-sum");
    }
}
