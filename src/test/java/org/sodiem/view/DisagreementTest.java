package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sodiem.score.Example;

class DisagreementTest {

    private static List<String> told(String claims, String appraisal) throws IOException {
        Example example = new Example()
                .component("4", "type: count, value: V, per: 1")
                .component("2", "type: count, value: V, per: 1")
                .component("2", "type: count, value: V, per: 1")
                .silent("an")
                .with(
                        "submissions/2023/an/scores.yaml",
                        "unit: an\nscores: {'1.1.1': {count: 3}, '1.1.2': {count: 1}}\n" + claims)
                .with("submissions/2023/an/appraisal/noi-vu.yaml", "passes:\n" + appraisal);
        return Disagreement.of(Example.of(example.score(), "an")).stream()
                .map(one -> one.subject().code() + " " + one.subject().title() + ": " + said(one.own()) + " -> "
                        + said(one.found()) + ", " + plain(one.change()))
                .toList();
    }

    private static String said(Disagreement.Said said) {
        return said.points() == null
                ? String.valueOf(said.state())
                : plain(said.points()) + (said.state() == null ? "" : "!");
    }

    private static String plain(@Nullable BigDecimal points) {
        return points == null ? "?" : points.stripTrailingZeros().toPlainString();
    }

    @Test
    void tellsOfComponentsBonusesAndPenaltiesWhatIsFoundOtherwise() throws IOException {
        assertThat(told("bonus: {T1: {}, T2: {}}\n", """
                        - pass: 1
                          agree: all
                          scores:
                            '1.1.1': {score: 1, reason: R}
                            '1.1.3': {count: 2, reason: R}
                          bonus: {T1: agree, T2: {points: 0.5, reason: R}}
                          penalties: {P1: {count: 2, reason: R}}
                        """))
                .containsExactly(
                        "1.1.1 T1: 3 -> 1, -2",
                        "1.1.3 T3: NOT_ENTERED -> 2, ?",
                        "T2 T: 1.5 -> 0.5, -1",
                        "P1 P: 0 -> -2, -2");
    }

    @Test
    void takesTheLastWordAndTellsNothingOfWhatIsAgreedTo() throws IOException {
        assertThat(told("bonus: {T2: {}}\n", """
                        - pass: 1
                          agree: all
                          scores: {'1.1.1': {score: 1, reason: R}}
                          bonus: {T2: {points: 0.5, reason: R}}
                        - pass: 2
                          scores: {'1.1.1': {score: 2, reason: R}}
                          bonus: {T2: {points: 1, reason: R}}
                        """)).containsExactly("1.1.1 T1: 3 -> 2, -1", "T2 T: 1.5 -> 1, -0.5");
        assertThat(told("bonus: {T2: {}}\n", "- {pass: 1, agree: all, bonus: {T2: agree}}\n"))
                .isEmpty();
        assertThat(told("", "- {pass: 1, scores: {'1.1.1': agree}}\n")).isEmpty();
    }
}
