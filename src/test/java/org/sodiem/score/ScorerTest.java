package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.model.Campaign;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Publication;
import org.sodiem.model.ScoreBook;
import org.sodiem.site.Assessment;
import org.sodiem.view.Mean;

/** Totals, not applicable, survey, bonus and penalty, rank and band. */
class ScorerTest {

    private static final String COUNT = "type: count, value: V, per: 0.01";
    private static final String PUBLISHED =
            "results:\n- {index: commune, decision: 9/QĐ, date: 2024-02-01, issuer: UBND}\n";

    @Test
    void leavesWhatDoesNotApplyOutOfTheMaximum() throws IOException {
        Standing a = Example.of(
                new Example()
                        .component("99", COUNT)
                        .component("1", "type: count, value: V, per: 1, na: allowed")
                        .unit("a", "count: 8639, evidence: [bc]", "not-applicable: Không phát sinh")
                        .score(),
                "a");
        assertThat(a.card().total().achieved()).isEqualByComparingTo("86.39");
        assertThat(a.card().total().applicable()).isEqualByComparingTo("99");
        assertThat(a.index()).isEqualByComparingTo("87.26");
    }

    @Test
    void sharesRanksAndLeavesTheNextOut() throws IOException {
        IndexResult index = new Example()
                .component("100", COUNT)
                .unit("a", "count: 9000")
                .unit("b", "count: 9500")
                .unit("c", "count: 9500")
                .silent("d")
                .score();
        assertThat(index.standings().stream().map(Standing::rank)).containsExactly(3, 1, 1, null);
        assertThat(Example.of(index, "d").card().status()).isEqualTo(Scorecard.Status.NOT_SUBMITTED);
        assertThat(Example.of(index, "d").index()).isNull();
        assertThat(Mean.of(index).points()).isEqualByComparingTo("93.33");
    }

    @Test
    void takesTheNextRankWhereTheIndexSaysSo() throws IOException {
        Example units = new Example()
                .component("100", COUNT)
                .unit("a", "count: 9000")
                .unit("b", "count: 9500")
                .unit("c", "count: 9500")
                .unit("d", "count: 9000")
                .unit("e", "count: 1");
        assertThat(units.score().standings()).extracting(Standing::rank).containsExactly(3, 1, 1, 3, 5);
        assertThat(units.kinds("[xa], equal-ranks: dense", "xa").score().standings())
                .extracting(Standing::rank)
                .containsExactly(2, 1, 1, 2, 3);
        assertThat(units.kinds("[xa], equal-ranks: skip", "xa").score().standings())
                .extracting(Standing::rank)
                .containsExactly(3, 1, 1, 3, 5);
        assertThat(Assessment.of(units.kinds("[xa], equal-ranks: share", "xa").tree(), null, (stage, done, total) -> {})
                        .problems())
                .extracting(Diagnostic::code)
                .contains(Code.NOT_A_CHOICE);
    }

    @Test
    void ranksEqualWhereOnlyTheRoundedIndexesAre() throws IOException {
        IndexResult index = new Example()
                .component("300", COUNT)
                .unit("a", "count: 20001")
                .unit("b", "count: 20000")
                .unit("c", "count: 19997")
                .score();
        assertThat(index.standings())
                .extracting(standing -> String.valueOf(standing.index()))
                .containsExactly("66.67", "66.67", "66.66");
        assertThat(index.standings()).extracting(Standing::rank).containsExactly(1, 1, 3);
    }

    @Test
    void roundsTheIndexOnceWithItsAdjustments() throws IOException {
        String claims = """
                unit: a
                evidence: {bc: {title: B, number: 1, date: 2023-11-01, issuer: U, url: 'https://x.example'}}
                scores: {'1.1.1': {count: 20000}}
                bonus: {T1: {evidence: [bc]}}
                """;
        Standing a = Example.of(
                new Example()
                        .component("300", COUNT)
                        .unit("a")
                        .with("submissions/2023/a/scores.yaml", claims)
                        .score(),
                "a");
        assertThat(a.card().indexWithSurvey()).isEqualTo("66.67");
        assertThat(a.index()).isEqualTo("67.67");
        Standing below = Example.of(
                new Example().component("300", COUNT).unit("a", "count: 23998").score(), "a");
        assertThat(below.index()).isEqualTo("79.99");
        assertThat(below.band()).isNotNull().extracting(band -> band.title()).isEqualTo("Yếu");
    }

