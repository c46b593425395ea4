package org.sodiem.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.book.BookXml;
import org.sodiem.language.Words;
import org.sodiem.source.ZipParts;
import org.sodiem.telling.Column;
import org.sodiem.telling.Value;

/** What stands in a workbook's XML, which Excel and LibreOffice read as such. */
class TableBookTest {

    private static final Words VI = Words.in(Locale.forLanguageTag("vi"));
    private static final TableBook.About ABOUT =
            new TableBook.About(List.of(Map.entry("Lưu ý", "HƯ CẤU")), "HƯ CẤU & thử");

    @TempDir
    private Path folder = Path.of("");

    private Map<String, byte[]> written(Value value, Column.Kind kind) throws IOException {
        DataTable<Value> table =
                new DataTable<>(List.of(new Column<Value>("a", words -> "Đầu cột", kind, row -> row)), List.of(value));
        byte[] file = TableBook.write(table, ABOUT, VI, new BookXml());
        assertThat(TableBook.write(table, ABOUT, VI, new BookXml())).isEqualTo(file);
        return ZipParts.of(Files.write(folder.resolve("a.xlsx"), file));
    }

    private static String part(Map<String, byte[]> parts, String name) {
        return new String(Objects.requireNonNull(parts.get(name), name), StandardCharsets.UTF_8);
    }

    private String sheet(Value value, Column.Kind kind) throws IOException {
        String text = part(written(value, kind), "xl/worksheets/sheet1.xml");
        return text.substring(text.indexOf("<row r=\"2\""), text.indexOf("</sheetData>"));
    }

    private static Value number(String figure) {
        return new Value.Amount(new BigDecimal(figure), Value.Form.POINTS);
    }

    @Test
    void writesNumbersAsNumbersAndDaysAsDays() throws IOException {
        assertThat(sheet(number("85.49"), Column.Kind.NUMBER))
                .contains("<v>85.49</v>")
                .doesNotContain(" t=");
        assertThat(sheet(number("1200"), Column.Kind.NUMBER)).contains("<v>1200</v>");
        assertThat(sheet(number("0.0000001"), Column.Kind.NUMBER)).contains("<v>0.0000001</v>");
        assertThat(sheet(new Value.Day(LocalDate.of(2023, 11, 20)), Column.Kind.DAY))
                .contains("<v>45250");
        assertThat(part(written(Value.NONE, Column.Kind.NUMBER), "xl/worksheets/sheet1.xml"))
                .doesNotContain("r=\"A2\"");
    }

    @Test
    void keepsWordsWordsWhateverTheyBeginWith() throws IOException {
        for (String text : List.of("=1+2", "+1", "@SUM(A1)", "5;=2", "\t=1", "xin <b> & \"x\"\u0001")) {
            assertThat(sheet(new Value.Text(text), Column.Kind.TEXT))
                    .contains("t=\"inlineStr\"")
                    .doesNotContain("<f>", "\u0001", "<b>");
        }
        assertThat(sheet(new Value.Text("=1+2"), Column.Kind.TEXT)).contains(">=1+2<");
    }

    @Test
    void cutsWhatExcelCannotHoldAndSaysSo() throws IOException {
        String sheet = sheet(new Value.Text("x".repeat(40_000)), Column.Kind.TEXT);
        assertThat(sheet).contains("xem tệp CSV").doesNotContain("x".repeat(32_767));
    }

    @Test
    void saysOnEveryPageAndASheetOfItsOwnWhatItIs() throws IOException {
        Map<String, byte[]> parts = written(number("1"), Column.Kind.NUMBER);
        assertThat(part(parts, "xl/worksheets/sheet1.xml")).contains("HƯ CẤU &amp;&amp; thử");
        assertThat(part(parts, "xl/worksheets/sheet1.xml")).contains("Đầu cột");
        assertThat(part(parts, "xl/worksheets/sheet2.xml")).contains("Lưu ý", "HƯ CẤU");
        assertThat(String.join(" ", parts.keySet())).doesNotContain("core.xml");
    }
}
