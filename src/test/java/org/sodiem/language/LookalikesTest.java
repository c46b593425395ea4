package org.sodiem.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookalikesTest {

    @ParameterizedTest
    @CsvSource({
        "18\u00A0, 2, BLANK, U+00A0",
        "choice\u200B, 6, HIDDEN, U+200B",
        "\uFEFFscores, 0, HIDDEN, U+FEFF",
        "a\u202Eb, 1, HIDDEN, U+202E",
        "kế\u00ADhoạch, 2, HIDDEN, U+00AD",
        "kh\u201305, 2, DOUBLE, U+2013",
        "12/Q\u00D0, 4, DOUBLE, U+00D0",
        "\u0441hoice, 0, DOUBLE, U+0441",
        "\uFF11\uFF18, 0, DOUBLE, U+FF11",
        "\u201Ctot\u201D, 0, DOUBLE, U+201C",
        "a\uDB40\uDC41, 1, HIDDEN, U+E0041",
        "a\uDB40\uDD00, 1, HIDDEN, U+E0100",
        "a\uFE0F, 1, HIDDEN, U+FE0F",
        "a\u115F, 1, HIDDEN, U+115F",
        "a\u3164, 1, HIDDEN, U+3164",
        "a\u2800, 1, HIDDEN, U+2800",
        "1\u20241, 1, DOUBLE, U+2024",
        "\u0661\u0668, 0, DOUBLE, U+0661",
        "\uD835\uDFD9, 0, DOUBLE, U+1D7D9",
        "\uFF3Ba\uFF3D, 0, DOUBLE, U+FF3B",
        "\u2161.3, 0, DOUBLE, U+2161"
    })
    void findsWhatIsNotWhatItSeems(String text, int at, Lookalikes.Kind kind, String number) {
        Lookalikes.Found found = Objects.requireNonNull(Lookalikes.first(text));
        assertThat(found.at()).isEqualTo(at);
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kh-05", "12/QĐ-UBND", "Đặng Thị Mỹ ưỡn, 97,25% (năm 2023)", "\uD83D\uDE00", "m²"})
    void findsNothingInWhatPeopleMeanToWrite(String text) {
        assertThat(Lookalikes.first(text)).isNull();
    }

    @Test
    void givesWhatWasMeant() {
        assertThat(Lookalikes.meant("kh\u201305\u200B")).isEqualTo("kh-05");
        assertThat(Lookalikes.meant("\uFF11\uFF18\u00A0")).isEqualTo("18 ");
        assertThat(Lookalikes.meant("\u0661\u0668\uDB40\uDC41\uD835\uDFD9")).isEqualTo("181");
        assertThat(Lookalikes.meant("\u2161\u20243")).isEqualTo("II.3");
        assertThat(Lookalikes.meant("\u201Cđúng hạn\u201D")).isEqualTo("\"đúng hạn\"");
        assertThat(Lookalikes.meant("\u0441hoi\u0441e")).isEqualTo("choice");
    }

    @Test
    void takesFromProseOnlyWhatNobodySees() {
        assertThat(Lookalikes.plain("Kế\u00A0hoạch \u201Cmột\u201D – Q\u00D0 \u202Exong\u202C"))
                .isEqualTo("Kế hoạch \u201Cmột\u201D – QĐ xong");
        assertThat(Lookalikes.plain("một\uDB40\uDC41 việc\uFE0F\uDB40\uDD00\u3164\u200D"))
                .isEqualTo("một việc");
        assertThat(Lookalikes.plain("kế\u2028hoạch\u2029năm\u00852025")).isEqualTo("kế hoạch năm 2025");
        String family = "\uD83D\uDC68\u200D\uD83D\uDC67 \u2764\uFE0F";
        assertThat(Lookalikes.plain(family)).isEqualTo(family);
    }

    @ParameterizedTest
    @CsvSource({
        "12/Q\u00D0-UBND, 12/QĐ-UBND",
        "12/QĐ\u2013UBND, 12/QĐ-UBND",
        "12/qđ-ubnd, 12/QĐ-UBND",
        "UBND xã Vĩnh Hoà, UBND xã Vĩnh Hòa",
        "UBND xã Vĩnh\u00A0Hòa, UBND xã  Vĩnh Hòa",
        "Thuý, Thúy",
        "Vie\u0323\u0302t, Việt"
    })
    void hasOneKeyForWhatReadsTheSame(String left, String right) {
        assertThat(Lookalikes.key(left)).isEqualTo(Lookalikes.key(right));
    }

    @ParameterizedTest
    @CsvSource({"Hòa, Hoá", "12/QĐ-UBND, 12/QD-UBND", "Vĩnh Sơn, Vĩnh Son", "an a, ana", "mà, má"})
    void keepsOthersApart(String left, String right) {
        assertThat(Lookalikes.key(left)).isNotEqualTo(Lookalikes.key(right));
    }

    @ParameterizedTest
    @ValueSource(strings = {"B¸o c¸o", "UBND x· An", "QuyÕt ®Þnh", "Baùo caùo", "Quyeát ñònh", "Toång hôïp"})
    void knowsLettersOfOldFonts(String text) {
        assertThat(Lookalikes.isOfOldFont(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Báo cáo",
                "Quyết định",
                "Khoái Châu",
                "hoà giải, quý, giá, xoè",
                "5 µm, 20 m², Microsoft®, © 2023",
                "Tỷ lệ ≥ 90%",
                "ÐẶNG",
                "KẾ HOẠCH THÔNG TIN"
            })
    void takesNoOtherTextForIt(String text) {
        assertThat(Lookalikes.isOfOldFont(text)).isFalse();
    }
}
