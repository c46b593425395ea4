package org.sodiem.score;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Citation;
import org.sodiem.model.Evidence;

/**
 * A document as it is cited for one component, whatever it is called in its file.
 *
 * @param title its title; its id in the file where the file does not define it
 * @param number its number and sign, or null
 * @param date the day it was signed, or null
 * @param issuer who issued it, or null
 * @param place its link or file, null where it has none or is restricted
 * @param section the section that counts, or nothing
 * @param pages the pages that count, or nothing
 */
public record Proof(
        String title,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String issuer,
        @Nullable String place,
        String section,
        String pages) {

    /** A citation of a document; null where its file does not define it. */
    public static Proof of(Citation citation, @Nullable Evidence evidence) {
        if (evidence == null) {
            return new Proof(citation.evidence().value(), null, null, null, null, citation.section(), citation.pages());
        }
        return new Proof(
                evidence.title().value(),
                evidence.number() == null ? null : evidence.number().value(),
                evidence.date() == null ? null : evidence.date().value(),
                evidence.issuer(),
                evidence.restricted() ? null : placeOf(evidence),
                citation.section(),
                citation.pages());
    }

    private static @Nullable String placeOf(Evidence evidence) {
        if (evidence.url() != null) {
            return evidence.url().value();
        }
        return evidence.file() == null ? null : evidence.file().value();
    }

    /** Whether both cite the same part of the same document: by number, date and issuer, else by title. */
    public boolean isSamePartAs(Proof other) {
        boolean sameReference = Objects.equals(number, other.number)
                && Objects.equals(date, other.date)
                && Objects.equals(issuer, other.issuer);
        boolean same = number == null ? other.number == null && title.equals(other.title) : sameReference;
        return same && section.equals(other.section) && pages.equals(other.pages);
    }
}
