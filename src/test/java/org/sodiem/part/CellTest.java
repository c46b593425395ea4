package org.sodiem.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CellTest {
    @Test
    void refusesALinkInALookThatPrintsWordsAlone() {
        assertThatThrownBy(() -> new Cell.Run("05/KH-UBND", "https://xa-an.example/05", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("05/KH-UBND");
        assertThat(new Cell.Run("05/KH-UBND", "https://xa-an.example/05", "out").href())
                .isEqualTo("https://xa-an.example/05");
    }
}
