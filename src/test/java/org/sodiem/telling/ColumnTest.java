package org.sodiem.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sodiem.language.Words;

/** One declaration, read by people, by programs and by what sorts. */
class ColumnTest {

    private static final Words VI = Words.in(Locale.forLanguageTag("vi"));
    private static final Words EN = Words.in(Locale.ENGLISH);

    private static Value points(String number, Value.Form form) {
        return new Value.Amount(new BigDecimal(number), form);
    }

    @Test
    void writesANumberForPeopleAndForPrograms() {
        Value points = points("1240.50", Value.Form.POINTS);
        assertThat(points.text(VI)).isEqualTo("1.240,50");
        assertThat(points.text(EN)).isEqualTo("1,240.50");
        assertThat(points.plain()).isEqualTo("1240.5");
        assertThat(points.order()).isEqualTo("1240.5");
        assertThat(points("-0.250", Value.Form.POINTS).text(VI)).isEqualTo("\u22120,25");
        assertThat(points("0.5", Value.Form.CHANGE).text(VI)).isEqualTo("+0,50");
        assertThat(points("100", Value.Form.FIGURE).text(VI)).isEqualTo("100");
        assertThat(points("100", Value.Form.FIGURE).plain()).isEqualTo("100");
        assertThat(points("0.00", Value.Form.POINTS).plain()).isEqualTo("0");
    }

    @Test
    void takesEqualNumbersForEqual() {
        assertThat(points("80.0", Value.Form.FIGURE)).isEqualTo(points("80", Value.Form.FIGURE));
    }

    @Test
    void writesADayForPeopleAndForPrograms() {
        Value day = new Value.Day(LocalDate.of(2023, 11, 5));
        assertThat(day.text(VI)).isEqualTo("05/11/2023");
        assertThat(day.plain()).isEqualTo("2023-11-05");
        assertThat(day.order()).isEqualTo("20231105");
    }

    @Test
    void hasNothingWhereThereIsNone() {
        Column<@Nullable BigDecimal> column = Column.points("points", "column.points", row -> row);
        assertThat(column.value().apply(null)).isEqualTo(Value.NONE);
        assertThat(column.kind()).isEqualTo(Column.Kind.NUMBER);
        assertThat(Value.NONE.text(VI) + Value.NONE.plain() + Value.NONE.order())
                .isEmpty();
    }

    @Test
    void isTheSameColumnOfRowsThatHaveTheThing() {
        Column<String> length =
                Column.number("length", "", Value.Form.FIGURE, text -> BigDecimal.valueOf(text.length()));
        Column<Integer> ofNumbers = length.of(String::valueOf);
        assertThat(ofNumbers.id()).isEqualTo("length");
        assertThat(ofNumbers.value().apply(1240).plain()).isEqualTo("4");
    }
}
