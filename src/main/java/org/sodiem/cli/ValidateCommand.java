package org.sodiem.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.GithubFormat;
import org.sodiem.diagnostic.GitlabFormat;
import org.sodiem.diagnostic.JsonFormat;
import org.sodiem.diagnostic.SarifFormat;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.git.Repository;
import org.sodiem.language.Words;
import org.sodiem.site.Assessment;
import org.sodiem.site.Program;
import org.sodiem.site.SiteBuild;
import org.sodiem.source.FolderTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sodiem validate}: all problems at once. */
@Command(name = "validate", sortOptions = false, mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--format", paramLabel = "text|json|sarif|github|gitlab", descriptionKey = "option.format")
    private Format format = Format.text;

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
        Assessment assessment =
                SiteBuild.tried(Assessment.of(new FolderTree(common.repo), null, console.progress(words)));
        List<Diagnostic> problems = assessment.problems();
        words = Words.in(common.language(assessment.locale()));
        String prefix = prefix();
        String text = switch (format) {
            case text -> new TextFormat(words).format(problems);
            case json -> new JsonFormat(words).format(problems);
            case sarif -> new SarifFormat(words, prefix, Program.VERSION).format(problems);
            case github -> new GithubFormat(words, prefix).format(problems);
            case gitlab -> new GitlabFormat(words, prefix).format(problems);
        };
        console.out().print(text);
        if (format == Format.text) {
            console.out().println(summary(assessment, words));
        }
        return assessment.hasErrors() ? Exit.ERRORS : Exit.CLEAN;
    }

    /** Forges want paths from the top of the repository. */
    private String prefix() throws IOException {
        if (format == Format.text || format == Format.json) {
            return "";
        }
        try (Repository repository = Repository.open(common.repo)) {
            return repository.prefix();
        }
    }

    /** One line that says how it stands. */
    static String summary(Assessment assessment, Words words) {
        long errors = assessment.problems().stream().filter(Diagnostic::isError).count();
        long warnings = assessment.problems().size() - errors;
        return words.text(errors > 0 ? "summary.errors" : "summary.clean", errors, warnings);
    }
}
