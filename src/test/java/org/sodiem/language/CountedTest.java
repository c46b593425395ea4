package org.sodiem.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountedTest {

    @Test
    void saysNothingOfWhatThereIsNone() {
        Words words = Words.in(Locale.ENGLISH);
        assertThat(words.counted(List.of(
                        Map.entry("work.finding.done", 1200L),
                        Map.entry("work.finding.overdue", 0L),
                        Map.entry("work.finding.unproven", 1L))))
                .containsExactly("1,200 done", "1 without its document");
        assertThat(words.counted(List.of(Map.entry("work.finding.done", 0L)))).isEmpty();
    }
}
