package org.sodiem.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeOrderTest {

    @Test
    void countsAsReadersDo() {
        List<String> codes = List.of(
                "1.2", "1.2.1", "1.2a", "1.2b", "1.2d", "1.2đ", "1.2e", "1.9", "1.10", "1.10.2", "1.10.11", "2", "I.9",
                "I.10", "II", "IV", "IX", "X", "XIV.2", "XX");
        List<String> byNumber = codes.subList(0, 12);
        List<String> roman = codes.subList(12, 20);
        for (List<String> own : List.of(byNumber, roman)) {
            List<String> shuffled = new ArrayList<>(own);
            Collections.reverse(shuffled);
            shuffled.sort(new CodeOrder());
            assertThat(shuffled).isEqualTo(own);
        }
    }
}
