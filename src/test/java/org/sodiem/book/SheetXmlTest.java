package org.sodiem.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
