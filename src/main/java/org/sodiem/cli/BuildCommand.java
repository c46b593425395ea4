package org.sodiem.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Messages;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.history.Repository;
import org.sodiem.score.AsOf;
import org.sodiem.site.Assessment;
import org.sodiem.site.FolderOutput;
import org.sodiem.site.Progress;
import org.sodiem.site.SiteBuild;
import org.sodiem.source.FolderTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sodiem build}: the site. */
@Command(name = "build", sortOptions = false, mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out", required = true)
    private Path out = Path.of("");

    @Option(names = "--at", paramLabel = "INSTANT", descriptionKey = "option.at")
    private @Nullable AsOf at;

    @Mixin
    private CommonOptions common = new CommonOptions();

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(common.language(null));
        Progress progress = console.progress(words);
        try (FolderOutput output = FolderOutput.replace(out, SiteBuild.MARKER);
                Repository repository = Repository.open(common.repo)) {
            Assessment assessment = Assessment.of(repository, new FolderTree(common.repo), at, progress);
            words = Words.in(common.language(assessment.locale()));
            Messages messages = Messages.in(common.language(assessment.locale()));
            if (repository.isBadlyPacked()) {
                console.complain(words.text("history.badly-packed"));
            }
            console.err()
                    .print(new TextFormat(messages)
                            .format(assessment.problems().stream()
                                    .filter(Diagnostic::isError)
                                    .toList()));
            if (assessment.scores() == null) {
                console.complain(words.text("build.impossible"));
                return Exit.ERRORS;
            }
            int files = SiteBuild.write(assessment, output, progress);
            output.commit();
            console.out().println(ValidateCommand.summary(assessment, words));
            console.out().println(words.text("build.done", files, out.resolve("index.html")));
            return assessment.hasErrors() ? Exit.ERRORS : Exit.CLEAN;
        } catch (FolderOutput.ForeignFolderException e) {
            console.complain(words.text("wrong.folder", String.valueOf(e.getMessage())));
            return Exit.USAGE;
        }
    }
}
