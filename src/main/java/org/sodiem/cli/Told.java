package org.sodiem.cli;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.git.Absence;
import org.sodiem.git.Revision;
import org.sodiem.language.Words;
import org.sodiem.model.Round;
import org.sodiem.round.Snapshot;

/**
 * What git says, in words for the terminal: with nothing in it that could steer the terminal.
 *
 * @param words the language
 * @param zone the zone of every moment
 */
record Told(Words words, ZoneId zone) {

    /** A moment: 17:00 ngày 20/11/2023. */
    String moment(Instant instant) {
        return moment(LocalDateTime.ofInstant(instant, zone));
    }

    /** The deadline of a round: a moment, or a day that is included. */
    String deadline(Round round) {
        LocalDateTime closes = round.closes().value();
        return round.closesWithTheDay()
                ? words.text("day.whole", words.days().day(closes.toLocalDate()))
                : moment(closes);
    }

    private String moment(LocalDateTime time) {
        return words.days().moment(time);
    }

    /** A commit on one line: its id, when it was written, who wrote it, and its subject. */
    String revision(Revision revision) {
        return TextFormat.printable(words.text(
                "revision", revision.shortId(), moment(revision.written()), revision.author(), revision.subject()));
    }

    /** A state in a few words: its name, its commit or that it is not committed. */
    String state(Snapshot snapshot) {
        Revision revision = snapshot.revision();
        String name = snapshot instanceof Snapshot.OfRound state
                ? state.round().title() + " (" + state.name() + ")"
                : snapshot.name();
        if (snapshot.kind() == Snapshot.Kind.NOW) {
            return words.text("state.now");
        }
        if (snapshot.absence() != null || revision == null) {
            return TextFormat.printable(name) + ": " + absence(snapshot.absence());
        }
        return TextFormat.printable(words.text("state.commit", name, revision.shortId(), moment(revision.committed())));
    }

    /** Why there is no record, and what it would need. */
    String absence(@Nullable Absence absence) {
        return words.text("no-record." + (absence == null ? Absence.NOT_IN_COMMIT : absence).id());
    }
}
