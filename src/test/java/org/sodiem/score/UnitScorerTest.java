package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Appraisal;
import org.sodiem.model.Citation;
import org.sodiem.model.Claim;
import org.sodiem.model.Component;
import org.sodiem.model.Conditions;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Entry;
import org.sodiem.model.Evidence;
import org.sodiem.model.Facts;
import org.sodiem.model.Grounds;
import org.sodiem.model.Group;
import org.sodiem.model.Parts;
import org.sodiem.model.Rescale;
import org.sodiem.model.Rounding;
import org.sodiem.model.Rule;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.model.SurveyWave;
import org.sodiem.model.Undertaken;
import org.sodiem.model.Unit;
import org.sodiem.model.UnitKey;
import org.sodiem.source.Located;
import org.sodiem.source.Span;

/** What is promised about points, on submissions made by hand: one component 1.1.1 that counts, one 1.1.2 of the survey. */
class UnitScorerTest {

    private static final Unit UNIT = new Unit(
            Located.nowhere("xa-an"),
            "Xã An",
            Located.nowhere("xa"),
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            false);

    private static final UnitKey KEY = new UnitKey("2023", "xa-an", "commune", true);

    @Test
    void countsABonusInTheCoordinatorsFileAlone() {
        Scorecard card = card(file("noi-vu", null, "T1"), file("tu-phap", null, "T1"));
        assertThat(card.bonus()).isEqualByComparingTo("1");
        assertThat(card.status()).isEqualTo(Scorecard.Status.INVALID);
        assertThat(card(file("tu-phap", null, "T1")).bonus()).isEqualByComparingTo("0");
    }

    @Test
    void addsBonusesUpToTheirMaximum() {
        assertThat(card(file(null, null, "T2")).bonus()).isEqualByComparingTo("1.5");
        assertThat(card(file("noi-vu", null, "T1", "T2"), file("tu-phap", null)).bonus())
                .isEqualByComparingTo("2");
        assertThat(card(file(null, null, "T9")).bonus()).isEqualByComparingTo("0");
    }

    @Test
    void takesThePenaltiesOfTheLatestPassOfAnOfficeAlone() {
        assertThat(found(appraisal("noi-vu", 1, 0))).isEqualByComparingTo("0");
        assertThat(found(appraisal("noi-vu", 0, 2))).isEqualByComparingTo("2");
        Appraisal backwards = new Appraisal(Span.NOWHERE.file(), "noi-vu", true, List.of(pass(2, 0), pass(1, 1)));
        assertThat(found(backwards)).isEqualByComparingTo("0");
    }

    @Test
    void addsThePenaltiesOfSeveralOfficesUpToTheirMaximum() {
        assertThat(found(appraisal("noi-vu", 1), appraisal("tu-phap", 1))).isEqualByComparingTo("2");
        assertThat(found(appraisal("noi-vu", 2), appraisal("tu-phap", 2))).isEqualByComparingTo("3");
    }

    @Test
    void takesTheResultOfTheLatestWaveThatHasOne() {
        SurveyWave old = wave(1, "1.1.2", "90");
        SurveyWave young = wave(9, "1.1.2", "10");
        SurveyWave silent = wave(20, "1.1.9", "50");
        for (List<SurveyWave> waves : List.of(List.of(old, young, silent), List.of(silent, young, old))) {
            ComponentScore score = score(submission(List.of(), waves, true, List.of()))
                    .components()
                    .get(1);
            assertThat(score.points()).isEqualByComparingTo("0.3");
            assertThat(score.answer())
                    .isEqualTo(new Answer.Surveyed(List.of(new BigDecimal("10")), new BigDecimal("10")));
        }
    }

