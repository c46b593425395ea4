package org.sodiem.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.EntryForm;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.markup.Markdown;
import org.sodiem.model.Component;
import org.sodiem.model.FileKind;
import org.sodiem.model.Guidance;
import org.sodiem.model.Rule;
import org.sodiem.page.Context;
import org.sodiem.page.WorkTables;
import org.sodiem.part.CurvePlot;
import org.sodiem.part.ForgeLinks;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Link;
import org.sodiem.part.Mark;
import org.sodiem.part.Plot;
import org.sodiem.part.ScaleTable;
import org.sodiem.part.SitePath;
import org.sodiem.part.Table;
import org.sodiem.score.ComponentScore;
import org.sodiem.source.Span;
import org.sodiem.telling.LevelText;
import org.sodiem.telling.MeasureText;
import org.sodiem.telling.MethodText;
import org.sodiem.telling.ScaleText;
import org.sodiem.view.Assignment;
import org.sodiem.view.ComponentSummary;
import org.sodiem.view.CriteriaGroup;
import org.sodiem.view.Curve;
import org.sodiem.view.IndexView;
import org.sodiem.view.Phase;

/** Fills the page of one component. */
public final class ComponentAssembler {

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final IndexView index;
    private final int position;
    private final ComponentSummary summary;
    private final Component component;
    private final SitePath here;

