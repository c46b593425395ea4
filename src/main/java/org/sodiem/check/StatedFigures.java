package org.sodiem.check;

import java.util.HashSet;
import java.util.Set;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Figure;
import org.sodiem.model.ScoreFile;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;

/** A unit states figures that its set asks for, in its documents too, and each once in all its files. */
final class StatedFigures implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        for (IndexResult index : scores.indexes()) {
            for (Standing standing : index.standings()) {
                Set<String> stated = new HashSet<>();
                for (ScoreFile file : standing.card().submission().scores()) {
                    for (Figure.Stated figure : file.figures()) {
                        check(figure, index.criteria(), stated, problems);
                    }
                }
                standing.card()
                        .submission()
                        .files()
                        .flatMap(file -> file.evidence().stream())
                        .flatMap(document -> document.figures().stream())
                        .forEach(figure -> NamedFigures.known(figure.id(), index.criteria(), problems));
            }
        }
    }

    private static void check(Figure.Stated stated, CriteriaSet set, Set<String> before, Problems problems) {
        String id = stated.id().value();
        Figure figure = set.figure(id);
        if (figure == null) {
            problems.add(NamedFigures.unknown(stated.id(), set));
        } else if (!before.add(id)) {
            problems.add(Code.FIGURE_TWICE, stated.id().at(), id);
        } else if (stated.previous() != null && !figure.previous()) {
            problems.add(Code.PREVIOUS_NOT_ASKED, stated.previous().at(), id);
        }
    }
}
