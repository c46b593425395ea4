package org.sodiem.page;

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
}
