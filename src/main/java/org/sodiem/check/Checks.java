package org.sodiem.check;

import java.util.List;
import org.sodiem.diagnostic.Problems;
import org.sodiem.score.Scores;
import org.sodiem.source.FileTree;

/** All rules, in the order of the book: the entrance of this package. */
public final class Checks {

    private Checks() {}

    /**
     * Checks a campaign; rules look side by side, since each has its own problems.
     *
     * @param scores the campaign, scored
     * @param tree the repository it was read from, asked only whether evidence files are there
     * @param problems takes every breach of every rule
     */
    public static void run(Scores scores, FileTree tree, Problems problems) {
        List<Check> checks = List.of(
                new UniqueIds(),
                new IndexesAndKinds(),
                new DatesInOrder(),
                new UnitsExist(),
                new People(),
                new CriteriaSums(),
                new CriteriaCodes(),
                new SaneRules(),
                new BandsInOrder(),
                new KnownOffices(),
                new GuidanceHasComponent(),
                new FilesOfUnits(),
                new EntriesInTheirPlace(),
                new FactsFitRules(),
                new StatedScores(),
                new EvidenceForPoints(),
                new CitedDocuments(),
                new CompleteDocuments(),
                new OneTitleADocument(),
                new SafeLinks(),
                new EvidenceFiles(tree),
                new BonusClaims(),
                new SurveyResults(),
                new Penalties());
        List<Problems> found = checks.parallelStream()
                .map(check -> {
                    Problems own = new Problems();
                    check.run(scores, own);
                    return own;
                })
                .toList();
        found.forEach(own -> problems.addAll(own.sorted()));
    }
}
