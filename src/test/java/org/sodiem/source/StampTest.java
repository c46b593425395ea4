package org.sodiem.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sodiem.source.Stamp.Sign;
import org.sodiem.source.Stamp.Spot;
import org.sodiem.source.Stamp.Stamped;

class StampTest {

    private static final Stamp ONE = new Stamp(List.of("17:00 ngày 20/11/2023", "0123", "0123456789", "", "7"));
    private static final Stamp OTHER = new Stamp(List.of("", "ab", "abcdef", "hôm qua", "1.234"));

    private static String text(Stamped file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private static String all() {
        StringBuilder all = new StringBuilder("điểm ");
        for (Sign sign : Sign.values()) {
            all.append(sign.text()).append(sign.text()).append(" – ");
        }
        return all.append(Sign.COMMIT.text()).toString();
    }

    @Test
    void putsTheTextsInThePlacesOfTheirSigns() {
        Stamped file = ONE.put("Tại " + Sign.MOMENT.text() + ": " + Sign.PROBLEMS.text());
        assertThat(text(file)).isEqualTo("Tại 17:00 ngày 20/11/2023: 7");
        assertThat(file.spots()).containsExactly(new Spot("", 6, 22, Sign.MOMENT), new Spot("", 30, 1, Sign.PROBLEMS));
    }

    /** Texts that are shorter, longer, or nothing at all, beside one another and at the end. */
    @Test
    void stampsAgainAsIfForTheFirstTime() {
        Stamped one = ONE.put(all());
        Stamped other = OTHER.put(all());
        assertThat(text(one)).isNotEqualTo(text(other));
        assertThat(OTHER.again(one)).usingRecursiveComparison().isEqualTo(other);
        assertThat(ONE.again(OTHER.again(one))).usingRecursiveComparison().isEqualTo(one);
    }

    @Test
    void leavesAloneWhatHasNoSigns() {
        byte[] bytes = "\uFDCF điểm \uFDD5 \uFDEF".getBytes(StandardCharsets.UTF_8);
        Stamped file = ONE.put(bytes);
        assertThat(file.bytes()).isSameAs(bytes);
        assertThat(file.spots()).isEmpty();
        assertThat(OTHER.again(file).bytes()).isSameAs(bytes);
    }

    @Test
    void isNothingWhereThereIsNoRun() {
        Stamped file = Stamp.NONE.put(all());
        assertThat(text(file)).isEqualTo(all());
        assertThat(file.spots()).isEmpty();
    }

    @Test
    void knowsItsSigns() {
        for (Sign sign : Sign.values()) {
            assertThat(Stamp.isSign(sign.text().charAt(0))).isTrue();
        }
        assertThat(Stamp.isSign('\uFDCF')).isFalse();
        assertThat(Stamp.isSign('\uFDD5')).isFalse();
    }

    @Test
    void hasATextForEachSign() {
        assertThatThrownBy(() -> new Stamp(List.of("one"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesSpotsThatOverlap() {
        Stamped file =
                new Stamped(new byte[10], List.of(new Spot("", 2, 5, Sign.MOMENT), new Spot("", 4, 1, Sign.COMMIT)));
        assertThatThrownBy(() -> ONE.again(file)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void signsOfSomebodyElseShowAsUnreadable() {
        SourceFile file = SourceFile.of("a.yaml", "note: a\uFDD0b\uFDD4\n");
        assertThat(file.text()).isEqualTo("note: a\uFFFDb\uFFFD\n");
        assertThat(Stamp.unsigned("không có gì")).isEqualTo("không có gì");
    }
}
