package org.sodiem.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlopeGraphTest {

    @Test
    void leavesLabelsThatHaveRoomAtTheirPoints() {
        assertThat(SlopeGraph.spread(List.of(100, 40, 200, 117))).containsExactly(100, 40, 200, 117);
        assertThat(SlopeGraph.spread(List.of())).isEmpty();
    }

    @Test
    void putsTouchingLabelsInTheMiddleOfTheirPoints() {
        assertThat(SlopeGraph.spread(List.of(100, 100))).containsExactly(92, 109);
        assertThat(SlopeGraph.spread(List.of(108, 100))).containsExactly(113, 96);
        assertThat(SlopeGraph.spread(List.of(100, 100, 116))).containsExactly(88, 105, 122);
    }

    @Test
    void letsNoLabelRiseOutOfTheDrawing() {
        assertThat(SlopeGraph.spread(List.of(40, 40, 40, 40))).containsExactly(32, 49, 66, 83);
    }

    @Test
    void keepsLabelsALineApartInTheOrderOfTheirPoints() {
        Random random = new Random(11);
        for (int run = 0; run < 200; run++) {
            List<Integer> points = random.ints(2 + run % 30, 40, 300).boxed().toList();
            List<Integer> labels = SlopeGraph.spread(points);
            for (int a = 0; a < points.size(); a++) {
                assertThat(labels.get(a)).isGreaterThanOrEqualTo(32);
                for (int b = 0; b < a; b++) {
                    assertThat(Math.abs(labels.get(a) - labels.get(b))).isGreaterThanOrEqualTo(17);
                    if (!points.get(a).equals(points.get(b))) {
                        assertThat(Integer.signum(labels.get(a) - labels.get(b)))
                                .isEqualTo(Integer.signum(points.get(a) - points.get(b)));
                    }
                }
            }
        }
    }
}
