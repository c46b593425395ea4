package org.sodiem.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sodiem.compare.Place;
import org.sodiem.compare.Transition;
import org.sodiem.git.Absence;
import org.sodiem.history.Summary;
import org.sodiem.language.Words;
import org.sodiem.round.Lateness;
import org.sodiem.score.Basis;
import org.sodiem.score.Proof;
import org.sodiem.score.Said;
import org.sodiem.score.Scorecard;
import org.sodiem.score.State;
import org.sodiem.score.Statement;

class ChangeTextTest {

    private static final ChangeText VI = new ChangeText(Words.in(Locale.forLanguageTag("vi")));
    private static final ChangeText EN = new ChangeText(Words.in(Locale.ENGLISH));
    private static final BigDecimal POINTS = new BigDecimal("1240.5");

    private static Place place(@Nullable Integer rank, @Nullable String band) {
        return new Place(Scorecard.Status.SCORED, POINTS, new BigDecimal("96.1"), false, rank, band, false);
    }

    private static Statement statement(@Nullable BigDecimal points) {
        Basis basis = new Basis(BigDecimal.TEN, "choice");
        return new Statement("1.1.1", basis, State.COMPLETE, points, new Said.Nothing(), List.of(), "", null);
    }

    private static Lateness.Late late(boolean counts, boolean writtenInTime) {
        return new Lateness.Late("Lần 1", counts, writtenInTime);
    }

    @Test
    void writesPointsAsTheLanguageDoesAndADashForNone() {
        assertThat(VI.points(statement(POINTS))).isEqualTo("1.240,50");
        assertThat(EN.points(statement(POINTS))).isEqualTo("1,240.50");
        assertThat(VI.points(statement(null))).isEqualTo("–");
        assertThat(VI.points((Statement) null)).isEqualTo("–");
        assertThat(EN.points(place(1, "Tốt"))).isEqualTo("1,240.50");
        assertThat(EN.points((Place) null)).isEqualTo("–");
    }

    @Test
    void writesADashForPointsOfFilesThatCouldNotBeRead() {
        BigDecimal zero = BigDecimal.ZERO;
        assertThat(VI.points(new Summary(Scorecard.Status.SCORED, POINTS, zero, zero, zero, zero)))
                .isEqualTo("1.240,50");
        assertThat(VI.points(new Summary(Scorecard.Status.UNREADABLE, POINTS, zero, zero, zero, zero)))
                .isEqualTo("–");
        assertThat(VI.points((Summary) null)).isEqualTo("–");
    }

    @Test
    void writesIndexRankAndClassAndADashForNone() {
        assertThat(VI.index(place(3, "Tốt"))).isEqualTo("96,10");
        assertThat(EN.index(place(3, "Tốt"))).isEqualTo("96.10");
        assertThat(ChangeText.rank(place(3, "Tốt"), VI.words())).isEqualTo("3");
        assertThat(ChangeText.band(place(3, "Tốt"))).isEqualTo("Tốt");
        assertThat(List.of(ChangeText.rank(place(null, null), VI.words()), ChangeText.band(place(null, null))))
                .containsOnly("–");
        assertThat(List.of(VI.index(null), ChangeText.rank(null, VI.words()), ChangeText.band(null)))
                .containsOnly("–");
        Place provisional = new Place(Scorecard.Status.SCORED, POINTS, null, true, null, null, false);
        assertThat(VI.index(provisional)).isEqualTo("–");
    }

    @Test
    void marksAnIndexWithoutTheSurvey() {
        Place provisional = new Place(Scorecard.Status.SCORED, POINTS, new BigDecimal("96.1"), true, 1, "A", false);
        Place none = new Place(Scorecard.Status.SCORED, POINTS, null, true, null, null, false);
        assertThat(VI.markedIndex(provisional)).isEqualTo("96,10 (tạm tính)");
        assertThat(EN.markedIndex(provisional)).isEqualTo("96.10 (provisional)");
        assertThat(EN.markedIndex(place(1, "A"))).isEqualTo("96.10");
        assertThat(List.of(EN.markedIndex(none), EN.markedIndex(null))).containsOnly("–");
    }

    @Test
    void writesDifferencesWithTheirSign() {
        assertThat(VI.signed(new BigDecimal("-0.5"))).isEqualTo("−0,50");
        assertThat(EN.signed(new BigDecimal("0.5"))).isEqualTo("+0.50");
        assertThat(EN.inParentheses(new BigDecimal("0.5"))).isEqualTo(" (+0.50)");
        assertThat(EN.signed(null) + EN.inParentheses(null)).isEmpty();
        assertThat(EN.change(new BigDecimal("0.5"))).isEqualTo("+0.50");
        assertThat(EN.change(null)).isEqualTo("not compared");
    }

    @Test
    void writesAnArrowOnlyBetweenTwoStates() {
        assertThat(ChangeText.arrow("2", "2")).isEqualTo("2 → 2");
        assertThat(ChangeText.moved("2", "1")).isEqualTo("2 → 1");
        assertThat(ChangeText.moved("2", "2")).isEqualTo("2");
    }

