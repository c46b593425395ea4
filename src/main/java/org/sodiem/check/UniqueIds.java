package org.sodiem.check;

import java.util.List;
import java.util.stream.Stream;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Rule;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

/** Ids are unique: of indexes, rounds and their tags, plans, tasks, bands, figures and the options of a rule. */
final class UniqueIds implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        var book = scores.book();
        unique(book.campaign().indexes().stream().map(index -> index.id()), problems);
        unique(book.campaign().rounds().stream().map(round -> round.id()), problems);
        unique(book.campaign().rounds().stream().map(round -> round.tag()), problems);
        unique(
                Stream.ofNullable(book.campaign().withheld())
                        .flatMap(List::stream)
                        .map(one -> new Located<>(
                                one.what().value().id(), one.what().at())),
                problems);
        unique(book.plan().documents().stream().map(plan -> plan.id()), problems);
        unique(book.plan().tasks().stream().map(task -> task.id()), problems);
        for (CriteriaSet set : book.criteria()) {
            unique(set.bands().stream().map(band -> band.id()), problems);
            unique(set.figures().stream().map(figure -> figure.id()), problems);
            for (Component component : set.components()) {
                unique(component.rule().options().stream().map(Rule.Option::id), problems);
            }
        }
    }

    private static void unique(Stream<Located<String>> ids, Problems problems) {
        Once once = new Once(Code.DUPLICATE_ID, problems);
        ids.forEach(once::take);
    }
}
