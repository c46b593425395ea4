package org.sodiem.page;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.git.Revision;
import org.sodiem.language.Words;

/**
 * What a commit says about itself, fit for a page: on one line, without control and direction characters, of bounded
 * length, and without anything that looks like an e-mail address.
 *
 * @param words the language
 * @param zone the zone of every moment
 */
record CommitText(Words words, ZoneId zone) {

    private static final int MOST_READ = 2000;
    private static final int MOST_REASON = 300;
    private static final int MOST_NAME = 80;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>,;:()@]++@[^\\s<>,;:()]++>?");

    /** The whole message. */
    String reason(Revision revision) {
        return clean(revision.message(), MOST_REASON);
    }

    /** Who wrote it. */
    String author(Revision revision) {
        String name = clean(revision.author(), MOST_NAME);
        return name.codePoints().noneMatch(Character::isLetterOrDigit) ? words.text("history.no-author") : name;
    }

    /** When it was written, as its author says. */
    String written(Revision revision) {
        return moment(revision.written());
    }

    /** An instant, in the campaign's zone. */
    String moment(Instant instant) {
        return words.days().moment(LocalDateTime.ofInstant(instant, zone));
    }

    /** Any text from outside, fit for a page. */
    static String clean(String text, int most) {
        String some = text.length() > MOST_READ ? text.substring(0, MOST_READ) : text;
        String line = SPACE.matcher(some).replaceAll(" ").strip();
        String safe = ADDRESS.matcher(TextFormat.printable(line)).replaceAll("…");
        if (safe.codePointCount(0, safe.length()) <= most) {
            return safe;
        }
        return safe.substring(0, safe.offsetByCodePoints(0, most)).strip() + "…";
    }
}
