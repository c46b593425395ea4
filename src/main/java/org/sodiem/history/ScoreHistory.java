package org.sodiem.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.MainLine;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.load.BookLoader;
import org.sodiem.model.UnitKey;
import org.sodiem.model.Withholding;
import org.sodiem.score.Remark;
import org.sodiem.score.Scorecard;
import org.sodiem.score.State;
import org.sodiem.score.Statement;

/**
 * The history of every score of the newest campaign, from the first commit to the current one.
 *
 * <p>Only what is said counts: a new layout, order, comment, name or place of a file changes nothing. A change that came
 * by a merge is its author's, and the merge is its landing. Playing the changes of a unit one after another gives its
 * present state.
 */
public final class ScoreHistory {

    private final Repository repository;
    private final Definitions definitions;
    private final Map<String, List<Touch>> touches;
    private final Withholding withheld;
    private final HistoryCache cache;

    /** The histories of units that are ranked, by the index. */
    private final Map<String, Map<UnitKey, List<UnitChange>>> ranked = new HashMap<>();

    private ScoreHistory(
            Repository repository, Definitions definitions, Map<String, List<Touch>> touches, Withholding withheld) {
        this.repository = repository;
        this.withheld = withheld;
        this.definitions = definitions;
        this.touches = touches;
        this.cache = HistoryCache.of(repository, withheld);
    }

    /**
     * Walks the history once; the files of a unit are read when the unit is asked for.
     *
     * @param repository a repository that has a commit
     * @param withheld the files of which nothing is told
     */
    public static ScoreHistory of(Repository repository, MainLine line, Withholding withheld) throws IOException {
        Revision head = Objects.requireNonNull(repository.head());
        String year = BookLoader.newestYear(repository.tree(head));
        Definitions definitions = new Definitions(repository, year == null ? "" : year);
        if (year == null) {
            return new ScoreHistory(repository, definitions, Map.of(), withheld);
        }
        try (HistoryWalk walk = new HistoryWalk(repository, year, definitions)) {
            return new ScoreHistory(repository, definitions, walk.walk(line, KeptWalk.of(repository, year)), withheld);
        }
    }

    /** The same, of all files. */
    public static ScoreHistory of(Repository repository, MainLine line) throws IOException {
        return of(repository, line, Withholding.NONE);
    }

    /** The units that ever were in the campaign or had a folder, sorted by id. */
    public Set<String> units() {
        return new TreeSet<>(touches.keySet());
    }

    /** A unit under each of its indexes, as the newest definitions know it; the first first. */
    public List<UnitKey> keys(String unit) {
        return definitions.keys(unit);
    }

    /**
     * The changes of one unit under one index, in order of landing; none for a unit that never was. Units may be asked for
     * side by side.
     */
    public List<UnitChange> of(UnitKey unit) throws IOException {
        List<Touch> own = touches.getOrDefault(unit.unit(), List.of());
        String name = name(unit);
        List<UnitChange> known = own.isEmpty() ? List.of() : cache.find(name, own);
        if (known != null) {
            return known;
        }
        try (UnitReader reader = new UnitReader(repository, definitions, unit, withheld)) {
            List<UnitChange> found = changes(own, reader);
            cache.keep(name, own, found);
            return found;
        }
    }

    /** The same of a unit under its first index. */
    public List<UnitChange> of(String unit) throws IOException {
        return of(keys(unit).get(0));
    }

    /**
     * The same as it is told: where the index ranks units, with the points of places, and with what others moved. Histories of
     * all units are then read.
     */
    public List<UnitChange> told(UnitKey unit) throws IOException {
        return definitions.ranks(unit) ? ranked(unit.index()).getOrDefault(unit, List.of()) : of(unit);
    }

    private synchronized Map<UnitKey, List<UnitChange>> ranked(String index) throws IOException {
        Map<UnitKey, List<UnitChange>> known = ranked.get(index);
        if (known == null) {
            NavigableMap<Integer, String> keys = new TreeMap<>();
            List<UnitKey> own = new ArrayList<>();
            for (Map.Entry<String, List<Touch>> unit : touches.entrySet()) {
                for (Touch touch : unit.getValue()) {
                    String key = touch.own().definitions();
                    if (key != null
                            && touch.revision()
                                    .id()
                                    .equals(touch.landing().revision().id())) {
                        keys.put(touch.landing().place(), key);
                    }
                }
                for (UnitKey key : keys(unit.getKey())) {
                    if (key.index().equals(index)) {
                        own.add(key);
                    }
                }
            }
            known = RankedHistory.of(all(own), definitions, keys);
            ranked.put(index, known);
        }
        return known;
    }

