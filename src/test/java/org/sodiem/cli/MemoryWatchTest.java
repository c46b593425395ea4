package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sodiem.cli.MemoryWatch.Spent;

class MemoryWatchTest {

    private static final Spent BEFORE = new Spent(40, 9_000);

    @Test
    void endsWhatOnlyLooksForRoom() {
        assertThat(new Spent(45, 28_500).isAllSince(BEFORE)).isTrue();
        assertThat(new Spent(43, 28_000).isAllSince(BEFORE)).isTrue();
    }

    @Test
    void letsWorkGoOnThatIsSlow() {
        assertThat(new Spent(60, 27_000).isAllSince(BEFORE))
                .as("a tenth is work")
                .isFalse();
    }

    /** A collection of many gigabytes lasts; the time after it belongs to the work. */
    @Test
    void letsLongCollectionsEnd() {
        assertThat(new Spent(42, 30_000).isAllSince(BEFORE)).isFalse();
    }
}
