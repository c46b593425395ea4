package org.sodiem.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.git.MainLine;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.load.BookLoader;
import org.sodiem.model.Appraisal;
import org.sodiem.model.Approvals;
import org.sodiem.model.Campaign;
import org.sodiem.model.Edition;
import org.sodiem.model.Layout;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.model.Withholding;
import org.sodiem.render.PageRenderer;
import org.sodiem.round.Chronicle;
import org.sodiem.round.Rewriting;
import org.sodiem.round.SinceClose;
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
 */
public sealed interface Assessment {

    /** Everything that is wrong, in order of place. */
    List<Diagnostic> problems();

    /** The campaign's language, null where it is not known. */
    @Nullable
    Locale locale();

    /** Campaign or units cannot be read, so that there is nothing to score. */
    record Unreadable(List<Diagnostic> problems) implements Assessment {

        public Unreadable {
            problems = List.copyOf(problems);
        }

        @Override
        public @Nullable Locale locale() {
            return null;
        }
    }

    /**
     * A campaign with its scores.
     *
     * @param chronicle what git says about it, or why it says nothing
     * @param theme templates, words, assets and pages of the repository's own
     * @param edition for whom it was read: the public's holds nothing that is withheld
     * @param tree the files that were read
     */
    record Scored(
            Scores scores, List<Diagnostic> problems, Chronicle chronicle, Theme theme, Edition edition, FileTree tree)
            implements Assessment {

        public Scored {
            problems = List.copyOf(problems);
        }

        /** What is scored. */
        public Campaign campaign() {
            return scores.book().campaign();
        }

        @Override
        public Locale locale() {
            return campaign().locale();
        }

        /** The same with more problems. */
        Scored with(List<Diagnostic> more) {
            List<Diagnostic> all = new ArrayList<>(problems);
            all.addAll(more);
            return new Scored(scores, Problems.sorted(all), chronicle, theme, edition, tree);
        }

        /** The same, which also tells that history was rewritten after sites had been published. */
        public Scored telling(List<Rewriting> rewritten) {
            return new Scored(scores, problems, chronicle.telling(rewritten), theme, edition, tree);
        }

        /** Whether a site can be made: not while {@code site-templates/} has errors. */
        public boolean hasSite() {
            return templateProblems().stream().noneMatch(Diagnostic::isError);
        }

        /** What is wrong in {@code site-templates/}, in order of place. */
        List<Diagnostic> templateProblems() {
            return problems.stream()
                    .filter(problem -> problem.at().file().path().startsWith(Layout.TEMPLATES + "/"))
                    .toList();
        }
    }

    /** Reads, scores and checks, whatever git says. */
    static Assessment of(FileTree tree, @Nullable AsOf asOf, BuildProgress progress) throws IOException {
        progress.at(BuildProgress.Stage.READ, 0, 0);
        return of(tree, null, asOf, Edition.INTERNAL, Memory.ofOne(), progress);
    }

    /**
     * Reads the files and the record in git, scores and checks. Where the files are those of the current commit, they
     * are read from it, since a checkout may give them other line ends: what is published depends on the commit alone.
     *
     * @param repository where the files are; it has to stay open while pages are made
     * @param now the files as they are now
     * @param asOf the moment to look at; null for the moment of the current commit, where the files are its files
     * @param edition for whom
     */
    static Assessment of(
            Repository repository, FileTree now, @Nullable AsOf asOf, Edition edition, BuildProgress progress)
            throws IOException {
        progress.at(BuildProgress.Stage.READ, 0, 0);
        FileTree tree = Snapshots.asCommitted(repository, now);
        return of(tree, repository, asOf, edition, Memory.ofOne(), progress);
    }

    /**
     * The same as the first, and what git alone tells: what units say otherwise since a round closed, and whether what
     * was appraised or approved is on the main line.
     *
     * @param repository where the files are a state of
     * @param base the newest commit of the main line; null where there is none
     * @param wanted the ids of the units that are compared
     */
    static Assessment sinceClose(
            Repository repository,
            @Nullable Revision base,
            FileTree tree,
            @Nullable AsOf asOf,
            Predicate<String> wanted,
            BuildProgress progress)
            throws IOException {
        Assessment assessment = of(tree, asOf, progress);
        if (assessment instanceof Scored scored) {
            Problems more = new Problems();
            MainLine line = base == null ? repository.mainLine() : repository.mainLine(base);
            SinceClose.check(repository, line, tree, scored.scores(), wanted, more);
            if (base != null && !repository.isShallow()) {
                named(scored.scores(), wanted, name -> line.begun(name) != null, more);
            }
            return scored.with(more.sorted());
        }
        return assessment;
    }

