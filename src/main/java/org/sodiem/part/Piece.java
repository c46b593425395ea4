package org.sodiem.part;

import java.util.ArrayList;
import java.util.List;
import org.sodiem.language.Words;

/**
 * A piece of a sentence.
 *
 * @param text the words
 * @param strong whether they stand out
 * @param href where they lead outside the site; nothing where they are only words
 */
public record Piece(String text, boolean strong, String href) {

    public static Piece plain(String text) {
        return new Piece(text, false, "");
    }

    public static Piece strong(String text) {
        return new Piece(text, true, "");
    }

    public static Piece link(Link outside) {
        return new Piece(outside.text(), false, outside.href());
    }

    /** The text under a key, its places filled with pieces that may be strong or links. */
    public static List<Piece> of(Words words, String key, Piece... args) {
        return words.pieces(key, Piece::plain, List.of(args));
    }

    /** Sentences behind each other. */
    public static List<Piece> sentences(List<List<Piece>> sentences) {
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
