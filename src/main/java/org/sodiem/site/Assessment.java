package org.sodiem.site;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sodiem.check.Checks;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.history.Absence;
import org.sodiem.history.Chronicle;
import org.sodiem.history.Repository;
import org.sodiem.load.BookLoader;
import org.sodiem.model.ScoreBook;
import org.sodiem.score.AsOf;
import org.sodiem.score.Scorer;
import org.sodiem.score.Scores;
import org.sodiem.source.FileTree;

/**
 * A repository read, scored and checked: the first half of the pipeline, which {@code validate} needs alone; a site needs
 * its record in git too.
 *
 * @param scores the scores, null where campaign or units are unreadable
 * @param problems everything that is wrong, in order of place
 * @param chronicle what git says about it, or why it says nothing
 */
public record Assessment(@Nullable Scores scores, List<Diagnostic> problems, Chronicle chronicle) {

    private static final Chronicle NO_RECORD = Chronicle.none(Absence.NO_REPOSITORY);

    /** An assessment; the list is copied. */
    public Assessment {
        problems = List.copyOf(problems);
    }

    /** Reads, scores and checks, whatever git says. */
    public static Assessment of(FileTree tree, @Nullable AsOf asOf, Progress progress) throws IOException {
        Problems problems = new Problems();
        progress.at(Progress.Stage.READ, 0, 0);
        ScoreBook book = BookLoader.load(tree, problems);
        return of(book, tree, problems, NO_RECORD, asOf, progress);
    }

    /**
     * Reads the files and the record in git, scores and checks.
     *
     * @param repository where the files are; it has to stay open while pages are made
     * @param asOf the moment to look at; null for the moment of the current commit, where the files are its files
     */
    public static Assessment of(Repository repository, FileTree tree, @Nullable AsOf asOf, Progress progress)
            throws IOException {
        Problems problems = new Problems();
        progress.at(Progress.Stage.READ, 0, 0);
        ScoreBook book = BookLoader.load(tree, problems);
        Chronicle chronicle = Chronicle.of(repository, tree, book);
        return of(book, tree, problems, chronicle, asOf == null ? chronicle.asOf() : asOf, progress);
    }

    private static Assessment of(
            @Nullable ScoreBook book,
            FileTree tree,
            Problems problems,
            Chronicle chronicle,
            @Nullable AsOf asOf,
            Progress progress)
            throws IOException {
        if (book == null) {
            return new Assessment(null, problems.sorted(), chronicle);
        }
        progress.at(Progress.Stage.SCORE, 0, 0);
        Scores scores = Scorer.score(book, asOf);
        progress.at(Progress.Stage.CHECK, 0, 0);
        Checks.run(scores, tree, problems);
        return new Assessment(scores, problems.sorted(), chronicle);
    }

    /** Whether the input has errors, not only warnings. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(Diagnostic::isError);
    }

    /** The campaign's language, where it is known. */
    public @Nullable Locale locale() {
        return scores == null ? null : scores.book().campaign().locale();
    }
}
