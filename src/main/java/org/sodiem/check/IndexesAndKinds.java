package org.sodiem.check;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Campaign;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.IndexPlan;
import org.sodiem.model.Submission;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

/** Indexes, criteria sets, rounds, windows and kinds of unit name each other rightly. */
final class IndexesAndKinds implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        Campaign campaign = scores.book().campaign();
        Map<String, String> indexOfKind = new HashMap<>();
        for (IndexPlan index : campaign.indexes()) {
            for (Located<String> kind : index.kinds()) {
                String earlier =
                        indexOfKind.putIfAbsent(kind.value(), index.id().value());
                if (earlier != null) {
                    problems.add(Code.KIND_IN_TWO_INDEXES, kind.at(), kind.value(), earlier);
                }
            }
        }
        Stream<Located<String>> named = Stream.concat(
                campaign.rounds().stream().flatMap(round -> round.indexes().stream()),
                campaign.windows().stream().flatMap(window -> window.indexes().stream()));
        named.filter(index -> !isIndex(campaign, index.value()))
                .forEach(index -> problems.add(Code.UNKNOWN_INDEX, index.at(), index.value()));
        for (CriteriaSet set : scores.book().criteria()) {
            if (!isIndex(campaign, set.index().value())) {
                problems.add(Code.INDEX_MISMATCH, set.index().at(), set.index().value());
            }
        }
        for (Submission submission : scores.book().submissions()) {
            Located<String> kind = submission.unit().kind();
            if (!indexOfKind.containsKey(kind.value())) {
                problems.add(
                        Code.UNIT_IN_NO_INDEX,
                        kind.at(),
                        kind.value(),
                        submission.unit().title());
            }
        }
    }

    private static boolean isIndex(Campaign campaign, String id) {
        return campaign.indexes().stream().anyMatch(index -> index.id().value().equals(id));
    }
}
