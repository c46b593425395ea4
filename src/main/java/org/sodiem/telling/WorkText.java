package org.sodiem.telling;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.view.Assignment;
import org.sodiem.view.Pledge;
import org.sodiem.view.WorkCount;

/** Tasks and commitments in words. */
public final class WorkText {

    private final Words words;

    /** In these words. */
    public WorkText(Words words) {
        this.words = words;
    }

    /** How far a task has come. */
    public static Value.Term state(Assignment.State state) {
        return new Value.Term(
                state.id(),
                switch (state) {
                    case DONE -> "work.done";
                    case DONE_LATE -> "work.done-late";
                    case WITHOUT_DOCUMENT -> "work.without-document";
                    case UNDER_WAY -> "work.under-way";
                    case NOT_DONE -> "work.not-done";
                    case INVALID -> "work.invalid";
                    case NOT_REPORTED -> "work.not-reported";
                });
    }

    /**
     * How a target stands.
     *
     * @param ended whether the result is published, so that nothing can be reached any more
     */
    public static Value.Term state(Pledge.State state, boolean ended) {
        return new Value.Term(
                state.id(),
                switch (state) {
                    case KEPT -> "pledge.kept";
                    case ON_THE_WAY -> "pledge.on-the-way";
                    case SHORT -> "pledge.short";
                    case OUT_OF_REACH -> ended ? "pledge.missed" : "pledge.out-of-reach";
                    case NOT_APPLICABLE -> "pledge.not-applicable";
                });
    }

    /** The components that a task serves, as {@code commune 1.1.1, 1.1.2}. */
    public static String serves(Assignment one) {
        return one.task().serves().stream()
                .map(served -> served.index().value() + " "
                        + served.components().stream().map(code -> code.value()).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    /** What a target measures, for programs: nothing for the whole index, a code, the id of a figure. */
    static String measure(Pledge one) {
        return one.part() != null
                ? one.part().code().value()
                : one.figure() != null ? one.figure().id().value() : "";
    }

    /** Whether more or less is better. */
    static Value bound(Pledge one) {
        return one.target().atMost()
                ? new Value.Term("at-most", "pledge.at-most")
                : new Value.Term("at-least", "pledge.at-least");
    }

    /** What a target measures. */
    public String what(Pledge one) {
        if (one.part() != null) {
            return one.part().code().value() + " " + one.part().title();
        }
        return one.figure() != null
                ? one.figure().title()
                        + (one.figure().unit().isEmpty()
                                ? ""
                                : " (" + one.figure().unit() + ")")
                : words.text("pledge.index");
    }

    /** What is to be reached: at least or at most how much. */
    public String goal(Pledge one) {
        return bound(one).text(words) + " " + told(one, one.target().goal().value());
    }

    /** A number of a target: points, unless it is of a named figure. */
    public String told(Pledge one, @Nullable BigDecimal number) {
        return one.figure() == null || number == null
                ? words.numbers().pointsOrDash(number)
                : words.numbers().figure(number);
    }

    /** When a task is due, and how far away that is. */
    public String due(Assignment one) {
        Long days = one.days();
        String day = words.days().day(one.task().due().value());
        if (days == null || one.state().isSaidDone()) {
            return day;
        }
        return days < 0
                ? words.text("work.due.over", day, words.figure(-days))
                : words.text("work.due.left", day, words.figure(days));
    }

    /** How far some tasks have come, in a sentence; nothing where there are none. */
    public String finding(List<Assignment> assignments) {
        if (assignments.isEmpty()) {
            return "";
        }
        WorkCount count = WorkCount.of(assignments);
        List<String> told = words.counted(List.of(
                Map.entry("work.finding.done", (long) count.done()),
                Map.entry("work.finding.overdue", (long) count.overdue()),
                Map.entry("work.finding.at-risk", (long) count.atRisk()),
                Map.entry("work.finding.unproven", (long) count.unproven()),
                Map.entry("work.finding.invalid", (long) count.invalid())));
        return told.isEmpty()
                ? words.text("work.finding.in-time", words.figure(count.all()))
                : words.text("work.finding", words.figure(count.all()), String.join(", ", told));
    }

    /** How some targets stand, in a sentence; nothing where there are none. */
    public String finding(List<Pledge> pledges, boolean many) {
        if (pledges.isEmpty()) {
            return "";
        }
        return words.text(
                many ? "pledge.finding.all" : "pledge.finding",
                words.figure(pledges.size()),
                String.join(
                        ", ",
                        words.counted(List.of(
                                Map.entry("pledge.finding.kept", count(pledges, Pledge.State.KEPT)),
                                Map.entry("pledge.finding.on-the-way", count(pledges, Pledge.State.ON_THE_WAY)),
                                Map.entry("pledge.finding.short", count(pledges, Pledge.State.SHORT)),
                                Map.entry("pledge.finding.out-of-reach", lost(pledges, false)),
                                Map.entry("pledge.finding.missed", lost(pledges, true)),
                                Map.entry(
                                        "pledge.finding.not-applicable",
                                        count(pledges, Pledge.State.NOT_APPLICABLE))))));
    }

    /** What is out of reach: as long as there is no result, or by the result. */
    private static long lost(List<Pledge> pledges, boolean isResult) {
        return count(
                pledges.stream()
                        .filter(one -> one.standing().isResult() == isResult)
                        .toList(),
                Pledge.State.OUT_OF_REACH);
    }

    private static long count(List<Pledge> pledges, Pledge.State state) {
        return pledges.stream().filter(one -> one.state() == state).count();
    }

    /** A task in a line for who is to do it: what, until when, how far. */
    public String task(Assignment one) {
        return words.text(
                "letter.task", one.task().title(), due(one), state(one.state()).text(words));
    }

    /** A task in a line: what, who, until when, how far, and what is still open of what it serves, where anything is. */
    public String line(Assignment one) {
        String what = one.task().title();
        String state = state(one.state()).text(words);
        return one.open().signum() == 0
                ? words.text("work.line", what, one.whoTitle(), due(one), state)
                : words.text(
                        "work.line.open",
                        what,
                        one.whoTitle(),
                        due(one),
                        state,
                        words.numbers().points(one.open()));
    }

    /**
     * A target in a line, with what can still be reached where that is more than what there is.
     *
     * @param names what units of several indexes are called
     */
    public String line(Pledge one, UnitNames names) {
        String who = names.of(one.standing().card());
        String bound = bound(one).text(words);
        String goal = told(one, one.target().goal().value());
        String state = state(one.state(), one.standing().isResult()).text(words);
        BigDecimal now = one.now();
        BigDecimal best = one.best();
        if (one.state() == Pledge.State.NOT_APPLICABLE) {
            return words.text("pledge.line.not-applicable", who, what(one), bound, goal, state);
        }
        if (now == null) {
            return best == null
                    ? words.text("pledge.line.unknown", who, what(one), bound, goal, state)
                    : words.text("pledge.line.best", who, what(one), bound, goal, told(one, best), state);
        }
        String reached = told(one, now);
        return best == null || best.compareTo(now) == 0
                ? words.text("pledge.line", who, what(one), bound, goal, reached, state)
                : words.text("pledge.line.open", who, what(one), bound, goal, reached, told(one, best), state);
    }
}
