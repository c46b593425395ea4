package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sodiem.score.Example;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;

class AdjustedTest {

    private static final String SCORES = """
            unit: an
            evidence:
              bk: {title: Bằng khen, number: 7/QĐ, date: 2023-11-01, issuer: UBND, url: 'https://x.example/7'}
            scores:
              '1.1.1': {count: 1}
            bonus:
              T2: {evidence: [bk], note: Được khen}
              T1: {}
            """;

    private static final String APPRAISAL =
            "passes: [{pass: 2, penalties: {P1: {count: 2, reason: Nộp chậm}}}, {pass: 1, penalties: {P1: {count: 1, reason: Đã bỏ}}}]\n";

    private static Scorecard card() throws IOException {
        return Example.of(
                        new Example()
                                .component("4", "type: count, value: V, per: 1")
                                .silent("an")
                                .with("submissions/2023/an/scores.yaml", SCORES)
                                .with("submissions/2023/an/appraisal/noi-vu.yaml", APPRAISAL)
                                .score(),
                        "an")
                .card();
    }

    @Test
    void tellsEachBonusWithWhatProvesIt() throws IOException {
        Adjusted adjusted = Adjusted.of(card(), List.of(), "noi-vu", true);
        assertThat(adjusted.bonuses())
                .extracting(
                        bonus -> bonus.item().code().value(),
                        Adjusted.Bonus::note,
                        bonus -> bonus.documents().stream()
                                .map(cited -> cited.document().name())
                                .toList()
                                .toString())
                .containsExactly(tuple("T2", "Được khen", "[7/QĐ]"), tuple("T1", "", "[]"));
        assertThat(adjusted.claimed()).isEqualByComparingTo("2.5");
        assertThat(adjusted.bonuses().get(0).at().line()).isEqualTo(7);
        assertThat(card().bonus()).isEqualByComparingTo("2");
    }

    @Test
    void tellsThePenaltiesOfTheLatestPassWithWhoEnteredThem() throws IOException {
        Adjusted adjusted = Adjusted.of(card(), List.of(), "noi-vu", true);
        assertThat(adjusted.penalties()).singleElement().satisfies(penalty -> {
            assertThat(penalty.reason()).isEqualTo("Nộp chậm");
            assertThat(penalty.office()).isEqualTo("noi-vu");
            assertThat(penalty.points()).isEqualByComparingTo("2");
            assertThat(penalty.at().file().path()).endsWith("appraisal/noi-vu.yaml");
        });
        assertThat(adjusted.taken()).isEqualByComparingTo("2");
        assertThat(adjusted.isEmpty()).isFalse();
    }

    @Test
    void tellsWhatAPublishedResultGivesForABonus() throws IOException {
        assertThat(given("passes: [{pass: 1, agree: all, bonus: {T2: {points: 0.5, reason: R}}}]\n"))
                .containsExactly("0.5", "1");
        assertThat(given("passes: [{pass: 1, agree: all, bonus: {T2: {points: 0.5, reason: R}}},"
                        + " {pass: 2, bonus: {T2: {points: 0.75, reason: R}}}]\n"))
                .containsExactly("0.75", "1");
        assertThat(given("passes: [{pass: 1, agree: all}]\n")).containsExactly("1.5", "1");
    }

    @Test
    void tellsABonusThatNobodyClaimsWithWhoGivesIt() throws IOException {
        Example example = new Example()
                .component("4", "type: count, value: V, per: 1")
                .unit("an", "count: 1")
                .with(
                        "submissions/2023/an/appraisal/noi-vu.yaml",
                        "passes: [{pass: 1, agree: all, bonus: {T1: {points: 0.5, reason: Theo hồ sơ khen thưởng}}}]\n");
        assertThat(Adjusted.of(Example.of(example.score(), "an"), "noi-vu").bonuses())
                .isEmpty();
        example.with(
                "criteria/2023/publication.yaml",
                "results: [{index: commune, decision: 1/QĐ, date: 2024-02-01, issuer: UBND}]\n");
        Standing standing = Example.of(example.score(), "an");
        assertThat(Adjusted.of(standing, "noi-vu").bonuses()).singleElement().satisfies(bonus -> {
            assertThat(bonus.points()).isEqualByComparingTo(standing.counted().bonus());
            assertThat(bonus.office()).isEqualTo("noi-vu");
            assertThat(bonus.note()).isEqualTo("Theo hồ sơ khen thưởng");
            assertThat(bonus.at().file().path()).endsWith("appraisal/noi-vu.yaml");
        });
    }

