package org.sodiem.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20/11/2023.",
                "20 tháng 11, 2023",
                "20 tháng 11 2023",
                "Ngày 20 tháng 11 năm 2023;",
                "20.11.2023",
                "2023.11.20",
                "20231120"
            })
    void readsDaysAsPeopleWriteThem(String written) {
        assertThat(WrittenDate.day(written)).isEqualTo("2023-11-20");
    }

    /** A month or a row of digits is no day, whatever days could be cut out of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2023-11", "2023.11.", "2023/12", "202311", "2023111", "20 tháng 11, 23", "11.2023", "20/11."})
    void inventsNoDay(String written) {
        assertThat(WrittenDate.day(written)).isNull();
    }

    @Test
    void readsMomentsThatEndASentence() {
        assertThat(WrittenDate.moment("17:00, 20/11/2023.")).isEqualTo("2023-11-20T17:00");
    }
}
