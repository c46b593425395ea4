package org.sodiem.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenNumberTest {

    @Test
    void readsALowLineBetweenThousandsAlone() {
        assertThat(WrittenNumber.wholes("1_006")).containsExactly("1006");
        assertThat(WrittenNumber.decimals("92_5")).isEmpty();
    }
}
