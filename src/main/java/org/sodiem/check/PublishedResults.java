package org.sodiem.check;

import java.util.List;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Publication;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.source.Located;

/** A result is published once, of an index that is there, and all of it was appraised. */
final class PublishedResults implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        Once once = new Once(Code.DUPLICATE_ID, problems);
        Publication publication = scores.book().publication();
        for (Publication.Result result : publication.results()) {
            String index = result.index().value();
            if (isKnown(result.index(), scores, problems)) {
                once.take(index, result.index());
            }
        }
        publication.opened().forEach(opened -> isKnown(opened.index(), scores, problems));
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

    private static boolean isKnown(Located<String> index, Scores scores, Problems problems) {
        return KnownIndexes.has(scores.book().campaign(), index, problems);
    }
}
