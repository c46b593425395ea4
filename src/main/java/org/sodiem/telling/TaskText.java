package org.sodiem.telling;

import java.util.ArrayList;
import java.util.List;
import org.sodiem.language.Words;
import org.sodiem.round.Consent;
import org.sodiem.view.FollowUp;
import org.sodiem.view.Task;

/** What a unit owes, in words. */
public record TaskText(Words words) {

    /** What is owed, the most urgent first. */
    public static final List<Task.Kind> OWED = List.of(Task.Kind.MEND, Task.Kind.ENTER, Task.Kind.PROVE);

    private static final int MOST_LATE = 20;

    /** What is to be done. */
    public String what(Task.Kind kind) {
        return switch (kind) {
            case MEND -> words.text("task.mend");
            case ENTER -> words.text("task.enter");
            case PROVE -> words.text("task.prove");
            case RAISE -> words.text("task.raise");
        };
    }

    /** What a unit owes in one sentence without an end: why it is not ranked, and how much of each kind. */
    public String owed(FollowUp.OfUnit unit) {
        List<String> parts = new ArrayList<>();
        if (unit.isUnscored()) {
            parts.add(VerdictText.unranked(unit.standing().card(), words));
        }
        for (Task.Kind kind : OWED) {
            int count = unit.tasks(kind).size();
            if (count > 0) {
                parts.add(words.text(
                        switch (kind) {
                            case MEND -> "task.mend.count";
                            case ENTER -> "task.enter.count";
                            case PROVE, RAISE -> "task.prove.count";
                        },
                        words.figure(count),
                        words.numbers().points(unit.points(kind))));
            }
        }
        if (!unit.unanswered().isEmpty()) {
            parts.add(words.text("task.explain", String.join(", ", unit.unanswered())));
        }
        if (unit.lacksApproval() && unit.consent() != null) {
            ConsentText consents = new ConsentText(words);
            parts.add(
                    unit.consent().kind() == Consent.Kind.CHANGED
                            ? words.text("task.approve-anew", consents.changed(unit.consent()))
                            : words.text("task.approve"));
        }
        return parts.isEmpty() ? words.text("task.nothing") : String.join(", ", parts);
    }

    /** What was left undone when the rounds closed; nothing where nothing was. */
    public String left(FollowUp.Left left) {
        List<String> parts = new ArrayList<>();
        part("task.left.enter", left.enter(), parts);
        part("task.left.prove", left.prove(), parts);
        part("task.left.mend", left.mend(), parts);
        return parts.isEmpty() ? "" : words.text("task.left", words.list(parts));
    }

    /** Which units explained what too late; nothing where none did. */
    public String late(List<FollowUp.OfUnit> units, UnitNames names) {
        List<String> late = units.stream()
                .filter(unit -> !unit.late().isEmpty())
                .map(unit -> names.of(unit.standing().card()) + " (" + String.join(", ", unit.late()) + ")")
                .toList();
        String first = String.join("; ", late.subList(0, Math.min(MOST_LATE, late.size())));
        String told = late.size() > MOST_LATE
                ? words.text("consent.more", first, words.figure(late.size() - MOST_LATE))
                : first;
        return late.isEmpty() ? "" : words.text("task.late", told);
    }

    private void part(String key, int count, List<String> parts) {
        if (count > 0) {
            parts.add(words.text(key, words.figure(count)));
        }
    }

    /** When a round or window closes. */
    public String day(FollowUp.Deadline deadline) {
        return new PhaseText(words).deadline(deadline.stage());
    }

    /** Until when it is to be done, and how many days are left. */
    public String until(FollowUp.Deadline deadline) {
        return words.text("letter.until", day(deadline), words.figure(deadline.days()));
    }
}
