package org.sodiem.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.ScoreBook;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.score.Voices;
import org.sodiem.source.FileTree;
import org.sodiem.source.Span;

/**
 * All rules: the entrance of this package. For whoever checks a campaign again and again it keeps what the rules of single
 * units found, a part of the campaign at a time.
 */
public final class Checks {

    /** How many units a part has: what one change makes anew, and what shares the beginning of each rule. */
    private static final int UNITS = 64;

    /** What is said of a single value alone. */
    private static final Set<Code> VALUES = Set.of(
            Code.NOT_A_DECIMAL, Code.NOT_A_WHOLE_NUMBER, Code.THOUSANDS_POINT, Code.NOT_A_LIST, Code.NOT_A_MAPPING);

    /** Rules of single units: what they find of a campaign is what they find of its units, each by itself. */
    static final List<Check> OF_A_UNIT = List.of(
            new FilesOfUnits(),
            new EntriesInTheirPlace(),
            new FactsFitRules(),
            new StatedFigures(),
            new Contradictions(),
            new Percentages(),
            new StatedScores(),
            new EvidenceForPoints(),
            new CitedDocuments(),
            new CompleteDocuments(),
            new DocumentsInTime(),
            new OneTitleADocument(),
            new SafeLinks(),
            new Claims(),
            new SurveyResults(),
            new Penalties(),
            new Findings(),
            new Explanations(),
            new Approved(),
            new Commitments());

    private final int units;
    private List<Part> parts = List.of();

    /** Rules that have found nothing yet. */
    public Checks() {
        this(UNITS);
    }

    /**
     * Rules that have found nothing yet.
     *
     * @param units how many units a part has
     */
    Checks(int units) {
        this.units = units;
    }

    /** Rules of the definitions, of several units together, or of files that are not read. */
    private static List<Check> others(FileTree tree) {
        return List.of(
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
                new NamedFigures(),
                new TotalsOfUnits(),
                new EvidenceFiles(tree),
                new Copies(tree),
                new Exemptions(),
                new SignedDays(),
                new PublishedResults(),
                new PlannedTasks());
    }

    /**
     * Checks a campaign; rules look side by side, since each has its own problems.
     *
     * @param scores the campaign, scored
     * @param tree the repository it was read from, asked only whether evidence files are there
     * @param problems takes every breach of every rule
     */
    public void run(Scores scores, FileTree tree, Problems problems) {
        List<List<Diagnostic>> found = others(tree).parallelStream()
                .map(rule -> found(List.of(rule), scores))
                .toList();
        List<Part> last = parts;
        List<Scores> now = scores.parts(units);
        parts = IntStream.range(0, now.size())
                .parallel()
                .mapToObj(i -> Part.of(now.get(i), i < last.size() ? last.get(i) : null))
                .toList();
        found.forEach(problems::addAll);
        parts.forEach(part -> problems.addAll(part.found()));
        forgetWhatMisfitsExplain(problems);
    }

    private static List<Diagnostic> found(List<Check> rules, Scores scores) {
        Problems own = new Problems();
        rules.forEach(rule -> rule.run(scores, own));
        return own.sorted();
    }

    /** What was found of a part, and what that was found in. */
    private record Part(Seen seen, List<Diagnostic> found) {

        static Part of(Scores part, @Nullable Part last) {
            Seen seen = Seen.of(part);
            return last != null && last.seen.equals(seen) ? last : new Part(seen, Checks.found(OF_A_UNIT, part));
        }
    }

    /**
     * All that rules see of a part. Two are equal where nothing was read again, since places are of the same files only
     * then; and nearly at once, since then it is the same objects.
     */
    private record Seen(ScoreBook book, List<Voices> voices) {

        static Seen of(Scores part) {
            return new Seen(
                    part.book(),
                    part.indexes().stream()
                            .map(IndexResult::standings)
                            .flatMap(List::stream)
                            .map(Standing::voices)
                            .toList());
        }
    }

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
}
