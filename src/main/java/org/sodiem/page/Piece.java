package org.sodiem.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a sentence.
 *
 * @param text the words
 * @param strong whether they stand out
 */
public record Piece(String text, boolean strong) {

    static Piece plain(String text) {
        return new Piece(text, false);
    }

    static Piece strong(String text) {
        return new Piece(text, true);
    }

    /** Sentences behind each other. */
    static List<Piece> sentences(List<List<Piece>> sentences) {
        List<Piece> pieces = new ArrayList<>();
        for (List<Piece> sentence : sentences) {
            if (!pieces.isEmpty()) {
                pieces.add(plain(" "));
            }
            pieces.addAll(sentence);
        }
        return pieces;
    }
}
