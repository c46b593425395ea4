package org.sodiem.page;

import static org.sodiem.telling.ChangeText.band;
import static org.sodiem.telling.ChangeText.moved;
import static org.sodiem.telling.ChangeText.rank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.ComponentDifference;
import org.sodiem.compare.GroupDifference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.Place;
import org.sodiem.compare.UnitDifference;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.telling.ChangeText;

/** Tells one index in two states. */
final class ComparisonAssembler {

    private static final int MOST_UNITS = 100;
    private static final int MOST_COMPONENTS = 10;

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final ChangeText told;
    private final IndexDifference index;
    private final SitePath here;

    ComparisonAssembler(Context context, IndexDifference index, SitePath here) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.told = new ChangeText(words);
        this.index = index;
        this.here = here;
    }

    RoundsPage.Comparison comparison(String id, String before, String after) {
        List<UnitDifference> moved = index.units().stream()
                .sorted(Comparator.comparing((UnitDifference unit) -> magnitude(unit))
                        .reversed())
                .toList();
        List<UnitDifference> shown = moved.subList(0, Math.min(MOST_UNITS, moved.size()));
        BigDecimal largest = largest(moved.stream().map(UnitDifference::change).toList());
        boolean many = index.units().size() > 1;
        return new RoundsPage.Comparison(
                id,
                words.text("rounds.comparison", title(), before, after),
                finding(moved),
                before,
                after,
                words.text(index.reissued() ? "rounds.change.comparable" : "rounds.change"),
                new SlopeGraph(words).of(index.units()),
                many ? figures(moved) : List.of(),
                shown.stream().map(unit -> row(unit, largest)).toList(),
                moved.size() > shown.size()
                        ? words.text("rounds.units.cut", words.figure(shown.size()), words.figure(moved.size()))
                        : "",
                groups(index.areas(), true),
                many ? List.of() : groups(index.offices(), false),
                components());
    }

    private String title() {
        String title =
                index.units().size() == 1 ? index.units().get(0).title() : context.kindOf(index.id(), index.title());
        return UnitAssembler.sentence(title);
    }

    private static BigDecimal magnitude(UnitDifference unit) {
        BigDecimal change = unit.change();
        return change == null ? BigDecimal.ONE.negate() : change.abs();
    }

    private static BigDecimal largest(List<@Nullable BigDecimal> changes) {
        return changes.stream().filter(Objects::nonNull).map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private List<Piece> finding(List<UnitDifference> units) {
        int up = 0;
        int down = 0;
        for (UnitDifference unit : units) {
            BigDecimal change = unit.change();
            up += change != null && change.signum() > 0 ? 1 : 0;
            down += change != null && change.signum() < 0 ? 1 : 0;
        }
        List<List<Piece>> sentences = new ArrayList<>();
        if (index.reissued()) {
            sentences.add(Piece.of(words, "rounds.reissued"));
        }
        if (!index.reissued() && units.stream().anyMatch(ComparisonAssembler::hasOtherBasis)) {
            sentences.add(Piece.of(words, "rounds.basis"));
        }
        if (units.size() > 1) {
            sentences.add(Piece.of(
                    words,
                    "rounds.moves",
                    Piece.strong(words.figure(up)),
                    Piece.strong(words.figure(down)),
                    Piece.plain(words.figure(units.size() - up - down))));
        } else {
            BigDecimal change = units.get(0).change();
            if (change != null) {
                sentences.add(Piece.of(words, "rounds.moved", Piece.strong(numbers.signed(change))));
            }
        }
        List<GroupDifference> areas = new ArrayList<>(index.areas());
        areas.sort(Comparator.comparing(GroupDifference::change).reversed());
        if (!areas.isEmpty() && areas.get(0).change().signum() > 0) {
            sentences.add(Piece.of(
                    words,
                    "rounds.area.most",
                    Piece.strong(words.within(areas.get(0).title())),
                    Piece.plain(numbers.signed(areas.get(0).change()))));
        }
        return Piece.sentences(sentences);
    }

    /** Whether only one of the states has the survey. */
    private static boolean hasOtherBasis(UnitDifference unit) {
        return unit.before() != null
                && unit.after() != null
                && unit.before().provisional() != unit.after().provisional();
    }

    private List<Figure> figures(List<UnitDifference> units) {
        List<Figure> figures = new ArrayList<>();
        List<UnitDifference> both =
                units.stream().filter(unit -> unit.indexChange() != null).toList();
        both.stream()
                .max(Comparator.comparing(unit -> Objects.requireNonNull(unit.indexChange())))
                .filter(unit -> Objects.requireNonNull(unit.indexChange()).signum() > 0)
                .ifPresent(unit -> figures.add(extreme("rounds.most.up", unit, false)));
        both.stream()
                .min(Comparator.comparing(unit -> Objects.requireNonNull(unit.indexChange())))
                .filter(unit -> Objects.requireNonNull(unit.indexChange()).signum() < 0)
                .ifPresent(unit -> figures.add(extreme("rounds.most.down", unit, true)));
        List<UnitDifference> classed = units.stream()
                .filter(unit -> isRanked(unit.before()) && isRanked(unit.after()))
                .toList();
        long bands = classed.stream()
                .filter(unit -> !band(unit.before()).equals(band(unit.after())))
                .count();
        figures.add(new Figure(
                words.text("rounds.bands"),
                words.figure(bands),
                "/" + words.figure(classed.size()),
                words.text("rounds.bands.of"),
                false));
        return figures;
    }

    private static boolean isRanked(@Nullable Place place) {
        return place != null && place.rank() != null;
    }

    private Figure extreme(String key, UnitDifference unit, boolean loss) {
        return new Figure(
                words.text(key),
                numbers.signed(Objects.requireNonNull(unit.indexChange())),
                "",
                words.text("rounds.extreme", unit.title(), rank(unit.before()), rank(unit.after())),
                loss);
    }

    private RoundsPage.UnitRow row(UnitDifference unit, BigDecimal largest) {
        Place before = unit.before();
        Place after = unit.after();
        long up = unit.components().stream().filter(c -> sign(c) > 0).count();
        long down = unit.components().stream().filter(c -> sign(c) < 0).count();
        String most = unit.areas().stream()
                .max(Comparator.comparing(GroupDifference::change))
                .filter(area -> area.change().signum() > 0)
                .map(area -> area.title() + " " + numbers.signed(area.change()))
                .orElse("");
        boolean known = context.hasUnit(unit.id());
        return new RoundsPage.UnitRow(
                known ? Link.to(unit.title(), SitePath.unit(unit.id()), here) : new Link(unit.title(), "", false),
                ChangeText.arrow(told.points(before), told.points(after)),
                told.index(before),
                told.index(after),
                Delta.of(unit.change(), numbers),
                Drift.of(unit.change(), largest),
                moved(rank(before), rank(after)),
                move(before, after),
                moved(band(before), band(after)),
                words.figure(up),
                words.figure(down),
                most);
    }

    private static int sign(ComponentDifference component) {
        return component.change() == null ? 0 : component.change().signum();
    }

    private Delta move(@Nullable Place before, @Nullable Place after) {
        if (before == null || after == null || before.rank() == null || after.rank() == null) {
            return Delta.NONE;
        }
        int places = before.rank() - after.rank();
        return places == 0 ? Delta.NONE : new Delta(places > 0 ? "up" : "down", words.figure(Math.abs(places)));
    }

    private List<RoundsPage.GroupRow> groups(List<GroupDifference> groups, boolean areas) {
        BigDecimal largest =
                largest(groups.stream().map(GroupDifference::change).toList());
        List<RoundsPage.GroupRow> rows = new ArrayList<>();
        for (GroupDifference group : groups) {
            Link title = areas
                    ? new Link(group.code() + ". " + group.title(), "", false)
                    : context.scores().book().office(group.code()) == null
                            ? new Link(group.title(), "", false)
                            : Link.to(group.title(), SitePath.office(group.code()), here);
            rows.add(new RoundsPage.GroupRow(
                    title,
                    numbers.pointsOrDash(group.comparable() ? group.before() : null),
                    numbers.pointsOrDash(group.comparable() ? group.after() : null),
                    Delta.of(group.change(), numbers),
                    Drift.of(group.change(), largest),
                    "",
                    ""));
        }
        return rows;
    }

    /** What one component brought or took over all units. */
    private static final class Sum {
        private final ComponentDifference component;
        private BigDecimal change = BigDecimal.ZERO;
        private int up;
        private int down;

        Sum(ComponentDifference component) {
            this.component = component;
        }

        void add(ComponentDifference other) {
            change = other.change() == null ? change : change.add(other.change());
            up += sign(other) > 0 ? 1 : 0;
            down += sign(other) < 0 ? 1 : 0;
        }
    }

    private List<RoundsPage.GroupRow> components() {
        Map<String, Sum> sums = new LinkedHashMap<>();
        for (UnitDifference unit : index.units()) {
            if (unit.before() != null && unit.after() != null) {
                unit.components()
                        .forEach(own -> sums.computeIfAbsent(own.code(), code -> new Sum(own))
                                .add(own));
            }
        }
        List<Sum> largest = sums.values().stream()
                .filter(sum -> sum.change.signum() != 0)
                .sorted(Comparator.comparing((Sum sum) -> sum.change.abs()).reversed())
                .limit(MOST_COMPONENTS)
                .sorted(Comparator.comparing((Sum sum) -> sum.change).reversed())
                .toList();
        BigDecimal scale = largest(largest.stream().map(sum -> sum.change).toList());
        return largest.stream()
                .map(sum -> new RoundsPage.GroupRow(
                        component(sum.component),
                        "",
                        "",
                        Delta.of(sum.change, numbers),
                        Drift.of(sum.change, scale),
                        words.figure(sum.up),
                        words.figure(sum.down)))
                .toList();
    }

    private Link component(ComponentDifference component) {
        String text = component.code() + " " + component.title();
        return context.hasComponent(index.id(), component.code())
                ? Link.to(text, SitePath.component(index.id(), component.code()), here)
                : new Link(text, "", false);
    }
}