    @ParameterizedTest
    @EnumSource
    void hasItsOwnWordsForEachTransition(Transition transition) {
        assertThat(VI.transition(transition)).isNotBlank().isNotEqualTo(EN.transition(transition));
    }

    @Test
    void tellsTransitions() {
        assertThat(VI.transition(Transition.ENTERED)).isEqualTo("mới nhập");
        assertThat(EN.transition(Transition.NOTE_CHANGED)).isEqualTo("note or day of figures changed");
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhyThereIsNoRecordAndWhatItNeeds(Absence absence) {
        assertThat(VI.absence(absence)).isNotBlank().isNotEqualTo(EN.absence(absence));
        assertThat(VI.remedy(absence)).isNotBlank().isNotEqualTo(EN.remedy(absence));
    }

    @Test
    void tellsAMissingReasonAsOneOfTheCommit() {
        assertThat(EN.remedy(null)).isEqualTo("the commit has no criteria/ in this folder.");
        assertThat(VI.remedy(Absence.SHALLOW))
                .isEqualTo("bản tải về thiếu lịch sử, không có các commit cũ. Chạy: git fetch --unshallow --tags");
    }

    @Test
    void tellsForWhichRoundAChangeWasLate() {
        assertThat(VI.late(null)).isEmpty();
        assertThat(VI.late(late(false, false))).isEqualTo("Muộn đối với Lần 1.");
        assertThat(EN.late(late(true, true)))
                .isEqualTo("Late for Lần 1: written before the deadline but merged after it."
                        + " Counts in Lần 1 all the same, by the tag of the round.");
    }

    @Test
    void tellsAStepOnOneLineWithItsDocuments() {
        Statement before = statement(BigDecimal.ONE);
        Statement after = statement(new BigDecimal("1.5"));
        assertThat(VI.step(before, after, new BigDecimal("0.5"), Transition.RAISED))
                .isEqualTo("1,00 → 1,50 (+0,50)  " + VI.transition(Transition.RAISED));
        assertThat(EN.step(null, after, null, Transition.ENTERED)).isEqualTo("– → 1.50  entered");
        assertThat(EN.step(after, after, BigDecimal.ZERO, Transition.EVIDENCE_ADDED))
                .isEqualTo("1.50  " + EN.transition(Transition.EVIDENCE_ADDED));
        assertThat(VI.evidence(before, after)).isEmpty();
        assertThat(VI.evidence(null, null)).isEmpty();
        Proof proof = new Proof("kh-05", null, null, null, null, "", "");
        Statement cited = new Statement(
                "1.1.1", before.basis(), State.COMPLETE, null, new Said.Nothing(), List.of(proof), "", null);
        assertThat(EN.evidence(before, cited)).hasSize(1).first().asString().endsWith(": kh-05");
        assertThat(EN.evidence(null, cited)).isEqualTo(EN.evidence(before, cited));
        assertThat(EN.evidence(cited, before)).isNotEqualTo(EN.evidence(before, cited));
    }

    @Test
    void tellsWhatWasEnteredOnceWhereNothingWasThereBefore() {
        assertThat(ChangeText.facts("–", "17/20")).isEqualTo("17/20");
        assertThat(ChangeText.facts("17/20", "18/20")).isEqualTo("17/20 → 18/20");
        assertThat(ChangeText.facts("17/20", "–")).isEqualTo("17/20 → –");
        assertThat(ChangeText.facts("17/20", "17/20")).isEmpty();
    }

    @Test
    void namesDocumentsByWhatIsKnownOfThem() {
        Proof whole = new Proof("Kế hoạch", "05/KH", LocalDate.of(2023, 1, 12), null, null, "II", "2-4");
        Proof bare = new Proof("kh-05", null, null, null, null, "", "");
        assertThat(VI.documents(List.of(whole, bare))).isEqualTo("Kế hoạch (05/KH, 12/01/2023) [II, 2-4]; kh-05");
        assertThat(EN.documents(List.of(whole))).isEqualTo("Kế hoạch (05/KH, 12 January 2023) [II, 2-4]");
        assertThat(VI.documents(List.of())).isEmpty();
    }

    @Test
    void writesRanksAsPeopleDo() {
        assertThat(ChangeText.rank(place(3301, null), Words.in(Locale.forLanguageTag("vi"))))
                .isEqualTo("3.301");
        assertThat(ChangeText.rank(place(3301, null), Words.in(Locale.ENGLISH))).isEqualTo("3,301");
        assertThat(ChangeText.rank(place(null, null), Words.in(Locale.ENGLISH))).isEqualTo("–");
        Value moved = new Value.Moved(rank(3301), rank(1080));
        assertThat(moved.text(Words.in(Locale.ENGLISH))).isEqualTo("3,301 → 1,080");
        assertThat(moved.plain()).isEqualTo("3301 → 1080");
        assertThat(moved.order()).isEqualTo("1080");
        assertThat(new Value.Moved(rank(1080), rank(1080)).text(Words.in(Locale.ENGLISH)))
                .isEqualTo("1,080");
    }

    private static Value rank(int rank) {
        return new Value.Amount(BigDecimal.valueOf(rank), Value.Form.FIGURE);
    }
}
