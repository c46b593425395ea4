package org.sodiem.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Evidence;

/**
 * A document as it may be published.
 *
 * @param number its number and sign, or nothing
 * @param title what it is called
 * @param issuer who issued it, or nothing
 * @param date the day it was signed, or null
 * @param access how it can be read
 */
public record Document(
        String number,
        String title,
        String issuer,
        @Nullable LocalDate date,
        Access access) {

    /** A document that a file defines. */
    public static Document of(Evidence evidence) {
        return new Document(
                evidence.number() == null ? "" : evidence.number().value(),
                evidence.title().value(),
                evidence.issuer() == null ? "" : evidence.issuer(),
                evidence.date() == null ? null : evidence.date().value(),
                Access.of(evidence));
    }

    /** Its number, or its title where it has none. */
    public String name() {
        return number.isEmpty() ? title : number;
    }

    /** The same document as another definition has it, too. */
    Document and(Evidence other) {
        return new Document(number, title, issuer, date, access.and(Access.of(other)));
    }

    /** How a document can be read; only {@link Linked} knows an address, so that no medium can publish another. */
    public sealed interface Access {

        /** Anybody can read it at this address of the web. */
        record Linked(String address) implements Access {}

        /** It is public, and nothing says where it is. */
        record Unlinked() implements Access {}

        /** Only the reference is published. */
        record Internal() implements Access {}

        /** The access to a document that a file defines. */
        static Access of(Evidence evidence) {
            if (evidence.restricted()) {
                return new Internal();
            }
            String link = evidence.link();
            return link == null ? new Unlinked() : new Linked(link);
        }

        /** Of two definitions of a document: internal where one keeps it internal, else the first address. */
        default Access and(Access other) {
            return other.isInternal() || this instanceof Unlinked ? other : this;
        }

        /** Whether only the reference is published. */
        default boolean isInternal() {
            return this instanceof Internal;
        }

        /** The address; nothing where there is none to publish. */
        default String address() {
            return this instanceof Linked linked ? linked.address() : "";
        }
    }
}
