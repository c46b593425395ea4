package org.sodiem.party;

import java.util.ArrayList;
import java.util.List;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.model.Office;
import org.sodiem.page.Context;
import org.sodiem.page.Draft;
import org.sodiem.page.UnitPrints;
import org.sodiem.page.WorkTables;
import org.sodiem.part.Frame;
import org.sodiem.part.Link;
import org.sodiem.part.SitePath;
import org.sodiem.past.HistoryAssembler;
import org.sodiem.round.Consent;
import org.sodiem.score.Standing;
import org.sodiem.score.ToFill;
import org.sodiem.telling.ConsentText;
import org.sodiem.view.IndexView;
import org.sodiem.view.RoundConsents;

/** Fills the report of one unit. What it says of the unit among others is filled first, and tells the page with the unit's print. */
public final class UnitAssembler extends UnitPart implements Draft<UnitPage> {

    private static final int MOST_DOUBTS = 20;

    private final UnitPrints prints;
    private final String name;
    private final Frame frame;
    private final UnitPage.Head head;
    private final UnitPage.Areas areas;

    public UnitAssembler(Context context, UnitPrints prints, IndexView index, StripPlot plot, Standing standing) {
        super(context, index, standing);
        this.prints = prints;
        this.name = context.names().of(card);
        this.frame = context.frameOfMany(name, here, List.of(context.overview(here), new Link(name, "", true)), index);
        this.head = new HeadAssembler(context, index, standing).head(plot);
        this.areas = new AreasTable(context, index, standing).areas();
    }

    @Override
    public String inputs() {
        return prints.of(index, standing, frame, head, areas);
    }

    @Override
    public UnitPage page() {
        HistoryAssembler history = new HistoryAssembler(context, prints, index, standing);
        return new UnitPage(
                frame,
                name,
                head,
                new UnitPage.Files(files(), filesNote(), sources()),
                problems(),
                new TodoTable(context, index, standing).todo(),
                new AdjustedTable(context, index, standing).adjusted(),
                areas,
                new VoicesTable(context, index, standing).voices(),
                approvals(),
                new WorkTables(context, here)
                        .of(
                                card.key().first() ? context.view().assignmentsOf(card.unit()) : List.of(),
                                context.view().pledgesOf(card.key())),
                new UnitSheet(context, index, standing).sheet(history.counts()),
                history.brief());
    }

    /** What is wrong in its files, and what puts in doubt what they say. */
    private UnitPage.Problems problems() {
        List<Diagnostic> doubts = context.problems().doubtsOf(card);
        return new UnitPage.Problems(
                context.problems().errorsOf(card).stream()
                        .map(error -> fault("err", error))
                        .toList(),
                doubts.stream()
                        .limit(MOST_DOUBTS)
                        .map(doubt -> fault("warn", doubt))
                        .toList(),
                doubts.isEmpty() ? "" : words.count("unit.doubts.finding", doubts.size()));
    }

    private UnitPage.Fault fault(String severity, Diagnostic problem) {
        return new UnitPage.Fault(severity, problem.at().toString(), problem.text(context.words()));
    }

    /** Whether its head has approved what it hands in, round by round. */
    private List<String> approvals() {
        ConsentText told = new ConsentText(words);
        List<String> sentences = new ArrayList<>();
        for (RoundConsents round : context.view().consents()) {
            Consent consent = round.byUnit().get(card.key());
            if (consent != null) {
                sentences.add(told.of(consent, round.round().title()));
            }
        }
        return sentences;
    }

    private List<Link> files() {
        SitePath table = SitePath.unitCsv(card.key());
        List<Link> files = new ArrayList<>();
        files.add(Link.to(index.criteria().title(), SitePath.criteria(index.id()), here));
        if (context.hasWorkbooksOfUnits()) {
            files.add(Link.to(words.text("brief.link"), SitePath.brief(card.key()), here));
            files.add(Link.to(words.text("unit.report"), SitePath.report(card.key()), here));
            files.addAll(forms());
            files.add(Link.to(words.text("unit.xlsx"), table.asWorkbook(), here));
        }
        if (context.carriesEveryTable()) {
            files.add(Link.to(words.text("unit.csv"), table, here));
        }
        files.add(Link.to(words.text("unit.json"), SitePath.unitJson(card.key()), here));
        return files;
    }

    /** How the files are to be read; nothing where none needs it said. */
    private String filesNote() {
        return context.carriesEveryTable() ? words.text("layout.csv") : "";
    }

    /** The workbooks in which the unit is filled in. */
    private List<Link> forms() {
        return ToFill.of(context.byOffices(), card).stream()
                .map(one -> {
                    Office office = one.office() == null
                            ? null
                            : context.scores().book().office(one.office());
                    String text = office == null
                            ? words.text("unit.form")
                            : words.text("unit.form.office", words.within(office.title()));
                    return Link.to(text, SitePath.form(card.key(), one.office()), here);
                })
                .toList();
    }

    private List<Link> sources() {
        return card.submission().scores().stream()
                .flatMap(file -> context.sources(file.source()).stream())
                .toList();
    }
}
