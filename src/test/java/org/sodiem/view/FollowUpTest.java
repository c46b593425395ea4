package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.model.Approvals.Approval;
import org.sodiem.model.Edition;
import org.sodiem.model.Round;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.UnitKey;
import org.sodiem.model.Withholding;
import org.sodiem.round.Consent;
import org.sodiem.score.AsOf;
import org.sodiem.score.Example;
import org.sodiem.score.Scorer;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

class FollowUpTest {

    private static FollowUp followUp(@Nullable String at) throws Exception {
        Scores scores = new Example()
                .component("2", "type: count, value: V, per: 1")
                .component("3", "type: count, value: V, per: 1")
                .unit("xong", "count: 2, evidence: [bc]", "count: 3, evidence: [bc]")
                .unit("thieu", "count: 1", "count: 3, evidence: [bc]")
                .unit("sai", "count: x, evidence: [bc]", "count: 3, evidence: [bc]")
                .silent("khong")
                .assess(at)
                .scores();
        return CampaignView.of(scores, null).followUp();
    }

    private static String id(FollowUp.OfUnit unit) {
        return unit.standing().card().unit().id().value();
    }

    @Test
    void putsThoseFirstThatOweMostAndLeavesOutWhoOwesNothing() throws Exception {
        FollowUp followUp = followUp(null);
        assertThat(followUp.owing()).extracting(FollowUpTest::id).containsExactly("khong", "sai", "thieu");
        assertThat(followUp.owing())
                .extracting(unit -> unit.owed().stripTrailingZeros().toPlainString())
                .containsExactly("5", "2", "1");
        assertThat(followUp.of("xong").get(0).owes()).isFalse();
        assertThat(followUp.of("khong").get(0).tasks(Task.Kind.ENTER)).hasSize(2);
        assertThat(followUp.of("nobody")).isEmpty();
    }

    @Test
    void countsForTheOfficeWhatUnitsOweOfItsComponents() throws Exception {
        List<FollowUp.OfOffice> offices = followUp(null).offices();
        assertThat(offices).hasSize(1);
        FollowUp.OfOffice office = offices.get(0);
        assertThat(List.of(office.mend(), office.enter(), office.prove(), office.units()))
                .containsExactly(1, 2, 1, 3);
        assertThat(office.owed()).isEqualByComparingTo("8");
    }

    @Test
    void knowsTheDaysUntilTheNextDeadline() throws Exception {
        assertThat(followUp(null).units().get(0).deadline()).isNull();
        assertThat(Objects.requireNonNull(followUp("2023-11-11").units().get(0).deadline())
                        .days())
                .isEqualTo(9);
        assertThat(Objects.requireNonNull(
                                followUp("2023-11-20T17:00").units().get(0).deadline())
                        .days())
                .isZero();
        assertThat(followUp("2023-11-20T17:01").units().get(0).deadline()).isNull();
    }

    @Test
    void asksForNothingBehindTheLastRoundAndSaysWhatWasLeft() throws Exception {
        FollowUp open = followUp("2023-11-20T17:00");
        assertThat(open.isScoring()).isTrue();
        assertThat(open.left()).isEqualTo(new FollowUp.Left(0, 0, 0));
        FollowUp over = followUp("2023-11-20T17:01");
        assertThat(over.isScoring()).isFalse();
        assertThat(over.owing()).isEmpty();
        assertThat(over.offices()).allMatch(office -> office.units() == 0);
        assertThat(over.left()).isEqualTo(new FollowUp.Left(1, 2, 1));
    }

    private static String told(FollowUp.OfOffice office) {
        return office.office().id() + " " + office.units() + " "
                + office.owed().stripTrailingZeros().toPlainString();
    }

