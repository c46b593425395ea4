package org.sodiem.index;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Component;
import org.sodiem.model.Part;
import org.sodiem.page.Context;
import org.sodiem.part.Bar;
import org.sodiem.part.Cell;
import org.sodiem.part.Columns;
import org.sodiem.part.Link;
import org.sodiem.part.Piece;
import org.sodiem.part.ScaleTable;
import org.sodiem.part.SitePath;
import org.sodiem.part.Table;
import org.sodiem.telling.LevelText;
import org.sodiem.telling.ScaleText;
import org.sodiem.telling.Value;
import org.sodiem.view.ComponentSummary;
import org.sodiem.view.CriteriaGroup;
import org.sodiem.view.IndexView;
import org.sodiem.view.Section;

/** Fills the page of a whole criteria set. */
public final class CriteriaAssembler {

    private static final int MOST_NAMED = 4;

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final IndexView index;
    private final SitePath here;

    public CriteriaAssembler(Context context, IndexView index, SitePath here) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.index = index;
        this.here = here;
    }

    public CriteriaPage page() {
        String title = index.criteria().title();
        List<Link> crumbs = List.of(context.overview(here), new Link(title, "", true));
        String replaced = index.criteria().replacedBy();
        String sub = words.text(
                "criteria.sub",
                LevelText.counts(index.criteria(), index.criteria().parts(), 0, words),
                numbers.figure(index.criteria().total().value()));
        return new CriteriaPage(
                context.frame(title, here, crumbs, List.of(index)),
                title,
                replaced.isEmpty() ? sub : sub + " " + words.text("criteria.replaced", replaced),
                worst(index.components(), words),
                index.criteria().parts().stream()
                        .map(area -> new Link(CriteriaGroup.title(area), "#" + anchor(area), false))
                        .toList(),
                areas(),
                index.comparesUnits() ? new OfficesTable(context, index, here).table() : Table.NONE,
                adjustments());
    }

    /** Which of some components loses most; of equals each is named, unless there are many. */
    static List<Piece> worst(List<ComponentSummary> components, Words words) {
        List<ComponentSummary> worst = ComponentSummary.mostLosing(components);
        if (worst.isEmpty()) {
            return Piece.of(words, ComponentSummary.isScored(components) ? "criteria.none" : "criteria.unscored");
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

    private Table areas() {
        List<Table.Body> bodies = Section.all(index.criteria().parts()).stream()
                .map(section -> body(section, section.head()))
                .toList();
        return columns()
                .grouped("criteria stack", bodies)
                .sortable("thanh-phan")
                .filterable(words.text("script.components"))
                .scrolling(words.text("criteria.region"));
    }

    private static String anchor(Part area) {
        return "lv-" + area.code().value();
    }

    /** What is in a group with the means of its components; where it has components alone, below its own head. */
    Table criteria(CriteriaGroup within) {
        List<Section> sections = Section.of(index.criteria().parts(), within);
        List<Table.Body> bodies = sections.stream()
                .filter(section -> section.from() < section.to() || !within.equals(section.head()))
                .map(section ->
                        body(section, sections.size() == 1 || !within.equals(section.head()) ? section.head() : null))
                .toList();
        return columns().grouped("criteria stack", bodies).sortable("thanh-phan");
    }

    /** Components of one office with their means: who leads them need not be said. */
    public Table led(List<ComponentSummary> components) {
        return figures().table("criteria stack", components);
    }

    private Table.Body body(Section section, @Nullable CriteriaGroup head) {
        List<ComponentSummary> own = index.components().subList(section.from(), section.to());
        Table.Group above = head != null
                ? above(head.group(), head.level())
                : section.level() == 0 && section.head() == null
                        ? above(own.get(0).component(), 0)
                        : null;
        return columns().body(above, own, row -> "");
    }

    private Table.Group above(Part part, int level) {
        return new Table.Group(
                level == 0 ? anchor(part) : "",
                level == 0 ? "area" : level == 1 ? "crit-row" : "crit-row l" + level,
                Link.to(
                        CriteriaGroup.title(part),
                        SitePath.group(index.id(), part.code().value()),
                        here),
                "",
                numbers.points(part.max().value()));
    }

    private Columns<ComponentSummary> columns() {
        return figures()
                .text(words.text("column.lead"), summary -> Cell.of(context.lead(summary.component())))
                .looking("muted small");
    }

    private Columns<ComponentSummary> figures() {
        boolean many = index.comparesUnits();
        String mean = words.text(many ? "criteria.mean" : "column.points");
        String missing = words.text(many ? "criteria.missing" : "component.not-entered");
        Columns<ComponentSummary> columns = new Columns<ComponentSummary>()
                .text(
                        words.text("column.code"),
                        summary -> Cell.of(summary.component().code().value()))
                .looking("code")
                .names(words.text("column.component"), this::name)
                .number(
                        words.text("column.maximum"),
                        summary -> context.points(summary.component().max().value()))
                .onPhones(words.text("column.maximum"))
                .number(mean, this::mean)
                .onPhones(mean)
                .chart(words.text("column.chart"), "w7", 8, this::bar)
                .number(words.text(many ? "points.lost.all" : "points.lost"), summary -> context.lost(summary.lost()))
                .looking("num gap")
                .onPhones(words.text("points.lost"))
                .number(
                        missing,
                        summary -> summary.notEntered() == 0 ? Cell.EMPTY : context.count(summary.notEntered()))
                .onPhones(missing);
        if (many) {
            columns.number(
                            words.text("criteria.unproved"),
                            summary -> summary.withoutEvidence() == 0
                                    ? Cell.EMPTY
                                    : context.count(summary.withoutEvidence()))
                    .onPhones(words.text("criteria.unproved"));
        }
        return columns;
    }

    private Cell name(ComponentSummary summary) {
        SitePath page =
                SitePath.component(index.id(), summary.component().code().value());
        return Cell.of(Link.to(summary.component().title(), page, here));
    }

    private Cell mean(ComponentSummary summary) {
        BigDecimal mean = summary.mean().points();
        return Cell.strong(numbers.pointsOrDash(mean), mean);
    }

    private Cell bar(ComponentSummary summary) {
        BigDecimal max = summary.component().max().value();
        BigDecimal mean = summary.mean().points();
        return Cell.EMPTY.with(mean == null ? Bar.count(0, 0) : Bar.of(mean, max.subtract(mean), max));
    }

    private Table adjustments() {
        Stream<ScaleText.Row> bonuses = index.criteria().bonus().items().stream()
                .map(item -> new ScaleText.Row(
                        titled(item, index.criteria().bonus()), new Value.Amount(item.points(), Value.Form.CHANGE)));
        Stream<ScaleText.Row> penalties = index.criteria().penalty().items().stream()
                .map(item -> new ScaleText.Row(
                        titled(item, index.criteria().penalty()),
                        new Value.Amount(item.points().negate(), Value.Form.CHANGE)));
        return ScaleTable.of(
                words.text("criteria.adjustments.what"),
                words.text("criteria.adjustments.points"),
                Stream.concat(bonuses, penalties).toList(),
                words);
    }

    private String titled(Adjustment.Item item, Adjustment of) {
        String title = item.code().value() + " " + item.title();
        String most = words.numbers().figure(item.most());
        if (item.declared()) {
            return item.isLimited(of)
                    ? words.text("criteria.adjustments.declared.limited", title, most)
                    : words.text("criteria.adjustments.declared", title);
        }
        return item.isLimited(of) ? words.text("criteria.adjustments.limited", title, most) : title;
    }
}
