package org.sodiem.telling;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Unit;
import org.sodiem.view.Assignment;
import org.sodiem.view.Document;
import org.sodiem.view.Pledge;

/** The columns of tasks and of commitments. */
public final class WorkColumns {

    /** The last day. */
    public static final Column<Assignment> DUE =
            Column.day("due", "work.due", one -> one.task().due().value());

    /** How far it has come. */
    public static final Column<Assignment> STATE =
            Column.term("state", "work.state", one -> WorkText.state(one.state()));

    /** The points that it is worth. */
    public static final Column<Assignment> OPEN = Column.points("open", "work.open", Assignment::open);

    /** The day of the report that holds. */
    public static final Column<Assignment> REPORTED = Column.day(
            "reported",
            "work.reported",
            one -> one.reported() == null ? null : one.reported().on());

    /** Everything of a task as somebody is to do it, in the order of data. */
    public static final List<Column<Assignment>> TASKS = List.of(
            Column.text("task", "work.id", one -> one.task().id().value()),
            Column.text("title", "work.task", one -> one.task().title()),
            Column.text("product", "work.product", one -> one.task().product()),
            Column.text("plan", "work.plan", one -> one.task().document().value()),
            Column.term("party", "work.party", one -> party(one.unit())),
            Column.term("who", "work.who", one -> new Value.Titled(one.who(), one.whoTitle())),
            DUE,
            STATE,
            Column.day("done", "work.done.on", Assignment::done),
            Column.term("overdue", "work.overdue", one -> Value.of(one.isOverdue())),
            Column.term("at-risk", "work.at-risk", one -> Value.of(one.isAtRisk())),
            Column.number("days", "work.days", Value.Form.FIGURE, one -> whole(one.days())),
            OPEN,
            Column.text("serves", "work.serves", WorkText::serves),
            Column.text(
                    "evidence",
                    "work.evidence",
                    one -> one.documents().stream().map(Document::name).collect(Collectors.joining("; "))),
            Column.text("said", "work.said", Assignment::said),
            REPORTED,
            Column.text(
                    "reported-by",
                    "work.reported-by",
                    one -> one.reported() == null
                            ? ""
                            : CommitText.name(one.reported().revision())));

    /** What is to be reached. */
    public static final Column<Pledge> GOAL =
            measured("target", "pledge.goal", one -> one.target().goal().value());

    /** What is reached. */
    public static final Column<Pledge> NOW = measured("now", "pledge.now", Pledge::now);

    /** What is missing. */
    public static final Column<Pledge> MISSING = measured("missing", "pledge.missing", Pledge::missing);

    /** What can still be reached. */
    public static final Column<Pledge> BEST = measured("best", "pledge.best", Pledge::best);

    /** How it stands. */
    public static final Column<Pledge> STANDS = Column.term(
            "state",
            "work.state",
            one -> WorkText.state(one.state(), one.standing().isResult()));

    /** Everything of a target, in the order of data. */
    public static final List<Column<Pledge>> PLEDGES = List.of(
            UnitColumns.ID.of(Pledge::standing),
            UnitColumns.TITLE.of(Pledge::standing),
            UnitColumns.OF_INDEX.of(Pledge::standing),
            Column.term(
                    "office",
                    "pledge.office",
                    one -> one.office() == null
                            ? Value.NONE
                            : new Value.Titled(one.office().id(), one.office().title())),
            Column.text("measure", "pledge.measure", WorkText::measure),
            Column.term("bound", "pledge.bound", WorkText::bound),
            GOAL,
            NOW,
            MISSING,
            BEST,
            STANDS,
            Column.text("by", "pledge.by", one -> one.signed().by()),
            Column.text("with", "pledge.with", one -> one.signed().with()),
            Column.day("signed", "pledge.signed", one -> one.signed().on().value()),
            Column.text("document", "pledge.document", one -> one.signed().document()));

    private WorkColumns() {}

    /** A column of what a target measures: points, or a named figure. */
    private static Column<Pledge> measured(String id, String key, Function<Pledge, @Nullable BigDecimal> number) {
        return new Column<>(id, words -> words.text(key), Column.Kind.NUMBER, one -> {
            BigDecimal value = number.apply(one);
            return value == null
                    ? Value.NONE
                    : new Value.Amount(value, one.figure() == null ? Value.Form.POINTS : Value.Form.FIGURE);
        });
    }

    private static Value party(@Nullable Unit unit) {
        return unit == null ? new Value.Term("office", "work.party.office") : new Value.Term("unit", "work.party.unit");
    }

    private static @Nullable BigDecimal whole(@Nullable Long days) {
        return days == null ? null : BigDecimal.valueOf(days);
    }
}
