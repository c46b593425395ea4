package org.sodiem.check;

import java.util.List;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;

/** Facts fit their component's rule; scoring has found where they do not. */
final class FactsFitRules implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        for (IndexResult index : scores.indexes()) {
            for (Standing standing : index.standings()) {
                List<Diagnostic> found = standing.card().components().stream()
                        .flatMap(score -> score.why().stream())
                        .toList();
                problems.addAll(found);
            }
        }
    }
}
