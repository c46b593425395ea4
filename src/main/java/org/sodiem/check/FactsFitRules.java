package org.sodiem.check;

import org.sodiem.diagnostic.Problems;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;

/** Facts fit their component's rule; scoring has found where they do not. */
final class FactsFitRules implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        for (Scorecard card : scores.cards()) {
            card.components().forEach(score -> problems.addAll(score.why()));
        }
    }
}
