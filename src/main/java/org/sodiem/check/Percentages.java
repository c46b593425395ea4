package org.sodiem.check;

import java.math.BigDecimal;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Facts;
import org.sodiem.model.Figure;
import org.sodiem.model.Rule;
import org.sodiem.model.ScoreFile;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.source.Located;

/**
 * Percentages that may pass 100 keep to what happens: a spreadsheet in English reads {@code 97,25} as 9725, and such a
 * figure has the points of the highest range.
 */
final class Percentages implements Check {

    private static final BigDecimal MOST = BigDecimal.valueOf(200);
    private static final String PERCENT = "%";

    @Override
    public void run(Scores scores, Problems problems) {
        for (IndexResult index : scores.indexes()) {
            for (Standing standing : index.standings()) {
                for (ComponentScore score : standing.card().components()) {
                    Facts facts = score.facts();
                    if (facts instanceof Facts.Measure measure) {
                        check(measure.value(), most(score.component().rule()), problems);
                    }
                }
                for (ScoreFile file : standing.card().submission().scores()) {
                    file.figures().forEach(stated -> check(stated, index.criteria(), problems));
                }
            }
        }
    }

    private static void check(Figure.Stated stated, CriteriaSet set, Problems problems) {
        Figure figure = set.figure(stated.id().value());
        Located<BigDecimal> value = stated.value();
        if (figure != null && value != null && figure.unit().equals(PERCENT)) {
            check(value, MOST, problems);
        }
    }

    /** The most that a percentage of a rule may well be: beyond what any of its ranges begins with; zero where it asks for none. */
    private static BigDecimal most(Rule rule) {
        if (rule instanceof Rule.Bands bands && bands.of().unit().equals(PERCENT)) {
            return bands.ranges().stream()
                    .map(range -> range.from().value().multiply(BigDecimal.valueOf(2)))
                    .reduce(MOST, BigDecimal::max);
        }
        return rule instanceof Rule.Rank rank && rank.of().unit().equals(PERCENT) ? MOST : BigDecimal.ZERO;
    }

    private static void check(Located<BigDecimal> value, BigDecimal most, Problems problems) {
        BigDecimal meant = value.value();
        if (most.signum() > 0 && meant.compareTo(most) > 0) {
            while (meant.compareTo(most) > 0) {
                meant = meant.movePointLeft(1);
            }
            problems.add(
                    Code.PERCENTAGE_HIGH,
                    value.at(),
                    value.value().toPlainString(),
                    meant.stripTrailingZeros().toPlainString());
        }
    }
}
