package org.sodiem.telling;

import java.math.BigDecimal;
import java.util.List;
import org.sodiem.view.FollowUp.OfUnit;
import org.sodiem.view.Task;

/** The columns of what units owe. */
public final class OwedColumns {

    /** All of them, in the order of data. */
    public static final List<Column<OfUnit>> ALL = List.of(
            UnitColumns.ID.of(OfUnit::standing),
            UnitColumns.TITLE.of(OfUnit::standing),
            UnitColumns.OF_INDEX.of(OfUnit::standing),
            Column.term(
                    "status",
                    "table.status",
                    unit -> StateTerm.of(unit.standing().counted().status())),
            count("mend", "followup.mend", Task.Kind.MEND),
            count("enter", "followup.enter", Task.Kind.ENTER),
            count("prove", "followup.prove", Task.Kind.PROVE),
            Column.number(
                    "explain",
                    "followup.explain",
                    Value.Form.FIGURE,
                    unit -> BigDecimal.valueOf(unit.unanswered().size())),
            Column.term("approval", "followup.approval", unit -> ConsentText.term(unit.consent())),
            Column.points("owed", "followup.owed", OfUnit::owed),
            Column.day(
                    "deadline",
                    "followup.deadline",
                    unit -> unit.deadline() == null
                            ? null
                            : unit.deadline().stage().closes().toLocalDate()));

    private OwedColumns() {}

    private static Column<OfUnit> count(String id, String key, Task.Kind kind) {
        return Column.number(
                id,
                key,
                Value.Form.FIGURE,
                unit -> BigDecimal.valueOf(unit.tasks(kind).size()));
    }
}
