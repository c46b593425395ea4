package org.sodiem.telling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.HistoryStep;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.Place;
import org.sodiem.compare.Transition;
import org.sodiem.compare.UnitDifference;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.git.Absence;
import org.sodiem.history.Summary;
import org.sodiem.history.UnitChange;
import org.sodiem.language.Words;
import org.sodiem.round.Lateness;
import org.sodiem.score.Proof;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Statement;

/**
 * What is said about changes of points, evidence and places, about lateness and missing records.
 *
 * @param words the language
 */
public record ChangeText(Words words) {

    private static final int MOST_UNITS = 10;

    /** What became of a component. */
    public String transition(Transition transition) {
        return words.text(
                switch (transition) {
                    case UNCHANGED -> "transition.unchanged";
                    case ENTERED -> "transition.entered";
                    case WITHDRAWN -> "transition.withdrawn";
                    case RAISED -> "transition.raised";
                    case LOWERED -> "transition.lowered";
                    case FACTS_CHANGED -> "transition.facts-changed";
                    case MOVED_BY_OTHERS -> "transition.moved-by-others";
                    case SAME_POINTS -> "transition.same-points";
                    case EXEMPTED -> "transition.exempted";
                    case APPLIES_AGAIN -> "transition.applies-again";
                    case SPOILED -> "transition.spoiled";
                    case REPAIRED -> "transition.repaired";
                    case EVIDENCE_ADDED -> "transition.evidence-added";
                    case EVIDENCE_CHANGED -> "transition.evidence-changed";
                    case NOTE_CHANGED -> "transition.note-changed";
                    case NOT_COMPARABLE -> "transition.not-comparable";
                    case EXCHANGED -> "transition.exchanged";
                });
    }

    /** Why there is no record, as the rest of a sentence. */
    public String absence(Absence absence) {
        return words.text(
                switch (absence) {
                    case NO_REPOSITORY -> "absence.no-repository";
                    case OTHER_FORMAT -> "absence.other-format";
                    case BROKEN_SETTINGS -> "absence.broken-settings";
                    case LOST_FOLDER -> "absence.lost-folder";
                    case UNKNOWN_EXTENSION -> "absence.unknown-extension";
                    case NO_COMMIT -> "absence.no-commit";
                    case SHALLOW -> "absence.shallow";
                    case TAG_OF_NO_COMMIT -> "absence.tag-of-no-commit";
                    case NOT_OPENED -> "absence.not-opened";
                    case NOTHING_BEFORE_DEADLINE -> "absence.nothing-before-deadline";
                    case NOT_IN_COMMIT -> "absence.not-in-commit";
                    case SUBMODULE -> "absence.submodule";
                    case FILES_NOT_FETCHED -> "absence.files-not-fetched";
                    case DAMAGED -> "absence.damaged";
                    case UNREADABLE -> "absence.unreadable";
                });
    }

    /** Why there is no record, and what it would need: sentences for somebody at a terminal. */
    public String remedy(@Nullable Absence absence) {
        return words.text(
                switch (absence == null ? Absence.NOT_IN_COMMIT : absence) {
                    case NO_REPOSITORY -> "no-record.no-repository";
                    case OTHER_FORMAT -> "no-record.other-format";
                    case BROKEN_SETTINGS -> "no-record.broken-settings";
                    case LOST_FOLDER -> "no-record.lost-folder";
                    case UNKNOWN_EXTENSION -> "no-record.unknown-extension";
                    case NO_COMMIT -> "no-record.no-commit";
                    case SHALLOW -> "no-record.shallow";
                    case TAG_OF_NO_COMMIT -> "no-record.tag-of-no-commit";
                    case NOT_OPENED -> "no-record.not-opened";
                    case NOTHING_BEFORE_DEADLINE -> "no-record.nothing-before-deadline";
                    case NOT_IN_COMMIT -> "no-record.not-in-commit";
                    case SUBMODULE -> "no-record.submodule";
                    case FILES_NOT_FETCHED -> "no-record.files-not-fetched";
                    case DAMAGED -> "no-record.damaged";
                    case UNREADABLE -> "no-record.unreadable";
                });
    }

    /** For which round a change was late and whether it counts there; nothing where it was in time. */
    public String late(Lateness.@Nullable Late late) {
        if (late == null) {
            return "";
        }
        String round = late.missed();
        String how = words.text(late.writtenInTime() ? "history.late-merged" : "history.late", round);
        return late.counts() ? how + " " + words.text("history.counts", round) : how;
    }

    /** Points of a statement; a dash where there are none. */
    public String points(@Nullable Statement statement) {
        return words.numbers().pointsOrDash(statement == null ? null : statement.points());
    }

    /** Points of a unit; a dash where there are none. */
    public String points(@Nullable Place place) {
        return words.numbers().pointsOrDash(place == null ? null : place.points());
    }

    /** Points of a unit as a commit left them; a dash where they could not be read. */
    public String points(@Nullable Summary summary) {
        return words.numbers().pointsOrDash(summary != null && summary.isRead() ? summary.points() : null);
    }

    /** The index of a unit; a dash where it has none. */
    public String index(@Nullable Place place) {
        return words.numbers().pointsOrDash(place == null ? null : place.index());
    }

    /** The index of a unit, marked where it is without the survey; a dash where it has none. */
    public String markedIndex(@Nullable Place place) {
        boolean marked = place != null && place.index() != null && place.provisional();
        return marked ? index(place) + " " + words.text("diff.provisional") : index(place);
    }

