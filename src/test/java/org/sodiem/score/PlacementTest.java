package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.model.CriteriaSet;

/** A history places units whose statements were made of each by itself as scoring all of them at once does. */
class PlacementTest {

    private static final String RANK = "type: rank, value: V, unit: hồ sơ, better: more, by: best";

    /** The component that requires the ranked one stands before it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            count: 1, evidence: [bc] | value: 20, evidence: [bc]
            count: 1                 | value: 20
            count: 0                 | value: 20
            count: 1                 | value: 0
            count: x                 | value: 20
            count: 1                 | value: x
            """)
    void placesUnitsAloneAsTogether(String held, String ranked) throws IOException {
        IndexResult index = new Example()
                .component("1", "type: count, value: C, per: 1")
                .component("2", RANK)
                .alter(set -> set.replace("title: T1,", "title: T1, requires: ['1.1.2'],"))
                .unit("a", held, ranked)
                .unit("b", "count: 1, evidence: [bc]", "value: 40, evidence: [bc]")
                .score();
        CriteriaSet set = index.criteria();
        Map<String, Basis> bases = Basis.all(set);
        Map<String, Set<String>> deciding = Placement.deciding(set);
        assertThat(deciding).containsOnlyKeys("1.1.1", "1.1.2");
        assertThat(deciding.get("1.1.1")).containsExactlyInAnyOrder("1.1.1", "1.1.2");
        var alone = index.standings().stream()
                .map(standing -> new Placement.Alone(
                        standing.card().unit(),
                        Statement.of(Scorer.card(standing.card().submission(), set, "noi-vu"), bases)))
                .toList();
        var placed = Placement.of(set, alone, deciding.keySet(), deciding);
        for (int i = 0; i < alone.size(); i++) {
            Map<String, Statement> whole = Statement.of(index.standings().get(i).card(), bases);
            Map<String, Statement> own = alone.get(i).statements();
            Map<String, String> told = whole.keySet().stream()
                    .collect(Collectors.toMap(code -> code, code -> told(Objects.requireNonNull(whole.get(code)))));
            Map<String, Statement> places = placed.get(i);
            assertThat(whole.keySet().stream().collect(Collectors.toMap(code -> code, code -> {
                        Statement said = places.getOrDefault(code, own.get(code));
                        return told(Objects.requireNonNull(said));
                    })))
                    .isEqualTo(told);
        }
    }

    private static String told(Statement said) {
        return said.state().id() + " " + said.points();
    }
}
