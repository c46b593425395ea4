package org.sodiem.check;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Meant;
import org.sodiem.model.Period;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Unit;
import org.sodiem.score.Scores;

/**
 * A unit exists during the whole period that is assessed, and what takes its place is known; one of the past may stay in the
 * list for those that follow it.
 */
final class UnitsExist implements Check {

    private static final int MOST_SHOWN = 12;

    @Override
    public void run(Scores scores, Problems problems) {
        Period period = scores.book().campaign().period();
        Set<String> speaking = scores.book().submissions().stream()
                .filter(submission -> !submission.scores().isEmpty())
                .map(submission -> submission.key().unit())
                .collect(Collectors.toSet());
        List<Meant.Known> following = following(scores.book());
        Set<String> known = following.stream().map(Meant.Known::name).collect(Collectors.toSet());
        for (Unit unit : scores.book().units()) {
            if (unit.successor() != null && !known.contains(unit.successor().value())) {
                problems.add(Diagnostic.unknown(Code.UNKNOWN_SUCCESSOR, unit.successor(), following, MOST_SHOWN));
            }
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

    /** What may take the place of a unit: those that only follow others, and the units themselves. */
    private static List<Meant.Known> following(ScoreBook book) {
        Stream<Meant.Known> later = new TreeMap<>(book.successors())
                .entrySet().stream().map(one -> Meant.Known.of(one.getKey(), one.getValue()));
        Stream<Meant.Known> units =
                book.units().stream().map(unit -> Meant.Known.of(unit.id().value(), unit.title()));
        return Stream.concat(later, units).toList();
    }
}
