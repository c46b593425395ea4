package org.sodiem.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sodiem.sample.Sample;
import org.sodiem.site.FolderOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sodiem sample}: a fictitious campaign of any size. */
@Command(name = "sample", sortOptions = false, mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "DIR", descriptionKey = "parameter.sample")
    private Path folder = Path.of("");

    @Option(names = "--units", paramLabel = "N", descriptionKey = "option.units")
    private int units = Sample.UNITS;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "option.seed")
    private long seed = Sample.SEED;

    @Mixin
    private CommonOptions common = new CommonOptions();

    SampleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(common.language(null));
        if (units < 1 || units > Sample.MOST_UNITS) {
            console.complain(words.text("wrong.units", Sample.MOST_UNITS));
            return Exit.USAGE;
        }
        try (FolderOutput output = FolderOutput.create(folder)) {
            new Sample(units, seed).write(output::write);
            output.commit();
        } catch (FolderOutput.ForeignFolderException e) {
            console.complain(words.text("wrong.full", String.valueOf(e.getMessage())));
            return Exit.USAGE;
        }
        console.out().println(words.text("sample.done", units, folder));
        return Exit.CLEAN;
    }
}
