package org.sodiem.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
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
    void carriesAValueWhereverThereIsOne() {
        assertThat(Cell.number("85", new BigDecimal("85")).value()).isEqualTo("85");
        assertThat(Cell.number("–", null).value()).isEmpty();
    }

    @Test
    void sortsCountsOfCountsByTheirShare() {
        assertThat(Cell.of("3/10")
                        .sortedByShare(new BigDecimal("3"), BigDecimal.TEN)
                        .value())
                .isEqualTo("0.3");
        assertThat(Cell.of("0/0")
                        .sortedByShare(BigDecimal.ZERO, BigDecimal.ZERO)
                        .value())
                .isEmpty();
    }

    @Test
    void sortsDaysByTheCalendar() {
        assertThat(Cell.of("02/01/2024").sortedBy(LocalDate.of(2024, 1, 2)).value())
                .isEqualTo("20240102");
    }

    @Test
    void leavesTheOrderOfWordsToADictionaryWhereNoCellSaysWhatItIsSortedBy() {
        List<String> words = List.of("109/KH", "Vĩnh Ô", "–", "10/KH", "Vĩnh Long", "", "9/KH");
        Table table = new Columns<String>()
                .text("Số", Cell::of)
                .text("Bậc", word -> Cell.of(word).sortedBy("1"))
                .text("Lời", Cell::of)
                .unsorted()
                .table("", words)
                .sortable("x");
        assertThat(table.heads()).extracting(Table.Head::order).containsExactly("words", "rising", "");
        assertThat(table.bodies().get(0).rows())
                .allSatisfy(row -> assertThat(row.cells().get(0).value()).isEmpty());
    }

    @Test
    void carriesNoValueThatAFigureSays() {
        Table table = new Columns<String>()
                .number("Số", text -> Cell.number(text, new BigDecimal("1240.5")))
                .table("", List.of("1.240,5", "1240,5", "1.240,50 đ", "1,2405"))
                .sortable("x");
        assertThat(table.bodies().get(0).rows())
                .extracting(row -> row.cells().get(0).value())
                .containsExactly("", "", "1240.5", "1240.5");
    }

    @Test
    void cutsALongTableIntoParts() {
        Columns<Integer> columns = new Columns<Integer>().names("x", row -> Cell.of("a"));
        Table.Group above = new Table.Group("", "band", Link.none("Tốt"), "từ 80", "");
        List<Integer> rows = Collections.nCopies(120, 1);
        Table table = columns.grouped("", List.of(columns.body(above, rows, row -> "")));
        assertThat(table.bodies()).extracting(body -> body.rows().size()).containsExactly(50, 50, 20);
        assertThat(table.bodies()).extracting(Table.Body::full).containsExactly(true, true, false);
        assertThat(table.bodies()).extracting(Table.Body::head).containsExactly(above, null, null);
        assertThat(table.size()).isEqualTo(120);
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
                        new Table.Head("Đơn vị", "text", "", "unit", "", true, 0, "", List.of(), "words"),
                        new Table.Head("Điểm", "number", "num", "num", "Đ", false, 0, "", List.of(), "falling"));
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
