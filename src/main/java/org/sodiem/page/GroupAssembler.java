package org.sodiem.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Area;
import org.sodiem.model.Criterion;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.ComponentSummary;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.score.Tally;

/** Fills the page of one area or one criterion. */
final class GroupAssembler {

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final IndexView index;
    private final Group group;
    private final SitePath here;
    private final List<Part> parts;

    /**
     * An area or a criterion, with its place in the set.
     *
     * @param area the area, or the one that the criterion is in
     * @param criterion null for a whole area
     * @param from the place of its first component in the set, from 0
     * @param to the place behind its last component
     */
    record Group(Area area, @Nullable Criterion criterion, int from, int to) {

        /** All areas and criteria of a set, each area before its criteria. */
        static List<Group> all(List<Area> areas) {
            List<Group> groups = new ArrayList<>();
            int from = 0;
            for (Area area : areas) {
                groups.add(new Group(area, null, from, from + area.components().size()));
                for (Criterion criterion : area.criteria()) {
                    int to = from + criterion.components().size();
                    groups.add(new Group(area, criterion, from, to));
                    from = to;
                }
            }
            return groups;
        }

        String code() {
            return criterion == null ? area.code().value() : criterion.code().value();
        }

        String title() {
            return criterion == null
                    ? area.code().value() + ". " + area.title()
                    : criterion.code().value() + " " + criterion.title();
        }

        /** Its title where there is little room. */
        String shortTitle() {
            return criterion == null ? area.code().value() + ". " + area.shortTitle() : title();
        }

        /** Whether the component at this place of the set, from 0, is in it. */
        boolean holds(int position) {
            return from <= position && position < to;
        }

        BigDecimal max() {
            return (criterion == null ? area.max() : criterion.max()).value();
        }

        List<Criterion> criteria() {
            return criterion == null ? area.criteria() : List.of(criterion);
        }

        Tally of(Scorecard card) {
            return Tally.of(card.components().subList(from, to).stream());
        }
    }

    /** What one unit has of the group. */
    private record Part(Standing standing, List<ComponentScore> components, Tally tally) {

        /** Whether a share can be told: something applies, and at least one component has points. */
        boolean hasShare() {
            return tally.applicable().signum() > 0
                    && standing.card().hasIndex()
                    && components.stream().anyMatch(score -> score.points() != null);
        }

        boolean isFull() {
            return tally.achieved().compareTo(tally.applicable()) == 0;
        }

        int count(State state) {
            return (int)
                    components.stream().filter(score -> score.state() == state).count();
        }
    }

