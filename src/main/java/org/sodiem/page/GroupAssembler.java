package org.sodiem.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.ComponentSummary;
import org.sodiem.score.Mean;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.score.Tally;
import org.sodiem.view.Completeness;
import org.sodiem.view.CriteriaGroup;
import org.sodiem.view.IndexView;

/** Fills the page of one area or one criterion. */
final class GroupAssembler {

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final IndexView index;
    private final CriteriaGroup group;
    private final SitePath here;
    private final List<Part> parts;

    /** What one unit has of the group. */
    private record Part(Standing standing, List<ComponentScore> components, Tally tally) {

        /** Whether a share can be told: something applies, and at least one component has points. */
        boolean hasShare() {
            return tally.applicable().signum() > 0
                    && standing.card().hasIndex()
                    && components.stream().anyMatch(score -> score.points() != null);
        }

        /** Whether every component that applies has points, so that its sum can be compared with others'. */
        boolean isSettled() {
            return hasShare()
                    && components.stream()
                            .allMatch(score -> score.points() != null || score.state() == State.NOT_APPLICABLE);
        }

        /** Points that are lost; none are told of a unit without an index. */
        BigDecimal lost() {
            return standing.card().hasIndex() ? tally.lost() : BigDecimal.ZERO;
        }

        boolean isFull() {
            return tally.achieved().compareTo(tally.applicable()) == 0;
        }

        int count(State state) {
            return (int)
                    components.stream().filter(score -> score.state() == state).count();
        }
    }

    GroupAssembler(Context context, IndexView index, CriteriaGroup group) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.index = index;
        this.group = group;
        this.here = SitePath.group(index.id(), group.code());
        this.parts = index.ordered().stream().map(this::part).toList();
    }

    /** What a unit has, on the basis of its index: without the survey until that is complete for all. */
    private Part part(Standing standing) {
        List<ComponentScore> own = standing.card().components().subList(group.from(), group.to()).stream()
                .filter(score -> counts(score.component()))
                .toList();
        return new Part(standing, own, Tally.of(own.stream()));
    }

    private boolean counts(Component component) {
        return index.result().withSurvey() || !component.isSurvey();
    }

    /** Its components on that basis. */
    private List<Component> components() {
        return index.components().subList(group.from(), group.to()).stream()
                .map(ComponentSummary::component)
                .filter(this::counts)
                .toList();
    }

    /** The maximum on that basis, whatever applies to whom. */
    private BigDecimal max() {
        return components().stream().map(component -> component.max().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    GroupPage page() {
        List<Link> crumbs = new ArrayList<>();
        crumbs.add(context.overview(here));
        crumbs.add(Link.to(index.criteria().title(), SitePath.criteria(index.id()), here));
        if (group.criterion() != null) {
            CriteriaGroup area = new CriteriaGroup(group.area(), null, group.from(), group.to());
            crumbs.add(Link.to(area.shortTitle(), SitePath.group(index.id(), area.code()), here));
        }
        crumbs.add(new Link(group.code(), "", true));
        List<Part> shares = parts.stream()
                .filter(Part::hasShare)
                .sorted(Comparator.comparing((Part part) -> HeatGrid.share(part.tally()))
                        .reversed())
                .toList();
        List<Part> settled = shares.stream().filter(Part::isSettled).toList();
        List<GroupPage.UnitRow> rows = index.comparesUnits() ? rows(shares) : List.of();
        return new GroupPage(
                context.frame(group.title(), here, crumbs, List.of(index)),
                group.title(),
                sub(),
                figures(),
                finding(settled),
                distribution(settled),
                rows,
                List.of(
                        words.figure(rows.size()),
                        Choices.count(words, rows, GroupPage.UnitRow::classes, "lost"),
                        Choices.count(words, rows, GroupPage.UnitRow::classes, "miss"),
                        Choices.count(words, rows, GroupPage.UnitRow::classes, "bad")),
                componentsFinding(),
                index.comparesUnits(),
                new CriteriaAssembler(context, index, here).criteria(group.criteria()),
                neighbour(-1),
                neighbour(1));
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
        List<Part> settled = parts.stream()
                .filter(part -> part.isSettled() && part.standing().rank() != null)
                .toList();
        BigDecimal mean = Mean.of(
                settled.stream().map(part -> part.tally().achieved()).toList(),
                index.criteria().rounding());
        BigDecimal lost = parts.stream().map(Part::lost).reduce(BigDecimal.ZERO, BigDecimal::add);
        int losing =
                (int) parts.stream().filter(part -> part.lost().signum() > 0).count();
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
                        numbers.pointsOrDash(mean),
                        "/" + numbers.points(max()),
                        words.text("group.mean.units", words.figure(settled.size()), words.figure(units)),
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

    /** Who has most and who has least, true for ties, for one unit and for none; of units that have all their points. */
    private List<Piece> finding(List<Part> settled) {
        List<List<Piece>> sentences = new ArrayList<>();
        sentences.add(settled.isEmpty() ? Piece.of(words, "group.finding.none") : extremes(settled));
        long others = parts.stream().filter(part -> !part.isSettled()).count();
        if (others > 0 && !settled.isEmpty()) {
            sentences.add(List.of(Piece.plain(words.count("group.unsettled", others))));
        }
        if (components().size() < group.to() - group.from()) {
            sentences.add(Piece.of(words, "group.provisional"));
        }
        return Piece.sentences(sentences);
    }

    private List<Piece> extremes(List<Part> settled) {
        Part first = settled.get(0);
        Part last = settled.get(settled.size() - 1);
        boolean differ = share(first).compareTo(share(last)) != 0;
        boolean exact = differ && percent(first).equals(percent(last));
        Piece most = Piece.plain(exact ? exactPercent(first) : percent(first));
        Piece least = Piece.plain(exact ? exactPercent(last) : percent(last));
        Piece lowest = Piece.strong(words.within(named(settled, last)));
        long full = settled.stream().filter(Part::isFull).count();
        if (full == settled.size()) {
            return Piece.of(words, "group.finding.full");
        }
        if (full > 0) {
            String some = Words.plural("group.finding.some", full);
            return Piece.of(words, some, Piece.plain(words.figure(full)), lowest, least);
        }
        return differ
                ? Piece.of(words, "group.finding", Piece.strong(named(settled, first)), most, lowest, least)
                : Piece.of(words, "group.finding.same", most);
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

    private String exactPercent(Part part) {
        return numbers.percent(part.tally().achieved(), part.tally().applicable())
                .replace("%", "");
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
                : SitePath.anchor(
                        index.components().get(group.from()).component().code().value());
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
                numbers.loss(part.lost()),
                card.hasIndex() && tally.open().signum() > 0 ? numbers.points(tally.open()) : "",
                state(part));
    }

    private static String classes(Part part) {
        List<String> classes = new ArrayList<>();
        if (part.lost().signum() > 0) {
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
        return CriteriaAssembler.worst(index.components().subList(group.from(), group.to()), words);
    }

    private @Nullable Link neighbour(int step) {
        List<CriteriaGroup> level = CriteriaGroup.all(index.criteria().areas()).stream()
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
