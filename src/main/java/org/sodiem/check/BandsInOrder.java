package org.sodiem.check;

import java.math.BigDecimal;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Band;
import org.sodiem.model.CriteriaSet;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

/** Bands run from the highest threshold down, and the last begins at 0, so that every index has one. */
final class BandsInOrder implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        for (CriteriaSet set : scores.book().criteria()) {
            BigDecimal above = null;
            for (Band band : set.bands()) {
                if (above != null && band.from().value().compareTo(above) >= 0) {
                    problems.add(Code.BANDS, band.from().at());
                }
                above = band.from().value();
            }
            Located<BigDecimal> last = set.bands().get(set.bands().size() - 1).from();
            if (last.value().signum() != 0) {
                problems.add(Code.BANDS, last.at());
            }
        }
    }
}
