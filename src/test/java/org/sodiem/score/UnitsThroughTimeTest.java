package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsThroughTimeTest {

    private static Example example(String dates) {
        return new Example()
                .component("2", "type: count, value: Số, per: 1")
                .unit("an", "count: 1")
                .silentWith("cu", dates);
    }

    private static List<String> scored(Example example) throws IOException {
        return example.score().standings().stream()
                .map(standing -> standing.card().unit().id().value())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "until: 2022-12-31|false|false",
                "until: 2023-01-01|false|true",
                "until: 2023-06-30|false|true",
                "until: 2023-12-30|false|true",
                "until: 2023-12-31|true|true",
                "until: 2025-06-30|true|true",
                "from: 2023-07-01|true|true",
                "from: 2023-12-31|true|true",
                "from: 2024-01-01|false|false",
            })
    void scoresUnitsThatExist(String dates, boolean usually, boolean withEnded) throws IOException {
        assertThat(scored(example(dates)).contains("cu")).isEqualTo(usually);
        assertThat(scored(example(dates).campaign("ended-units: scored")).contains("cu"))
                .isEqualTo(withEnded);
    }

    @Test
    void owesNothingWhereItIsNotScored() throws IOException {
        assertThat(example("until: 2022-06-30, successor: an").problems())
                .doesNotContain("unit-without-file", "unit-not-valid-in-period");
        assertThat(example("until: 2023-06-30, successor: an").problems())
                .contains("unit-not-valid-in-period")
                .doesNotContain("unit-without-file");
    }
}
