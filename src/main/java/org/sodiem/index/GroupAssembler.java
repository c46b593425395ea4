package org.sodiem.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Group;
import org.sodiem.model.Unit;
import org.sodiem.page.Context;
import org.sodiem.part.Cell;
import org.sodiem.part.Choice;
import org.sodiem.part.Columns;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Link;
import org.sodiem.part.Mark;
import org.sodiem.part.Piece;
import org.sodiem.part.SitePath;
import org.sodiem.part.Table;
import org.sodiem.score.Scorecard;
import org.sodiem.score.State;
import org.sodiem.score.Tally;
import org.sodiem.telling.LevelText;
import org.sodiem.telling.VerdictText;
import org.sodiem.view.Completeness;
import org.sodiem.view.CriteriaGroup;
import org.sodiem.view.Distribution;
import org.sodiem.view.GroupView;
import org.sodiem.view.GroupView.Extremes;
import org.sodiem.view.GroupView.Part;
import org.sodiem.view.IndexView;
import org.sodiem.view.Phase;
import org.sodiem.view.Share;

/** Fills the page of one group of a criteria set. */
public final class GroupAssembler {

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final IndexView index;
    private final CriteriaGroup group;
    private final SitePath here;
    private final GroupView view;

    public GroupAssembler(Context context, IndexView index, CriteriaGroup group) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.index = index;
        this.group = group;
        this.here = SitePath.group(index.id(), group.code());
        this.view = GroupView.of(index, group);
    }

    public GroupPage page() {
        List<Link> crumbs = new ArrayList<>();
        crumbs.add(context.overview(here));
        crumbs.add(Link.to(index.criteria().title(), SitePath.criteria(index.id()), here));
        for (Group above : group.above()) {
            SitePath page = SitePath.group(index.id(), above.code().value());
            crumbs.add(Link.to(CriteriaGroup.shortTitle(above), page, here));
        }
        crumbs.add(new Link(group.code(), "", true));
        Table units = units(index.comparesUnits() ? rows() : List.of());
        return new GroupPage(
                context.frameOfMany(group.title(), here, crumbs, index),
                group.title(),
                sub(),
                figures(),
                finding(),
                levels(),
                units,
                List.of(
                        Choice.of("all", "ranking.filter.all", units, words),
                        new Choice(
                                "lost",
                                words.text(
                                        "group.filter.lost",
                                        words.figure(
                                                view.count(part -> part.lost().signum() > 0)))),
                        Choice.of("miss", "group.filter.miss", units, words),
                        Choice.of("bad", "ranking.filter.bad", units, words)),
                componentsFinding(),
                new CriteriaAssembler(context, index, here)
                        .criteria(group)
                        .scrolling(words.text("criteria.components"))
                        .called(words.text("group.components.caption", group.title())),
                neighbour(-1),
                neighbour(1));
    }

    private String sub() {
        String sub = words.text(
                "group.sub",
                LevelText.title(index.criteria(), group.level(), words),
                numbers.points(group.max()),
                LevelText.counts(index.criteria(), group.group().parts(), group.level() + 1, words));
        return group.group().capped() ? sub + " " + words.text("group.capped", numbers.points(group.max())) : sub;
    }

    private List<KeyFigure> figures() {
        return index.comparesUnits() || view.parts().isEmpty()
                ? figuresOfMany()
                : figuresOfOne(view.parts().get(0));
    }

    private List<KeyFigure> figuresOfMany() {
        int units = view.parts().size();
        int losing = view.count(part -> part.lost().signum() > 0);
        int unproved = view.count(State.WITHOUT_EVIDENCE);
        List<KeyFigure> figures = new ArrayList<>(List.of(
                new KeyFigure(
                        words.text("component.mean"),
                        numbers.pointsOrDash(view.mean().points()),
                        "/" + numbers.points(view.max()),
                        words.text("group.mean.units", words.figure(view.mean().units()), words.figure(units))),
                KeyFigure.lost(
                        words.text("points.lost.all"),
                        view.isScored(),
                        view.lost(),
                        words.count("group.losing", losing),
                        words),
                new KeyFigure(
                        words.text("component.full"),
                        words.figure(view.count(Part::isFull)),
                        "/" + words.figure(units),
                        "")));
        if (!context.phase(index).isPublished()) {
            figures.add(new KeyFigure(
                    words.text("group.missing"),
                    words.figure(view.count(State.NOT_ENTERED)),
                    "",
                    unproved == 0 ? "" : words.text("group.unproved", words.figure(unproved))));
        }
        return figures;
    }

    private List<KeyFigure> figuresOfOne(Part part) {
        Tally tally = part.tally();
        Completeness complete = Completeness.of(part.components());
        Phase phase = context.phase(index);
        List<KeyFigure> figures = new ArrayList<>();
        figures.add(KeyFigure.achieved(part.share() != null, tally, words));
        figures.add(KeyFigure.lost(words.text("points.lost"), part.share() != null, tally.lost(), "", words));
        figures.addAll(KeyFigure.open(tally.open(), phase, words));
        if (!phase.isPublished()) {
            figures.add(new KeyFigure(
                    words.text("unit.entered"),
                    words.figure(complete.entered()),
                    "/" + words.figure(complete.own()),
                    state(part)));
        }
        return figures;
    }

    /** Who has most and who has least, true for ties, for one unit and for none; of units that have all their points. */
    private List<Piece> finding() {
        Extremes extremes = view.extremes();
        List<List<Piece>> sentences = new ArrayList<>();
        sentences.add(extremes == null ? Piece.of(words, "group.finding.none") : told(extremes));
        int others = extremes == null ? 0 : view.parts().size() - extremes.units();
        if (others > 0) {
            sentences.add(List.of(Piece.plain(words.count("group.unsettled", others))));
        }
        if (view.components().size() < group.to() - group.from()) {
            sentences.add(Piece.of(words, "group.provisional"));
        }
        return Piece.sentences(sentences);
    }

    private List<Piece> told(Extremes extremes) {
        String first = percent(extremes.most());
        String last = percent(extremes.least());
        boolean exact = extremes.differ() && first.equals(last);
        Piece most = Piece.plain(exact ? exactPercent(extremes.most()) : first);
        Piece least = Piece.plain(exact ? exactPercent(extremes.least()) : last);
        Piece lowest = Piece.strong(words.within(named(extremes.last())));
        if (extremes.full() == extremes.units()) {
            return Piece.of(words, "group.finding.full");
        }
        if (extremes.full() > 0) {
            String some = Words.plural("group.finding.some", extremes.full());
            return Piece.of(words, some, Piece.plain(words.figure(extremes.full())), lowest, least);
        }
        return extremes.differ()
                ? Piece.of(words, "group.finding", Piece.strong(named(extremes.first())), most, lowest, least)
                : Piece.of(words, "group.finding.same", most);
    }

    /** The unit, or how many there are that have the same share. */
    private String named(List<Part> same) {
        return same.size() == 1
                ? same.get(0).standing().card().unit().title()
                : words.count("group.several", same.size());
    }

    private String percent(Share share) {
        return HeatGrid.percent(share, numbers);
    }

    private String exactPercent(Share share) {
        return numbers.percent(share.achieved(), share.applicable()).replace("%", "");
    }

    private List<GroupPage.Level> levels() {
        List<GroupPage.Level> levels = new ArrayList<>();
        if (!view.isScored()) {
            return levels;
        }
        for (Distribution.Step step : view.distribution().steps()) {
            String level = words.text("heat.key." + levels.size());
            levels.add(new GroupPage.Level("h" + levels.size(), words.count("group.level", step.units(), level)));
        }
        return levels;
    }

    private List<Part> rows() {
        return Stream.concat(view.shared().stream(), view.parts().stream().filter(part -> part.share() == null))
                .toList();
    }

    /**
     * All units, most points first. Of a country's, columns that say the same of all are left out: the maximum,
     * which stands above, what does not apply where all applies to everybody, and what is still open where nothing is.
     */
    private Table units(List<Part> parts) {
        boolean lean = parts.size() > ComponentUnits.MOST_TOLD;
        boolean differ =
                parts.stream().anyMatch(part -> part.tally().notApplicable().signum() != 0);
        boolean open = parts.stream().anyMatch(part -> !open(part).text().isEmpty());
        Columns<Part> columns = new Columns<Part>()
                .names(words.text("column.unit"), this::unit)
                .looking("unit")
                .number(words.text("column.points"), part -> achieved(part, lean));
        if (!lean) {
            columns.number(words.text("single.maximum"), part -> context.maximumOf(part.tally()))
                    .looking("num muted")
                    .onPhones(words.text("column.maximum"));
        } else if (differ) {
            columns.number(
                    words.text("column.not-applicable"),
                    part -> context.some(part.tally().notApplicable()));
        }
        columns.share(words.text("group.share"), part -> share(part, lean))
                .onPhones("%")
                .number(words.text("points.lost"), part -> context.lost(part.lost()))
                .leastFirst()
                .looking("num gap")
                .onPhones(words.text("points.lost"));
        if (!lean || open) {
            columns.number(words.text("points.open"), this::open).onPhones(words.text("points.open"));
        }
        Table table = columns.text(words.text("group.state"), part -> Cell.of(state(part)))
                .looking("small muted")
                .table(lean ? "shares" : "shares stack", parts, part -> classes(part, lean))
                .sortable("don-vi")
                .filterable(words.text("script.units"))
                .called(words.text("group.units.caption", group.title()));
        return lean ? table.scrolling(words.text("component.units.region")).lean() : table;
    }

    private Cell achieved(Part part, boolean plain) {
        BigDecimal achieved = part.tally().achieved();
        return part.share() == null
                ? Cell.strong("–", null)
                : plain
                        ? Cell.number(numbers.points(achieved), achieved)
                        : Cell.strong(numbers.points(achieved), achieved);
    }

    private Cell open(Part part) {
        return part.standing().counted().hasIndex() ? context.some(part.tally().open()) : Cell.EMPTY;
    }

    private Cell unit(Part part) {
        Unit unit = part.standing().card().unit();
        String anchor = group.level() == 0
                ? "#lv-" + group.code()
                : SitePath.anchor(
                        index.components().get(group.from()).component().code().value());
        String href = SitePath.unit(part.standing().card().key()).relativeTo(here) + anchor;
        return Cell.of(new Link(unit.title(), href, false));
    }

    /** The share as a figure; in a table of figures alone it sorts by what it says. */
    private Cell share(Part part, boolean plain) {
        Share share = part.share();
        if (share == null) {
            return Cell.of("–").looking("h0");
        }
        Cell cell = Cell.of(percent(share)).looking("h" + share.level());
        return plain ? cell : cell.sortedByShare(share.achieved(), share.applicable());
    }

    /** What a row can be chosen by; where every byte is there thousands of times, what it lost stands in its cell. */
    private static String classes(Part part, boolean lean) {
        List<String> classes = new ArrayList<>();
        if (!lean && part.lost().signum() > 0) {
            classes.add("lost");
        }
        if (part.count(State.NOT_ENTERED) + part.count(State.WITHOUT_EVIDENCE) > 0) {
            classes.add("miss");
        }
        if (part.count(State.INVALID) > 0) {
            classes.add("bad");
        }
        return String.join(" ", classes);
    }

    /** What is missing, or why nothing is known. */
    private String state(Part part) {
        Scorecard card = part.standing().counted();
        if (!card.hasIndex()) {
            return VerdictText.unranked(card, words);
        }
        List<String> states = new ArrayList<>();
        for (State state : List.of(State.INVALID, State.NOT_ENTERED, State.WITHOUT_EVIDENCE)) {
            int count = part.count(state);
            if (count > 0) {
                states.add(words.figure(count) + " " + Mark.of(state, words).text());
            }
        }
        return String.join(", ", states);
    }

    private List<Piece> componentsFinding() {
        return CriteriaAssembler.worst(index.components().subList(group.from(), group.to()), words);
    }

    private @Nullable Link neighbour(int step) {
        List<CriteriaGroup> level = CriteriaGroup.all(index.criteria().parts()).stream()
                .filter(other -> other.level() == group.level())
                .toList();
        int at = level.indexOf(group) + step;
        return at < 0 || at >= level.size()
                ? null
                : Link.to(
                        level.get(at).title(),
                        SitePath.group(index.id(), level.get(at).code()),
                        here);
    }
}
