package org.sodiem.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.source.Stamp;
import org.sodiem.source.ZipParts;

class SheetXmlTest {

    /** ECMA-376 part 1, 22.9.2.19: what looks like an escape is one, in texts, attributes and, by ST_Formula, formulas. */
    @ParameterizedTest
    @CsvSource({
        "a_x000D_b, a_x005F_x000D_b",
        "_x0041_x0042_, _x005F_x0041_x005F_x0042_",
        "_x00e1_, _x005F_x00e1_",
        "_x5F_ _X000D_ _x000D a_b, _x5F_ _X000D_ _x000D a_b"
    })
    void writesWhatLooksLikeAnEscapeAsNone(String text, String written) {
        assertThat(SheetXml.clean(text)).isEqualTo(written);
        assertThat(SheetXml.xml(text)).as("in Word").isEqualTo(text);
    }

    @Test
    void leavesOutWhatXmlCannotHold() {
        assertThat(SheetXml.clean("<\u0000a\u0007&\uFFFE\n\"")).isEqualTo("&lt;a&amp;&#10;&quot;");
    }

    /** What workbooks have in common is told by its place, once in the file; what they do not, in its cell. */
    @Test
    void namesThePlacesOfTextsThatWorkbooksHaveInCommon() throws IOException {
        SharedTexts texts = new SharedTexts(List.of("a_x000D_<b", "", "một\nhai", "a_x000D_<b"), Stamp.NONE);
        SheetXml sheet = new SheetXml("Biểu", false, texts);
        sheet.text(1, 1, Look.TEXT, "một\nhai");
        sheet.text(1, 28, Look.BARE, "a_x000D_<b");
        sheet.text(2, 1, Look.BARE, "riêng");
        byte[] file = new BookXml().write(List.of(sheet));
        assertThat(ZipParts.text(file, "xl/sharedStrings.xml"))
                .endsWith("main\"><si><t>a_x005F_x000D_&lt;b</t></si>"
                        + "<si><t xml:space=\"preserve\">một&#10;hai</t></si></sst>");
        assertThat(ZipParts.text(file, "xl/worksheets/sheet1.xml"))
                .contains(
                        "<c r=\"A1\" s=\"6\" t=\"s\"><v>1</v></c><c r=\"AB1\" t=\"s\"><v>0</v></c></row>",
                        "<c r=\"A2\" t=\"inlineStr\"><is><t>riêng</t></is></c>");
        assertThat(ZipParts.text(file, "xl/_rels/workbook.xml.rels")).contains("\"sharedStrings.xml\"");
        assertThat(ZipParts.text(file, "[Content_Types].xml")).contains("\"/xl/sharedStrings.xml\"");
        byte[] alone = new BookXml().write(List.of(new SheetXml("Biểu", false)));
        assertThat(ZipParts.text(alone, "[Content_Types].xml")).doesNotContain("sharedStrings");
    }
}
