package org.sodiem.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Lookalikes;
import org.sodiem.model.Unit;
import org.sodiem.score.Scores;

/** Two units of one kind and one title, at one time and not told apart by their codes, are one name written twice. */
final class OneTitleAUnit implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        Map<String, Unit> first = new HashMap<>();
        for (Unit unit : scores.book().units()) {
            Unit other = first.putIfAbsent(unit.kind().value() + " " + Lookalikes.key(unit.title()), unit);
            if (other != null && !isTold(unit.code(), other.code()) && meet(unit, other)) {
                problems.add(
                        Code.UNIT_TITLE_TWICE,
                        unit.id().at(),
                        unit.title(),
                        other.id().value());
            }
        }
    }

    private static boolean isTold(@Nullable String code, @Nullable String other) {
        return code != null && other != null && !code.equals(other);
    }

    private static boolean meet(Unit one, Unit other) {
        return !endsBefore(one.until(), other.from()) && !endsBefore(other.until(), one.from());
    }

    private static boolean endsBefore(@Nullable LocalDate until, @Nullable LocalDate from) {
        return until != null && from != null && until.isBefore(from);
    }
}
