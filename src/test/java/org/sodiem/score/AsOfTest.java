package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T07:00:00+07:00",
                "0001-01-01T00:00",
                "9999-12-31T23:59:59Z",
                "9999-12-31",
                "2023-12-11T16:42",
                "2023-12-11T16:42:01+07:00"
            })
    void readsItsOwnText(String text) {
        AsOf asOf = AsOf.parse(text);
        assertThat(AsOf.parse(asOf.text())).isEqualTo(asOf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-12-31",
                "0001-01-01T00:00:00+07:00",
                "9999-12-31T23:59:59-07:00",
                "+10000-01-01T00:00",
                "11/12/2023"
            })
    void refusesWhatIsOutsideTheYearsOneTo9999(String text) {
        assertThatThrownBy(() -> AsOf.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void keepsTheOffsetOfAnInstant() {
        assertThat(AsOf.of(Instant.parse("2023-12-11T09:42:00Z")).text()).isEqualTo("2023-12-11T09:42Z");
        assertThat(AsOf.parse("2023-12-11T16:42").text()).isEqualTo("2023-12-11T16:42");
    }
}
