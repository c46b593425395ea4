package org.sodiem.page;

import static org.sodiem.telling.ChangeText.band;
import static org.sodiem.telling.ChangeText.moved;
import static org.sodiem.telling.ChangeText.rank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
import org.sodiem.view.ComponentMove;
import org.sodiem.view.IndexMovement;

/** Tells one index in two states. */
final class ComparisonAssembler {

    private static final int MOST_UNITS = 100;
    private static final int MOST_COMPONENTS = 10;

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final ChangeText told;
    private final IndexDifference index;
    private final IndexMovement movement;
    private final SitePath here;

    ComparisonAssembler(Context context, IndexDifference index, SitePath here) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.told = new ChangeText(words);
        this.index = index;
        this.movement = IndexMovement.of(index);
        this.here = here;
    }

    RoundsPage.Comparison comparison(String id, String before, String after) {
        List<UnitDifference> units = movement.units();
        List<UnitDifference> shown = units.subList(0, Math.min(MOST_UNITS, units.size()));
        boolean many = index.units().size() > 1;
        return new RoundsPage.Comparison(
                id,
                words.text("rounds.comparison", title(), before, after),
                finding(),
                before,
                after,
                words.text(index.reissued() ? "rounds.change.comparable" : "rounds.change"),
                new SlopeGraph(words).of(index.units()),
                many ? figures() : List.of(),
                shown.stream().map(this::row).toList(),
                units.size() > shown.size()
                        ? words.text("rounds.units.cut", words.figure(shown.size()), words.figure(units.size()))
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

    private static BigDecimal largest(List<BigDecimal> changes) {
        return changes.stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private List<Piece> finding() {
        List<UnitDifference> units = movement.units();
        List<List<Piece>> sentences = new ArrayList<>();
        if (index.reissued()) {
            sentences.add(Piece.of(words, "rounds.reissued"));
        }
        if (movement.otherBasis()) {
            sentences.add(Piece.of(words, "rounds.basis"));
        }
        if (units.size() > 1) {
            sentences.add(Piece.of(
                    words,
                    "rounds.moves",
                    Piece.strong(words.figure(movement.up())),
                    Piece.strong(words.figure(movement.down())),
                    Piece.plain(words.figure(units.size() - movement.up() - movement.down()))));
        } else {
            BigDecimal change = units.get(0).change();
            if (change != null) {
                sentences.add(Piece.of(words, "rounds.moved", Piece.strong(numbers.signed(change))));
            }
        }
        GroupDifference area = movement.area();
        if (area != null) {
            sentences.add(Piece.of(
                    words,
                    "rounds.area.most",
                    Piece.strong(words.within(area.title())),
                    Piece.plain(numbers.signed(area.change()))));
        }
        return Piece.sentences(sentences);
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        if (movement.highest() != null) {
            figures.add(extreme(words.text("rounds.most.up"), movement.highest(), false));
        }
        if (movement.lowest() != null) {
            figures.add(extreme(words.text("rounds.most.down"), movement.lowest(), true));
        }
        figures.add(new Figure(
                words.text("rounds.bands"),
                words.figure(movement.otherBand()),
                "/" + words.figure(movement.ranked()),
                words.text("rounds.bands.of"),
                false));
        return figures;
    }

    private Figure extreme(String label, UnitDifference unit, boolean loss) {
        return new Figure(
                label,
                numbers.signed(Objects.requireNonNull(unit.indexChange())),
                "",
                words.text("rounds.extreme", unit.title(), rank(unit.before()), rank(unit.after())),
                loss);
    }

    private RoundsPage.UnitRow row(UnitDifference unit) {
        Place before = unit.before();
        Place after = unit.after();
        long up = unit.components().stream().filter(c -> sign(c) > 0).count();
        long down = unit.components().stream().filter(c -> sign(c) < 0).count();
        GroupDifference most = IndexMovement.mostRisen(unit.areas());
        boolean known = context.hasUnit(unit.id());
        return new RoundsPage.UnitRow(
                known
                        ? Link.to(unit.title(), SitePath.unit(context.layout().key(unit.id())), here)
                        : new Link(unit.title(), "", false),
                ChangeText.arrow(told.points(before), told.points(after)),
                told.index(before),
                told.index(after),
                Delta.of(unit.change(), numbers),
                Drift.of(unit.change(), movement.largest()),
                moved(rank(before), rank(after)),
                move(before, after),
                moved(band(before), band(after)),
                words.figure(up),
                words.figure(down),
                most == null ? "" : most.title() + " " + numbers.signed(most.change()));
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

    private List<RoundsPage.GroupRow> components() {
        List<ComponentMove> moves = ComponentMove.largest(index, MOST_COMPONENTS);
        BigDecimal scale = largest(moves.stream().map(ComponentMove::change).toList());
        return moves.stream()
                .map(move -> new RoundsPage.GroupRow(
                        component(move.component()),
                        "",
                        "",
                        Delta.of(move.change(), numbers),
                        Drift.of(move.change(), scale),
                        words.figure(move.up()),
                        words.figure(move.down())))
                .toList();
    }

    private Link component(ComponentDifference component) {
        String text = component.code() + " " + component.title();
        return context.hasComponent(index.id(), component.code())
                ? Link.to(text, SitePath.component(index.id(), component.code()), here)
                : new Link(text, "", false);
    }
}
