package org.sodiem.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.model.Round;
import org.sodiem.round.UnitConsent;
import org.sodiem.score.Scores;
import org.sodiem.telling.ConsentText;
import org.sodiem.telling.PhaseText;
import org.sodiem.telling.TaskText;
import org.sodiem.telling.UnitNames;
import org.sodiem.telling.WorkText;
import org.sodiem.view.Assignment;
import org.sodiem.view.CampaignView;
import org.sodiem.view.FollowUp;
import org.sodiem.view.Pledge;
import org.sodiem.view.Task;

/** Who owes what, for a terminal. */
public final class StatusText {

    private static final int MOST = 50;

    private final Words words;
    private final UnitNames names;

    /** In these words. */
    public StatusText(Words words, UnitNames names) {
        this.words = words;
        this.names = names;
    }

    /** All units that owe something, a line or two each, worst first; then the offices of whose components it is. */
    public String all(Scores scores, CampaignView view) {
        FollowUp followUp = view.followUp();
        TextLines lines = new TextLines();
        List<FollowUp.OfUnit> owing = followUp.owing();
        lines.line(
                "",
                words.text(
                        "status.head",
                        scores.book().campaign().title(),
                        words.figure(FollowUp.units(owing)),
                        words.figure(FollowUp.units(followUp.units()))));
        String phase = new PhaseText(words).of(view.phases(), names::index);
        if (!phase.isEmpty()) {
            lines.line("", words.text("status.phase", phase));
        }
        String left = new TaskText(words).left(followUp.left());
        if (!left.isEmpty()) {
            lines.line("", left);
        }
        String late = new TaskText(words).late(followUp.units(), names);
        if (!late.isEmpty()) {
            lines.line("", late);
        }
        for (FollowUp.OfUnit unit : owing) {
            lines.line("  ", line(unit));
        }
        approvals(followUp, lines);
        List<FollowUp.OfOffice> offices =
                followUp.offices().stream().filter(office -> office.units() > 0).toList();
        if (!offices.isEmpty()) {
            lines.blank();
            lines.line("", words.text("status.offices"));
            for (FollowUp.OfOffice office : offices) {
                lines.line(
                        "  ",
                        words.text(
                                "status.office",
                                office.office().title(),
                                words.figure(office.units()),
                                String.join(
                                        ", ",
                                        words.counted(List.of(
                                                Map.entry("status.office.mend", (long) office.mend()),
                                                Map.entry("status.office.enter", (long) office.enter()),
                                                Map.entry("status.office.prove", (long) office.prove())))),
                                words.numbers().points(office.owed())));
            }
        }
        undertaken(view, null, lines);
        return lines.toString();
    }

    /** Who has not approved what, of the rounds that close next. */
    private void approvals(FollowUp followUp, TextLines lines) {
        ConsentText told = new ConsentText(words);
        Map<Round, List<UnitConsent>> rounds = new LinkedHashMap<>();
        for (FollowUp.OfUnit unit : followUp.units()) {
            Round next =
                    unit.deadline() == null ? null : unit.deadline().stage().round();
            if (unit.consent() != null && next != null) {
                rounds.computeIfAbsent(next, round -> new ArrayList<>())
                        .add(new UnitConsent(
                                unit.standing().card().key(),
                                names.of(unit.standing().card()),
                                "",
                                unit.consent()));
            }
        }
        rounds.forEach((round, units) -> {
            lines.blank();
            lines.line("", round.title() + ". " + told.count(units));
            told.lacking(units).forEach(lack -> lines.line("  ", lack));
        });
    }

    /** The tasks that are not done and the commitments, of one unit alone where one is named. */
    public String undertaken(CampaignView view, @Nullable String unit) {
        TextLines lines = new TextLines();
        undertaken(view, unit, lines);
        return lines.toString();
    }

    private void undertaken(CampaignView view, @Nullable String unit, TextLines lines) {
        WorkText told = new WorkText(words);
        List<Assignment> left = view.tasksLeft(unit);
        if (!left.isEmpty()) {
            lines.blank();
            lines.line("", words.text("work.tasks"));
            left.stream().limit(most(unit)).forEach(one -> lines.line("  ", told.line(one)));
            others(left.size() - most(unit), lines);
        }
        List<Pledge> pledges = view.pledges(unit);
        if (!pledges.isEmpty()) {
            lines.blank();
            lines.line("", words.text("pledge.title"));
            pledges.stream().limit(most(unit)).forEach(one -> lines.line("  ", told.line(one, names)));
            others(pledges.size() - most(unit), lines);
        }
    }

    /** How many lines of a kind: of one unit all, of a country the worst. */
    private static long most(@Nullable String unit) {
        return unit == null ? MOST : Integer.MAX_VALUE;
    }

    private void others(long count, TextLines lines) {
        if (count > 0) {
            lines.line("  ", words.text("status.others", words.figure(count)));
        }
    }

    /** One unit: what it owes, component by component. */
    public String unit(FollowUp.OfUnit unit) {
        TextLines lines = new TextLines();
        lines.line("", line(unit));
        String late = new TaskText(words).late(List.of(unit), names);
        if (!late.isEmpty()) {
            lines.line("  ", late);
        }
        for (Task.Kind kind : TaskText.OWED) {
            for (Task task : unit.tasks(kind)) {
                lines.line(
                        "  ",
                        words.text(
                                "status.task",
                                task.score().component().code().value(),
                                task.score().component().title(),
                                new TaskText(words).what(kind),
                                words.numbers()
                                        .points(
                                                task.points() == null
                                                        ? task.score()
                                                                .component()
                                                                .max()
                                                                .value()
                                                        : task.points())));
            }
        }
        return lines.toString();
    }

    private String line(FollowUp.OfUnit unit) {
        String name = names.of(unit.standing().card()) + " ("
                + unit.standing().card().unit().id().value() + ")";
        return name + ": " + new TaskText(words).owed(unit) + deadline(unit.deadline());
    }

    private String deadline(FollowUp.@Nullable Deadline deadline) {
        return deadline == null
                ? ""
                : "; "
                        + words.text(
                                "status.deadline",
                                deadline.stage().title(),
                                new TaskText(words).day(deadline),
                                words.figure(deadline.days()));
    }
}
