package org.sodiem.check;

import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Guidance;
import org.sodiem.score.Scores;

/** A guidance text is named after a component of its index. */
final class GuidanceHasComponent implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        for (Guidance guidance : scores.book().guidance()) {
            boolean found = false;
            for (CriteriaSet set : scores.book().criteria()) {
                found |= set.index().value().equals(guidance.index()) && set.component(guidance.component()) != null;
            }
            if (!found) {
                problems.add(
                        Code.GUIDANCE_WITHOUT_COMPONENT,
                        guidance.file().start(),
                        guidance.component(),
                        guidance.index());
            }
        }
    }
}
