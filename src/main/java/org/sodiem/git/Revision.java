package org.sodiem.git;

import java.time.Instant;
import java.util.List;

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

    public Revision {
        parents = List.copyOf(parents);
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
