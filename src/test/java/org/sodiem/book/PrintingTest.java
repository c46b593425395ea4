package org.sodiem.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sodiem.source.ZipParts;

/** What a sheet says to a printer: letters keep 7 points, and pages side by side begin with the names of their rows. */
class PrintingTest {

    private static final double WIDTH_OF_A3 = 1191 - 58;

    private static List<Double> columns(int count, double width) {
        return Collections.nCopies(count, width);
    }

    @Test
    void fitsOnePageWhileLettersKeepSevenPoints() {
        assertThat(Printing.of(columns(10, 21), 1)).isEqualTo(new Printing(9, 0));
        assertThat(Printing.of(columns(10, 22), 1)).isEqualTo(new Printing(8, 0));
        assertThat(Printing.of(columns(10, 31), 1)).isEqualTo(new Printing(8, 0));
        assertThat(Printing.of(columns(10, 32), 1).isSplit()).isTrue();
        assertThat(Printing.of(List.of(), 0)).isEqualTo(new Printing(9, 0));
    }

    @Test
    void printsWideSheetsOnPagesSideBySideAsLargeAsThatManyHold() {
        for (int columns = 32; columns < 200; columns++) {
            Printing printing = Printing.of(columns(columns, 10), 2);
            assertThat(printing.percent()).isBetween(60, 100);
            assertThat(12 * printing.percent() / 100.0).isGreaterThanOrEqualTo(7);
        }
        Printing two = Printing.of(columns(42, 10), 3);
        assertThat(23 * 60 * two.percent() / 100.0)
                .as("three names and half of the rest")
                .isLessThan(WIDTH_OF_A3);
        assertThat(Printing.of(columns(3, 400), 1).percent())
                .as("wider than any page")
                .isEqualTo(100);
    }

    @Test
    void namesRowsByTheFirstColumnsThatLeaveRoom() {
        assertThat(Printing.named(columns(9, 12))).isEqualTo(3);
        assertThat(Printing.named(List.of(12.0, 45.0, 45.0, 12.0))).isEqualTo(2);
        assertThat(Printing.named(List.of(100.0, 12.0))).isZero();
    }

    @Test
    void repeatsThemOnEveryPage() {
        assertThat(workbook(30)).contains(">'Bảng'!$1:$1<");
        assertThat(workbook(60)).contains(">'Bảng'!$A:$C,'Bảng'!$1:$1<");
        assertThat(sheet(10)).contains("fitToPage=\"1\"", "<pageSetup paperSize=\"9\"");
        assertThat(sheet(30)).contains("fitToPage=\"1\"", "<pageSetup paperSize=\"8\"");
        assertThat(sheet(60)).contains("fitToPage=\"0\"", "<pageSetup paperSize=\"8\" scale=\"");
    }

    private static String workbook(int columns) {
        return part(columns, "xl/workbook.xml");
    }

    private static String sheet(int columns) {
        return part(columns, "xl/worksheets/sheet1.xml");
    }

    private static String part(int columns, String name) {
        SheetXml sheet = new SheetXml("Bảng", false);
        for (int at = 1; at <= columns; at++) {
            sheet.width(at, 10);
            sheet.number(2, at, Look.NUMBER, BigDecimal.ONE);
        }
        sheet.heads(1, 1, 0, columns, 2);
        byte[] book = new BookXml().write(new ArrayList<>(List.of(sheet)));
        return ZipParts.text(book, name);
    }
}
