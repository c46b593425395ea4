package org.sodiem.check;

import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Guidance;
import org.sodiem.model.ScoreBook;
import org.sodiem.score.Scores;

/** A guidance text is named after a component of its index; a set that could not be read is told elsewhere. */
final class GuidanceHasComponent implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        ScoreBook book = scores.book();
        for (Guidance guidance : book.guidance()) {
            boolean planned = book.campaign().index(guidance.index()) != null;
            CriteriaSet set = book.criteria(guidance.index());
            boolean unreadable = planned && set == null;
            if (!unreadable && (set == null || set.component(guidance.component()) == null)) {
                problems.add(
                        Code.GUIDANCE_WITHOUT_COMPONENT,
                        guidance.file().start(),
                        guidance.component(),
                        guidance.index());
            }
        }
    }
}
