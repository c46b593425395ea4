package org.sodiem.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sodiem.git.CommitWriter;
import org.sodiem.language.Words;
import org.sodiem.sample.RealSample;
import org.sodiem.sample.Sample;
import org.sodiem.sample.SampleHistory;
import org.sodiem.site.FolderOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sodiem sample}: a fictitious campaign of any size, with the history of its year. */
@Command(name = "sample", sortOptions = false, mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "DIR", descriptionKey = "parameter.sample")
    private Path folder = Path.of("");

    @Option(names = "--set", paramLabel = "illustrative|real", descriptionKey = "option.sample-set")
    private Kind set = Kind.illustrative;

    @Option(names = "--units", paramLabel = "N", descriptionKey = "option.units")
    private int units = Sample.UNITS;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "option.seed")
    private long seed = Sample.SEED;

    @Option(names = "--commits", paramLabel = "N", descriptionKey = "option.commits")
    private int commits;

    @Option(names = "--until", paramLabel = "rounds|decision", descriptionKey = "option.until")
    private Until until = Until.rounds;

    /** Which sample; the names are those of the command line. */
    private enum Kind {
        illustrative,
        real
    }

    @Mixin
    private CommonOptions common = new CommonOptions();

    /** Where its year ends. */
    enum Until {
        /** In the middle of the second round. */
        rounds,
        /** With the decision on results. */
        decision
    }

    SampleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(common.language(null));
        if (units < 1 || units > Sample.MOST_UNITS) {
            console.complain(words.text("wrong.units", words.figure(Sample.MOST_UNITS)));
            return Exit.USAGE;
        }
        if (commits < 0 || commits > SampleHistory.MOST_COMMITS) {
            console.complain(words.text("wrong.commits", words.figure(SampleHistory.MOST_COMMITS)));
            return Exit.USAGE;
        }
        try (FolderOutput output =
                FolderOutput.replace(folder, there -> CommitWriter.isUntouched(there) ? file -> true : null)) {
            int made = set == Kind.real
                    ? RealSample.write(output.folder())
                    : history().write(output.folder());
            output.commit();
            console.out()
                    .println(
                            set == Kind.real
                                    ? words.text("sample.done.real", folder.toString(), words.figure(made))
                                    : words.text(
                                            "sample.done", words.figure(units), folder.toString(), words.figure(made)));
            return Exit.CLEAN;
        } catch (SampleHistory.TooFewException e) {
            console.complain(words.text("wrong.few-commits", words.figure(units), words.figure(e.fewest())));
            return Exit.USAGE;
        } catch (FolderOutput.ForeignFolderException e) {
            console.complain(words.text("wrong.full", String.valueOf(e.getMessage())));
            return Exit.USAGE;
        }
    }

    private SampleHistory history() throws IOException, SampleHistory.TooFewException {
        SampleHistory history = new SampleHistory(new Sample(units, seed), commits);
        return until == Until.decision ? history.toTheDecision() : history;
    }
}
