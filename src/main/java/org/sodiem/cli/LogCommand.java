package org.sodiem.cli;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.Repository;
import org.sodiem.history.ScoreHistory;
import org.sodiem.history.UnitChange;
import org.sodiem.language.Words;
import org.sodiem.round.Lateness;
import org.sodiem.round.Rounds;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.CommitText;
import org.sodiem.text.LogText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sodiem log}: the history of the scores of a unit. */
@Command(name = "log", sortOptions = false, mixinStandardHelpOptions = true)
final class LogCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "UNIT", descriptionKey = "parameter.unit")
    private String unit = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "COMPONENT", descriptionKey = "parameter.component")
    private @Nullable String component;

    @Mixin
    private CommonOptions common = new CommonOptions();

    LogCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return OpenCampaign.in(common, console, open -> {
            Repository repository = open.repository();
            CommitText told = open.told();
            Words words = told.words();
            if (repository.absence() != null) {
                console.complain(new ChangeText(told.words()).remedy(repository.absence()));
                return Exit.ERRORS;
            }
            if (repository.isShallow()) {
                console.complain(words.text("history.shallow"));
            }
            if (repository.isPartial()) {
                console.complain(words.text("history.partial"));
            }
            if (repository.isBadlyPacked()) {
                console.complain(words.text("history.badly-packed"));
            }
            return print(ScoreHistory.of(repository, open.rounds().line()), open.rounds(), told);
        });
    }

    private int print(ScoreHistory history, Rounds rounds, CommitText told) throws IOException {
        Words words = told.words();
        if (!history.units().contains(unit)) {
            console.complain(words.text("wrong.unit", unit, some(history.units())));
            return Exit.USAGE;
        }
        List<UnitChange> changes = history.of(unit);
        List<UnitChange> wanted = component == null
                ? changes
                : changes.stream()
                        .map(change -> change.only(component))
                        .filter(change -> !change.changes().isEmpty())
                        .toList();
        if (component != null && wanted.isEmpty()) {
            TreeSet<String> known = changes.stream()
                    .flatMap(change -> change.changes().stream())
                    .map(change -> change.component())
                    .collect(Collectors.toCollection(TreeSet::new));
            console.complain(words.text("wrong.component", unit, component, some(known)));
            return Exit.USAGE;
        }
        console.out().print(new LogText(told, Lateness.of(rounds)).format(unit, component, wanted));
        return Exit.CLEAN;
    }

    private static String some(Iterable<String> names) {
        StringBuilder some = new StringBuilder();
        int count = 0;
        for (String name : names) {
            if (count == 20) {
                return some.append(", …").toString();
            }
            some.append(count++ == 0 ? "" : ", ").append(name);
        }
        return some.toString();
    }
}
