package org.sodiem.party;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sodiem.index.CriteriaAssembler;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Office;
import org.sodiem.movement.UnitRounds;
import org.sodiem.page.Context;
import org.sodiem.page.WorkTables;
import org.sodiem.part.Cell;
import org.sodiem.part.Columns;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Link;
import org.sodiem.part.Mark;
import org.sodiem.part.SitePath;
import org.sodiem.part.Table;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.State;
import org.sodiem.score.Tally;
import org.sodiem.view.Completeness;
import org.sodiem.view.ComponentSummary;
import org.sodiem.view.IndexView;
import org.sodiem.view.Led;
import org.sodiem.view.Phase;
import org.sodiem.view.Progress;

/** Fills the page of one lead office. */
public final class OfficeAssembler {

    private static final int MOST_NAMED = 12;
    private static final int MOST_ROWS = 40;

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final Office office;
    private final SitePath here;

    public OfficeAssembler(Context context, Office office) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.office = office;
        this.here = SitePath.office(office.id());
    }

    public OfficePage page() {
        List<OfficePage.Part> parts = new ArrayList<>();
        for (IndexView index : context.single()) {
            Progress led = Progress.of(index.ordered().get(0), office.id());
            if (!led.components().isEmpty()) {
                parts.add(own(index, led));
            }
        }
        for (IndexView index : context.compared()) {
            Led led = Led.of(index, office.id());
            if (!led.components().isEmpty()) {
                parts.add(guided(index, led));
            }
        }
        List<Link> crumbs = List.of(context.overview(here), new Link(office.title(), "", true));
        String sub = parts.isEmpty() ? words.text("office.sub.none") : words.text("office.sub");
        return new OfficePage(
                context.frame(office.title(), here, crumbs, context.indexes()),
                office.title(),
                sub,
                parts,
                new WorkTables(context, here)
                        .of(context.view().assignmentsOf(office), context.view().pledgesOf(office)));
    }

    private OfficePage.Part own(IndexView index, Progress led) {
        Completeness complete = led.complete();
        SheetAssembler sheet = new SheetAssembler(
                context,
                index,
                here,
                index.ordered().get(0),
                List.of(),
                UnitRounds.of(List.of(), index.ordered().get(0).card(), Map.of()),
                Map.of());
        Phase phase = context.phase(index);
        String finding = phase.isPublished()
                ? words.text("office.published")
                : complete.isEntered() && complete.isProved()
                        ? words.text("office.complete")
                        : words.text(
                                phase.scoring() ? "office.missing" : "office.missing.over",
                                open(
                                        "office.missing.score",
                                        complete.missing(),
                                        "office.missing.proof",
                                        complete.toProve() - complete.proved()));
        return new OfficePage.Part(
                words.text("office.own", words.within(index.criteria().title())),
                finding,
                figures(led, phase),
                index.ordered().get(0).card().submission().scores().stream()
                        .filter(file -> office.id().equals(file.office()))
                        .flatMap(file -> context.sources(file.source()).stream())
                        .toList(),
                led.components().stream().map(sheet::row).toList(),
                sheet.origins(""),
                phase.isPublished() ? words.text("voice.result") : "",
                List.of(),
                List.of(),
                "",
                Table.NONE,
                Table.NONE);
    }

    /** What is not scored or not proved, in words; of what there is none, nothing. */
    private String open(String score, long missing, String proof, long unproved) {
        return words.list(words.counted(List.of(Map.entry(score, missing), Map.entry(proof, unproved))));
    }

    private List<Link> files(IndexView index) {
        SitePath table = SitePath.officeCsv(office.id(), index.id());
        List<Link> files = new ArrayList<>();
        if (context.hasWorkbooksOfUnits()) {
            files.add(Link.to(words.text("unit.xlsx"), table.asWorkbook(), here));
        }
        files.add(Link.to(words.text("unit.csv"), table, here));
        return files;
    }

    private List<KeyFigure> figures(Progress led, Phase phase) {
        Tally tally = led.tally();
        boolean scored = led.isScored();
        List<KeyFigure> figures = new ArrayList<>();
        figures.add(KeyFigure.achieved(scored, tally, words));
        figures.addAll(KeyFigure.open(tally.open(), phase, words));
        figures.add(KeyFigure.lost(words.text("points.lost"), scored, tally.lost(), "", words));
        return figures;
    }

    private OfficePage.Part guided(IndexView index, Led led) {
        BigDecimal lost = index.lostTogether(led.components());
        Phase phase = context.phase(index);
        CriteriaAssembler rows = new CriteriaAssembler(context, index, here);
        String open = open(
                "office.guided.score",
                led.count(State.NOT_ENTERED),
                "office.guided.proof",
                led.count(State.WITHOUT_EVIDENCE));
        String finding = phase.isPublished()
                ? "office.guided.published"
                : open.isEmpty()
                        ? "office.guided.none"
                        : phase.scoring() ? "office.guided.finding" : "office.guided.over";
        return new OfficePage.Part(
                words.text("office.guided", context.kind(index)),
                words.text(finding, words.figure(led.components().size()), open),
                List.of(KeyFigure.lost(
                        words.text("points.lost.all"), ComponentSummary.isScored(led.components()), lost, "", words)),
                List.of(),
                List.of(),
                new UnitPage.Origins("", ""),
                "",
                Stream.of(State.WITHOUT_EVIDENCE, State.NOT_ENTERED, State.INVALID)
                        .filter(state -> !phase.isPublished() && led.count(state) > 0)
                        .map(state -> names(led, state))
                        .toList(),
                files(index),
                gridTitle(phase),
                grid(led, gridTitle(phase)),
                rows.led(led.components()).scrolling(words.text("office.guided", context.kind(index))));
    }

    private OfficePage.Names names(Led led, State state) {
        List<Led.Row> rows = led.with(state);
        int others = rows.size() - MOST_NAMED;
        return new OfficePage.Names(
                words.text("office.names", Mark.of(state, words).text(), words.figure(led.count(state))),
                rows.stream()
                        .limit(MOST_NAMED)
                        .map(row -> {
                            Link unit = context.unit(row.standing().card(), here);
                            String text = words.text("office.names.unit", unit.text(), words.figure(row.count(state)));
                            return new Link(text, unit.href(), false);
                        })
                        .toList(),
                others > 0 ? words.count("office.names.others", others) : "");
    }

    /** What the grid tells; behind the publication nothing is missing any more. */
    private String gridTitle(Phase phase) {
        return words.text(phase.isPublished() ? "office.grid.published" : "office.grid");
    }

    private Table grid(Led led, String title) {
        List<Led.Row> gaps = led.gaps();
        Columns<Led.Row> columns = new Columns<Led.Row>()
                .names(
                        words.text("column.unit"),
                        row -> Cell.of(context.unit(row.standing().card(), here)));
        for (int i = 0; i < led.components().size(); i++) {
            int at = i;
            if (gaps.stream().anyMatch(row -> row.hasGap(at))) {
                String code = led.components().get(at).component().code().value();
                columns.number(code, row -> cell(row, at)).unsorted().looking("", "");
            }
        }
        String caption = gaps.size() > MOST_ROWS
                ? words.text("office.grid.cut", title, words.figure(MOST_ROWS), words.figure(gaps.size()))
                : title;
        return columns.table("led sticky-first", gaps.stream().limit(MOST_ROWS).toList())
                .scrolling(title)
                .called(caption);
    }

    /** What is lost and what is missing; nothing where all is well. */
    private Cell cell(Led.Row row, int at) {
        ComponentScore score = row.scores().get(at);
        boolean whole = row.standing().isResult() && score.state() == State.WITHOUT_EVIDENCE;
        Cell cell = whole
                        || score.state() == State.COMPLETE
                        || score.state() == State.AWAITING_SURVEY
                        || score.state() == State.AWAITING_RESULT
                ? Cell.EMPTY
                : Cell.of(Mark.of(score.state(), words));
        return cell.and("gap", numbers.loss(score.lost()))
                .sortedBy(score.lost().signum() == 0 ? null : score.lost().negate());
    }
}
