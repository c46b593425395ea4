package org.sodiem.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sodiem.language.Words;

class PieceTest {

    @Test
    void insertsPiecesThatStandOut() {
        assertThat(Piece.of(
                        Words.in(Locale.ENGLISH),
                        "dashboard.ranking.last",
                        Piece.strong("{1} Commune"),
                        Piece.plain("80.00")))
                .containsExactly(
                        Piece.plain("Lowest is "),
                        Piece.strong("{1} Commune"),
                        Piece.plain(", "),
                        Piece.plain("80.00"),
                        Piece.plain("."));
    }
}