    @Test
    void ranksAllWithoutSurveyWhereOneUnitHasNone() throws IOException {
        IndexResult index = new Example()
                .component("80", COUNT)
                .component("20", "type: survey, form: P, respondents: N")
                .unit("a", "count: 4000")
                .unit("b", "count: 6000")
                .unit("c", "count: 4000")
                .with("submissions/2023/a/survey.yaml", "waves: [{date: 2023-12-01, results: {'1.1.2': 100}}]")
                .with("submissions/2023/c/survey.yaml", "waves: [{date: 2023-12-01, results: {'1.1.2': 10}}]")
                .score();
        assertThat(index.standings()).extracting(Standing::provisional).containsOnly(true);
        assertThat(index.standings())
                .extracting(standing -> String.valueOf(standing.index()))
                .containsExactly("50.00", "75.00", "50.00");
        assertThat(index.standings()).extracting(Standing::rank).containsExactly(2, 1, 2);
    }

    @Test
    void ranksWithoutSurveyUntilItIsWholeForAll() throws IOException {
        Example example = new Example()
                .component("80", COUNT)
                .component("20", "type: survey, form: P, respondents: N")
                .unit("a", "count: 4000")
                .unit("b", "count: 6000")
                .with("submissions/2023/a/survey.yaml", "waves: [{date: 2023-12-01, results: {'1.1.2': 100}}]");
        IndexResult partly = example.score();
        assertThat(partly.withSurvey()).isFalse();
        assertThat(partly.isProvisional()).isTrue();
        assertThat(Example.of(partly, "a").index()).isEqualByComparingTo("50");
        assertThat(Example.of(partly, "a").card().indexWithSurvey()).isEqualByComparingTo("60");
        assertThat(Example.of(partly, "b").card().indexWithSurvey()).isNull();
        assertThat(Example.of(partly, "b").card().total().open()).isEqualByComparingTo("20");
        IndexResult whole = example.with(
                        "submissions/2023/b/survey.yaml",
                        "waves: [{date: 2023-12-09, results: {'1.1.2': 10}}, {date: 2023-12-01, results: {'1.1.2': 90}}]")
                .score();
        assertThat(whole.withSurvey()).isTrue();
        assertThat(whole.isProvisional()).isFalse();
        assertThat(Example.of(whole, "b").index()).isEqualByComparingTo("62");
        assertThat(Example.of(whole, "b").provisional()).isFalse();
    }

    @Test
    void capsBonusAndPenaltyAfterRescaling() throws IOException {
        String claims = """
                unit: a
                evidence: {bc: {title: B, number: 1, date: 2023-11-01, issuer: U, url: 'https://x.example'}}
                scores: {'1.1.1': {count: 9900, evidence: [bc]}}
                bonus: {T1: {evidence: [bc]}, T2: {evidence: [bc]}}
                """;
        Example example =
                new Example().component("100", COUNT).unit("a").with("submissions/2023/a/scores.yaml", claims);
        assertThat(Example.of(example.score(), "a").index()).isEqualByComparingTo("101");
        example.with(
                "submissions/2023/a/appraisal/noi-vu.yaml",
                "passes: [{pass: 2, penalties: {P1: {count: 9, reason: R}}}, {pass: 1}]");
        Standing a = Example.of(example.score(), "a");
        assertThat(a.card().penalty()).isEqualByComparingTo("0");
        assertThat(a.index()).isEqualByComparingTo("101");
        Standing before = Example.of(
                Scorer.takingOffBeforePublication(example.assess(null).scores())
                        .indexes()
                        .get(0),
                "a");
        assertThat(before.index()).isEqualByComparingTo("98");
        example.campaign("unappraised: self")
                .with(
                        "criteria/2023/publication.yaml",
                        "results:\n- {index: commune, decision: 9/QĐ, date: 2024-02-01, issuer: UBND}\n");
        Standing published = Example.of(example.score(), "a");
        assertThat(published.counted().penalty()).isEqualByComparingTo("3");
        assertThat(published.index()).isEqualByComparingTo("98");
    }

