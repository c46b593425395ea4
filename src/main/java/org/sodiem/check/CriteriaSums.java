package org.sodiem.check;

import java.math.BigDecimal;
import java.util.List;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Group;
import org.sodiem.model.Part;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

/** Maxima add up at every level: parts to their group, those of the top to the total; under a cap they may be more. */
final class CriteriaSums implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        for (CriteriaSet set : scores.book().criteria()) {
            compare("total", set.total(), false, set.parts(), problems);
        }
    }

    private static void compare(
            String what, Located<BigDecimal> stated, boolean capped, List<Part> parts, Problems problems) {
        BigDecimal sum = parts.stream().map(part -> part.max().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        int more = sum.compareTo(stated.value());
        if (capped ? more < 0 : more != 0) {
            problems.add(
                    Code.CRITERIA_SUM,
                    stated.at(),
                    what,
                    stated.value().toPlainString(),
                    sum.stripTrailingZeros().toPlainString());
        }
        for (Part part : parts) {
            if (part instanceof Group group) {
                compare(group.code().value(), group.max(), group.capped(), group.parts(), problems);
            }
        }
    }
}