    @Test
    void tellsEachOfficeItsOwnPartAndLeavesOutWhoLeadsNothing() throws Exception {
        Scores scores = new Example()
                .office("tu-phap")
                .office("van-phong")
                .component("2", "type: count, value: V, per: 1")
                .component("3", "type: count, value: V, per: 1")
                .alter(set -> set.replace("title: T2,", "title: T2, lead: tu-phap,"))
                .silent("a")
                .unit("b", "count: 2, evidence: [bc]")
                .assess(null)
                .scores();
        FollowUp followUp = CampaignView.of(scores, null).followUp();
        assertThat(followUp.offices()).extracting(FollowUpTest::told).containsExactly("tu-phap 2 6", "noi-vu 1 2");
        assertThat(FollowUp.offices(scores.book().offices(), followUp.units()))
                .extracting(FollowUpTest::told)
                .containsExactly("tu-phap 2 6", "noi-vu 1 2");
        assertThat(FollowUp.offices(scores.book().offices(), followUp.of("b")))
                .extracting(FollowUpTest::told)
                .containsExactly("tu-phap 1 3");
        assertThat(followUp.of("b").get(0).offices(scores.book().offices()))
                .extracting(FollowUpTest::told)
                .containsExactly("tu-phap 1 3");
        assertThat(FollowUp.units(followUp.units())).isEqualTo(2);
        FollowUp.OfUnit first = followUp.units().get(0);
        assertThat(followUp.of(first.standing().card().key())).isSameAs(first);
    }

    @Test
    void asksForExplanationsUntilTheResultIsPublished() throws Exception {
        Example example = new Example()
                .component("2", "type: count, value: V, per: 1")
                .unit("a", "count: 2, evidence: [bc]")
                .unit("b", "count: 2, evidence: [bc]")
                .with(
                        "submissions/2023/a/appraisal/noi-vu.yaml",
                        "passes:\n- pass: 1\n  scores: {'1.1.1': {score: 1, reason: Chưa rõ, explain: true}}\n");
        FollowUp open =
                CampaignView.of(example.assess("2023-11-11").scores(), null).followUp();
        assertThat(open.of("a").get(0).unanswered()).containsExactly("1.1.1");
        assertThat(open.of("a").get(0).owes()).isTrue();
        assertThat(open.of("b").get(0).owes()).isFalse();
        assertThat(open.isPublished()).isFalse();
        assertThat(open.isUnseen()).isFalse();
        example.campaign("unappraised: self")
                .with(
                        "criteria/2023/publication.yaml",
                        "results:\n- {index: commune, decision: 9/QĐ, date: 2024-02-01, issuer: UBND}\n");
        FollowUp published =
                CampaignView.of(example.assess("2024-02-02").scores(), null).followUp();
        assertThat(published.of("a").get(0).unanswered()).isEmpty();
        assertThat(published.isPublished()).isTrue();
    }

    @Test
    void takesTheWindowOfExplanationsForADeadlineOnlyBehindTheLastRound() {
        List<Stage> stages = List.of(
                stage(Stage.Kind.ROUND, "2023-11-01", "2023-11-20"),
                stage(Stage.Kind.EXPLANATION, "2023-12-01", "2023-12-07"));
        assertThat(deadline(stages, true, "2023-11-10")).isEqualTo("ROUND 10");
        assertThat(deadline(stages, true, "2023-12-01")).isEqualTo("EXPLANATION 6");
        assertThat(deadline(stages, false, "2023-12-01")).isEqualTo("none");
        assertThat(deadline(stages, true, "2023-12-08")).isEqualTo("none");
    }

    @Test
    void remindsOfTheWindowOfExplanationsOnlyWhoIsAsked() throws Exception {
        Example example = new Example()
                .component("2", "type: count, value: V, per: 1")
                .campaign("windows: [{for: explanation, title: Giải trình, opens: 2023-12-01, closes: 2023-12-07}]")
                .unit("a", "count: 2, evidence: [bc]")
                .unit("b", "count: 2, evidence: [bc]")
                .with(
                        "submissions/2023/a/appraisal/noi-vu.yaml",
                        "passes:\n- {pass: 1, scores: {'1.1.1': {score: 1, reason: Chưa rõ, explain: true}}}\n");
        FollowUp followUp =
                CampaignView.of(example.assess("2023-12-05").scores(), null).followUp();
        FollowUp.Deadline deadline =
                Objects.requireNonNull(followUp.of("a").get(0).deadline());
        assertThat(deadline.stage().title() + " " + deadline.days()).isEqualTo("Giải trình 2");
        assertThat(followUp.of("b").get(0).deadline()).isNull();
    }

