package org.sodiem.model;

import org.sodiem.source.Located;

/**
 * A document that is cited, and the part of it that counts.
 *
 * @param evidence the document's id in the same file
 * @param section the section, or nothing
 * @param pages the pages, as {@code 2-4}, or nothing
 */
public record Citation(Located<String> evidence, String section, String pages) {

    /** The same citation from another file, whose documents are called by that file's name first. */
    public Citation of(String from) {
        return from.isEmpty()
                ? this
                : new Citation(new Located<>(from + evidence.value(), evidence.at()), section, pages);
    }

    /** The same citation without any place in its file. */
    public Citation withoutPlaces() {
        return new Citation(Located.nowhere(evidence.value()), section, pages);
    }
}
