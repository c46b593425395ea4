package org.sodiem.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.Repository;
import org.sodiem.history.ScoreChange;
import org.sodiem.history.ScoreHistory;
import org.sodiem.history.UnitChange;
import org.sodiem.language.CodeOrder;
import org.sodiem.language.Meant;
import org.sodiem.language.Words;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Unit;
import org.sodiem.model.UnitKey;
import org.sodiem.round.Lateness;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.CommitText;
import org.sodiem.telling.UnitNames;
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

    @Option(names = "--index", paramLabel = "INDEX", descriptionKey = "option.index")
    private @Nullable String index;

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
            book.units().forEach(own -> units.put(own.id().value(), own));
        }
        if (!history.units().contains(unit)) {
            console.complain(unknown(unit, history, units, words));
            return Exit.USAGE;
        }
        List<UnitKey> keys = history.keys(unit);
        List<UnitKey> of = keys.stream()
                .filter(key -> index == null || index.equals(key.index()))
                .toList();
        if (of.isEmpty()) {
            console.complain(words.text(
                    "wrong.index",
                    unit,
                    String.valueOf(index),
                    some(keys.stream().map(UnitKey::index))));
            return Exit.USAGE;
        }
        Map<UnitKey, List<UnitChange>> wanted = new LinkedHashMap<>();
        for (UnitKey key : of) {
            List<UnitChange> own = component == null ? history.told(key) : of(component, history.told(key));
            if (component == null || !own.isEmpty()) {
                wanted.put(key, own);
            }
        }
        if (component != null && wanted.isEmpty()) {
            console.complain(unchanged(component, unit, history, of, words));
            return Exit.USAGE;
        }
        String name = named(unit, units.get(unit));
        Lateness lateness = Lateness.of(open.rounds());
        String between = "";
        for (Map.Entry<UnitKey, List<UnitChange>> one : wanted.entrySet()) {
            UnitKey key = one.getKey();
            String whose = book == null ? name : UnitNames.of(book, words).of(name, key);
            LogText text = new LogText(told, lateness, key, book, console.outPaint());
            console.out().print(between + text.format(whose, component, one.getValue()));
            between = "\n";
        }
        return Exit.CLEAN;
    }

    private static String unknown(String unit, ScoreHistory history, Map<String, Unit> units, Words words) {
        String known = some(history.units().stream().map(id -> named(id, units.get(id))));
        return DidYouMean.meant(
                words.text("wrong.unit", unit, known),
                unit,
                history.units().stream()
                        .map(id -> Meant.Known.of(
                                id, units.containsKey(id) ? units.get(id).title() : ""))
                        .toList(),
                words);
    }

    /** That a component never changed, and which ones did. */
    private static String unchanged(
            String component, String unit, ScoreHistory history, List<UnitKey> keys, Words words) throws IOException {
        Set<String> changed = new TreeSet<>(new CodeOrder());
        for (UnitKey key : keys) {
            history.told(key).stream()
                    .flatMap(change -> change.changes().stream())
                    .map(ScoreChange::component)
                    .forEach(changed::add);
        }
        String sentence = words.text("wrong.component", unit, component, some(changed.stream()));
        return DidYouMean.ofCode(sentence, component, changed, words);
    }

    private static List<UnitChange> of(String component, List<UnitChange> changes) {
        return changes.stream()
                .map(change -> change.only(component))
                .filter(change ->
                        !change.changes().isEmpty() || !change.remarks().isEmpty())
                .toList();
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
