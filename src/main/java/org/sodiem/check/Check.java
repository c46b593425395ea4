package org.sodiem.check;

import org.sodiem.diagnostic.Problems;
import org.sodiem.score.Scores;

/** One rule that a campaign has to keep. */
interface Check {

    /** Tells every breach of the rule. */
    void run(Scores scores, Problems problems);
}
