package org.sodiem.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.model.Entry;
import org.sodiem.model.Layout;
import org.sodiem.model.ScoreBook;
import org.sodiem.score.Answer;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.State;

/**
 * Everything that is wrong in a campaign.
 *
 * @param all the problems, in order of place
 * @param byFile the problems of each file, by its path, in order of path
 * @param layout which files of a unit belong to which of its indexes
 */
public record ProblemRegister(List<Diagnostic> all, SortedMap<String, List<Diagnostic>> byFile, Layout layout) {

    private static final Set<Code> DOUBTS = Set.of(
            Code.FIGURES_CONTRADICT,
            Code.PART_ABOVE_TOTAL,
            Code.TOTAL_DIFFERS,
            Code.EVIDENCE_TWO_DATES,
            Code.EVIDENCE_TWO_TITLES,
            Code.EVIDENCE_AFTER_CUT,
            Code.EVIDENCE_COPIED,
            Code.NOTE_COPIED,
            Code.RAISED_WITHOUT_EVIDENCE);

    /** A register; its lists cannot be changed. */
    public ProblemRegister {
        all = List.copyOf(all);
        byFile = Collections.unmodifiableSortedMap(new TreeMap<>(byFile));
    }

    /** The register of the problems of a campaign, in order of place. */
    public static ProblemRegister of(List<Diagnostic> problems, ScoreBook book) {
        SortedMap<String, List<Diagnostic>> byFile = new TreeMap<>();
        for (Diagnostic problem : problems) {
            byFile.computeIfAbsent(problem.at().file().path(), path -> new ArrayList<>())
                    .add(problem);
        }
        return new ProblemRegister(problems, byFile, book.layout());
    }

    /** How many are errors. */
    public long errors() {
        return all.stream().filter(Diagnostic::isError).count();
    }

    /** The first of them; of more than so many the errors before the warnings, in order of place. */
    public List<Diagnostic> first(int most) {
        return all.size() <= most
                ? all
                : Stream.concat(
                                all.stream().filter(Diagnostic::isError),
                                all.stream().filter(problem -> !problem.isError()))
                        .limit(most)
                        .toList();
    }

    /** The errors of all files of a unit in its index, in order of place; they say why a file or an entry gives no points. */
    public List<Diagnostic> errorsOf(Scorecard card) {
        return of(card).filter(Diagnostic::isError).toList();
    }

    private Stream<Diagnostic> of(Scorecard card) {
        String folder = card.submission().folder();
        if (folder.isEmpty()) {
            return Stream.empty();
        }
        char afterSlash = '/' + 1;
        return byFile.subMap(folder + '/', folder + afterSlash).values().stream()
                .flatMap(List::stream)
                .filter(problem -> card.key()
                        .equals(layout.file(problem.at().file().path()).unit()));
    }

    /**
     * What puts in doubt what a unit says, in order of place: it contradicts something else, is another's, or came when it
     * should not. It takes no points, and wants an answer.
     */
    public List<Diagnostic> doubtsOf(Scorecard card) {
        return of(card).filter(ProblemRegister::isDoubt).toList();
    }

    /** Whether a problem of a unit's file is one of its doubts. */
    public static boolean isDoubt(Diagnostic problem) {
        return DOUBTS.contains(problem.code());
    }

    /** What is wrong with the entry of an invalid component: every error between its code and the next entry's. */
    public List<Diagnostic> errorsOf(ComponentScore score) {
        Answer.Entered entered = score.entered();
        if (entered == null || score.state() != State.INVALID) {
            return List.of();
        }
        Entry entry = entered.entry();
        int from = entry.component().at().start();
        int to = entered.file().entries().stream()
                .mapToInt(other -> other.component().at().start())
                .filter(start -> start > from)
                .min()
                .orElse(Integer.MAX_VALUE);
        return byFile.getOrDefault(entry.component().at().file().path(), List.of()).stream()
                .filter(Diagnostic::isError)
                .filter(problem -> problem.at().start() >= from && problem.at().start() < to)
                .toList();
    }
}
