package org.sodiem.part;

import org.sodiem.language.Words;

/**
 * A choice above a table.
 *
 * @param id the class of the rows that it shows, {@code all} for every row
 * @param text what it shows, with how many rows
 */
public record Choice(String id, String text) {

    /** A choice of rows of a table; the words have a place for how many. */
    public static Choice of(String id, String key, Table table, Words words) {
        return new Choice(id, words.text(key, words.figure(id.equals("all") ? table.size() : table.chosen(id))));
    }
}
