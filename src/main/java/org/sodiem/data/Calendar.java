package org.sodiem.data;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sodiem.language.Words;
import org.sodiem.model.Campaign;
import org.sodiem.model.Plan;
import org.sodiem.model.Round;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Window;

/**
 * The deadlines of a campaign as a calendar, RFC 5545: one event a round, a window and a task of the plans, at its deadline. Times are in UTC;
 * the moment of an event is when its round opens or its plan was signed, since nothing here has a clock.
 */
public final class Calendar {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final int LONGEST_LINE = 75;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final StringBuilder out = new StringBuilder();
    private final ZoneId zone;

    private Calendar(ZoneId zone) {
        this.zone = zone;
    }

    /** The calendar of a campaign. */
    public static String write(ScoreBook book, Words words) {
        Campaign campaign = book.campaign();
        Calendar calendar = new Calendar(campaign.timezone());
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//sodiem//" + Words.tag(campaign.locale()).toUpperCase(Locale.ROOT));
        calendar.line("X-WR-CALNAME:" + text(campaign.title()));
        String about = campaign.fictitious() ? words.text("report.fictitious") : campaign.authority();
        for (Round round : campaign.rounds()) {
            calendar.event(
                    "round-" + round.id().value() + "-" + campaign.id(),
                    words.text("calendar.deadline", round.title()),
                    about,
                    round.opens().value(),
                    round.closes().value());
        }
        int number = 0;
        for (Window window : campaign.windows()) {
            number++;
            calendar.event(
                    "window-" + number + "-" + campaign.id(),
                    words.text("calendar.deadline", window.title()),
                    about,
                    window.opens().value(),
                    window.closes().value());
        }
        for (Plan.Task task : book.plan().tasks()) {
            Plan.Document plan = book.plan().document(task.document().value());
            LocalDateTime due = task.due().value().atTime(END_OF_DAY);
            calendar.event(
                    "task-" + task.id().value() + "-" + campaign.id(),
                    words.text("calendar.task", task.title()),
                    plan == null ? about : plan.basis().number() + ". " + about,
                    plan == null ? due : plan.basis().date().atStartOfDay(),
                    due);
        }
        calendar.line("END:VCALENDAR");
        return calendar.out.toString();
    }

    /** An event that takes no time: it has no end, since an end has to be later than the beginning. */
    private void event(String id, String summary, String about, LocalDateTime opens, LocalDateTime closes) {
        line("BEGIN:VEVENT");
        line("UID:" + id + "@sodiem");
        line("DTSTAMP:" + time(opens));
        line("DTSTART:" + time(closes));
        line("SUMMARY:" + text(summary));
        line("DESCRIPTION:" + text(about));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private String time(LocalDateTime local) {
        return TIME.format(local.atZone(zone).withZoneSameInstant(ZoneOffset.UTC));
    }

    private static String text(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** A line, folded where it is too long in UTF-8, never within a character. */
    private void line(String line) {
        int width = 0;
        for (int at = 0; at < line.length(); ) {
            int next = line.offsetByCodePoints(at, 1);
            String letter = line.substring(at, next);
            int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
            if (width + bytes > LONGEST_LINE) {
                out.append("\r\n ");
                width = 1;
            }
            out.append(letter);
            width += bytes;
            at = next;
        }
        out.append("\r\n");
    }
}
