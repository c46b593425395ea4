package org.sodiem.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "Quý II/2023, 2023-06-30",
        "hết quý 4 năm 2023, 2023-12-31",
        "Chậm nhất tháng 2/2024, 2024-02-29",
        "2023-11, 2023-11-30",
        "6 tháng đầu năm 2023, 2023-06-30",
        "trong năm 2023, 2023-12-31",
        "đến ngày 20/11/2023, 2023-11-20",
        "31/6/2023, 2023-06-30",
        "Trước ngày 30/6/2023, 2023-06-30 2023-06-29",
        "trước tháng 6/2023, ''",
        "Quý II, ''",
        "thường xuyên, ''",
        "quý 5/2023, ''",
        "20234, ''"
    })
    void readsTheLastDayOfWhatIsWrittenForADeadline(String written, String days) {
        assertThat(String.join(" ", WrittenDate.lastDay(written))).isEqualTo(days);
    }
}
