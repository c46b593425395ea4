package org.sodiem.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the cells of tables are sorted by, and what a table says of its rows. */
class ColumnsTest {

    private static final Table TABLE = new Columns<String>()
            .names("Đơn vị", Cell::of)
            .looking("unit")
            .number("Điểm", row -> Cell.number(row, null))
            .onPhones("Đ")
            .table("shares", List.of("a", "b"), row -> row.equals("a") ? "lost miss" : "missing")
            .sortable("don-vi");

    @Test
    void sortsAFigureByItsExactValueAndNotByHowItIsWritten() {
        assertThat(Cell.number("1.240,50", new BigDecimal("1240.50")).value()).isEqualTo("1240.5");
        assertThat(Cell.number("−3,00", new BigDecimal("-3.00")).value()).isEqualTo("-3");
        assertThat(Cell.strong("65,89", new BigDecimal("65.89")).value()).isEqualTo("65.89");
    }

    @Test
    void carriesNoValueWhereTheTextIsTheValue() {
        assertThat(Cell.number("85", new BigDecimal("85")).value()).isEmpty();
        assertThat(Cell.number("–", null).value()).isEmpty();
    }

    @Test
    void sortsCountsOfCountsByTheirShare() {
        assertThat(Cell.share(3, 10).value()).isEqualTo("0.3");
        assertThat(Cell.share(10, 10).value()).isEqualTo("1");
        assertThat(Cell.share(0, 0).value()).isEmpty();
        assertThat(Cell.share(3, 10).runs()).containsExactly(new Cell.Run("3/10", "", "plain"));
    }

    @Test
    void sortsADifferenceByItsSignToo() {
        BigDecimal fall = new BigDecimal("-0.50");
        assertThat(Cell.of(new Delta("down", "0,50"), fall).value()).isEqualTo("-0.5");
    }

    @Test
    void addsNothingForNoWords() {
        assertThat(Cell.of("").runs()).isEmpty();
        assertThat(Cell.of("a").and("pill", "").runs()).hasSize(1);
    }

    @Test
    void countsRowsByTheWholeWordOfTheirClass() {
        assertThat(TABLE.chosen("miss")).isEqualTo(1);
        assertThat(TABLE.chosen("lost")).isEqualTo(1);
        assertThat(TABLE.chosen("bad")).isZero();
    }

    @Test
    void declaresEachColumnOnce() {
        assertThat(TABLE.heads())
                .containsExactly(
                        new Table.Head("Đơn vị", "", "unit", "", true, 0, ""),
                        new Table.Head("Điểm", "num", "num", "Đ", false, 0, ""));
        assertThat(TABLE.bodies())
                .singleElement()
                .satisfies(body -> assertThat(body.rows())
                        .allSatisfy(row -> assertThat(row.cells()).hasSize(2)));
        assertThat(TABLE.key()).isEqualTo("don-vi");
    }

    @Test
    void hasNoBodyWithoutRows() {
        assertThat(new Columns<String>()
                        .names("x", Cell::of)
                        .table("", List.of())
                        .bodies())
                .isEmpty();
    }
}
