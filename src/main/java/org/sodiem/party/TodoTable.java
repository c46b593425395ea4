package org.sodiem.party;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.EntryForm;
import org.sodiem.model.Component;
import org.sodiem.model.Entry;
import org.sodiem.page.Context;
import org.sodiem.part.Cell;
import org.sodiem.part.Columns;
import org.sodiem.part.Link;
import org.sodiem.part.Mark;
import org.sodiem.part.SitePath;
import org.sodiem.part.Table;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.telling.NeedText;
import org.sodiem.telling.TaskText;
import org.sodiem.view.FollowUp;
import org.sodiem.view.IndexView;
import org.sodiem.view.Task;

/** Tells one unit what is left to do: how it is written, where, and what it gives. */
final class TodoTable extends UnitPart {

    private static final int MOST_TASKS = 30;
    private static final int MOST_RAISES = 10;

    private final List<Task> tasks;

    TodoTable(Context context, IndexView index, Standing standing) {
        super(context, index, standing);
        this.tasks = phase.scoring() ? Task.of(card) : List.of();
    }

    UnitPage.Todo todo() {
        return new UnitPage.Todo(finding(), aside(), table());
    }

    private Table table() {
        List<Task> shown = new ArrayList<>();
        for (Task.Kind kind : Task.Kind.values()) {
            int most = kind == Task.Kind.RAISE ? MOST_RAISES : MOST_TASKS - shown.size();
            Task.of(kind, tasks).stream().limit(most).forEach(shown::add);
        }
        Columns<Task> columns = new Columns<Task>()
                .number(words.text("column.points"), this::gain)
                .looking("")
                .text(words.text("unit.todo.kind"), this::kind)
                .names(words.text("column.component"), task -> component(task.score()))
                .prose(words.text("unit.todo.what"), this::what)
                .text(
                        words.text("column.lead"),
                        task -> Cell.of(context.lead(task.score().component())));
        return columns.table("todo", shown, task -> task.kind() == Task.Kind.RAISE ? "" : "must")
                .sortable("viec")
                .scrolling(words.text("unit.todo"));
    }

    private Cell kind(Task task) {
        return switch (task.kind()) {
            case MEND -> Cell.of(Mark.of(State.INVALID, words));
            case ENTER -> Cell.of(Mark.of(State.NOT_ENTERED, words));
            case PROVE -> Cell.of(Mark.of(State.WITHOUT_EVIDENCE, words));
            case RAISE -> Cell.of(words.text("unit.todo.raise"));
        };
    }

    private Cell gain(Task task) {
        BigDecimal points = task.points();
        String text = numbers.pointsOrDash(points);
        return switch (task.kind()) {
            case MEND -> Cell.EMPTY;
            case ENTER, RAISE -> Cell.number("+" + text, points);
            case PROVE ->
                Cell.number("\u2212" + text, points == null ? null : points.negate())
                        .looking("gap");
        };
    }

    private Cell component(ComponentScore score) {
        String code = score.component().code().value();
        return Cell.of(new Link(code + " " + score.component().title(), SitePath.anchor(code), false));
    }

    /** What is to be done, how it is written, and where. */
    private Cell what(Task task) {
        ComponentScore score = task.score();
        Component component = score.component();
        String evidence = String.join("; ", component.evidence());
        Cell cell = switch (task.kind()) {
            case MEND -> Cell.of(words.text("unit.todo.mend"));
            case ENTER ->
                Cell.of(words.text("unit.todo.enter", evidence)).and("lines", EntryForm.lines(component, words));
            case PROVE -> Cell.of(words.text("unit.todo.prove", evidence));
            case RAISE -> Cell.of(NeedText.of(score, task.need(), words));
        };
        Link edit = edit(score);
        return edit == null ? cell : cell.and("how", " ").and(new Cell.Run(edit.text(), edit.href(), "out"));
    }

    /** The editor at the component's entry, or of the file it goes into; null where there is no forge, or no file. */
    private @Nullable Link edit(ComponentScore score) {
        if (!context.forge().isKnown()) {
            return null;
        }
        Entry entry = score.entry();
        if (entry != null) {
            return context.edit(entry.component().at());
        }
        return card.submission().scores().stream()
                .filter(file -> file.holds(score.component()))
                .findFirst()
                .map(file -> context.edit(file.source()))
                .orElse(null);
    }

    private String finding() {
        if (phase.isPublished()) {
            return words.text("unit.todo.closed");
        }
        if (!phase.scoring()) {
            return overFinding();
        }
        if (card.status() == Scorecard.Status.UNREADABLE) {
            return words.text("unit.todo.unread");
        }
        int count = tasks.size() - raises().size();
        if (count > 0) {
            String finding = words.count("unit.todo.finding", count);
            return count > MOST_TASKS ? finding + " " + words.text("unit.todo.shortened") : finding;
        }
        BigDecimal lost = counted.total().lost();
        return !tasks.isEmpty()
                ? words.text("unit.todo.done")
                : lost.signum() == 0
                        ? words.text("unit.todo.none")
                        : words.text("unit.todo.none.lost", numbers.points(lost));
    }

    /** What is left behind the last round: what was not done, and what is to be explained. */
    private String overFinding() {
        List<String> sentences = new ArrayList<>(List.of(words.text("unit.todo.over")));
        String left = new TaskText(words).left(FollowUp.Left.of(phase, card));
        if (!left.isEmpty()) {
            sentences.add(left);
        }
        FollowUp.OfUnit own = context.view().followUp().of(card.key());
        if (!own.unanswered().isEmpty()) {
            String codes = String.join(", ", own.unanswered());
            FollowUp.Deadline deadline = own.deadline();
            sentences.add(
                    deadline == null
                            ? words.text("unit.todo.explain", codes)
                            : words.text("unit.todo.explain.until", codes, new TaskText(words).day(deadline)));
        }
        return String.join(" ", sentences);
    }

    private List<Task> raises() {
        return Task.of(Task.Kind.RAISE, tasks);
    }

    /** How documents are entered, and what the rules would still give. */
    private String aside() {
        List<String> sentences = new ArrayList<>();
        if (!Task.of(Task.Kind.PROVE, tasks).isEmpty()) {
            sentences.add(words.text("unit.todo.prove.how"));
        }
        int count = raises().size();
        if (count > MOST_RAISES) {
            sentences.add(words.text("unit.todo.raises.shortened", words.figure(count), words.figure(MOST_RAISES)));
        } else if (count > 0) {
            sentences.add(words.count("unit.todo.raises", count));
        }
        return String.join(" ", sentences);
    }
}