    @Test
    void tellsASurveyWithoutResultFromOneThatCannotBeRead() {
        ComponentScore waits = score(submission(List.of(), List.of(), true, List.of()))
                .components()
                .get(1);
        assertThat(waits.state()).isEqualTo(State.AWAITING_SURVEY);
        assertThat(waits.tally().open()).isEqualByComparingTo("3");
        assertThat(waits.isUnread()).isFalse();
        ComponentScore lost = score(submission(List.of(), List.of(), false, List.of()))
                .components()
                .get(1);
        assertThat(lost.state()).isEqualTo(State.INVALID);
        assertThat(lost.isUnread()).isTrue();
        assertThat(lost.tally().invalid()).isEqualByComparingTo("3");
    }

    @Test
    void keepsACumulativeComponentOpenOnlyWhileFiguresGrow() {
        Submission two = submission(List.of(file(null, "2")), List.of(), true, List.of());
        assertThat(open(two, criteria(true), true)).isEqualByComparingTo("1");
        assertThat(open(two, criteria(true), false)).isEqualByComparingTo("0");
        assertThat(open(two, criteria(false), true)).isEqualByComparingTo("0");
        assertThat(open(submission(List.of(), List.of(), true, List.of()), criteria(false), false))
                .isEqualByComparingTo("3");
    }

    @Test
    void asksForEvidenceOnlyWherePointsAreGiven() {
        assertThat(card(file(null, "0")).components().get(0).state()).isEqualTo(State.COMPLETE);
        assertThat(card(file(null, "1")).components().get(0).state()).isEqualTo(State.WITHOUT_EVIDENCE);
        assertThat(card(proved("bc")).components().get(0).state()).isEqualTo(State.COMPLETE);
        assertThat(card(proved("khac")).components().get(0).state()).isEqualTo(State.WITHOUT_EVIDENCE);
    }

    @Test
    void believesTheOfficeThatLeadsTheComponentAlone() {
        assertThat(card(file("tu-phap", "3")).components().get(0).state()).isEqualTo(State.NOT_ENTERED);
        assertThat(card(file("tu-phap", "3"), file("noi-vu", "1"))
                        .components()
                        .get(0)
                        .points())
                .isEqualByComparingTo("1");
    }

    @Test
    void roundsTheIndexOnceWithBonusAndPenalty() {
        Scorecard plain = card(file(null, "1"));
        assertThat(plain.headline(false)).isEqualByComparingTo("33.33");
        // 33.333… + 0.004 is 33.337…; from the rounded 33.33 it would be 33.33 again.
        assertThat(card(file(null, "1", "T3")).headline(false)).isEqualByComparingTo("33.34");
        assertThat(score(submission(List.of(file(null, "0")), List.of(), true, List.of(appraisal("noi-vu", 3))))
                        .headline(false))
                .isEqualByComparingTo("0");
    }

    @Test
    void givesEachComponentTheVoiceThatAnswersIt() {
        Scorecard card = score(submission(List.of(file(null, "1")), List.of(wave(1, "1.1.2", "100")), true, List.of()));
        assertThat(card.voice()).isEqualTo(Voice.SELF);
        assertThat(card.components().stream().map(ComponentScore::voice)).containsExactly(Voice.SELF, Voice.SURVEY);
        assertThat(card.self().achieved()).isEqualByComparingTo("1");
        assertThat(card.total().achieved()).isEqualByComparingTo("4");
        assertThat(card.indexWithSurvey()).isEqualByComparingTo("66.67");
    }

    @Test
    void ranksNoUnitOfWhichSomethingWasRefused() {
        ScoreFile one = file(null, "1");
        assertThat(card(one).status()).isEqualTo(Scorecard.Status.SCORED);
        Submission sound = submission(List.of(one), List.of(), true, List.of(appraisal("noi-vu", 1)));
        assertThat(score(sound).status()).isEqualTo(Scorecard.Status.SCORED);
        assertThat(score(sound.alone(false)).status()).isEqualTo(Scorecard.Status.INVALID);
        Submission partly = new Submission(
                UNIT,
                KEY,
                "",
                List.of(one),
                List.of(),
                true,
                null,
                List.of(),
                null,
                null,
                Undertaken.NOTHING,
                false,
                true,
                Set.of());
        assertThat(score(partly).status()).isEqualTo(Scorecard.Status.INVALID);
        assertThat(score(partly).headline(false)).isEqualByComparingTo("33.33");
        assertThat(card(file(null, "1", "T9")).status()).isEqualTo(Scorecard.Status.INVALID);
        assertThat(card(one, file("tu-phap", null)).status()).isEqualTo(Scorecard.Status.INVALID);
        assertThat(card(file("tu-phap", "3"), file("noi-vu", "1")).status()).isEqualTo(Scorecard.Status.INVALID);
    }

