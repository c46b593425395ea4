package org.sodiem.check;

import java.util.List;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Publication;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;

/** A result is published once, of an index that is there, and all of it was appraised. */
final class PublishedResults implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        Once once = new Once(Code.DUPLICATE_ID, problems);
        for (Publication.Result result : scores.book().publication().results()) {
            String index = result.index().value();
            boolean known = scores.book().campaign().indexes().stream()
                    .anyMatch(plan -> plan.id().value().equals(index));
            if (!known) {
                problems.add(Code.UNKNOWN_INDEX, result.index().at(), index);
            } else {
                once.take(index, result.index());
            }
        }
        for (IndexResult index : scores.indexes()) {
            Publication.Result result = index.published();
            for (Standing standing : result == null ? List.<Standing>of() : index.standings()) {
                List<String> missing = standing.voices().unappraised();
                if (!missing.isEmpty() && result != null) {
                    problems.add(
                            Code.NOT_APPRAISED,
                            result.index().at(),
                            standing.card().unit().title(),
                            String.join(", ", missing));
                }
            }
        }
    }
}
