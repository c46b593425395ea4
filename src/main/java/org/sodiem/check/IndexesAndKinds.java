package org.sodiem.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Campaign;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.IndexPlan;
import org.sodiem.model.Layout;
import org.sodiem.model.Round;
import org.sodiem.model.Unit;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

/** Indexes, criteria sets, rounds, windows and kinds of unit name each other rightly. */
final class IndexesAndKinds implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        Campaign campaign = scores.book().campaign();
        Layout layout = scores.book().layout();
        Set<String> kinds = new HashSet<>();
        for (IndexPlan index : campaign.indexes()) {
            Once once = new Once(Code.KIND_TWICE, problems);
            boolean further = false;
            for (Located<String> kind : index.kinds()) {
                once.take(kind);
                further |= kinds.contains(kind.value());
            }
            index.kinds().forEach(kind -> kinds.add(kind.value()));
            if (further && layout.isTaken(index.id().value())) {
                problems.add(Code.INDEX_NAME_TAKEN, index.id().at(), index.id().value());
            }
        }
        Stream<Located<String>> named = Stream.concat(
                campaign.rounds().stream().flatMap(round -> round.indexes().stream()),
                campaign.windows().stream().flatMap(window -> window.indexes().stream()));
        named.forEach(index -> KnownIndexes.has(campaign, index, problems));
        campaign.indexes().forEach(index -> haveRound(index.id(), campaign.rounds(), problems));
        for (CriteriaSet set : scores.book().criteria()) {
            if (campaign.index(set.index().value()) == null) {
                problems.add(Code.INDEX_MISMATCH, set.index().at(), set.index().value());
            }
        }
        Once files = new Once(Code.DUPLICATE_ID, problems);
        campaign.indexes().forEach(index -> files.take(index.criteria()));
        for (Unit unit : scores.book().units()) {
            Located<String> kind = unit.kind();
            if (!kinds.contains(kind.value())) {
                problems.add(Code.UNIT_IN_NO_INDEX, kind.at(), kind.value(), unit.title());
            }
        }
    }

    /** Where there are rounds at all, an index in none of them has no deadline, which nobody sees. */
    private static void haveRound(Located<String> index, List<Round> rounds, Problems problems) {
        boolean none = rounds.stream().noneMatch(round -> round.isFor(index.value()));
        if (none && !rounds.isEmpty()) {
            problems.add(Code.INDEX_WITHOUT_ROUND, index.at(), index.value());
        }
    }
}
