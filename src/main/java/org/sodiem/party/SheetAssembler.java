package org.sodiem.party;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.model.Entry;
import org.sodiem.model.FileKind;
import org.sodiem.model.Part;
import org.sodiem.model.Submission;
import org.sodiem.movement.UnitRounds;
import org.sodiem.page.Context;
import org.sodiem.part.Bar;
import org.sodiem.part.Cited;
import org.sodiem.part.CitedText;
import org.sodiem.part.Link;
import org.sodiem.part.Mark;
import org.sodiem.part.SitePath;
import org.sodiem.past.HistoryAssembler;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.score.Tally;
import org.sodiem.source.Span;
import org.sodiem.telling.Calculation;
import org.sodiem.view.CitedDocument;
import org.sodiem.view.CriteriaGroup;
import org.sodiem.view.IndexView;
import org.sodiem.view.Section;

/** Fills the rows of a score sheet. */
final class SheetAssembler {

    /** Bars of all rows have the scale of the largest component that is usual, so that lengths compare. */
    private static final BigDecimal TRACK = BigDecimal.valueOf(4);

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final IndexView index;
    private final SitePath here;
    private final List<String> titles;
    private final UnitRounds rounds;
    private final Standing standing;
    private final Map<String, ComponentScore> results;
    private final Map<String, Long> changes;
    private final String issuer;
    private final Map<Cited, String> papers = new LinkedHashMap<>();

