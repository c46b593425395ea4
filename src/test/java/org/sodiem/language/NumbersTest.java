package org.sodiem.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            82.35 | 82,35
            100   | 100,00
            0     | 0,00
            -1.5  | −1,50
            0.125 | 0,125
            1240  | 1.240,00
            """)
    void writesPointsWithAComma(BigDecimal value, String text) {
        assertThat(Numbers.VIETNAMESE.points(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            82.35   | 82.35
            -1.5    | −1.50
            1240    | 1,240.00
            1894000 | 1,894,000.00
            """)
    void writesPointsInEnglishWithAPoint(BigDecimal value, String text) {
        assertThat(Numbers.ENGLISH.points(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vi | 05/11/2023      | 17:05 ngày 05/11/2023
            en | 5 November 2023 | 17:05 on 5 November 2023
            """)
    void writesDaysAsTheLanguageDoes(String language, String day, String moment) {
        Days days = Words.in(Locale.forLanguageTag(language)).days();
        LocalDateTime time = LocalDateTime.of(2023, 11, 5, 17, 5);
        assertThat(days.day(time.toLocalDate())).isEqualTo(day);
        assertThat(days.moment(time)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1240    | 1275    | 90  | 97,25%
            899999  | 1000000 | 90  | 89,9999%
            9       | 10      | 90  | 90%
            1999999 | 2000000 | 100 | 99,99995%
            1       | 3       | 90  | 33,33%
            """)
    void showsAsManyDecimalsAsAThresholdNeeds(BigDecimal part, BigDecimal whole, BigDecimal threshold, String text) {
        assertThat(Numbers.VIETNAMESE.percent(part, whole, threshold)).isEqualTo(text);
    }

    @Test
    void neverRoundsACellUpToWhole() {
        assertThat(Numbers.VIETNAMESE.wholePercent(new BigDecimal("99.9"), BigDecimal.valueOf(100)))
                .isEqualTo("99");
        assertThat(Numbers.VIETNAMESE.wholePercent(new BigDecimal("0.1"), BigDecimal.valueOf(100)))
                .isEqualTo("1");
    }

    @Test
    void ordersNamesAsAVietnameseDictionaryDoes() {
        List<String> sorted = List.of(
                "Xã Hải An",
                "Xã Hà Nam",
                "Xã Ân",
                "Xã Ăn",
                "Xã An",
                "Xã Đông",
                "Xã Dũng",
                "Xã Hả",
                "Xã Há",
                "Xã Hạ",
                "Xã Ha");
        assertThat(sorted.stream().sorted(new VietnameseOrder()))
                .containsExactly(
                        "Xã An",
                        "Xã Ăn",
                        "Xã Ân",
                        "Xã Dũng",
                        "Xã Đông",
                        "Xã Ha",
                        "Xã Hà Nam",
                        "Xã Hả",
                        "Xã Há",
                        "Xã Hạ",
                        "Xã Hải An");
    }
}
