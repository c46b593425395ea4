package org.sodiem.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sodiem.language.Words;
import org.sodiem.score.Example;
import org.sodiem.score.IndexResult;
import org.sodiem.view.Curve;

class CurvePlotTest {

    private static final Words VI = Words.in(Locale.forLanguageTag("vi"));

    private static Plot plot(int units) throws IOException {
        Example example =
                new Example().component("2", "type: ratio, numerator: N, denominator: D, floor: 0, full: 100");
        for (int i = 0; i < units; i++) {
            example.unit("u" + i, "numerator: " + (500 + i) + ", denominator: 1000");
        }
        example.unit("bang", "numerator: 500, denominator: 1000");
        IndexResult index = example.score();
        Curve curve =
                Curve.of(index.criteria().components().get(0), index.criteria().rounding(), index.standings(), 0);
        return new CurvePlot(VI).plot(curve, "N / D", units + 1);
    }

    @Test
    void tellsHowManyUnitsAreAtOnePlace() throws IOException {
        Plot plot = plot(2);
        assertThat(plot.key()).isEqualTo(VI.text("curve.key.dot"));
        assertThat(plot.dots()).extracting(Plot.Dot::count).containsExactlyInAnyOrder("2", "");
        assertThat(plot.dots()).extracting(Plot.Dot::label).allMatch(label -> label.endsWith(" điểm"));
    }

    /** Units that are only near each other have different points, and a count would say that they are at one place. */
    @Test
    void tellsNeitherCountsNorPointsOfUnitsNearEachOther() throws IOException {
        Plot plot = plot(60);
        assertThat(plot.key()).isEqualTo(VI.text("curve.key.near"));
        assertThat(plot.dots()).hasSizeLessThan(60).allMatch(dot -> dot.count().isEmpty());
        assertThat(plot.dots()).extracting(Plot.Dot::label).noneMatch(label -> label.contains("điểm"));
    }
}