    /**
     * Rows of one unit.
     *
     * @param standing the unit; where its result is published, points lost are those of the result
     * @param titles what the closed rounds to be shown are called
     * @param rounds the unit in them and now
     * @param changes how often each component changed, by code
     */
    SheetAssembler(
            Context context,
            IndexView index,
            SitePath here,
            Standing standing,
            List<String> titles,
            UnitRounds rounds,
            Map<String, Long> changes) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.index = index;
        this.here = here;
        this.standing = standing;
        this.results = standing.isResult()
                ? standing.counted().components().stream()
                        .collect(Collectors.toMap(
                                score -> score.component().code().value(), score -> score))
                : Map.of();
        this.titles = titles;
        this.rounds = rounds;
        this.changes = changes;
        this.issuer = issuer(standing.card().submission());
    }

    /** Who issued most documents of a unit, where each says who did; nothing where no issuer has several. */
    private static String issuer(Submission submission) {
        Map<String, Long> issued = submission.scores().stream()
                .flatMap(file -> file.evidence().stream())
                .collect(Collectors.groupingBy(
                        document -> document.issuer() == null ? "" : document.issuer(),
                        TreeMap::new,
                        Collectors.counting()));
        long most = issued.containsKey("") || issued.isEmpty() ? 0 : Collections.max(issued.values());
        return issued.entrySet().stream()
                .filter(of -> most > 1 && of.getValue() == most)
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse("");
    }

    List<UnitPage.SheetArea> sheet() {
        Scorecard card = standing.card();
        List<UnitPage.SheetArea> sheet = new ArrayList<>();
        List<Section> sections = Section.all(card.criteria().parts());
        int at = 0;
        for (Part area : card.criteria().parts()) {
            List<UnitPage.SheetCriterion> criteria = new ArrayList<>();
            int first = at;
            do {
                Section section = sections.get(at);
                if (at > first || section.from() < section.to()) {
                    criteria.add(criterion(section, at == first, card));
                }
                at++;
            } while (at < sections.size() && sections.get(at).level() > 0);
            Tally tally = standing.counted().area(area);
            sheet.add(new UnitPage.SheetArea(
                    "lv-" + area.code().value(),
                    group(area),
                    context.narrowMaximum(tally),
                    earlier(area),
                    sum(area, true),
                    beside(area, tally),
                    numbers.loss(tally.lost()),
                    criteria));
        }
        return sheet;
    }

    /**
     * The components of one section.
     *
     * @param told whether what stands above them is told already
     */
    private UnitPage.SheetCriterion criterion(Section section, boolean told, Scorecard card) {
        List<UnitPage.SheetRow> rows = card.components().subList(section.from(), section.to()).stream()
                .map(score -> row(score, numbered(CitedText.of(CitedDocument.of(score), issuer, words))))
                .toList();
        CriteriaGroup head = told ? null : section.head();
        if (head == null) {
            return new UnitPage.SheetCriterion(section.level(), "", "", "", List.of(), "", "", rows);
        }
        List<ComponentScore> all = standing.counted().components().subList(head.from(), head.to());
        Tally tally = Tally.of(head.group(), all, score -> true);
        return new UnitPage.SheetCriterion(
                section.level(),
                head.group().code().value(),
                head.group().title(),
                context.narrowMaximum(tally),
                earlier(head.group()),
                sum(head.group(), true),
                beside(head.group(), tally),
                rows);
    }

    private Link group(Part part) {
        return Link.to(
                CriteriaGroup.title(part),
                SitePath.group(index.id(), part.code().value()),
                here);
    }

    /** The points that the unit gave itself for a part in each earlier round. */
    private List<String> earlier(Part part) {
        return rounds.earlier(part, Component::isSelfScored).stream()
                .map(numbers::pointsOrDash)
                .toList();
    }

    /** What the unit gives itself for a part, or the survey and other indexes give it; nothing of what is not there. */
    private String sum(Part part, boolean self) {
        return part.components().stream().anyMatch(component -> component.isSelfScored() == self)
                ? numbers.pointsOrDash(rounds.points(part, component -> component.isSelfScored() == self))
                : "";
    }

    /** What stands beside the unit's own points of a part: the published result or, until there is one, what others give. */
    private String beside(Part part, Tally tally) {
        return !standing.isResult()
                ? sum(part, false)
                : standing.counted().hasIndex() ? numbers.points(tally.achieved()) : "–";
    }

    private List<UnitPage.Cell> cells(Component component) {
        String code = component.code().value();
        List<UnitPage.Cell> cells = new ArrayList<>();
        for (UnitRounds.Step step : rounds.steps(code)) {
            ComponentScore own = step.score();
            String text = !component.isSelfScored()
                    ? ""
                    : own == null
                            ? "–"
                            : own.points() == null ? Mark.of(own.state(), words).text() : numbers.points(own.points());
            cells.add(new UnitPage.Cell(titles.get(cells.size()), text, trend(step.trend())));
        }
        return cells;
    }

    private static String trend(UnitRounds.Trend trend) {
        return switch (trend) {
            case SAME -> "";
            case UP -> "up";
            case DOWN -> "down";
            case NOT_COMPARABLE -> "other";
        };
    }

    private String changes(String code) {
        Long count = changes.get(code);
        return count == null ? "" : words.count("sheet.history", count);
    }

    /** What leads from the rows to their lines, and to their changes on this page; nothing where there is none. */
    UnitPage.Origins origins(String history) {
        return new UnitPage.Origins(
                context.lines(folder()), history.isEmpty() ? "" : history + "#" + HistoryAssembler.anchor(""));
    }

    private String folder() {
        return standing.card().submission().folder();
    }

    /** File and line; their folder is told once, above, and the file of a unit's scores goes without saying. */
    private @Nullable Link source(@Nullable Entry entry) {
        if (entry == null) {
            return null;
        }
        Span at = entry.component().at();
        String path = at.file().path();
        if (path.equals(FileKind.SCORES.in(folder()))) {
            return Link.none(String.valueOf(at.line()));
        }
        Link line = context.line(at);
        return path.equals(folder() + "/" + Context.name(at.file())) ? Link.none(line.text()) : line;
    }

    /** What the rows of the sheet cite, each once, in the order of the places that the rows lead to. */
    List<Cited> papers() {
        return List.copyOf(papers.keySet());
    }

    /** Who issued the documents among them that name no issuer; nothing where each names its own. */
    String issuer() {
        return issuer;
    }

    private List<Cited> numbered(List<Cited> documents) {
        return documents.stream()
                .map(cited -> cited.at(papers.computeIfAbsent(cited.whole(), first -> "#tl-" + (papers.size() + 1))))
                .toList();
    }

    /** A row that stands by itself. */
    UnitPage.SheetRow row(ComponentScore score) {
        return row(score, CitedText.of(score, words));
    }

    private UnitPage.SheetRow row(ComponentScore score, List<Cited> documents) {
        Component component = score.component();
        String code = component.code().value();
        ComponentScore counted = results.getOrDefault(code, score);
        BigDecimal points = counted.points() == null ? BigDecimal.ZERO : counted.points();
        return new UnitPage.SheetRow(
                "tp-" + code.replace('.', '-'),
                changes.containsKey(code) ? HistoryAssembler.anchor(code) : "",
                code,
                Link.to(component.title(), SitePath.component(index.id(), code), here),
                classes(score),
                numbers.points(component.max().value()),
                cells(component),
                trend(rounds.trend(code)),
                changes(code),
                !component.isSelfScored(),
                score.points() == null ? "" : numbers.points(score.points()),
                result(counted),
                Mark.of(score.state(), words),
                Calculation.of(score, words),
                note(score.entry()),
                problem(score),
                numbers.loss(counted.lost()),
                Bar.steps(points, counted.lost(), TRACK.max(component.max().value())),
                documents,
                context.lead(component),
                source(score.entry()));
    }

    /** The published points, or why there are none; nothing where nothing is published. */
    private String result(ComponentScore counted) {
        return !standing.isResult()
                ? ""
                : counted.points() == null ? Mark.of(counted.state(), words).text() : numbers.points(counted.points());
    }

    private String classes(ComponentScore score) {
        List<String> classes = new ArrayList<>();
        if (score.state() == State.WITHOUT_EVIDENCE || score.state() == State.NOT_ENTERED) {
            classes.add("miss");
        }
        if (score.state() == State.INVALID) {
            classes.add("bad");
        }
        if (rounds.isChanged(score.component().code().value())) {
            classes.add("chgd");
        }
        return String.join(" ", classes);
    }

    private String note(@Nullable Entry entry) {
        if (entry == null) {
            return "";
        }
        return entry.asOf() == null
                ? entry.note().strip()
                : (words.text("sheet.as-of", words.days().day(entry.asOf().value())) + " " + entry.note()).strip();
    }

    private String problem(ComponentScore score) {
        return context.problems().errorsOf(score).stream()
                .map(error -> error.text(words))
                .collect(Collectors.joining(" "));
    }
}
