package org.sodiem.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a sentence.
 *
 * @param text the words
 * @param strong whether they stand out
 * @param href where they lead outside the site; nothing where they are only words
 */
public record Piece(String text, boolean strong, String href) {

    static Piece plain(String text) {
        return new Piece(text, false, "");
    }

    static Piece strong(String text) {
        return new Piece(text, true, "");
    }

    static Piece link(Link outside) {
        return new Piece(outside.text(), false, outside.href());
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