    /** The same with everything that is in the repository. */
    static Assessment of(Repository repository, FileTree now, @Nullable AsOf asOf, BuildProgress progress)
            throws IOException {
        return of(repository, now, asOf, Edition.INTERNAL, progress);
    }

    /**
     * The same, again and again.
     *
     * @param memory what was found in this repository last; what is found now is in it afterwards
     */
    static Assessment of(
            Repository repository, FileTree now, @Nullable AsOf asOf, Memory memory, BuildProgress progress)
            throws IOException {
        progress.at(BuildProgress.Stage.READ, 0, 0);
        FileTree tree = Snapshots.asCommitted(repository, now);
        return of(tree, repository, asOf, Edition.INTERNAL, memory, progress);
    }

    private static Theme theme(FileTree tree, Problems problems) throws IOException {
        Theme theme = Theme.load(tree, problems);
        if (!theme.templates().isEmpty()) {
            problems.addAll(new PageRenderer(Locale.ROOT, theme).inspect());
        }
        return theme;
    }

    private static Assessment of(
            FileTree whole,
            @Nullable Repository repository,
            @Nullable AsOf asOf,
            Edition edition,
            Memory memory,
            BuildProgress progress)
            throws IOException {
        Problems problems = new Problems();
        Theme theme = theme(whole, problems);
        Withholding withheld = withheld(whole, repository, edition);
        FileTree tree = withheld.isNone() ? whole : whole.without(withheld);
        ScoreBook read =
                memory.book == null ? BookLoader.load(tree, problems) : BookLoader.load(tree, problems, memory.book);
        ScoreBook book = read == null ? null : withheld.told(read);
        if (repository != null) {
            memory.chronicle = Chronicle.of(repository, whole, book, withheld, memory.chronicle);
        }
        if (book == null) {
            return new Unreadable(problems.sorted());
        }
        progress.at(BuildProgress.Stage.SCORE, 0, 0);
        Scores scores = Scorer.score(book, asOf == null ? memory.chronicle.asOf() : asOf, memory.scores);
        memory.scores = scores;
        progress.at(BuildProgress.Stage.CHECK, 0, 0);
        memory.checks.run(scores, tree, problems);
        Chronicle chronicle = memory.chronicle;
        if (chronicle.knowsEveryCommit()) {
            named(scores, unit -> true, name -> chronicle.step(name) != null, problems);
        }
        SinceClose.check(memory.chronicle, scores, problems);
        return new Scored(scores, problems.sorted(), memory.chronicle, theme, edition, tree);
    }

    /** What is withheld by what the files define; their commit's moment opens it, whatever the moment to look at. */
    private static Withholding withheld(FileTree tree, @Nullable Repository repository, Edition edition)
            throws IOException {
        ScoreBook book = edition == Edition.INTERNAL ? null : BookLoader.newest(tree, new Problems());
        if (book == null) {
            return Withholding.NONE;
        }
        Revision head = repository == null ? null : repository.head();
        return Withholding.of(book, edition, head == null ? null : head.dated());
    }

    /**
     * What was appraised or approved is on the main line: what is squashed or rebased away later could be found by nobody.
     *
     * @param wanted the ids of the units that are asked about
     */
    private static void named(
            Scores scores, Predicate<String> wanted, Predicate<String> isOnMainLine, Problems problems) {
        for (Submission submission : scores.book().submissions()) {
            if (!wanted.test(submission.key().unit())) {
                continue;
            }
            Stream<Located<String>> looked = submission.appraisals().stream()
                    .flatMap(appraisal -> appraisal.passes().stream())
                    .map(Appraisal.Pass::against)
                    .flatMap(Stream::ofNullable);
            named(looked, Code.UNKNOWN_AGAINST, scores.book().campaign(), isOnMainLine, problems);
            Stream<Located<String>> approved = Stream.ofNullable(submission.approvals())
                    .flatMap(approvals -> approvals.all().stream())
                    .map(Approvals.Approval::of);
            named(approved, Code.UNKNOWN_APPROVED, scores.book().campaign(), isOnMainLine, problems);
        }
    }

    private static void named(
            Stream<Located<String>> named,
            Code code,
            Campaign campaign,
            Predicate<String> isOnMainLine,
            Problems problems) {
        named.filter(of -> of.value().matches(Appraisal.COMMIT) && campaign.round(of.value()) == null)
                .filter(of -> !isOnMainLine.test(of.value()))
                .forEach(of -> problems.add(code, of.at(), of.value(), campaign.roundIds()));
    }

    /** Whether the input has errors, not only warnings. */
    default boolean hasErrors() {
        return problems().stream().anyMatch(Diagnostic::isError);
    }
}