    /** What this edition does not tell may ask for an explanation, until there is none to give any more. */
    @ParameterizedTest
    @CsvSource({
        "'', 2023-12-05, false",
        "'withheld: [{what: appraisal}]', 2023-12-05, true",
        "'withheld: [{what: appraisal}]', 2023-12-08, false"
    })
    void doesNotSayWhoOwesAnExplanationThatItDoesNotTell(String withheld, String at, boolean unseen) throws Exception {
        Example example = new Example()
                .component("2", "type: count, value: V, per: 1")
                .campaign("windows: [{for: explanation, title: Giải trình, opens: 2023-12-01, closes: 2023-12-07}]")
                .campaign(withheld)
                .unit("a", "count: 2, evidence: [bc]");
        ScoreBook book = example.assess(null).scores().book();
        Scores told = Scorer.score(Withholding.of(book, Edition.PUBLIC, null).told(book), AsOf.parse(at));
        assertThat(CampaignView.of(told, null).followUp().isUnseen()).isEqualTo(unseen);
    }

    @Test
    void takesTheConsentOfTheRoundThatClosesNext() throws Exception {
        Scores scores = new Example()
                .component("2", "type: count, value: V, per: 1")
                .campaign(
                        "- {id: lan-2, title: Lần 2, indexes: [commune], opens: 2023-12-01, closes: 2023-12-20, tag: t2}")
                .silent("a")
                .assess("2023-12-05")
                .scores();
        FollowUp.OfUnit unit = CampaignView.of(scores, null).followUp().of("a").get(0);
        UnitKey key = unit.standing().card().key();
        List<Round> rounds = scores.book().campaign().rounds();
        Approval approval = new Approval(
                Located.nowhere("lan-2"), "A", "Chủ tịch", Located.nowhere(LocalDate.of(2023, 12, 2)), List.of());
        Consent approved = new Consent(Consent.Kind.APPROVED, approval, List.of(), false);
        RoundConsents first = new RoundConsents(rounds.get(0), List.of(), Map.of(key, Consent.NONE));
        RoundConsents second = new RoundConsents(rounds.get(1), List.of(), Map.of(key, approved));
        assertThat(FollowUp.consent(unit.standing(), unit.deadline(), List.of(first, second)))
                .isEqualTo(approved);
        assertThat(FollowUp.consent(unit.standing(), unit.deadline(), List.of(first)))
                .isNull();
        assertThat(FollowUp.consent(unit.standing(), null, List.of(first, second)))
                .isNull();
    }

    private static Stage stage(Stage.Kind kind, String opens, String closes) {
        return new Stage(kind, kind.name(), at(opens), at(closes), null);
    }

    private static LocalDateTime at(String day) {
        return LocalDateTime.parse(day + "T17:00");
    }

    private static String deadline(List<Stage> stages, boolean explains, String day) {
        FollowUp.Deadline next = FollowUp.Deadline.of(stages, explains, at(day));
        return next == null ? "none" : next.stage().title() + " " + next.days();
    }

    @Test
    void lacksAnApprovalThatSomebodyIsNamedForOrThatNoLongerHolds() throws Exception {
        Example example = new Example()
                .component("2", "type: count, value: V, per: 1")
                .silentWith("a", "approvers: [chu-tich]")
                .silent("b");
        FollowUp followUp = CampaignView.of(example.assess(null).scores(), null).followUp();
        Approval approval = new Approval(
                Located.nowhere("lan-1"), "A", "Chủ tịch", Located.nowhere(LocalDate.of(2023, 11, 20)), List.of());
        Consent changed = new Consent(Consent.Kind.CHANGED, approval, List.of("1.1.1"), false);
        Consent approved = new Consent(Consent.Kind.APPROVED, approval, List.of(), false);
        for (String unit : List.of("a", "b")) {
            FollowUp.OfUnit own = followUp.of(unit).get(0);
            assertThat(with(own, null).lacksApproval()).as(unit).isFalse();
            assertThat(with(own, approved).lacksApproval()).as(unit).isFalse();
            assertThat(with(own, changed).lacksApproval()).as(unit).isTrue();
            assertThat(with(own, Consent.NONE).lacksApproval()).as(unit).isEqualTo(unit.equals("a"));
        }
    }

    private static FollowUp.OfUnit with(FollowUp.OfUnit unit, @Nullable Consent consent) {
        return new FollowUp.OfUnit(unit.standing(), unit.phase(), null, List.of(), List.of(), List.of(), consent);
    }
}
