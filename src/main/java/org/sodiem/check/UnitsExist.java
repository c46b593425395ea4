package org.sodiem.check;

import java.util.Set;
import java.util.stream.Collectors;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Period;
import org.sodiem.model.Unit;
import org.sodiem.score.Scores;

/** A unit exists during the whole period that is assessed; one of the past may stay in the list for those that follow it. */
final class UnitsExist implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        Period period = scores.book().campaign().period();
        Set<String> speaking = scores.book().submissions().stream()
                .filter(submission -> !submission.scores().isEmpty())
                .map(submission -> submission.key().unit())
                .collect(Collectors.toSet());
        for (Unit unit : scores.book().units()) {
            boolean tooLate = unit.from() != null && unit.from().isAfter(period.from());
            boolean tooEarly = unit.until() != null && unit.until().isBefore(period.to());
            boolean past = unit.until() != null && unit.until().isBefore(period.from());
            if ((tooLate || tooEarly) && !(past && !speaking.contains(unit.id().value()))) {
                problems.add(
                        Code.UNIT_NOT_VALID_IN_PERIOD,
                        unit.id().at(),
                        unit.title(),
                        unit.from() == null ? "…" : unit.from().toString(),
                        unit.until() == null ? "…" : unit.until().toString());
            }
        }
    }
}
