package org.sodiem.telling;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.git.BroughtIn;
import org.sodiem.git.MainLine;
import org.sodiem.git.Revision;
import org.sodiem.language.Words;
import org.sodiem.model.Round;
import org.sodiem.model.Unit;
import org.sodiem.round.Snapshot;
import org.sodiem.source.Stamp;

/**
 * What a commit says about itself and when, without control and direction characters.
 *
 * @param words the language
 * @param zone the zone of every moment
 */
public record CommitText(Words words, ZoneId zone) {

    private static final int MOST_READ = 2000;
    private static final int MOST_REASON = 300;
    private static final int MOST_NAME = 80;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>,;:()@]++@[^\\s<>,;:()]++>?");

    /**
     * The whole message as sentences on one line, of bounded length, without anything that looks like an e-mail address.
     */
    public String reason(Revision revision) {
        return reason(revision, null);
    }

    /** The same without what {@link #author(Revision, Unit)} says already. */
    public String reason(Revision revision, @Nullable Unit unit) {
        String body = rest(revision, unit);
        String subject = revision.subject();
        boolean ended =
                body.isEmpty() || subject.isEmpty() || ".!?:;…".indexOf(subject.charAt(subject.length() - 1)) >= 0;
        return clean(subject + (ended ? " " : ". ") + body, MOST_REASON);
    }

    /** The first line of the message, in the same way. */
    public String subject(Revision revision) {
        return clean(revision.subject(), MOST_REASON);
    }

    /** The rest of the message, in the same way, without what {@link #author(Revision, Unit)} says; nothing where there is none. */
    public String body(Revision revision, Unit unit) {
        return clean(rest(revision, unit), MOST_REASON);
    }

    private static String rest(Revision revision, @Nullable Unit unit) {
        boolean said = brought(revision, unit) != null;
        return revision.body().stream()
                .filter(line -> !said || !BroughtIn.says(line))
                .collect(Collectors.joining(" "));
    }

    /** The name of who wrote it, in the same way, for files of data; nothing where there is none. */
    public static String name(Revision revision) {
        return clean(revision.author(), MOST_NAME);
    }

    /** Who wrote it, in the same way. */
    public String author(Revision revision) {
        String name = name(revision);
        return name.codePoints().noneMatch(Character::isLetterOrDigit) ? words.text("history.no-author") : name;
    }

    /** Who wrote it, and for whom, where it was brought in for a unit without an account; anybody else can claim nothing. */
    public String author(Revision revision, @Nullable Unit unit) {
        BroughtIn brought = brought(revision, unit);
        return brought == null
                ? author(revision)
                : words.text(
                        "history.brought.by",
                        author(revision),
                        clean(brought.sender(), MOST_NAME),
                        words.days().day(brought.sent()));
    }

    /** That it was brought in for a unit without an account; nothing where it was not. */
    public String broughtIn(Revision revision, @Nullable Unit unit) {
        BroughtIn brought = brought(revision, unit);
        return brought == null
                ? ""
                : words.text(
                        "history.brought",
                        clean(brought.sender(), MOST_NAME),
                        words.days().day(brought.sent()));
    }

    private static @Nullable BroughtIn brought(Revision revision, @Nullable Unit unit) {
        return unit != null && unit.isWithoutAccount() ? BroughtIn.of(revision) : null;
    }

    /** When it was written, as its author says. */
    public String written(Revision revision) {
        return moment(revision.written());
    }

    /** An instant, in the campaign's zone: 17:00 ngày 20/11/2023; or that none can be read. */
    public String moment(Instant instant) {
        return !Revision.isReadable(instant)
                ? words.text("revision.no-moment")
                : words.days().moment(LocalDateTime.ofInstant(instant, zone));
    }

    /** The deadline of a round: a moment, or a day that is included. */
    public String deadline(Round round) {
        LocalDateTime closes = round.closes().value();
        return round.closesWithTheDay()
                ? words.text("day.whole", words.days().day(closes.toLocalDate()))
                : words.days().moment(closes);
    }

    /** A commit on one line: its id, when it was written, who wrote it, and its subject. */
    public String revision(Revision revision) {
        return TextFormat.printable(
                words.text("revision", revision.shortId(), written(revision), revision.author(), revision.subject()));
    }

    /** A state in a few words: its name, its commit or that it is not committed. */
    public String state(Snapshot snapshot) {
        Revision revision = snapshot.revision();
        String name = snapshot instanceof Snapshot.OfRound state
                ? state.round().title() + " (" + state.name() + ")"
                : snapshot.name();
        if (snapshot instanceof Snapshot.Missing missing) {
            return TextFormat.printable(name) + ": " + new ChangeText(words).remedy(missing.absence());
        }
        return revision == null
                ? words.text("state.now")
                : TextFormat.printable(
                        words.text("state.commit", name, revision.shortId(), moment(revision.committed())));
    }

    /** A commit that landed after a deadline, by whether it was written before it. */
    public String late(MainLine.Step step, boolean writtenInTime) {
        return words.text(
                writtenInTime ? "late.merged" : "late.plain", moment(step.landed()), revision(step.revision()));
    }

    /** Any text from outside, fit for a page. */
    public static String clean(String text, int most) {
        String some = text.length() > MOST_READ ? text.substring(0, MOST_READ) : text;
        String line = SPACE.matcher(Stamp.unsigned(some)).replaceAll(" ").strip();
        String safe = ADDRESS.matcher(TextFormat.printable(line)).replaceAll("…");
        if (safe.codePointCount(0, safe.length()) <= most) {
            return safe;
        }
        return safe.substring(0, safe.offsetByCodePoints(0, most)).strip() + "…";
    }
}
