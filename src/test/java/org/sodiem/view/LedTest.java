package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sodiem.score.Example;
import org.sodiem.score.State;

class LedTest {

    private static final String COUNT = "type: count, value: Số, per: 1";
    private static final String CITED = ", evidence: [bc]";

    private static Led led(Example example, String office) throws IOException {
        return Led.of(IndexView.of(example.score()), office);
    }

    private static List<String> units(List<Led.Row> rows) {
        return rows.stream()
                .map(row -> row.standing().card().unit().id().value())
                .toList();
    }

    private static Example example() {
        return new Example()
                .component("2", COUNT)
                .component("2", COUNT)
                .unit("full", "count: 2" + CITED, "count: 2" + CITED)
                .unit("lost", "count: 0" + CITED, "count: 1" + CITED)
                .unit("unproved", "count: 2", "count: 1")
                .unit("blank", "count: 2" + CITED, "");
    }

    @Test
    void putsThoseWithMostMissingFirstThenThoseThatLostMost() throws IOException {
        Led led = led(example(), "noi-vu");
        assertThat(units(led.gaps())).containsExactly("unproved", "blank", "lost");
        assertThat(led.gaps().get(2).lost()).isEqualByComparingTo("3");
        assertThat(led.gaps().get(1).hasGap(0)).isFalse();
        assertThat(led.gaps().get(1).hasGap(1)).isTrue();
    }

    @Test
    void namesTheUnitsBehindACount() throws IOException {
        Led led = led(example(), "noi-vu");
        assertThat(led.count(State.WITHOUT_EVIDENCE)).isEqualTo(2);
        assertThat(units(led.with(State.WITHOUT_EVIDENCE))).containsExactly("unproved");
        assertThat(units(led.with(State.NOT_ENTERED))).containsExactly("blank");
        assertThat(units(led.with(State.COMPLETE))).containsExactly("full", "lost", "blank");
    }

    @Test
    void isNothingForAnOfficeThatLeadsNothing() throws IOException {
        assertThat(led(example(), "tu-phap").components()).isEmpty();
        assertThat(led(example(), "tu-phap").gaps()).isEmpty();
    }
}
