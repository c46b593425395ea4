package org.sodiem.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sodiem.criteria.Scaffold;
import org.sodiem.model.ScoreBook;
import org.sodiem.source.Replacement;
import org.sodiem.text.CarriedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sodiem units scaffold}: empty files of scores for units that have none, and renewed ones. */
@Command(name = "scaffold", sortOptions = false, mixinStandardHelpOptions = true)
final class UnitsScaffoldCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--form", paramLabel = "as-others|whole|offices", descriptionKey = "option.scaffold-form")
    private Form form = Form.as_others;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    @Mixin
    private CommonOptions common = new CommonOptions();

    UnitsScaffoldCommand(Console console) {
        this.console = console;
    }

    /** How the file of a unit that has none is made. */
    enum Form {
        /** As the other units of its index have theirs. */
        as_others,
        /** One file of the whole unit. */
        whole,
        /** One file for each lead office. */
        offices;

        /** As it is typed. */
        @Override
        public String toString() {
            return name().replace('_', '-');
        }
    }

    @Override
    public Integer call() throws IOException {
        return NamedSets.of(common, console, this::make);
    }

    private int make(ScoreBook book, NamedSets sets) throws IOException {
        Scaffold made = Scaffold.run(
                sets.now(),
                book,
                sets.before(book, null),
                Scaffold.Form.valueOf(form.name().toUpperCase(Locale.ROOT)));
        if (!dryRun) {
            Replacement.writeAll(common.repo, CriteriaCarryCommand.bytes(made.files()));
        }
        console.out()
                .print(CarriedText.scaffold(
                        sets.words(), List.copyOf(made.files().keySet()), made.left(), !dryRun));
        return Exit.CLEAN;
    }
}
