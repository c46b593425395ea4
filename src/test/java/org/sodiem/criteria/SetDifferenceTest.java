package org.sodiem.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.criteria.SetDifference.Change;

class SetDifferenceTest {

    private static SetDifference difference(String before, String after) throws IOException {
        return SetDifference.between(CarryTest.criteria(before), CarryTest.criteria(after));
    }

    private static String with(String keys) {
        return ExampleSets.OLD.replace("evidence: [Kế hoạch]", "evidence: [Kế hoạch], " + keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"basis: [Nghị định 61]", "source: Báo cáo của đơn vị", "helps: [noi-vu]"})
    void tellsWhatAComponentRestsOn(String keys) throws IOException {
        SetDifference difference = difference(ExampleSets.OLD, with(keys));
        assertThat(difference.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.changes()).containsExactly(Change.GROUNDS));
        assertThat(difference.count(Change.GROUNDS)).isEqualTo(1);
        assertThat(difference(with(keys), with(keys).replace("title: Bộ thử", "title: Bộ"))
                        .lines())
                .isEmpty();
    }

    @Test
    void tellsNothingOfOfficesInOtherPlaces() throws IOException {
        String one = with("helps: [noi-vu]");
        assertThat(difference(one, "# Sửa\n" + one).lines()).isEmpty();
    }
}