    /** Read side by side: one unit of a ranked index asks for the histories of all. */
    private Map<UnitKey, List<UnitChange>> all(List<UnitKey> units) throws IOException {
        try {
            List<List<UnitChange>> read = units.parallelStream().map(this::read).toList();
            Map<UnitKey, List<UnitChange>> all = new LinkedHashMap<>();
            for (int i = 0; i < read.size(); i++) {
                all.put(units.get(i), read.get(i));
            }
            return all;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<UnitChange> read(UnitKey unit) {
        try {
            return of(unit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is found is kept by: of a unit of several indexes it depends on what they are. */
    private String name(UnitKey unit) {
        List<UnitKey> keys = keys(unit.unit());
        return keys.size() == 1 && unit.first()
                ? unit.unit()
                : unit.path() + " " + keys.stream().map(UnitKey::index).collect(Collectors.joining(" "));
    }

    private static List<UnitChange> changes(List<Touch> own, UnitReader reader) throws IOException {
        for (int i = own.size() - 1; i >= 0; i--) {
            reader.read(own.get(i).own());
        }
        List<UnitChange> changes = new ArrayList<>();
        UnitState current = UnitState.NOTHING;
        for (int start = 0; start < own.size(); ) {
            int end = start + 1;
            while (end < own.size()
                    && own.get(end).landing().place()
                            == own.get(start).landing().place()) {
                end++;
            }
            List<Event> events = new ArrayList<>();
            String definitions = own.get(end - 1).own().definitions();
            for (Touch touch : own.subList(start, end)) {
                events.add(event(touch, definitions, reader));
            }
            MainLine.Step landing = own.get(start).landing();
            Event last = events.get(events.size() - 1);
            boolean lands =
                    last.touch().revision().id().equals(landing.revision().id());
            UnitState after = lands ? last.own() : current;
            changes.addAll(new Landing(landing, current, after, events).changes());
            current = after;
            start = end;
        }
        return changes;
    }

    /** Which changes are asked for. */
    public interface Wanted {

        /** Whether one of this unit and index, commit and landing is, as far as that is known before it is read. */
        boolean mayBe(UnitKey unit, Revision revision, MainLine.Step landing);

        /** Whether this one is. */
        default boolean is(UnitKey unit, UnitChange change) {
            return mayBe(unit, change.revision(), change.landing());
        }
    }

    /**
     * The newest changes of all units, the last landing first, the last commit of a landing first, then by unit.
     *
     * @param most how many at most; units are read until so many changes are found
     * @param wanted which changes are asked for
     */
    public List<RecentChange> newest(int most, Wanted wanted) throws IOException {
        NavigableMap<Integer, Set<String>> landings = new TreeMap<>(Comparator.reverseOrder());
        touches.forEach((unit, own) -> own.stream()
                .filter(touch -> keys(unit).stream()
                        .anyMatch(key -> wanted.mayBe(key, touch.revision(), touch.landing())
                                && !definitions.isSame(touch.before().get(0), touch.own(), key)))
                .forEach(touch -> landings.computeIfAbsent(touch.landing().place(), place -> new TreeSet<>())
                        .add(unit)));
        List<RecentChange> newest = new ArrayList<>();
        Map<UnitKey, List<UnitChange>> read = new HashMap<>();
        for (Map.Entry<Integer, Set<String>> landing : landings.entrySet()) {
            List<UnitKey> units = landing.getValue().stream()
                    .flatMap(unit -> keys(unit).stream())
                    .toList();
            for (UnitKey unit : units) {
                if (newest.size() >= most) {
                    return newest.subList(0, most);
                }
                if (!read.containsKey(unit)) {
                    read.put(
                            unit,
                            told(unit).stream()
                                    .filter(change -> !change.isByOthers() && wanted.is(unit, change))
                                    .toList());
                }
                List<UnitChange> own = Objects.requireNonNull(read.get(unit));
                for (int i = own.size() - 1; i >= 0; i--) {
                    if (own.get(i).landing().place() == landing.getKey()) {
                        newest.add(new RecentChange(unit, own.get(i)));
                    }
                }
            }
        }
        return newest;
    }

    /**
     * What a commit says. One that a merge brought and that has no criteria of its own is read by those it landed with:
     * its writer wrote what stands there then.
     */
    private static Event event(Touch touch, @Nullable String landed, UnitReader reader) throws IOException {
        boolean brought =
                !touch.revision().id().equals(touch.landing().revision().id());
        List<UnitState> before = new ArrayList<>();
        for (Version version : touch.before()) {
            boolean mainLine = !brought && before.isEmpty();
            before.add(reader.read(mainLine ? version : version.or(landed)));
        }
        boolean exchange = reader.isExchange(touch.before().get(0), touch.own());
        return new Event(touch, reader.read(brought ? touch.own().or(landed) : touch.own()), before, exchange);
    }

    /** A commit that touches the unit, with what the unit says in it and in its parents. */
    private record Event(Touch touch, UnitState own, List<UnitState> before, boolean exchange) {

        /** Whether the commit itself says something new about a subject: something none of its parents says. */
        boolean isNew(Subject<?> subject) {
            return before.stream().noneMatch(state -> subject.isSame(state, own));
        }
    }

    /**
     * What can change: a component, a remark, or what is outside of all components.
     *
     * @param said what a state says of it
     */
    private record Subject<T>(Function<UnitState, @Nullable T> said) {

        static final Subject<List<Object>> OUTSIDE = new Subject<>(Subject::outside);

        static Subject<Statement> component(String code) {
            return new Subject<>(state -> state.statements().get(code));
        }

        static Subject<Remark> remark(Remark.Subject on) {
            return new Subject<>(state -> state.remarks().get(on));
        }

        boolean isSame(UnitState one, UnitState other) {
            return Objects.equals(said.apply(one), said.apply(other));
        }

        /** The points outside the total, and whether something was refused that is in no component's state. */
        private static List<Object> outside(UnitState state) {
            Summary summary = state.summary();
            boolean refused = summary != null
                    && summary.status() == Scorecard.Status.INVALID
                    && state.statements().values().stream().noneMatch(said -> said.state() == State.INVALID);
            return summary == null
                    ? List.of(BigDecimal.ZERO, BigDecimal.ZERO, false)
                    : List.of(summary.bonus(), summary.penalty(), refused);
        }
    }

    /** What one commit says of a subject, and what was said before it. */
    private record Told<T>(
            Event event, @Nullable T before, @Nullable T after) {}

    /**
     * What landed at once: one commit, or all that came with a merge.
     *
     * @param step the commit of the main line
     * @param before the unit on the main line before
     * @param after the unit on the main line from then on
     * @param events the commits that landed and touch the unit, parents first
     */
    private record Landing(MainLine.Step step, UnitState before, UnitState after, List<Event> events) {

        List<UnitChange> changes() {
            Map<Touch, List<ScoreChange>> found = new LinkedHashMap<>();
            events.forEach(event -> found.put(event.touch(), new ArrayList<>()));
            Map<String, Statement> codes = new LinkedHashMap<>(after.statements());
            before.statements().forEach(codes::putIfAbsent);
            events.forEach(event -> event.own().statements().forEach(codes::putIfAbsent));
            for (String code : codes.keySet()) {
                for (Told<Statement> step : follow(Subject.component(code))) {
                    Event event = step.event();
                    Objects.requireNonNull(found.get(event.touch()))
                            .add(new ScoreChange(
                                    code,
                                    step.before(),
                                    step.after(),
                                    event.exchange() ? ScoreChange.Cause.EXCHANGE : ScoreChange.Cause.COMMIT));
                }
            }
            Map<Touch, List<RemarkChange>> remarks = new HashMap<>();
            Set<Remark.Subject> subjects = new LinkedHashSet<>(after.remarks().keySet());
            subjects.addAll(before.remarks().keySet());
            events.forEach(event -> subjects.addAll(event.own().remarks().keySet()));
            for (Remark.Subject on : subjects) {
                for (Told<Remark> step : follow(Subject.remark(on))) {
                    remarks.computeIfAbsent(step.event().touch(), touch -> new ArrayList<>())
                            .add(new RemarkChange(step.before(), step.after()));
                }
            }
            Touch outside = lastToChangeWhatIsOutside();
            List<UnitChange> changes = new ArrayList<>();
            found.forEach((touch, own) -> {
                List<RemarkChange> beside = remarks.getOrDefault(touch, List.of());
                if (!own.isEmpty() || !beside.isEmpty() || touch.equals(outside)) {
                    changes.add(new UnitChange(
                            touch.revision(), step, touch.beginning(), before.summary(), after.summary(), own, beside));
                }
            });
            return changes;
        }

        /**
         * Follows what is said in the end back to the commits that said it first. What none of them said, the last one
         * did: the merge, whose maker settled a conflict.
         */
        private <T> List<Told<T>> follow(Subject<T> subject) {
            List<Event> chain = new ArrayList<>();
            UnitState end = after;
            for (int i = events.size() - 1; i >= 0; i--) {
                Event event = events.get(i);
                if (event.isNew(subject) && subject.isSame(event.own(), end)) {
                    chain.add(0, event);
                    end = event.before().get(0);
                }
            }
            if (chain.isEmpty() && !subject.isSame(before, after)) {
                chain.add(events.get(events.size() - 1));
            }
            List<Told<T>> told = new ArrayList<>();
            T said = subject.said().apply(before);
            for (int i = 0; i < chain.size(); i++) {
                boolean last = i == chain.size() - 1;
                T says = subject.said().apply(last ? after : chain.get(i).own());
                if (!Objects.equals(said, says)) {
                    told.add(new Told<>(chain.get(i), said, says));
                }
                said = says;
            }
            return told;
        }

        private @Nullable Touch lastToChangeWhatIsOutside() {
            Subject<List<Object>> outside = Subject.OUTSIDE;
            if (outside.isSame(before, after)) {
                return null;
            }
            for (int i = events.size() - 1; i >= 0; i--) {
                if (events.get(i).isNew(outside)) {
                    return events.get(i).touch();
                }
            }
            return events.get(events.size() - 1).touch();
        }
    }
}
