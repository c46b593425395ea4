package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sodiem.score.Example;
import org.sodiem.score.Standing;

class IndexProgressTest {

    private static final String RULE = "type: count, value: V, per: 1";
    private static final String PROOF = ", evidence: [bc]";

    private static IndexView index() throws IOException {
        return IndexView.of(new Example()
                .component("2", RULE)
                .component("3", RULE)
                .unit("xa-a", "count: 2" + PROOF, "count: 3" + PROOF)
                .unit("xa-b", "count: 1", "")
                .unit("xa-c", "count: 2", "count: 1" + PROOF)
                .silent("xa-d")
                .score());
    }

    private static List<String> gaps(List<IndexProgress.Gap> gaps) {
        return gaps.stream()
                .map(gap -> gap.standing().card().unit().id().value() + " "
                        + gap.components().size() + " "
                        + gap.points().stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void addsUpAllUnits() throws IOException {
        IndexProgress progress = IndexProgress.of(index());
        assertThat(progress.whole()).isEqualTo(2);
        assertThat(progress.complete()).isEqualTo(new Completeness(8, 5, 5, 3));
        assertThat(progress.atRisk()).isEqualByComparingTo("3");
        assertThat(progress.open()).isEqualByComparingTo("8");
    }

    @Test
    void tellsWhoHasNotEnteredMostFirstAndWhatCanBeWon() throws IOException {
        assertThat(gaps(IndexProgress.of(index()).notEntered())).containsExactly("xa-d 2 5", "xa-b 1 3");
    }

    @Test
    void tellsWhoseEvidenceIsMissingMostPointsFirst() throws IOException {
        assertThat(gaps(IndexProgress.of(index()).withoutEvidence())).containsExactly("xa-c 1 2", "xa-b 1 1");
    }

    @Test
    void tellsTheProgressOfAnOffice() throws IOException {
        Standing unit = index().ranked().get(0);
        assertThat(Progress.of(unit, "noi-vu").complete()).isEqualTo(new Completeness(2, 2, 2, 2));
        assertThat(Progress.of(unit, "khac").components()).isEmpty();
    }

    @Test
    void tellsWhichComponentsLoseMostAndAllThatLoseTheSame() throws IOException {
        List<ComponentSummary> components = index().components();
        assertThat(index().lostTogether(components)).isEqualByComparingTo("3");
        assertThat(ComponentSummary.mostLosing(components))
                .extracting(c -> c.component().code().value())
                .containsExactly("1.1.2");
        IndexView equal = IndexView.of(new Example()
                .component("2", RULE)
                .component("2", RULE)
                .component("2", RULE)
                .unit("xa-a", "count: 1", "count: 2", "count: 1")
                .score());
        assertThat(ComponentSummary.mostLosing(equal.components()))
                .extracting(c -> c.component().code().value())
                .containsExactly("1.1.1", "1.1.3");
        assertThat(ComponentSummary.mostLosing(equal.components().subList(1, 2)))
                .isEmpty();
    }

    @Test
    void groupsUnitsByBandAndKeepsThoseWithoutARankApart() throws IOException {
        IndexView index = index();
        List<BandGroup> bands = BandGroup.all(index);
        assertThat(bands).extracting(group -> group.units().size()).containsExactly(1, 2);
        assertThat(bands.get(0).below()).isNull();
        assertThat(bands.get(1).below()).isEqualByComparingTo("80");
        assertThat(BandGroup.unranked(index).units()).hasSize(1);
    }

    @Test
    void shortensALongRankingInTheMiddle() throws IOException {
        Example example = new Example().component("9", RULE);
        for (int i = 0; i < 6; i++) {
            example.unit("xa-" + i, "count: " + (9 - i));
        }
        for (int i = 6; i < 9; i++) {
            example.silent("xa-" + i);
        }
        IndexView index = IndexView.of(example.score());
        assertThat(index.shortened(6)).hasSize(9);
        assertThat(index.shortened(4).stream()
                        .map(s -> s.card().unit().id().value())
                        .toList())
                .containsExactly("xa-0", "xa-1", "xa-4", "xa-5", "xa-6", "xa-7");
        assertThat(index.shortened(Integer.MAX_VALUE)).hasSize(9);
    }

    @Test
    void findsAllWhoShareTheFirstPlace() throws IOException {
        IndexView index = IndexView.of(new Example()
                .component("9", RULE)
                .unit("xa-a", "count: 9")
                .unit("xa-b", "count: 9")
                .unit("xa-c", "count: 8")
                .score());
        assertThat(index.leaders()).hasSize(2);
    }

    @Test
    void asksNoEvidenceOfNoPointsAndKnowsWhatIsWhole() throws IOException {
        Completeness whole = Completeness.of(new Example()
                .component("2", RULE)
                .unit("xa-a", "count: 0")
                .score()
                .standings()
                .get(0)
                .card()
                .components());
        assertThat(whole).isEqualTo(new Completeness(1, 1, 0, 0));
        assertThat(List.of(whole.isEntered(), whole.isProved())).containsOnly(true);
        Completeness part = IndexProgress.of(index()).complete();
        assertThat(List.of(part.isEntered(), part.isProved())).containsOnly(false);
    }

    @Test
    void holdsEachUnitInItsOwnBandAlone() throws IOException {
        IndexView index = index();
        List<BandGroup> bands = BandGroup.all(index);
        Standing first = index.ranked().get(0);
        Standing without = index.ordered().get(3);
        assertThat(List.of(bands.get(0).holds(first), bands.get(1).holds(first)))
                .containsExactly(true, false);
        assertThat(bands.get(1).holds(without)).isFalse();
        assertThat(BandGroup.unranked(index).holds(without)).isTrue();
        assertThat(BandGroup.unranked(index).holds(first)).isFalse();
    }

    @Test
    void countsTheStatesOfAComponent() throws IOException {
        ComponentSummary second = index().components().get(1);
        assertThat(List.of(second.atMaximum(), second.notEntered(), second.withoutEvidence(), second.notApplicable()))
                .containsExactly(1, 2, 0, 0);
        assertThat(index().components().get(0).withoutEvidence()).isEqualTo(2);
    }

    @Test
    void countsUnitsWhoseEntriesCannotBeScored() throws IOException {
        IndexView index = IndexView.of(new Example()
                .component("2", RULE)
                .component("3", RULE)
                .unit("xa-a", "count: x", "count: y")
                .unit("xa-b", "count: 1", "")
                .silent("xa-c")
                .score());
        assertThat(IndexProgress.of(index).faulty()).isEqualTo(1);
    }
}