    @Test
    void liftsNoUnitByAPenaltyThatWasRefused() {
        Appraisal.Penalty unknown = new Appraisal.Penalty(Located.nowhere("P9"), BigDecimal.ONE, "x", false);
        Appraisal appraisal = new Appraisal(Span.NOWHERE.file(), "noi-vu", true, List.of(pass(1, List.of(unknown))));
        Appraisal twice = new Appraisal(Span.NOWHERE.file(), "noi-vu", true, List.of(pass(1, 1), pass(1, 0)));
        for (Appraisal refused : List.of(appraisal, twice)) {
            Scorecard card = score(submission(List.of(file(null, "1")), List.of(), true, List.of(refused)));
            assertThat(card.status()).isEqualTo(Scorecard.Status.INVALID);
        }
    }

    @Test
    void takesNoOlderWaveWhereTheSurveyHasErrors() {
        Scorecard card = score(submission(List.of(file(null, "1")), List.of(wave(1, "1.1.2", "90")), false, List.of()));
        assertThat(card.components().get(1).state()).isEqualTo(State.INVALID);
        assertThat(card.components().get(1).points()).isNull();
        assertThat(card.status()).isEqualTo(Scorecard.Status.INVALID);
        Submission twoOfADay = submission(
                List.of(file(null, "1")), List.of(wave(1, "1.1.2", "90"), wave(1, "1.1.2", "10")), true, List.of());
        assertThat(score(twoOfADay).status()).isEqualTo(Scorecard.Status.INVALID);
    }

    private static BigDecimal open(Submission submission, CriteriaSet criteria, boolean growing) {
        return new UnitScorer(submission, criteria, "noi-vu", growing)
                .score()
                .components()
                .get(0)
                .tally()
                .open();
    }

    private static Scorecard card(ScoreFile... files) {
        return score(submission(List.of(files), List.of(), true, List.of()));
    }

    private static BigDecimal found(Appraisal... appraisals) {
        Submission submission = submission(List.of(), List.of(), true, List.of(appraisals));
        assertThat(score(submission).penalty()).isEqualByComparingTo("0");
        return UnitScorer.penalty(submission, criteria(false), "noi-vu", true);
    }

    private static Scorecard score(Submission submission) {
        return new UnitScorer(submission, criteria(false), "noi-vu", false).score();
    }

    private static Submission submission(
            List<ScoreFile> files, List<SurveyWave> waves, boolean readable, List<Appraisal> appraisals) {
        return new Submission(
                UNIT,
                KEY,
                "submissions/2023/xa-an",
                files,
                waves,
                readable,
                null,
                appraisals,
                null,
                null,
                Undertaken.NOTHING,
                readable,
                true,
                Set.of());
    }

    private static ScoreFile file(@Nullable String office, @Nullable String count, String... bonuses) {
        return new ScoreFile(
                Span.NOWHERE.file(),
                office,
                true,
                null,
                List.of(),
                List.of(),
                count == null ? List.of() : List.of(entry(count, List.of())),
                Arrays.stream(bonuses)
                        .map(code -> new Claim(Located.nowhere(code), null, List.of(), ""))
                        .toList(),
                List.of());
    }

