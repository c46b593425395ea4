package org.sodiem.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.GithubFormat;
import org.sodiem.diagnostic.GitlabFormat;
import org.sodiem.diagnostic.JsonFormat;
import org.sodiem.diagnostic.SarifFormat;
import org.sodiem.git.Absence;
import org.sodiem.git.BrokenRepositoryException;
import org.sodiem.git.Repository;
import org.sodiem.language.Words;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.round.Snapshots;
import org.sodiem.site.Assessment;
import org.sodiem.site.BuildProgress;
import org.sodiem.site.Program;
import org.sodiem.site.SiteBuild;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.CommitText;
import org.sodiem.telling.RecordText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sodiem validate}: all problems at once. */
@Command(name = "validate", sortOptions = false, mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    /** How many problems are read without a table of their kinds. */
    private static final int SHORT = 50;

    private final Console console;

    @Option(names = "--format", paramLabel = "text|json|sarif|github|gitlab", descriptionKey = "option.format")
    private Format format = Format.text;

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "option.unit")
    private @Nullable String unit;

    @Mixin
    private CommonOptions common = new CommonOptions();

    ValidateCommand(Console console) {
        this.console = console;
    }

    /** How problems are printed. */
    enum Format {
        /** For people. */
        text,
        /** For programs. */
        json,
        /** For code scanning. */
        sarif,
        /** For annotations. */
        github,
        /** For the code quality widget. */
        gitlab
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(common.language(null));
        Assessment assessment = assess(console.progress(words));
        List<Diagnostic> problems = ofUnit(assessment);
        words = Words.in(common.language(assessment.locale()));
        if (problems == null) {
            ScoreBook book = assessment instanceof Assessment.Scored scored
                    ? scored.scores().book()
                    : null;
            console.complain(DidYouMean.ofUnit(String.valueOf(unit), book, words));
            return Exit.USAGE;
        }
        String prefix = prefix();
        String text = switch (format) {
            case text -> table(problems, words) + console.outFormat(words).format(problems);
            case json -> new JsonFormat(words).format(problems);
            case sarif -> new SarifFormat(words, prefix, Program.VERSION).format(problems);
            case github -> new GithubFormat(words, prefix).format(problems);
            case gitlab -> new GitlabFormat(words, prefix).format(problems);
        };
        PrintWriter out = switch (format) {
            case text -> console.out();
            case json, sarif, gitlab -> console.json();
            case github -> console.commands();
        };
        out.print(text);
        if (format == Format.text) {
            if (assessment instanceof Assessment.Scored scored) {
                String folder = common.repo.toAbsolutePath().normalize().toString();
                console.out()
                        .println(
                                words.text("summary.campaign", scored.campaign().title(), folder));
            }
            console.out().println(summary(problems, words));
        }
        return problems.stream().anyMatch(Diagnostic::isError) ? Exit.ERRORS : Exit.CLEAN;
    }

    /** The problems of one unit's folder where one is asked for, else all; null where there is no such unit. */
    private @Nullable List<Diagnostic> ofUnit(Assessment assessment) {
        if (unit == null || !(assessment instanceof Assessment.Scored scored)) {
            return assessment.problems();
        }
        List<String> folders = scored.scores().book().submissions().stream()
                .filter(submission -> submission.key().unit().equals(unit))
                .map(Submission::folder)
                .toList();
        if (folders.isEmpty()) {
            return null;
        }
        return assessment.problems().stream()
                .filter(problem -> folders.stream()
                        .anyMatch(folder -> problem.at().file().path().startsWith(folder + "/")))
                .toList();
    }

    /** How often each kind of problem occurs, before a list that nobody reads whole; nothing before a short one. */
    private static String table(List<Diagnostic> problems, Words words) {
        if (problems.size() <= SHORT) {
            return "";
        }
        Map<String, Long> counts = problems.stream()
                .collect(Collectors.groupingBy(problem -> problem.code().id(), TreeMap::new, Collectors.counting()));
        StringBuilder out = new StringBuilder();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(kind -> out.append(words.text("summary.kind", words.figure(kind.getValue()), kind.getKey()))
                        .append('\n'));
        return out.append('\n').toString();
    }

    /** Assesses the files as git sees them; where git cannot be read, which is not needed here, as they lie there. */
    private Assessment assess(BuildProgress progress) throws IOException {
        FileTree folder = new FolderTree(common.repo);
        try (Repository repository = Repository.open(common.repo)) {
            Assessment assessment = SiteBuild.tried(Assessment.sinceClose(
                    repository,
                    repository.head(),
                    Snapshots.asCommitted(repository, folder),
                    null,
                    unit -> true,
                    progress));
            clocks(repository, assessment);
            return assessment;
        } catch (IOException | UncheckedIOException e) {
            Absence git = BrokenRepositoryException.reason(e);
            if (git == null) {
                throw e;
            }
            Words words = Words.in(common.language(null));
            console.complain(words.text("fault.git", new ChangeText(words).remedy(git)));
            return SiteBuild.tried(Assessment.of(folder, null, progress));
        }
    }

    /** A commit from the future moves every deadline: it is told before a round is to be closed. */
    private void clocks(Repository repository, Assessment assessment) throws IOException {
        if (assessment instanceof Assessment.Scored scored && repository.absence() == null) {
            ZoneId zone = scored.campaign().timezone();
            CommitText told = new CommitText(Words.in(common.language(scored.locale())), zone);
            RecordText.clocks(repository.mainLine().wrongClocks(), told).forEach(console::complain);
        }
    }

    /** Forges want paths from the top of the repository; of one that cannot be read, which is told, from the folder. */
    private String prefix() throws IOException {
        if (format == Format.text || format == Format.json) {
            return "";
        }
        try (Repository repository = Repository.open(common.repo)) {
            return repository.prefix();
        } catch (IOException e) {
            if (BrokenRepositoryException.reason(e) == null) {
                throw e;
            }
            return "";
        }
    }

    /** One line that says how it stands. */
    static String summary(List<Diagnostic> problems, Words words) {
        long errors = problems.stream().filter(Diagnostic::isError).count();
        long warnings = problems.size() - errors;
        if (problems.isEmpty()) {
            return words.text("summary.nothing");
        }
        List<String> told = words.counted(
                List.of(Map.entry("summary.error-count", errors), Map.entry("summary.warning-count", warnings)));
        return words.text(errors > 0 ? "summary.errors" : "summary.clean", String.join(", ", told));
    }
}