    GroupAssembler(Context context, IndexView index, Group group) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.index = index;
        this.group = group;
        this.here = SitePath.group(index.id(), group.code());
        this.parts = index.ordered().stream()
                .map(standing -> new Part(
                        standing,
                        standing.card().components().subList(group.from(), group.to()),
                        group.of(standing.card())))
                .toList();
    }

    GroupPage page() {
        List<Link> crumbs = new ArrayList<>();
        crumbs.add(context.overview(here));
        crumbs.add(Link.to(index.criteria().title(), SitePath.criteria(index.id()), here));
        if (group.criterion() != null) {
            Group area = new Group(group.area(), null, group.from(), group.to());
            crumbs.add(Link.to(area.shortTitle(), SitePath.group(index.id(), area.code()), here));
        }
        crumbs.add(new Link(group.code(), "", true));
        List<Part> shares = parts.stream()
                .filter(Part::hasShare)
                .sorted(Comparator.comparing((Part part) -> HeatGrid.share(part.tally()))
                        .reversed())
                .toList();
        List<GroupPage.UnitRow> rows = index.comparesUnits() ? rows(shares) : List.of();
        return new GroupPage(
                context.frame(group.title(), here, crumbs, List.of(index)),
                group.title(),
                sub(),
                figures(),
                finding(shares),
                distribution(shares),
                rows,
                List.of(words.figure(rows.size()), count(rows, "lost"), count(rows, "miss"), count(rows, "bad")),
                componentsFinding(),
                index.comparesUnits(),
                new CriteriaAssembler(context, index, here).criteria(group.criteria()),
                neighbour(-1),
                neighbour(1));
    }

    private String count(List<GroupPage.UnitRow> rows, String which) {
        return words.figure(rows.stream()
                .filter(row -> List.of(row.classes().split(" ", -1)).contains(which))
                .count());
    }

    private String sub() {
        String max = numbers.points(group.max());
        String components = words.figure(group.to() - group.from());
        return group.criterion() == null
                ? words.text(
                        "group.sub.area", max, words.figure(group.criteria().size()), components)
                : words.text("group.sub.criterion", max, components);
    }

    private List<Figure> figures() {
        return index.comparesUnits() || parts.isEmpty() ? figuresOfMany() : figuresOfOne(parts.get(0));
    }

    private List<Figure> figuresOfMany() {
        int units = parts.size();
        int ranked = index.ranked().size();
        BigDecimal lost = parts.stream().map(part -> part.tally().lost()).reduce(BigDecimal.ZERO, BigDecimal::add);
        int losing = (int)
                parts.stream().filter(part -> part.tally().lost().signum() > 0).count();
        int full = (int)
                parts.stream().filter(part -> part.hasShare() && part.isFull()).count();
        int missing =
                parts.stream().mapToInt(part -> part.count(State.NOT_ENTERED)).sum();
        int unproved = parts.stream()
                .mapToInt(part -> part.count(State.WITHOUT_EVIDENCE))
                .sum();
        return List.of(
                new Figure(
                        words.text("component.mean"),
                        numbers.pointsOrDash(index.result().mean(group::of)),
                        "/" + numbers.points(group.max()),
                        words.text("dashboard.mean.ranked", words.figure(ranked), words.figure(units)),
                        false),
                new Figure(
                        words.text("points.lost.all"),
                        numbers.points(lost),
                        "",
                        words.count("group.losing", losing),
                        lost.signum() > 0),
                new Figure(words.text("component.full"), words.figure(full), "/" + words.figure(units), "", false),
                new Figure(
                        words.text("group.missing"),
                        words.figure(missing),
                        "",
                        words.text("group.unproved", words.figure(unproved)),
                        false));
    }

    private List<Figure> figuresOfOne(Part part) {
        Tally tally = part.tally();
        Completeness complete = Completeness.of(part.components());
        return List.of(
                new Figure(
                        words.text("points.achieved"),
                        part.hasShare() ? numbers.points(tally.achieved()) : "–",
                        "/" + numbers.points(tally.applicable()),
                        "",
                        false),
                new Figure(
                        words.text("points.lost"),
                        numbers.points(tally.lost()),
                        "",
                        "",
                        tally.lost().signum() > 0),
                new Figure(
                        words.text("points.open"),
                        numbers.points(tally.open()),
                        "",
                        words.text("points.open.why"),
                        false),
                new Figure(
                        words.text("unit.entered"),
                        words.figure(complete.entered()),
                        "/" + words.figure(complete.own()),
                        state(part),
                        false));
    }

    /** Who has most and who has least, true for ties, for one unit and for none. */
    private List<Piece> finding(List<Part> shares) {
        if (shares.isEmpty()) {
            return words.pieces("group.finding.none");
        }
        String most = percent(shares.get(0));
        String least = percent(shares.get(shares.size() - 1));
        Piece last = Piece.strong(words.within(named(shares, shares.get(shares.size() - 1))));
        long full = shares.stream().filter(Part::isFull).count();
        if (full == shares.size()) {
            return words.pieces("group.finding.full");
        }
        if (full > 0) {
            return words.pieces(
                    Words.plural("group.finding.some", full),
                    Piece.plain(words.figure(full)),
                    last,
                    Piece.plain(least));
        }
        return share(shares.get(0)).compareTo(share(shares.get(shares.size() - 1))) == 0
                ? words.pieces("group.finding.same", Piece.plain(most))
                : words.pieces(
                        "group.finding",
                        Piece.strong(named(shares, shares.get(0))),
                        Piece.plain(most),
                        last,
                        Piece.plain(least));
    }

    /** The unit, or how many there are that have the same share. */
    private String named(List<Part> shares, Part one) {
        long same = shares.stream()
                .filter(other -> share(other).compareTo(share(one)) == 0)
                .count();
        return same == 1 ? one.standing().card().unit().title() : words.count("group.several", same);
    }

    private static BigDecimal share(Part part) {
        return HeatGrid.share(part.tally());
    }

    private String percent(Part part) {
        return HeatGrid.percent(part.tally(), numbers);
    }

    private List<ComponentPage.Step> distribution(List<Part> shares) {
        int[] counts = new int[HeatGrid.LEVELS + 1];
        shares.forEach(part -> counts[HeatGrid.level(part.tally())]++);
        List<ComponentPage.Step> steps = new ArrayList<>();
        for (int level = 0; level < counts.length; level++) {
            steps.add(new ComponentPage.Step(
                    words.text("heat.key." + level),
                    words.figure(counts[level]),
                    Bar.count(counts[level], Math.max(1, shares.size()))));
        }
        return steps;
    }

    private List<GroupPage.UnitRow> rows(List<Part> shares) {
        List<GroupPage.UnitRow> rows = new ArrayList<>();
        shares.forEach(part -> rows.add(row(part)));
        parts.stream().filter(part -> !part.hasShare()).forEach(part -> rows.add(row(part)));
        return rows;
    }

    private GroupPage.UnitRow row(Part part) {
        Scorecard card = part.standing().card();
        Tally tally = part.tally();
        String anchor = group.criterion() == null
                ? "#lv-" + group.code()
                : "#tp-"
                        + index.components()
                                .get(group.from())
                                .component()
                                .code()
                                .value()
                                .replace('.', '-');
        return new GroupPage.UnitRow(
                classes(part),
                new Link(
                        card.unit().title(),
                        SitePath.unit(card.unit().id().value()).relativeTo(here) + anchor,
                        false),
                part.hasShare() ? numbers.points(tally.achieved()) : "–",
                numbers.points(tally.applicable()),
                part.hasShare() ? percent(part) : "–",
                part.hasShare() ? HeatGrid.level(tally) : 0,
                card.hasIndex() ? numbers.loss(tally.lost()) : "",
                card.hasIndex() && tally.open().signum() > 0 ? numbers.points(tally.open()) : "",
                state(part));
    }

    private static String classes(Part part) {
        List<String> classes = new ArrayList<>();
        if (part.tally().lost().signum() > 0) {
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
        Scorecard card = part.standing().card();
        if (!card.hasIndex()) {
            return context.status(card);
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
        return index.components().subList(group.from(), group.to()).stream()
                .filter(summary -> summary.lost().signum() > 0)
                .max(Comparator.comparing(ComponentSummary::lost))
                .map(summary -> CriteriaAssembler.worst(summary, words))
                .orElseGet(() -> words.pieces("criteria.none"));
    }

    private @Nullable Link neighbour(int step) {
        List<Group> level = Group.all(index.criteria().areas()).stream()
                .filter(other -> (other.criterion() == null) == (group.criterion() == null))
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
