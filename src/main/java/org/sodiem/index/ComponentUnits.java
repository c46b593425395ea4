package org.sodiem.index;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.model.Unit;
import org.sodiem.movement.EarlierRound;
import org.sodiem.page.Context;
import org.sodiem.part.Bar;
import org.sodiem.part.Cell;
import org.sodiem.part.Cited;
import org.sodiem.part.CitedText;
import org.sodiem.part.Columns;
import org.sodiem.part.Link;
import org.sodiem.part.Mark;
import org.sodiem.part.SitePath;
import org.sodiem.part.Table;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.ComponentVoices;
import org.sodiem.score.Explained;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.score.Voice;
import org.sodiem.telling.Calculation;
import org.sodiem.telling.Column;
import org.sodiem.telling.ScoreColumns;
import org.sodiem.telling.VoiceColumns;
import org.sodiem.telling.VoiceText;
import org.sodiem.view.FactFigure;
import org.sodiem.view.IndexView;

/** The units of one component: their figures, their points in closed rounds and now, their evidence. */
final class ComponentUnits {

    /** More units are told by figures alone; what else there is to say of each stands on its own page and in the CSV file. */
    static final int MOST_TOLD = 500;

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final IndexView index;
    private final int position;
    private final Component component;
    private final SitePath here;

