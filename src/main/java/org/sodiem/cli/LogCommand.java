package org.sodiem.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.Repository;
import org.sodiem.history.ScoreChange;
import org.sodiem.history.ScoreHistory;
import org.sodiem.history.UnitChange;
import org.sodiem.language.CodeOrder;
import org.sodiem.language.Words;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Office;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Unit;
import org.sodiem.round.Lateness;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.CommitText;
import org.sodiem.text.LogText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sodiem log}: the history of the scores of a unit. */
@Command(name = "log", sortOptions = false, mixinStandardHelpOptions = true)
final class LogCommand implements Callable<Integer> {

    private static final int MOST_NAMES = 20;

    private final Console console;

    @Parameters(
            index = "0..1",
            arity = "0..2",
            paramLabel = "UNIT [COMPONENT]",
            hideParamSyntax = true,
            descriptionKey = "parameter.log")
    private List<String> asked = new ArrayList<>();

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "option.unit")
    private @Nullable String named;

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
            if (repository.absence() != null) {
                console.complain(new ChangeText(told.words()).remedy(repository.absence()));
                return Exit.ERRORS;
            }
            return print(ScoreHistory.of(repository, open.rounds().line()), open);
        });
    }

    private int print(ScoreHistory history, OpenCampaign open) throws IOException {
        CommitText told = open.told();
        Words words = told.words();
        if (named != null) {
            asked.add(0, named);
        }
        if (asked.isEmpty() || asked.size() > 2) {
            console.complain(
                    asked.isEmpty() ? words.text("wrong.missing", "UNIT") : words.text("wrong.unknown", asked.get(2)));
            return Exit.USAGE;
        }
        String unit = asked.get(0);
        String component = asked.size() == 1 ? null : asked.get(1);
        ScoreBook book = open.snapshots().definitions();
        Map<String, Unit> units = new HashMap<>();
        if (book != null) {
            book.submissions().forEach(own -> units.put(own.unit().id().value(), own.unit()));
        }
        if (!history.units().contains(unit)) {
            String known = some(history.units().stream().map(id -> named(id, units.get(id))));
            console.complain(words.text("wrong.unit", unit, known));
            return Exit.USAGE;
        }
        List<UnitChange> changes = history.of(unit);
        List<UnitChange> wanted = component == null
                ? changes
                : changes.stream()
                        .map(change -> change.only(component))
                        .filter(change ->
                                !change.changes().isEmpty() || !change.remarks().isEmpty())
                        .toList();
        if (component != null && wanted.isEmpty()) {
            Stream<String> known = changes.stream()
                    .flatMap(change -> change.changes().stream())
                    .map(ScoreChange::component)
                    .collect(Collectors.toCollection(() -> new TreeSet<>(new CodeOrder())))
                    .stream();
            console.complain(words.text("wrong.component", unit, component, some(known)));
            return Exit.USAGE;
        }
        Unit own = units.get(unit);
        CriteriaSet criteria = book == null || own == null
                ? null
                : book.criteria(history.keys(unit).get(0).index());
        console.out()
                .print(new LogText(told, Lateness.of(open.rounds()), criteria, office(book), console.outPaint())
                        .format(named(unit, own), component, wanted));
        return Exit.CLEAN;
    }

    private static UnaryOperator<String> office(@Nullable ScoreBook book) {
        return id -> {
            Office office = book == null ? null : book.office(id);
            return office == null ? id : office.title();
        };
    }

    private static String named(String id, @Nullable Unit unit) {
        return unit == null ? id : unit.title() + " (" + id + ")";
    }

    private static String some(Stream<String> names) {
        List<String> few = names.limit(MOST_NAMES + 1).toList();
        return few.size() <= MOST_NAMES
                ? String.join(", ", few)
                : String.join(", ", few.subList(0, MOST_NAMES)) + ", …";
    }
}
