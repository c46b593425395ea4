package org.sodiem.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.score.Scores;
import org.sodiem.source.FileTree;
import org.sodiem.source.Span;

/** All rules, in the order of the book: the entrance of this package. */
public final class Checks {

    /** What is said of a single value alone. */
    private static final Set<Code> VALUES = Set.of(
            Code.NOT_A_DECIMAL, Code.NOT_A_WHOLE_NUMBER, Code.THOUSANDS_POINT, Code.NOT_A_LIST, Code.NOT_A_MAPPING);

    private Checks() {}

    /** A value under a key that the component does not have need not be written better. */
    private static void forgetWhatMisfitsExplain(Problems problems) {
        Set<Span> misfits = problems.sorted().stream()
                .filter(problem -> problem.code() == Code.FACTS_DO_NOT_FIT)
                .map(Diagnostic::at)
                .collect(Collectors.toSet());
        if (!misfits.isEmpty()) {
            problems.forget(problem -> VALUES.contains(problem.code()) && misfits.contains(problem.at()));
        }
    }

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
                new DaysNearPeriod(),
                new UnitsExist(),
                new OneTitleAUnit(),
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
                new StatedFigures(),
                new NamedFigures(),
                new Contradictions(),
                new Percentages(),
                new StatedScores(),
                new EvidenceForPoints(),
                new CitedDocuments(),
                new CompleteDocuments(),
                new DocumentsInTime(),
                new OneTitleADocument(),
                new SafeLinks(),
                new EvidenceFiles(tree),
                new Copies(tree),
                new Exemptions(),
                new Claims(),
                new SurveyResults(),
                new Penalties(),
                new Findings(),
                new Explanations(),
                new Approved(),
                new SignedDays(),
                new PublishedResults(),
                new PlannedTasks(),
                new Commitments());
        List<Problems> found = checks.parallelStream()
                .map(check -> {
                    Problems own = new Problems();
                    check.run(scores, own);
                    return own;
                })
                .toList();
        found.forEach(own -> problems.addAll(own.sorted()));
        forgetWhatMisfitsExplain(problems);
    }
}