    @Test
    void keepsAnInvalidComponentInTheMaximumAndHoldsUpNobodyElse() throws IOException {
        IndexResult index = new Example()
                .component("50", COUNT)
                .component("50", "type: ratio, numerator: N, denominator: D, floor: 0, full: 100")
                .unit("a", "count: 5000", "numerator: 3, denominator: 2")
                .unit("b", "count: 1000", "numerator: 1, denominator: 2")
                .score();
        Standing a = Example.of(index, "a");
        assertThat(a.card().components().get(1).state()).isEqualTo(State.INVALID);
        assertThat(a.card().total().invalid()).isEqualByComparingTo("50");
        assertThat(a.card().total().lost()).isEqualByComparingTo("0");
        assertThat(a.rank()).isNull();
        assertThat(Example.of(index, "b").rank()).isEqualTo(1);
    }

    @Test
    void showsAUnitWhoseFileCannotBeReadWithoutAnIndex() throws IOException {
        IndexResult index = new Example()
                .component("100", COUNT)
                .unit("a", "count: 1")
                .unit("b", "count: 1")
                .with("submissions/2023/a/scores.yaml", "unit: [a\n")
                .score();
        assertThat(Example.of(index, "a").card().status()).isEqualTo(Scorecard.Status.UNREADABLE);
        assertThat(Example.of(index, "a").index()).isNull();
        assertThat(Example.of(index, "b").rank()).isEqualTo(1);
    }

    @Test
    void countsCumulativePointsAsOpenUntilTheLastRoundCloses() throws IOException {
        Example example =
                new Example().component("100", COUNT + ", cumulative: true").unit("a", "count: 6000");
        assertThat(open(example.score("2023-11-20T17:00"))).isEqualTo("40");
        assertThat(open(example.score("2023-11-20T17:01"))).isEqualTo("0");
        assertThat(open(example.score())).isEqualTo("40");
    }

    private static String open(IndexResult index) {
        return index.standings()
                .get(0)
                .card()
                .total()
                .open()
                .stripTrailingZeros()
                .toPlainString();
    }

    @Test
    void keepsFiveStatesApart() throws IOException {
        Scorecard card = new Example()
                .component("10", COUNT)
                .component("10", COUNT)
                .component("10", COUNT)
                .component("10", COUNT + ", na: allowed")
                .component("60", "type: survey, form: P, respondents: N")
                .unit("a", "count: 1, evidence: [bc]", "count: 1", "", "not-applicable: Không có")
                .score()
                .standings()
                .get(0)
                .card();
        assertThat(card.components().stream().map(ComponentScore::state))
                .containsExactly(
                        State.COMPLETE,
                        State.WITHOUT_EVIDENCE,
                        State.NOT_ENTERED,
                        State.NOT_APPLICABLE,
                        State.AWAITING_SURVEY);
        Tally total = card.total();
        assertThat(total.achieved().add(total.open()).add(total.lost()).add(total.invalid()))
                .isEqualByComparingTo(total.applicable());
    }

    @Test
    void countsAnEnteredZeroAsEntered() throws IOException {
        List<State> states = new Example()
                .component("100", COUNT).unit("a", "count: 0").score().standings().get(0).card().components().stream()
                        .map(ComponentScore::state)
                        .toList();
        assertThat(states).containsExactly(State.COMPLETE);
    }

    @Test
    void letsAnUnreadableUnitHoldUpNobodyElse() throws IOException {
        Example example = new Example()
                .component("80", "type: count, value: V, per: 1")
                .component("20", "type: survey, form: P, respondents: N")
                .unit("a", "count: 40")
                .unit("b", "count: 20")
                .unit("c", "count: 10");
        for (String unit : List.of("a", "b")) {
            example.with(
                    "submissions/2023/" + unit + "/survey.yaml",
                    "waves:\n- {date: 2023-12-01, results: {\"1.1.2\": 50}}\n");
        }
        assertThat(example.score().withSurvey()).isFalse();
        example.with("submissions/2023/c/scores.yaml", "unit: c\nscores: [\n");
        IndexResult index = example.score();
        assertThat(index.withSurvey()).isTrue();
        assertThat(Example.of(index, "a").index()).isEqualByComparingTo("50");
        assertThat(Example.of(index, "c").rank()).isNull();
    }

