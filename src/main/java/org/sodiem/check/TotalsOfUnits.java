package org.sodiem.check;

import java.math.BigDecimal;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Figure;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.source.Located;

/** A figure that is the sum of what the units of another index state is that sum. */
final class TotalsOfUnits implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        for (IndexResult index : scores.indexes()) {
            for (Figure figure : index.criteria().figures()) {
                if (figure.totalOf() != null) {
                    total(figure, figure.totalOf().value(), index, scores, problems);
                }
            }
        }
    }

    /** A sum is compared where one unit states it: of several it is not known whose units are summed. */
    private static void total(Figure figure, String of, IndexResult index, Scores scores, Problems problems) {
        IndexResult parts = of.equals(index.id()) ? null : scores.index(of);
        String id = figure.id().value();
        Located<BigDecimal> total = index.standings().size() == 1
                ? index.standings().get(0).card().submission().stated(index.criteria(), id, code -> true)
                : null;
        if (parts == null || total == null) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        Located<BigDecimal> first = null;
        int units = 0;
        boolean negative = false;
        for (Standing standing : parts.standings()) {
            Located<BigDecimal> part = standing.card().submission().stated(parts.criteria(), id, code -> true);
            if (part != null) {
                sum = sum.add(part.value());
                units++;
                first = first == null ? part : first;
                negative |= part.value().signum() < 0;
            }
        }
        boolean whole = units == parts.standings().size();
        boolean differs = whole ? sum.compareTo(total.value()) != 0 : !negative && sum.compareTo(total.value()) > 0;
        if (first != null && differs) {
            problems.add(
                    Code.TOTAL_DIFFERS,
                    total.at(),
                    Contradictions.told(figure),
                    total.value().toPlainString(),
                    sum.toPlainString(),
                    String.valueOf(units),
                    first.at().toString());
        }
    }
}