    ComponentUnits(Context context, IndexView index, int position) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.index = index;
        this.position = position;
        this.component = index.components().get(position).component();
        this.here = SitePath.component(index.id(), component.code().value());
    }

    /** All units, most points first. */
    Table table() {
        Columns<Standing> columns = new Columns<Standing>()
                .names(words.text("column.unit"), this::unit)
                .looking("unit");
        boolean figuresAlone = figuresAlone();
        for (FactFigure figure : FactFigure.of(component.rule())) {
            Column<Standing> column = ScoreColumns.of(figure).of(this::scoreOf);
            columns.told(column, words).onPhones(column.title(words));
        }
        for (EarlierRound round : context.earlier(index)) {
            String title = isComparable(round)
                    ? round.title()
                    : round.title() + " (" + words.text("sheet.not-comparable") + ")";
            columns.number(title, unit -> earlier(round, unit))
                    .looking("num muted")
                    .onPhones(title);
        }
        columns.told(ScoreColumns.POINTS.of(this::scoreOf), words, this::points);
        for (Voice voice : List.of(Voice.APPRAISAL_1, Voice.EXPLANATION, Voice.APPRAISAL_2, Voice.RESULT)) {
            boolean speaks = index.ordered().stream()
                    .anyMatch(unit -> unit.voices().of(position).of(voice) != null);
            if (speaks && component.isSelfScored()) {
                Column<Standing> column =
                        VoiceColumns.of(voice).of(unit -> unit.voices().of(position));
                columns.told(column, words, (unit, cell) -> said(unit, voice, cell))
                        .onPhones(column.title(words));
            }
            if (voice == Voice.EXPLANATION && isExplained() && !figuresAlone) {
                columns.prose(words.text("voice.explanation"), this::explanation)
                        .looking("whole small")
                        .onPhones(words.text("voice.explanation"));
            }
        }
        if (figuresAlone) {
            return columns.chart(words.text("column.chart"), "w7", 0, unit -> Cell.EMPTY.looking(steps(unit)))
                    .table("units", index.byPoints(position))
                    .sortable("don-vi")
                    .filterable(words.text("script.units"))
                    .scrolling(words.text("component.units.region"))
                    .lean();
        }
        return columns.chart(words.text("column.chart"), "w7", 10, this::bar)
                .prose(words.text("component.units.calculation"), unit -> Cell.of(Calculation.of(scoreOf(unit), words)))
                .looking("whole")
                .text(words.text("column.evidence"), this::evidence)
                .looking("whole")
                .onPhones(words.text("column.evidence.short"))
                .told(ScoreColumns.NOTE.of(this::scoreOf), words)
                .unsorted()
                .looking("whole muted small")
                .onPhones(ScoreColumns.NOTE.title(words))
                .table("units stack sticky-first", index.byPoints(position))
                .sortable("don-vi")
                .filterable(words.text("script.units"))
                .scrolling(words.text("component.units.region"));
    }

    /** How to read the table. */
    String finding() {
        String rest = context.carriesEveryTable() ? "component.units.figures.csv" : "component.units.figures";
        String finding = words.text(reading()) + (figuresAlone() ? " " + words.text(rest) : "");
        String others = context.earlier(index).stream()
                .filter(round -> !isComparable(round))
                .map(EarlierRound::title)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? finding : finding + " " + words.text("component.units.not-comparable", others);
    }

    private String reading() {
        if (index.components().get(position).withPoints() == 0) {
            return "component.finding.none";
        }
        return index.comparesUnits() ? "component.units.finding" : "component.unit.finding";
    }

    private boolean figuresAlone() {
        return index.ordered().size() > MOST_TOLD;
    }

    private boolean isComparable(EarlierRound round) {
        return round.compares(index.id(), component.code().value(), context.bases(index));
    }

    /** The points in a closed round, or why there are none. */
    private Cell earlier(EarlierRound round, Standing standing) {
        ComponentScore score = round.of(standing.card(), position);
        if (score == null) {
            return Cell.EMPTY;
        }
        BigDecimal points = score.points();
        return points == null
                ? Cell.of(Mark.of(score.state(), words).text())
                : Cell.number(numbers.points(points), points);
    }

    private Cell unit(Standing standing) {
        Unit unit = standing.card().unit();
        String href = SitePath.unit(standing.card().key()).relativeTo(here)
                + SitePath.anchor(component.code().value());
        return Cell.of(new Link(unit.title(), href, false));
    }

    private Cell points(Standing standing, Cell points) {
        ComponentScore score = scoreOf(standing);
        return score.points() == null
                ? Cell.of(Mark.of(score.state(), words))
                : figuresAlone() ? points : Cell.strong(points.text(), score.points());
    }

    private Cell said(Standing standing, Voice voice, Cell points) {
        ComponentScore said = standing.voices().of(position).of(voice);
        return said == null || said.points() != null
                ? points
                : Cell.of(Mark.of(said.state(), words).text());
    }

    private boolean isExplained() {
        return index.ordered().stream()
                .anyMatch(unit -> unit.voices().of(position).explained() != Explained.NOTHING);
    }

    /** What became of the unit's explanation, and what it says. */
    private Cell explanation(Standing standing) {
        ComponentVoices voices = standing.voices().of(position);
        VoiceText text = new VoiceText(words, context::officeTitle);
        String answer = text.answer(voices.explanation());
        String state = text.state(voices.explained());
        return Cell.of(answer.isEmpty() ? state : state + ". " + answer);
    }

    /** What counts, after which the rows are ordered: the published points, where there are some. */
    private Cell bar(Standing standing) {
        BigDecimal max = component.max().value();
        BigDecimal points = counted(standing);
        return Cell.EMPTY.with(points == null ? Bar.count(0, 0) : Bar.of(points, max.subtract(points), max));
    }

    /** What is attained; that what is missing ends with the track goes without saying. */
    private String steps(Standing standing) {
        BigDecimal points = counted(standing);
        return points == null
                ? ""
                : "g" + Numbers.hundredths(points, component.max().value());
    }

    private @Nullable BigDecimal counted(Standing standing) {
        return standing.counted().components().get(position).points();
    }

    private Cell evidence(Standing standing) {
        ComponentScore score = scoreOf(standing);
        return score.state() == State.WITHOUT_EVIDENCE
                ? Cell.of(Mark.of(score.state(), words)).unlabelled()
                : Cell.of(
                        CitedText.of(score, words).stream().map(Cited::untitled).toList());
    }

    private ComponentScore scoreOf(Standing standing) {
        return standing.card().components().get(position);
    }
}