    @Test
    void ranksNoUnitWhoseSurveyCannotBeRead() throws IOException {
        Example example = new Example()
                .component("80", "type: count, value: V, per: 1")
                .component("20", "type: survey, form: P, respondents: N")
                .unit("a", "count: 40")
                .unit("b", "count: 20")
                .with("submissions/2023/a/survey.yaml", "waves:\n- {date: 2023-12-01, results: {\"1.1.2\": 50}}\n")
                .with("submissions/2023/b/survey.yaml", "waves:\n");
        IndexResult index = example.score();
        assertThat(index.withSurvey()).isTrue();
        assertThat(Example.of(index, "a").rank()).isEqualTo(1);
        assertThat(Example.of(index, "b").card().status()).isEqualTo(Scorecard.Status.INVALID);
        assertThat(Example.of(index, "b").rank()).isNull();
    }

    @Test
    void givesTheClassFromItsThresholdOn() throws IOException {
        IndexResult index = new Example()
                .component("100", COUNT)
                .unit("a", "count: 8000")
                .unit("b", "count: 7999")
                .score();
        assertThat(index.standings())
                .extracting(
                        standing -> Objects.requireNonNull(standing.band()).id().value())
                .containsExactly("tot", "yeu");
    }

    @Test
    void isNotSubmittedWithASurveyAlone() throws IOException {
        IndexResult index = new Example()
                .component("80", COUNT)
                .component("20", "type: survey, form: P, respondents: N")
                .unit("a")
                .with("submissions/2023/a/survey.yaml", "waves: [{date: 2023-12-01, results: {'1.1.2': 100}}]")
                .score();
        assertThat(index.standings().get(0).card().status()).isEqualTo(Scorecard.Status.NOT_SUBMITTED);
    }

    @Test
    void takesOverTheCardsOfWhatDidNotChange() throws IOException {
        ScoreBook book = new Example()
                .component("100", COUNT)
                .unit("a", "count: 8000")
                .assess(null)
                .scores()
                .book();
        Scores open = Scorer.score(book, AsOf.parse("2023-11-20T17:00:00+07:00"));
        Scores again = Scorer.score(book, AsOf.parse("2023-11-19T17:00:00+07:00"), open);
        Scores closed = Scorer.score(book, AsOf.parse("2023-11-20T17:00:01+07:00"), open);
        Scorecard card = open.indexes().get(0).standings().get(0).card();
        assertThat(again.indexes().get(0).standings().get(0).card()).isSameAs(card);
        assertThat(closed.indexes().get(0).standings().get(0).card()).isNotSameAs(card);
    }

    @ParameterizedTest
    @ValueSource(strings = {"criteria", "publication", "campaign"})
    void hearsUnitsAnewWhereTheDefinitionsAreOthers(String other) throws IOException {
        ScoreBook open = book(COUNT, "", "");
        ScoreBook published =
                with(open, open.campaign(), book(COUNT, "", PUBLISHED).publication(), open.criteria());
        ScoreBook last = other.equals("campaign") ? published : open;
        ScoreBook now = switch (other) {
            case "criteria" -> {
                List<CriteriaSet> stricter =
                        book(COUNT.replace("0.01", "0.005"), "", "").criteria();
                yield with(open, open.campaign(), open.publication(), stricter);
            }
            case "publication" -> published;
            default ->
                with(
                        published,
                        book(COUNT, "unappraised: self", "").campaign(),
                        published.publication(),
                        open.criteria());
        };
        Standing fresh = Scorer.score(now, null).indexes().get(0).standings().get(0);
        Standing kept = Scorer.score(now, null, Scorer.score(last, null))
                .indexes()
                .get(0)
                .standings()
                .get(0);
        assertThat(kept).isEqualTo(fresh);
        assertThat(kept)
                .isNotEqualTo(
                        Scorer.score(last, null).indexes().get(0).standings().get(0));
    }

    private static ScoreBook book(String rule, String campaign, String published) throws IOException {
        Example example = new Example().component("100", rule).unit("a", "count: 8000");
        if (!campaign.isEmpty()) {
            example.campaign(campaign);
        }
        if (!published.isEmpty()) {
            example.with("criteria/2023/publication.yaml", published);
        }
        return example.assess(null).scores().book();
    }

    private static ScoreBook with(
            ScoreBook book, Campaign campaign, Publication publication, List<CriteriaSet> criteria) {
        return new ScoreBook(
                campaign,
                book.offices(),
                book.stewards(),
                publication,
                book.plan(),
                book.exemptions(),
                criteria,
                book.guidance(),
                book.successors(),
                book.submissions());
    }
}