    /** The rank of a unit; a dash where it has none. */
    public static String rank(@Nullable Place place, Words words) {
        return place == null || place.rank() == null ? "–" : words.figure(place.rank());
    }

    /** The class of a unit; a dash where it has none. */
    public static String band(@Nullable Place place) {
        return place == null || place.band() == null ? "–" : place.band();
    }

    /** Two states of one thing. */
    public static String arrow(String before, String after) {
        return before + " → " + after;
    }

    /** Two states of one thing, or the one where it stayed. */
    public static String moved(String before, String after) {
        return before.equals(after) ? after : arrow(before, after);
    }

    /** A difference with its sign: +0,50, −0,50, 0,00; nothing where there is none to tell. */
    public String signed(@Nullable BigDecimal change) {
        return change == null ? "" : words.numbers().signed(change);
    }

    /** A difference with its sign, or that there is none to tell. */
    public String change(@Nullable BigDecimal change) {
        return change == null ? words.text("diff.no-number") : signed(change);
    }

    /** A difference in parentheses and behind a space; nothing where there is none to tell. */
    public String inParentheses(@Nullable BigDecimal change) {
        return change == null ? "" : " (" + signed(change) + ")";
    }

    /** What became of a component: its points, their change where there is one, and the transition. */
    public String step(
            @Nullable Statement before, @Nullable Statement after, @Nullable BigDecimal change, Transition transition) {
        boolean moved = change != null && change.signum() != 0;
        return moved(points(before), points(after)) + (moved ? inParentheses(change) : "") + "  "
                + transition(transition);
    }

    /** The units whose points the figures of others moved, the most first, in one sentence; nothing where there are none. */
    public String movedByOthers(IndexDifference index) {
        List<UnitDifference> moved = index.movedByOthers().stream()
                .sorted(Comparator.comparing(
                                (UnitDifference unit) -> unit.comparableChange().abs())
                        .reversed())
                .toList();
        List<String> few = moved.stream()
                .limit(MOST_UNITS)
                .map(unit -> UnitNames.of(words, index, unit) + " " + signed(unit.comparableChange()))
                .toList();
        String names = String.join("; ", few) + (moved.size() > MOST_UNITS ? "; …" : "");
        return moved.isEmpty() ? "" : words.count("diff.moved-by-others", moved.size(), names);
    }

    /** What was entered, before and after; the later alone where there was nothing before, nothing where it stayed. */
    public static String facts(String before, String after) {
        return before.equals(after) ? "" : before.equals(FactsText.NOTHING) ? after : arrow(before, after);
    }

    /** What is to be known of a step in a history besides its components, in sentences. */
    public List<String> notes(HistoryStep step) {
        List<String> notes = new ArrayList<>();
        if (step.change().beginning()) {
            notes.add(words.text("history.beginning"));
        }
        if (step.isExchange()) {
            notes.add(words.text("history.exchange"));
        }
        switch (step.reading()) {
            case UNSCORED -> notes.add(words.text("history.unscored"));
            case UNREADABLE -> notes.add(words.text("history.unreadable"));
            case READ_AGAIN -> notes.add(words.text("history.readable-again"));
            case READ -> {
                if (step.change().changes().isEmpty() && step.change().remarks().isEmpty()) {
                    notes.add(outside(step.change()));
                }
            }
        }
        return notes;
    }

    /** What a change is about that is in no component and no remark: what is refused of a unit, or points outside its total. */
    public String outside(UnitChange change) {
        Summary before = change.before();
        Summary after = change.after();
        boolean moved = before != null
                && after != null
                && (before.bonus().compareTo(after.bonus()) != 0
                        || before.penalty().compareTo(after.penalty()) != 0);
        if (after != null && !moved && after.status() == Scorecard.Status.INVALID) {
            return words.text("history.refused");
        }
        return after != null && !moved && before != null && before.status() == Scorecard.Status.INVALID
                ? words.text("history.mended")
                : words.text("history.outside");
    }

    /** What was entered and which documents came or went, on a line each; none where nothing of that changed. */
    public List<String> details(
            FactsText earlier, @Nullable Statement before, FactsText later, @Nullable Statement after) {
        List<String> details = new ArrayList<>();
        String entered = facts(earlier.of(before), later.of(after));
        if (!entered.isEmpty()) {
            details.add(entered);
        }
        details.addAll(evidence(before, after));
        return details;
    }

    /** The documents that came and those that went, on a line each; none where none did. */
    List<String> evidence(@Nullable Statement before, @Nullable Statement after) {
        List<String> lines = new ArrayList<>();
        List<Proof> added = after == null ? List.of() : after.proofsNotIn(before);
        List<Proof> removed = before == null ? List.of() : before.proofsNotIn(after);
        if (!added.isEmpty()) {
            lines.add(words.text("evidence.added", documents(added)));
        }
        if (!removed.isEmpty()) {
            lines.add(words.text("evidence.removed", documents(removed)));
        }
        return lines;
    }

    /** Documents on one line, each by its number, date and title. */
    public String documents(List<Proof> proofs) {
        return proofs.stream().map(this::document).collect(Collectors.joining("; "));
    }

    private String document(Proof proof) {
        String day = proof.date() == null ? null : words.days().day(proof.date());
        String known = Stream.of(proof.number(), day).filter(Objects::nonNull).collect(Collectors.joining(", "));
        String part = Stream.of(proof.section(), proof.pages())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return TextFormat.printable(proof.title()
                + (known.isEmpty() ? "" : " (" + known + ")")
                + (part.isEmpty() ? "" : " [" + part + "]"));
    }
}
