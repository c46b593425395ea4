package org.sodiem.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sodiem.check.Checks;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.git.Absence;
import org.sodiem.git.Repository;
import org.sodiem.load.BookLoader;
import org.sodiem.model.Appraisal;
import org.sodiem.model.Campaign;
import org.sodiem.model.Layout;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.render.PageRenderer;
import org.sodiem.round.Chronicle;
import org.sodiem.round.Rewriting;
import org.sodiem.round.Snapshots;
import org.sodiem.score.AsOf;
import org.sodiem.score.Scorer;
import org.sodiem.score.Scores;
import org.sodiem.source.FileTree;
import org.sodiem.source.Located;
import org.sodiem.theme.Theme;

/**
 * A repository read, scored and checked: the first half of the pipeline; a site needs its record in git too. Its
 * templates are read, but not run.
 *
 * @param scores the scores, null where campaign or units are unreadable
 * @param problems everything that is wrong, in order of place
 * @param chronicle what git says about it, or why it says nothing
 * @param theme templates, words, assets and pages of the repository's own
 */
public record Assessment(@Nullable Scores scores, List<Diagnostic> problems, Chronicle chronicle, Theme theme) {

    static final Chronicle NO_RECORD = Chronicle.none(Absence.NO_REPOSITORY);

    public Assessment {
        problems = List.copyOf(problems);
    }

    /** Reads, scores and checks, whatever git says. */
    public static Assessment of(FileTree tree, @Nullable AsOf asOf, BuildProgress progress) throws IOException {
        progress.at(BuildProgress.Stage.READ, 0, 0);
        return of(tree, book -> NO_RECORD, asOf, new Memory(), progress);
    }

    /**
     * Reads the files and the record in git, scores and checks. Where the files are those of the current commit, they
     * are read from it, since a checkout may give them other line ends: what is published depends on the commit alone.
     *
     * @param repository where the files are; it has to stay open while pages are made
     * @param now the files as they are now
     * @param asOf the moment to look at; null for the moment of the current commit, where the files are its files
     */
    public static Assessment of(Repository repository, FileTree now, @Nullable AsOf asOf, BuildProgress progress)
            throws IOException {
        return of(repository, now, asOf, new Memory(), progress);
    }

    /**
     * The same, again and again.
     *
     * @param memory what was found in this repository last; what is found now is in it afterwards
     */
    public static Assessment of(
            Repository repository, FileTree now, @Nullable AsOf asOf, Memory memory, BuildProgress progress)
            throws IOException {
        progress.at(BuildProgress.Stage.READ, 0, 0);
        FileTree tree = Snapshots.asCommitted(repository, now);
        return of(tree, book -> Chronicle.of(repository, tree, book, memory.chronicle), asOf, memory, progress);
    }

    /** Reads what git says about the files, of which this is the book. */
    private interface Recorder {
        Chronicle read(@Nullable ScoreBook book) throws IOException;
    }

    private static Theme theme(FileTree tree, Problems problems) throws IOException {
        Theme theme = Theme.load(tree, problems);
        if (!theme.templates().isEmpty()) {
            problems.addAll(new PageRenderer(Locale.ROOT, theme).inspect());
        }
        return theme;
    }

    private static Assessment of(
            FileTree tree, Recorder recorder, @Nullable AsOf asOf, Memory memory, BuildProgress progress)
            throws IOException {
        Problems problems = new Problems();
        Theme theme = theme(tree, problems);
        ScoreBook book = BookLoader.load(tree, problems, memory.book);
        memory.chronicle = recorder.read(book);
        Scores scores = null;
        if (book != null) {
            progress.at(BuildProgress.Stage.SCORE, 0, 0);
            scores = Scorer.score(book, asOf == null ? memory.chronicle.asOf() : asOf, memory.scores);
            memory.scores = scores;
            progress.at(BuildProgress.Stage.CHECK, 0, 0);
            Checks.run(scores, tree, problems);
            against(scores, memory.chronicle, problems);
        }
        return new Assessment(scores, problems.sorted(), memory.chronicle, theme);
    }

    /** What appraisals name as looked at is on the main line, as far as git can tell. */
    private static void against(Scores scores, Chronicle chronicle, Problems problems) {
        Campaign campaign = scores.book().campaign();
        if (!chronicle.knowsEveryCommit()) {
            return;
        }
        for (Submission submission : scores.book().submissions()) {
            for (Appraisal appraisal : submission.appraisals()) {
                for (Appraisal.Pass pass : appraisal.passes()) {
                    Located<String> against = pass.against();
                    if (against != null
                            && against.value().matches(Appraisal.COMMIT)
                            && campaign.round(against.value()) == null
                            && chronicle.step(against.value()) == null) {
                        problems.add(Code.UNKNOWN_AGAINST, against.at(), against.value(), campaign.roundIds());
                    }
                }
            }
        }
    }

    /** The same with more problems. */
    Assessment with(List<Diagnostic> more) {
        List<Diagnostic> all = new ArrayList<>(problems);
        all.addAll(more);
        return new Assessment(scores, Problems.sorted(all), chronicle, theme);
    }

    /** Whether a site can be made: not without scores, and not while {@code site-templates/} has errors. */
    public boolean hasSite() {
        return scores != null && templateProblems().stream().noneMatch(Diagnostic::isError);
    }

    /** What is wrong in {@code site-templates/}, in order of place. */
    List<Diagnostic> templateProblems() {
        return problems.stream()
                .filter(problem -> problem.at().file().path().startsWith(Layout.TEMPLATES + "/"))
                .toList();
    }

    /** The same, which also tells that history was rewritten after sites had been published. */
    public Assessment telling(List<Rewriting> rewritten) {
        return new Assessment(scores, problems, chronicle.telling(rewritten), theme);
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
