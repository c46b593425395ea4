package org.sodiem.git;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a commit claims that was brought in for somebody else: who sent it, and when. It stands in the commit's trailers, and
 * whoever can commit can claim it.
 *
 * @param sender who sent it
 * @param sent when
 */
public record BroughtIn(String sender, LocalDate sent) {

    /** The longest name, in characters. */
    public static final int LONGEST = 120;

    private static final String SENDER = "Nhap-thay";
    private static final String SENT = "Ngay-gui";
    private static final Pattern TRAILER = Pattern.compile("([A-Za-z][A-Za-z0-9-]*): *(.+)");
    private static final int MOST_READ = 20_000;

    /** What the last paragraph of a commit's message claims; null where it claims no such thing. */
    public static @Nullable BroughtIn of(Revision revision) {
        String message = revision.message().strip();
        String read = message.length() > MOST_READ ? message.substring(message.length() - MOST_READ) : message;
        List<String> paragraphs = List.of(read.split("\\R[ \\t]*\\R", -1));
        String sender = "";
        LocalDate sent = null;
        if (paragraphs.size() < 2) {
            return null;
        }
        for (String line : paragraphs.get(paragraphs.size() - 1).lines().toList()) {
            Matcher trailer = TRAILER.matcher(line.strip());
            if (!trailer.matches()) {
                return null;
            }
            if (trailer.group(1).equalsIgnoreCase(SENDER)) {
                sender = trailer.group(2).strip();
            } else if (trailer.group(1).equalsIgnoreCase(SENT)) {
                sent = day(trailer.group(2).strip());
            }
        }
        return sender.isEmpty() || sent == null ? null : new BroughtIn(sender, sent);
    }

    /** Whether a line of a message is one of those that say so. */
    public static boolean says(String line) {
        Matcher trailer = TRAILER.matcher(line.strip());
        return trailer.matches()
                && (trailer.group(1).equalsIgnoreCase(SENDER)
                        || trailer.group(1).equalsIgnoreCase(SENT));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Its lines at the end of a message. */
    public String trailers() {
        return SENDER + ": " + sender + "\n" + SENT + ": " + sent + "\n";
    }
}
