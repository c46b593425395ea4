package org.sodiem.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Component;
import org.sodiem.view.ComponentSummary;
import org.sodiem.view.CriteriaGroup;
import org.sodiem.view.IndexView;

/** Fills the page of a whole criteria set. */
final class CriteriaAssembler {

    private static final int MOST_NAMED = 4;

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final IndexView index;
    private final SitePath here;

    CriteriaAssembler(Context context, IndexView index, SitePath here) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.index = index;
        this.here = here;
    }

    CriteriaPage page() {
        String title = index.criteria().title();
        List<Link> crumbs = List.of(context.overview(here), new Link(title, "", true));
        int criteria = index.criteria().areas().stream()
                .mapToInt(a -> a.criteria().size())
                .sum();
        String replaced = index.criteria().replacedBy();
        String sub = words.text(
                "criteria.sub",
                words.figure(index.criteria().areas().size()),
                words.figure(criteria),
                words.figure(index.components().size()),
                numbers.figure(index.criteria().total().value()));
        return new CriteriaPage(
                context.frame(title, here, crumbs, List.of(index)),
                title,
                replaced.isEmpty() ? sub : sub + " " + words.text("criteria.replaced", replaced),
                worst(index.components(), words),
                index.comparesUnits(),
                areas(),
                adjustments());
    }

    /** Which of some components loses most; of equals each is named, unless there are many. */
    static List<Piece> worst(List<ComponentSummary> components, Words words) {
        List<ComponentSummary> worst = ComponentSummary.mostLosing(components);
        if (worst.isEmpty()) {
            return Piece.of(words, "criteria.none");
        }
        return Piece.of(
                words,
                worst.size() == 1 ? "criteria.worst" : "criteria.worst.several",
                Piece.strong(named(worst, words)),
                Piece.plain(words.numbers().points(worst.get(0).lost())));
    }

    /** One component by code and title, a few by their codes, many by their number. */
    static String named(List<ComponentSummary> components, Words words) {
        if (components.size() > MOST_NAMED) {
            return words.text("criteria.several", words.figure(components.size()));
        }
        Component only = components.get(0).component();
        return components.size() == 1
                ? only.code().value() + " " + only.title()
                : components.stream()
                        .map(component -> component.component().code().value())
                        .collect(Collectors.joining(", "));
    }

    private List<CriteriaPage.Area> areas() {
        return CriteriaGroup.all(index.criteria().areas()).stream()
                .filter(group -> group.criterion() == null)
                .map(area -> new CriteriaPage.Area(
                        "lv-" + area.code(), link(area), numbers.points(area.max()), criteria(area)))
                .toList();
    }

    /** The criteria of a group with the means of their components. */
    List<CriteriaPage.Criterion> criteria(CriteriaGroup within) {
        return CriteriaGroup.all(index.criteria().areas()).stream()
                .filter(group -> group.criterion() != null && within.criteria().contains(group.criterion()))
                .map(group -> new CriteriaPage.Criterion(
                        link(group),
                        numbers.points(group.max()),
                        index.components().subList(group.from(), group.to()).stream()
                                .map(this::row)
                                .toList()))
                .toList();
    }

    private Link link(CriteriaGroup group) {
        return Link.to(group.title(), SitePath.group(index.id(), group.code()), here);
    }

    CriteriaPage.Row row(ComponentSummary summary) {
        BigDecimal max = summary.component().max().value();
        BigDecimal mean = summary.mean().points();
        String code = summary.component().code().value();
        var lead = summary.component().lead();
        return new CriteriaPage.Row(
                code,
                Link.to(summary.component().title(), SitePath.component(index.id(), code), here),
                numbers.points(max),
                numbers.pointsOrDash(mean),
                numbers.loss(summary.lost()),
                mean == null ? Bar.count(0, 0) : Bar.of(mean, max.subtract(mean), max),
                summary.notEntered() == 0 ? "" : words.figure(summary.notEntered()),
                lead == null ? "" : context.officeTitle(lead.value()));
    }

    private List<RuleRows.Row> adjustments() {
        List<RuleRows.Row> rows = new ArrayList<>();
        for (Adjustment.Item item : index.criteria().bonus().items()) {
            rows.add(new RuleRows.Row(item.code().value() + " " + item.title(), "+" + numbers.points(item.points())));
        }
        for (Adjustment.Item item : index.criteria().penalty().items()) {
            rows.add(new RuleRows.Row(
                    item.code().value() + " " + item.title(),
                    numbers.points(item.points().negate())));
        }
        return rows;
    }
}
