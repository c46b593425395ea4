package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sodiem.score.Example;
import org.sodiem.score.IndexResult;

class UnitFindingTest {

    private static final String COUNT = "type: count, value: V, per: 1";

    private static UnitFinding finding(Example example) throws IOException {
        IndexResult index = example.score();
        return UnitFinding.of(IndexView.of(index), Example.of(index, "an"));
    }

    @Test
    void namesTheThreeComponentsThatLostMost() throws IOException {
        UnitFinding finding = finding(new Example()
                .component("4", COUNT)
                .component("4", COUNT)
                .component("4", COUNT)
                .component("4", COUNT)
                .unit("an", "count: 3", "count: 1", "count: 0", "count: 2"));
        assertThat(finding.components())
                .extracting(score -> score.component().code().value())
                .containsExactly("1.1.3", "1.1.2", "1.1.4");
        assertThat(finding.ofComponents()).isEqualByComparingTo("9");
        assertThat(finding.lost()).isEqualByComparingTo("10");
        assertThat(finding.areas()).hasSize(1);
    }

    @Test
    void namesNoComponentsWhereTheyAreAllThatLost() throws IOException {
        UnitFinding finding = finding(
                new Example().component("4", COUNT).component("4", COUNT).unit("an", "count: 3", "count: 4"));
        assertThat(finding.components()).isEmpty();
        UnitFinding three = finding(new Example()
                .component("4", COUNT)
                .component("4", COUNT)
                .component("4", COUNT)
                .component("4", COUNT)
                .unit("an", "count: 3", "count: 4", "count: 0", "count: 1"));
        assertThat(three.components()).isEmpty();
        assertThat(three.lost()).isEqualByComparingTo("8");
    }

    @Test
    void isInTheClassThatBeginsAtItsIndex() throws IOException {
        UnitFinding exactly = finding(new Example().component("5", COUNT).unit("an", "count: 4"));
        assertThat(exactly.next()).isNull();
        assertThat(exactly.missing()).isNull();
    }

    @Test
    void measuresTheWayToTheNextClassUnlessItIsTheFirst() throws IOException {
        UnitFinding below = finding(new Example().component("4", COUNT).unit("an", "count: 3"));
        assertThat(Objects.requireNonNull(below.next()).title()).isEqualTo("Tốt");
        assertThat(below.missing()).isEqualByComparingTo("5");
        UnitFinding first = finding(new Example().component("4", COUNT).unit("an", "count: 4"));
        assertThat(first.next()).isNull();
        assertThat(first.missing()).isNull();
        assertThat(finding(new Example().component("4", COUNT).silent("an")).next())
                .isNull();
    }
}
