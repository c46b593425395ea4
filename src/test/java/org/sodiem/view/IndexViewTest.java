package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.model.Part;
import org.sodiem.score.Example;
import org.sodiem.score.Standing;

class IndexViewTest {

    private static final String RULE = "type: count, value: V, per: 1";

    private static List<String> ids(List<Standing> standings) {
        return standings.stream().map(s -> s.card().unit().id().value()).toList();
    }

    @Test
    void ordersByRankThenByNameAndUnrankedLast() throws IOException {
        IndexView index = IndexView.of(new Example()
                .component("4", RULE)
                .silent("xa-a")
                .unit("xa-e", "count: 3")
                .unit("xa-d", "count: 3")
                .unit("xa-c", "count: 4")
                .unit("xa-b", "met: [x]")
                .score());
        assertThat(ids(index.ordered())).containsExactly("xa-c", "xa-d", "xa-e", "xa-a", "xa-b");
        assertThat(ids(index.ranked())).containsExactly("xa-c", "xa-d", "xa-e");
        assertThat(index.ranked()).extracting(Standing::rank).containsExactly(1, 2, 2);
    }

    @Test
    void findsTheRankedUnitsHoweverManyThereAre() throws IOException {
        IndexView index = IndexView.of(new Example()
                .component("4", RULE)
                .unit("xa-a", "count: 4")
                .silent("xa-b")
                .score());
        Standing ranked = index.ordered().get(0);
        Standing silent = index.ordered().get(1);
        for (int units = 0; units < 9; units++) {
            for (int others = 0; others < 9; others++) {
                List<Standing> ordered = new ArrayList<>(Collections.nCopies(units, ranked));
                ordered.addAll(Collections.nCopies(others, silent));
                IndexView many = new IndexView(index.result(), ordered, index.components(), index.areas());
                assertThat(many.ranked()).as("%d and %d", units, others).isEqualTo(Collections.nCopies(units, ranked));
                assertThat(many.ranksUnits()).isEqualTo(units > 1);
            }
        }
    }

    @Test
    void ordersByPointsOfOneComponentAndThoseWithoutLast() throws IOException {
        IndexView index = IndexView.of(new Example()
                .component("4", RULE)
                .component("4", RULE)
                .unit("xa-a", "count: 4", "")
                .unit("xa-b", "count: 2", "count: 0")
                .unit("xa-c", "count: 1", "count: 3")
                .score());
        assertThat(ids(index.byPoints(1))).containsExactly("xa-c", "xa-b", "xa-a");
        assertThat(ids(index.byPoints(0))).containsExactly("xa-a", "xa-b", "xa-c");
    }

    @Test
    void showsHeatOfUnitsWithAnIndexAndOfManyOnlyTheLast() throws IOException {
        IndexView index = IndexView.of(new Example()
                .component("4", RULE)
                .unit("xa-a", "count: 4")
                .unit("xa-b", "count: 2")
                .unit("xa-c", "count: 1")
                .silent("xa-d")
                .score());
        Heat all = Heat.of(index, 3);
        Heat last = Heat.of(index, 2);
        assertThat(ids(all.units())).containsExactly("xa-a", "xa-b", "xa-c");
        assertThat(all.cut()).isFalse();
        assertThat(ids(last.units())).containsExactly("xa-b", "xa-c");
        assertThat(last.cut()).isTrue();
        assertThat(all.weakest()).extracting(area -> area.area().code().value()).containsExactly("1");
    }

    @Test
    void callsNoAreaWeakOfWhichNobodyHasPoints() throws IOException {
        Example example = new Example().set("""
                        total: 6
                        levels: [tiêu chí]
                        parts:
                        - {code: "1", title: A, max: 2, rule: {type: count, value: V, per: 1}}
                        - {code: "2", title: B, max: 2, rule: {type: count, value: V, per: 1}}
                        - {code: "3", title: C, max: 2, rule: {type: count, value: V, per: 1}}
                        """);
        example.scores("xa-a", """
                "1": {count: 2}
                "2": {count: 1}
                """);
        assertThat(Heat.of(IndexView.of(example.score()), 3).weakest())
                .extracting(area -> area.area().code().value())
                .containsExactly("2");
        example.scores("xa-a", """
                "1": {count: 2}
                """);
        assertThat(Heat.of(IndexView.of(example.score()), 3).weakest()).isEmpty();
    }

    @Test
    void findsNoWeakestAreaWhereNobodyIsRanked() throws IOException {
        Heat heat = Heat.of(
                IndexView.of(new Example().component("4", RULE).silent("xa-a").score()), 3);
        assertThat(heat.weakest()).isEmpty();
        assertThat(heat.units()).isEmpty();
    }

    @Test
    void knowsWhatAnOfficeAnswersFor() throws IOException {
        IndexView index = IndexView.of(
                new Example().component("4", RULE).unit("xa-a", "count: 4").score());
        assertThat(index.ledBy("noi-vu")).hasSize(1);
        assertThat(index.ledBy("tu-phap")).isEmpty();
    }

    @Test
    void shortensToTheFirstAndTheLastAndAsManyWithoutARank() throws IOException {
        Example example = new Example().component("9", RULE);
        for (int unit = 1; unit <= 5; unit++) {
            example.unit("xa-" + unit, "count: " + unit);
        }
        IndexView index = IndexView.of(
                example.silent("xa-a").silent("xa-b").silent("xa-c").score());
        assertThat(ids(index.shortened(4))).containsExactly("xa-5", "xa-4", "xa-2", "xa-1", "xa-a", "xa-b");
        assertThat(index.shortened(1)).isEmpty();
        assertThat(ids(index.shortened(5))).containsExactly("xa-5", "xa-4", "xa-3", "xa-2", "xa-1", "xa-a", "xa-b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            95 90 80 70 60          | 60 70 80
            95 84.4 84.3 80 70      | 70 80 84.4 84.3
            90 90.1 89.9            | 90 90.1 89.9
            90 80                   | 80
            """)
    void namesThreeWeakAreasAndThoseThatAreToldTheSame(String shares, String weakest) throws IOException {
        IndexView index = IndexView.of(
                new Example().component("4", RULE).unit("xa-a", "count: 4").score());
        Part area = index.areas().get(0).area();
        List<AreaSummary> areas = Stream.of(shares.split(" ", -1))
                .map(share -> new Mean(
                        Mean.Among.RANKED,
                        1,
                        new BigDecimal(share),
                        BigDecimal.valueOf(100),
                        index.criteria().rounding()))
                .map(mean -> new AreaSummary(area, mean))
                .toList();
        Heat heat = Heat.of(new IndexView(index.result(), index.ordered(), index.components(), areas), 1);
        assertThat(heat.weakest().stream().map(found -> found.mean().achieved().toPlainString()))
                .containsExactly(weakest.split(" ", -1));
    }

    @Test
    void tellsWhatAppraisalChangedOfTheRankedUnitsOnAverage() throws IOException {
        Example example = new Example()
                .component("4", RULE)
                .unit("xa-a", "count: 4")
                .unit("xa-b", "count: 3")
                .silent("xa-c");
        assertThat(IndexView.of(example.score()).meanChange()).isNull();
        example.with(
                        "submissions/2023/xa-a/appraisal/noi-vu.yaml",
                        "passes:\n- {pass: 1, scores: {'1.1.1': {score: 1, reason: R}}}\n")
                .with("submissions/2023/xa-b/appraisal/noi-vu.yaml", "passes:\n- {pass: 1, agree: all}\n");
        assertThat(IndexView.of(example.score()).meanChange()).isEqualByComparingTo("-1.5");
    }
}
