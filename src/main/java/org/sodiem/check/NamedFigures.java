package org.sodiem.check;

import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Meant;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Figure;
import org.sodiem.model.ScoreBook;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

/** What is said to be, to be part of, or to be the sum of a named figure, names one that units state. */
final class NamedFigures implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        ScoreBook book = scores.book();
        for (CriteriaSet set : book.criteria()) {
            for (Figure figure : set.figures()) {
                Located<String> whole = figure.partOf();
                if (whole != null) {
                    known(whole, set, problems);
                }
                Located<String> index = figure.totalOf();
                if (index != null) {
                    total(figure, index, set, book, problems);
                }
            }
            for (Component component : set.components()) {
                component.grounds().figures().values().forEach(named -> known(named, set, problems));
            }
        }
    }

    /** A sum is of another index, whose units state the same figure. */
    private static void total(
            Figure figure, Located<String> index, CriteriaSet set, ScoreBook book, Problems problems) {
        CriteriaSet other = book.criteria(index.value());
        if (book.campaign().index(index.value()) == null
                || index.value().equals(set.index().value())) {
            KnownIndexes.tell(book.campaign(), index, problems);
        } else if (other != null) {
            known(new Located<>(figure.id().value(), index.at()), other, problems);
        }
    }

    static void known(Located<String> named, CriteriaSet set, Problems problems) {
        if (set.figure(named.value()) == null) {
            problems.add(unknown(named, set));
        }
    }

    /** That units state no such figure of a set, with those that they state. */
    static Diagnostic unknown(Located<String> named, CriteriaSet set) {
        return Diagnostic.unknown(
                Code.UNKNOWN_FIGURE,
                named,
                set.figures().stream()
                        .filter(one -> one.formula() == null)
                        .map(one -> Meant.Known.of(one.id().value(), one.title()))
                        .toList());
    }
}
