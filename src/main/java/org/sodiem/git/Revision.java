package org.sodiem.git;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One commit, as it describes itself; who wrote it and when are claims of its author.
 *
 * @param id its full id, 40 hexadecimal digits
 * @param author the name of who wrote it; addresses are not kept
 * @param written when the author says it was written
 * @param committed when the committer says it was committed
 * @param message the whole message
 * @param parents the ids of its parents, the first parent first; none where a shallow clone ends
 */
public record Revision(
        String id, String author, Instant written, Instant committed, String message, List<String> parents) {

    /** Where the calendars here end; git knows times behind it, which nobody has ever meant. */
    static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    public Revision {
        parents = List.copyOf(parents);
    }

    /** Whether a commit can have this moment; git takes the epoch for a time that is missing. */
    public static boolean isReadable(Instant moment) {
        return moment.isAfter(Instant.EPOCH) && moment.isBefore(END);
    }

    /** When it was committed; null where that cannot be read. */
    public @Nullable Instant dated() {
        return readable(committed);
    }

    /** The moment, or null where it {@linkplain #isReadable cannot be read}. */
    public static @Nullable Instant readable(Instant moment) {
        return isReadable(moment) ? moment : null;
    }

    /** The moment, or one that cannot be read in place of none. */
    public static Instant orUnreadable(@Nullable Instant moment) {
        return moment == null ? Instant.EPOCH : moment;
    }

    /** The first twelve digits of the id. */
    public String shortId() {
        return id.substring(0, 12);
    }

    /** The first paragraph of the message, on one line, as git takes it. */
    public String subject() {
        return String.join(
                " ",
                message.strip()
                        .lines()
                        .takeWhile(line -> !line.isBlank())
                        .map(String::strip)
                        .toList());
    }

    /** The lines of the message behind its subject; blank lines are left out. */
    public List<String> body() {
        return message.strip()
                .lines()
                .dropWhile(line -> !line.isBlank())
                .filter(line -> !line.isBlank())
                .toList();
    }
}
