package org.sodiem.check;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Area;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Criterion;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

/** Maxima add up: components to their criterion, criteria to their area, areas to the total. */
final class CriteriaSums implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        for (CriteriaSet set : scores.book().criteria()) {
            compare("total", set.total(), set.areas().stream().map(Area::max), problems);
            for (Area area : set.areas()) {
                compare(
                        area.code().value(),
                        area.max(),
                        area.criteria().stream().map(Criterion::max),
                        problems);
                for (Criterion criterion : area.criteria()) {
                    compare(
                            criterion.code().value(),
                            criterion.max(),
                            criterion.components().stream().map(component -> component.max()),
                            problems);
                }
            }
        }
    }

    private static void compare(
            String what, Located<BigDecimal> stated, Stream<Located<BigDecimal>> parts, Problems problems) {
        BigDecimal sum = parts.map(Located::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(stated.value()) != 0) {
            problems.add(
                    Code.CRITERIA_SUM,
                    stated.at(),
                    what,
                    stated.value().toPlainString(),
                    sum.stripTrailingZeros().toPlainString());
        }
    }
}
