package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sodiem.score.Example;
import org.sodiem.score.Scores;

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
}
