package org.sodiem.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.JsonFormat;
import org.sodiem.diagnostic.Messages;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.site.Assessment;
import org.sodiem.source.FolderTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sodiem validate}: all problems at once. */
@Command(name = "validate", sortOptions = false, mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "option.format")
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
        json
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(common.language(null));
        Assessment assessment = Assessment.of(new FolderTree(common.repo), null, console.progress(words));
        List<Diagnostic> problems = assessment.problems();
        Messages messages = Messages.in(common.language(assessment.locale()));
        if (format == Format.json) {
            console.out().print(new JsonFormat(messages).format(problems));
        } else {
            console.out().print(new TextFormat(messages).format(problems));
            console.out().println(summary(assessment, Words.in(common.language(assessment.locale()))));
        }
        return assessment.hasErrors() ? Exit.ERRORS : Exit.CLEAN;
    }

    /** One line that says how it stands. */
    static String summary(Assessment assessment, Words words) {
        long errors = assessment.problems().stream().filter(Diagnostic::isError).count();
        long warnings = assessment.problems().size() - errors;
        return words.text(errors > 0 ? "summary.errors" : "summary.clean", errors, warnings);
    }
}