    private static List<String> given(String appraisal) throws IOException {
        Standing standing = Example.of(
                new Example()
                        .component("4", "type: count, value: V, per: 1")
                        .silent("an")
                        .with("submissions/2023/an/scores.yaml", SCORES)
                        .with("submissions/2023/an/appraisal/noi-vu.yaml", appraisal)
                        .with(
                                "criteria/2023/publication.yaml",
                                "results: [{index: commune, decision: 1/QĐ, date: 2024-02-01, issuer: UBND}]\n")
                        .score(),
                "an");
        List<Adjusted.Bonus> bonuses = Adjusted.of(standing, "noi-vu").bonuses();
        assertThat(bonuses.stream().map(Adjusted.Bonus::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                .satisfies(sum ->
                        assertThat(standing.counted().bonus()).isEqualByComparingTo(sum.min(new BigDecimal("2"))));
        return bonuses.stream()
                .map(bonus -> bonus.points().stripTrailingZeros().toPlainString())
                .toList();
    }

    private static Adjusted adjusted(String scores, String appraisal, boolean published) throws IOException {
        Example example = new Example()
                .component("4", "type: count, value: V, per: 1")
                .alter(set ->
                        set.replace("{code: P1, title: P, points: 1}", "{code: P1, title: P, per: 1, declared: true}"))
                .silent("an")
                .with("submissions/2023/an/scores.yaml", "unit: an\nscores: {'1.1.1': {count: 1}}\n" + scores)
                .with("submissions/2023/an/appraisal/noi-vu.yaml", appraisal);
        if (published) {
            example.with(
                    "criteria/2023/publication.yaml",
                    "results: [{index: commune, decision: 1/QĐ, date: 2024-02-01, issuer: UBND}]\n");
        }
        return Adjusted.of(Example.of(example.score(), "an"), "noi-vu");
    }

    private static List<String> told(Adjusted adjusted) {
        return adjusted.penalties().stream()
                .map(penalty -> penalty.item().code().value() + " " + penalty.office() + " "
                        + penalty.points().stripTrailingZeros().toPlainString()
                        + (penalty.overruled() ? " overruled" : "")
                        + (adjusted.isWaiting(penalty) ? " waiting" : ""))
                .toList();
    }

    @Test
    void takesOffWhatIsDeclaredUntilAPublishedResultSaysOtherwise() throws IOException {
        String declared = "penalty: {P1: {count: 1, note: Chậm}}\n";
        String found = "passes: [{pass: 1, agree: all, penalties: {P1: {count: 2, reason: Hai lần}}}]\n";
        Adjusted before = adjusted(declared, found, false);
        assertThat(told(before)).containsExactly("P1 null 1", "P1 noi-vu 2 waiting");
        assertThat(before.taken()).isEqualByComparingTo("1");
        Adjusted after = adjusted(declared, found, true);
        assertThat(told(after)).containsExactly("P1 null 0 overruled", "P1 noi-vu 2");
        assertThat(after.taken()).isEqualByComparingTo("2");
        Adjusted alone = adjusted(declared, "passes: [{pass: 1, agree: all}]\n", true);
        assertThat(told(alone)).containsExactly("P1 null 1");
        assertThat(alone.taken()).isEqualByComparingTo("1");
        assertThat(alone.isEmpty()).isFalse();
    }

    @Test
    void isEmptyWhereThereIsNeither() throws IOException {
        assertThat(adjusted("", "passes: [{pass: 1, agree: all}]\n", false).isEmpty())
                .isTrue();
        assertThat(adjusted("bonus: {T1: {}}\n", "passes: [{pass: 1, agree: all}]\n", false)
                        .isEmpty())
                .isFalse();
    }

    @Test
    void tellsABonusThatAnOfficeCounts() throws IOException {
        Example example = new Example()
                .component("4", "type: count, value: V, per: 1")
                .alter(set -> set.replace("{code: T1, title: T, points: 1}", "{code: T1, title: T, per: 0.5}"))
                .unit("an", "count: 1")
                .with(
                        "submissions/2023/an/appraisal/noi-vu.yaml",
                        "passes: [{pass: 1, agree: all, bonus: {T1: {count: 3, reason: Ba lần}}}, {pass: 2, bonus: {T1: {explain: true, reason: Hỏi thêm}}}]\n")
                .with(
                        "criteria/2023/publication.yaml",
                        "results: [{index: commune, decision: 1/QĐ, date: 2024-02-01, issuer: UBND}]\n");
        assertThat(Adjusted.of(Example.of(example.score(), "an"), "noi-vu").bonuses())
                .extracting(Adjusted.Bonus::count, bonus -> bonus.points().toPlainString(), Adjusted.Bonus::note)
                .containsExactly(tuple(new BigDecimal("3"), "1.5", "Ba lần"));
    }

    @Test
    void namesWhoIssuedADocument() throws IOException {
        assertThat(Adjusted.of(card(), List.of(), "noi-vu", true)
                        .bonuses()
                        .get(0)
                        .documents())
                .extracting(cited -> cited.document().issuer())
                .containsExactly("UBND");
    }
}