    /** A file that defines the document {@code bc} and cites another, or it. */
    private static ScoreFile proved(String cited) {
        Evidence report = new Evidence(
                Located.nowhere("bc"),
                Located.nowhere("Báo cáo"),
                null,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                Set.of());
        Entry entry = entry("1", List.of(new Citation(Located.nowhere(cited), "", "")));
        return new ScoreFile(
                Span.NOWHERE.file(),
                null,
                true,
                null,
                List.of(report),
                List.of(),
                List.of(entry),
                List.of(),
                List.of());
    }

    private static Entry entry(String count, List<Citation> citations) {
        Facts facts = new Facts.Amount(figure(count));
        return new Entry(Located.nowhere("1.1.1"), facts, null, citations, "", null);
    }

    private static SurveyWave wave(int day, String component, String percent) {
        return new SurveyWave(
                Located.nowhere(LocalDate.of(2023, 12, day)),
                List.of(new SurveyWave.Result(Located.nowhere(component), null, figure(percent))));
    }

    /** An appraisal whose passes, from the first, count the penalty so often. */
    private static Appraisal appraisal(String office, int... counts) {
        return new Appraisal(
                Span.NOWHERE.file(),
                office,
                true,
                IntStream.range(0, counts.length)
                        .mapToObj(i -> pass(i + 1, counts[i]))
                        .toList());
    }

    private static Appraisal.Pass pass(int number, int count) {
        return pass(
                number,
                List.of(new Appraisal.Penalty(Located.nowhere("P1"), BigDecimal.valueOf(count), "Lý do", false)));
    }

    private static Appraisal.Pass pass(int number, List<Appraisal.Penalty> penalties) {
        return new Appraisal.Pass(
                Located.nowhere(BigDecimal.valueOf(number)), null, false, List.of(), List.of(), List.of(), penalties);
    }

    private static CriteriaSet criteria(boolean cumulative) {
        Component counted = new Component(
                Located.nowhere("1.1.1"),
                "Đếm",
                figure("3"),
                Located.nowhere("self"),
                new Rule.Count("Việc", figure("1")),
                Conditions.NONE,
                false,
                cumulative,
                Located.nowhere("noi-vu"),
                List.of(),
                Grounds.NONE,
                "",
                null);
        Component asked = new Component(
                Located.nowhere("1.1.2"),
                "Hỏi",
                figure("3"),
                Located.nowhere("survey"),
                new Rule.Survey(
                        "Phiếu",
                        "Người dân",
                        "",
                        new Rule.Scale(BigDecimal.ZERO, figure("100"), BigDecimal.ZERO),
                        List.of()),
                Conditions.NONE,
                false,
                false,
                null,
                List.of(),
                Grounds.NONE,
                "",
                null);
        Group criterion = new Group(
                Located.nowhere("1.1"), "Tiêu chí", "", figure("6"), false, Parts.of(List.of(counted, asked)));
        return new CriteriaSet(
                Located.nowhere("commune"),
                "Bộ thử",
                false,
                "",
                List.of(),
                figure("6"),
                new Rounding(2, RoundingMode.HALF_UP),
                Rescale.ALL,
                List.of(),
                List.of(),
                Parts.of(List.of(new Group(
                        Located.nowhere("1"), "Lĩnh vực", "", figure("6"), false, Parts.of(List.of(criterion))))),
                new Adjustment(new BigDecimal("2"), List.of(item("T1", "1"), item("T2", "1.5"), item("T3", "0.004"))),
                new Adjustment(new BigDecimal("3"), List.of(item("P1", "1"))),
                List.of(),
                Span.NOWHERE.file());
    }

    private static Adjustment.Item item(String code, String points) {
        BigDecimal each = new BigDecimal(points);
        boolean penalty = code.startsWith("P");
        BigDecimal most = penalty ? new BigDecimal("3") : each;
        return new Adjustment.Item(Located.nowhere(code), code, each, most, penalty, false, List.of());
    }

    private static Located<BigDecimal> figure(String figure) {
        return Located.nowhere(new BigDecimal(figure));
    }
}