    public ComponentAssembler(Context context, IndexView index, int position) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.index = index;
        this.position = position;
        this.summary = index.components().get(position);
        this.component = summary.component();
        this.here = SitePath.component(index.id(), component.code().value());
    }

    public ComponentPage page() {
        String code = component.code().value();
        String title = code + " " + component.title();
        List<Link> crumbs = new ArrayList<>();
        crumbs.add(context.overview(here));
        crumbs.add(Link.to(index.criteria().title(), SitePath.criteria(index.id()), here));
        List<CriteriaGroup> groups = CriteriaGroup.all(index.criteria().parts()).stream()
                .filter(group -> group.holds(position))
                .toList();
        groups.forEach(
                group -> crumbs.add(Link.to(group.shortTitle(), SitePath.group(index.id(), group.code()), here)));
        crumbs.add(new Link(code, "", true));
        var lead = component.lead();
        Guidance guidance = guidance();
        Plot plot = plot();
        ComponentUnits units = new ComponentUnits(context, index, position);
        String sub = words.text(
                "component.sub",
                LevelText.title(index.criteria(), groups.size(), words),
                numbers.points(component.max().value()));
        return new ComponentPage(
                context.frameOfMany(title, here, crumbs, index),
                title,
                lead == null ? sub : sub + " " + words.text("component.lead", context.officeTitle(lead.value())),
                figures(),
                MethodText.of(component, words),
                rows(plot),
                component.text().lines().filter(line -> !line.isBlank()).toList(),
                component.evidence(),
                lead == null ? null : office(lead.value()),
                component.grounds().basis(),
                component.grounds().source(),
                component.grounds().helps().stream()
                        .map(helper -> office(helper.value()))
                        .toList(),
                component.mayNotApply() ? words.text("component.may-not-apply") : words.text("component.applies"),
                guidance == null ? null : Markdown.toHtml(guidance.file().text()),
                words.text("component.form.finding", file()),
                EntryForm.lines(component, words),
                sources(guidance),
                finding(),
                plot,
                index.comparesUnits()
                        ? words.text(
                                "component.units", words.figure(index.ordered().size()))
                        : words.text("component.unit"),
                units.finding(),
                units.table(),
                csv(),
                new WorkTables(context, here)
                        .behind(Assignment.serving(
                                index.id(),
                                component.code().value(),
                                context.view().assignments(),
                                index.ordered())),
                neighbour(-1),
                neighbour(1));
    }

    /** The same as CSV, or where it stands instead. */
    private Link csv() {
        return context.carriesEveryTable()
                ? Link.to(
                        words.text("component.csv"),
                        SitePath.componentCsv(index.id(), component.code().value()),
                        here)
                : Link.none(words.text("layout.csv.none"));
    }

    /** An office and its page, which one that nobody defined does not have. */
    private Link office(String id) {
        return context.scores().book().office(id) == null
                ? Link.none(id)
                : Link.to(context.officeTitle(id), SitePath.office(id), here);
    }

    private List<KeyFigure> figures() {
        return index.comparesUnits() || index.ordered().isEmpty()
                ? figuresOfMany()
                : figuresOfOne(index.ordered().get(0).counted().components().get(position));
    }

    private List<KeyFigure> figuresOfOne(ComponentScore score) {
        Phase phase = context.phase(index);
        List<KeyFigure> figures = new ArrayList<>(List.of(
                new KeyFigure(
                        words.text("points.achieved"),
                        numbers.pointsOrDash(score.points()),
                        "/" + numbers.points(component.max().value()),
                        Mark.of(score.state(), words).text()),
                KeyFigure.lost(words.text("points.lost"), score.points() != null, score.lost(), "", words)));
        figures.addAll(KeyFigure.open(score.tally().open(), phase, words));
        return figures;
    }

    private List<KeyFigure> figuresOfMany() {
        int units = index.ordered().size();
        List<KeyFigure> figures = new ArrayList<>(List.of(
                new KeyFigure(
                        words.text("component.mean"),
                        numbers.pointsOrDash(summary.mean().points()),
                        "/" + numbers.points(component.max().value()),
                        words.text("component.mean.units", words.figure(summary.withPoints()), words.figure(units))),
                KeyFigure.lost(
                        words.text("points.lost.all"),
                        summary.withPoints() > 0,
                        summary.lost(),
                        words.count("component.below", summary.belowMaximum()),
                        words),
                new KeyFigure(
                        words.text("component.full"),
                        words.figure(summary.atMaximum()),
                        "/" + words.figure(units),
                        "")));
        if (!context.phase(index).isPublished()) {
            figures.add(new KeyFigure(
                    words.text("component.not-entered"),
                    words.figure(summary.notEntered()),
                    "/" + words.figure(units),
                    Stream.of(
                                    counted("component.unproved", summary.withoutEvidence()),
                                    counted("component.exempt", summary.notApplicable()))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", "))));
        }
        return figures;
    }

    private String counted(String key, int count) {
        return count == 0 ? "" : words.text(key, words.figure(count));
    }

    private @Nullable Guidance guidance() {
        for (Guidance guidance : context.scores().book().guidance()) {
            if (guidance.index().equals(index.id())
                    && guidance.component().equals(component.code().value())) {
                return guidance;
            }
        }
        return null;
    }

    /** The file that an officer opens, told from the unit's folder: an index of one unit is kept by its lead offices. */
    private String file() {
        return index.comparesUnits() || component.lead() == null
                ? FileKind.SCORES.inside("")
                : FileKind.OFFICE_SCORES.inside(component.lead().value());
    }

    private List<Link> sources(@Nullable Guidance guidance) {
        ForgeLinks forge = context.forge();
        if (!forge.isKnown()) {
            return List.of();
        }
        Span at = component.code().at();
        String path = at.file().path();
        String place = path.substring(path.lastIndexOf('/') + 1) + ":" + at.line();
        List<Link> sources = new ArrayList<>();
        sources.add(forge.line(words.text("component.source", place), at));
        sources.add(forge.edit(words.text("component.source.edit"), path));
        if (guidance != null) {
            sources.add(forge.edit(
                    words.text("component.guidance.edit"), guidance.file().path()));
        }
        return sources;
    }

    private String finding() {
        if (summary.withPoints() == 0) {
            return words.text("component.finding.none");
        }
        if (!index.comparesUnits()) {
            return words.text(summary.atMaximum() > 0 ? "component.finding.unit.full" : "component.finding.unit.short");
        }
        if (summary.atMaximum() == summary.withPoints()) {
            return words.text("component.finding.all");
        }
        if (summary.atMaximum() == 0) {
            return words.count("component.finding.short", summary.withPoints());
        }
        return words.text("component.finding", words.figure(summary.atMaximum()), words.figure(summary.withPoints()));
    }

    /** Nothing is drawn of a component without points to have, nor before any unit has points. */
    private @Nullable Plot plot() {
        if (component.max().value().signum() <= 0 || summary.withPoints() == 0) {
            return null;
        }
        Curve curve = Curve.of(component, index.criteria().rounding(), index.ordered(), position);
        return new CurvePlot(words)
                .plot(
                        curve,
                        component.rule().match(new MeasureText(words)),
                        index.ordered().size());
    }

    /** The points of the rule; those of options stand in the plot, where there is one. */
    private Table rows(@Nullable Plot plot) {
        boolean shown = plot != null && component.rule().kind() == Rule.Kind.CHOICE;
        return ScaleTable.of(
                        words.text("component.rows.label"),
                        words.text("column.points"),
                        shown ? List.of() : ScaleText.of(component, words),
                        words)
                .called(words.text("component.rows"));
    }

    private @Nullable Link neighbour(int step) {
        int at = position + step;
        if (at < 0 || at >= index.components().size()) {
            return null;
        }
        Component other = index.components().get(at).component();
        String code = other.code().value();
        return Link.to(code + " " + other.title(), SitePath.component(index.id(), code), here);
    }
}
