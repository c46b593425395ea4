package org.sodiem.telling;

import java.math.BigDecimal;
import java.util.List;
import org.sodiem.model.Component;
import org.sodiem.score.State;
import org.sodiem.view.Led;

/** The columns of what an office leads, unit by unit. */
public final class LedColumns {

    /** All of them but the components, in the order of data. */
    public static final List<Column<Led.Row>> ALL = List.of(
            UnitColumns.ID.of(Led.Row::standing),
            UnitColumns.TITLE.of(Led.Row::standing),
            count("notEntered", "followup.enter", State.NOT_ENTERED),
            count("withoutEvidence", "followup.prove", State.WITHOUT_EVIDENCE),
            count("invalid", "followup.mend", State.INVALID),
            Column.points("lost", "points.lost", Led.Row::lost));

    private LedColumns() {}

    /**
     * The points of one component.
     *
     * @param at its place among those that the office leads, from 0
     */
    public static Column<Led.Row> points(Component component, int at) {
        String code = component.code().value();
        return Column.<Led.Row>points(
                        code, "table.achieved", row -> row.scores().get(at).points())
                .called(code + " " + component.title());
    }

    private static Column<Led.Row> count(String id, String key, State state) {
        return Column.number(id, key, Value.Form.FIGURE, row -> BigDecimal.valueOf(row.count(state)));
    }
}
