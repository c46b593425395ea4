package org.sodiem.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Meant;
import org.sodiem.model.Commitment;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Part;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.source.Located;

/** What was committed to is measured by the unit's criteria set, and can be reached at all. */
final class Commitments implements Check {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_SHOWN = 12;

    @Override
    public void run(Scores scores, Problems problems) {
        for (IndexResult index : scores.indexes()) {
            for (Standing standing : index.standings()) {
                for (Commitment signed :
                        standing.card().submission().undertaken().commitments()) {
                    signed.targets().forEach(target -> check(target, index.criteria(), problems));
                }
            }
        }
    }

    private static void check(Commitment.Target target, CriteriaSet criteria, Problems problems) {
        if (target.measure() instanceof Commitment.PointsOf points) {
            Located<String> code = points.code();
            Part part = criteria.part(code.value());
            if (part == null) {
                problems.add(Diagnostic.unknown(Code.UNKNOWN_PART, code, parts(criteria.parts()), MOST_SHOWN));
            } else {
                within(target.goal(), part.max().value(), problems);
            }
        } else if (target.measure() instanceof Commitment.FigureOf named) {
            if (criteria.statedOrComputed(named.id().value()) == null) {
                List<Meant.Known> known = criteria.figures().stream()
                        .map(one -> Meant.Known.of(one.id().value(), one.title()))
                        .toList();
                problems.add(Diagnostic.unknown(Code.UNKNOWN_FIGURE, named.id(), known, MOST_SHOWN));
            }
        } else {
            within(target.goal(), HUNDRED.add(criteria.bonus().reachable()), problems);
            BigDecimal goal = target.goal().value();
            if (goal.signum() > 0 && goal.compareTo(BigDecimal.ONE) <= 0) {
                problems.add(
                        Code.PERCENTAGE_LOW,
                        target.goal().at(),
                        goal.toPlainString(),
                        goal.multiply(HUNDRED).stripTrailingZeros().toPlainString());
            }
        }
    }

    private static void within(Located<BigDecimal> goal, BigDecimal most, Problems problems) {
        if (goal.value().signum() < 0 || goal.value().compareTo(most) > 0) {
            problems.add(Code.NUMBER_OUT_OF_RANGE, goal.at(), "0", most.toPlainString());
        }
    }

    private static List<Meant.Known> parts(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> Stream.concat(
                        Stream.of(Meant.Known.of(part.code().value(), part.title())), parts(part.parts()).stream()))
                .toList();
    }
}
