package org.sodiem.page;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.git.Absence;
import org.sodiem.language.CodeOrder;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Band;
import org.sodiem.model.Campaign;
import org.sodiem.model.CarriedTables;
import org.sodiem.model.Component;
import org.sodiem.model.Layout;
import org.sodiem.model.Round;
import org.sodiem.model.UnitKey;
import org.sodiem.movement.EarlierRound;
import org.sodiem.movement.SinceRound;
import org.sodiem.part.Axis;
import org.sodiem.part.Cell;
import org.sodiem.part.Delta;
import org.sodiem.part.ForgeLinks;
import org.sodiem.part.Frame;
import org.sodiem.part.Link;
import org.sodiem.part.SitePath;
import org.sodiem.round.Chronicle;
import org.sodiem.score.Basis;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;
import org.sodiem.score.Tally;
import org.sodiem.score.ToFill;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;
import org.sodiem.telling.UnitNames;
import org.sodiem.theme.Theme;
import org.sodiem.view.CampaignView;
import org.sodiem.view.IndexView;
import org.sodiem.view.Phase;
import org.sodiem.view.ProblemRegister;

/**
 * What all assemblers look at, and the frame around every page.
 *
 * @param words what pages say, in the campaign's language
 * @param view the campaign
 * @param layout what its units are known by
 * @param names what its units are called where those of several indexes stand together
 * @param problems everything that is wrong
 * @param program name and version of this program
 * @param codes the order of codes
 * @param chronicle what git says
 * @param forge where files and commits stand on the forge
 * @param earlier the closed rounds with a record of their own, in the campaign's order
 * @param bases what points of each component are comparable by, of each index by its id; nothing where there is no such round
 * @param since what became of the units of an index since the first of its closed rounds, by the index's id
 * @param byOffices the indexes of whose units each lead fills in a workbook of its own
 * @param notices what every page says at its head
 * @param theme logo, style sheet and pages of the repository's own
 */
public record Context(
        Words words,
        CampaignView view,
        Layout layout,
        UnitNames names,
        ProblemRegister problems,
        String program,
        CodeOrder codes,
        Chronicle chronicle,
        ForgeLinks forge,
        List<EarlierRound> earlier,
        Map<String, Map<String, Basis>> bases,
        Map<String, SinceRound> since,
        Set<String> byOffices,
        List<String> notices,
        Theme theme) {

    public static Context of(
            CampaignView view, Chronicle chronicle, List<Diagnostic> problems, String program, Theme theme) {
        List<EarlierRound> earlier = EarlierRound.all(chronicle);
        Scores scores = view.scores();
        List<IndexView> indexes = view.indexes();
        Campaign campaign = scores.book().campaign();
        Words words = Words.in(campaign.locale(), theme.words(campaign.locale()));
        ProblemRegister register = ProblemRegister.of(problems, scores.book());
        return new Context(
                words,
                view,
                scores.book().layout(),
                UnitNames.of(scores.book(), words),
                register,
                program,
                new CodeOrder(),
                chronicle,
                ForgeLinks.of(campaign, chronicle).stamped(),
                earlier,
                bases(earlier, indexes),
                since(earlier, indexes),
                ToFill.byOffices(scores),
                FrameAssembler.notices(words, scores.book(), chronicle, register),
                theme);
    }

    /** The campaign, scored. */
    public Scores scores() {
        return view.scores();
    }

    /** Its indexes. */
    public List<IndexView> indexes() {
        return view.indexes();
    }

    private static Map<String, Map<String, Basis>> bases(List<EarlierRound> earlier, List<IndexView> indexes) {
        Map<String, Map<String, Basis>> bases = new HashMap<>();
        if (!earlier.isEmpty()) {
            indexes.forEach(index -> bases.put(index.id(), Basis.all(index.criteria())));
        }
        return bases;
    }

    private static Map<String, SinceRound> since(List<EarlierRound> earlier, List<IndexView> indexes) {
        Map<String, SinceRound> since = new HashMap<>();
        indexes.forEach(index -> earlier.stream()
                .filter(round -> round.isFor(index.id()))
                .findFirst()
                .ifPresent(first -> since.put(index.id(), SinceRound.of(first, index))));
        return since;
    }

    /** A cell with a count. */
    public Cell count(int count) {
        return Cell.number(words.figure(count), BigDecimal.valueOf(count));
    }

    /** A cell with how many of how many, sorted by the share; behind all others where there is nothing to have. */
    public Cell share(int part, int of) {
        return Cell.of(of == 0 ? "–" : words.figure(part) + "/" + words.figure(of))
                .sortedByShare(BigDecimal.valueOf(part), BigDecimal.valueOf(of));
    }

    /** A cell with points. */
    public Cell points(BigDecimal points) {
        return Cell.number(words.numbers().points(points), points);
    }

    /** The maximum of the decision, with what does not apply beside it. */
    public String maximum(Tally tally) {
        return maximum(tally, "maximum.less");
    }

    /** The same where there is no room for words: rows below say what does not apply. */
    public String narrowMaximum(Tally tally) {
        return maximum(tally, "maximum.narrow");
    }

    private String maximum(Tally tally, String less) {
        Numbers numbers = words.numbers();
        String maximum = numbers.points(tally.maximum());
        return tally.notApplicable().signum() == 0
                ? maximum
                : words.text(less, maximum, numbers.points(tally.notApplicable()));
    }

    /** The same in a cell. */
    public Cell maximumOf(Tally tally) {
        Cell maximum = points(tally.maximum());
        return tally.notApplicable().signum() == 0
                ? maximum
                : maximum.and("small", words.text("maximum.not", words.numbers().points(tally.notApplicable())));
    }

    /** A cell with points, empty where there are none. */
    public Cell some(BigDecimal points) {
        return points.signum() == 0 ? Cell.EMPTY : points(points);
    }

    /** A cell with a difference, empty where there is nothing to compare. */
    public Cell change(@Nullable BigDecimal change) {
        if (change == null) {
            return Cell.EMPTY;
        }
        return change.signum() == 0
                ? Cell.EMPTY.and("muted", words.numbers().points(change)).sortedBy(change)
                : Cell.EMPTY.with(Delta.of(change, words.numbers())).sortedBy(change);
    }

    /** A cell with points lost, empty where none are. */
    public Cell lost(BigDecimal lost) {
        return some(lost.negate());
    }

    /** What points of each component of an index are comparable by; nothing where there is no closed round. */
    public Map<String, Basis> bases(IndexView index) {
        return bases.getOrDefault(index.id(), Map.of());
    }

    /** The closed rounds of an index with a record of their own. */
    public List<EarlierRound> earlier(IndexView index) {
        return earlier.stream().filter(round -> round.isFor(index.id())).toList();
    }

    /** The axis of an index's charts, with room for its closed rounds. */
    public Axis axis(IndexView index) {
        return Axis.of(index, earlier(index));
    }

    /** What the present state is called beside earlier ones: the round that it is the record of, or now. */
    public String now() {
        Round current = chronicle.current();
        return current == null ? words.text("round.now") : current.title();
    }

    /** Why there is no record, or the likeliest reason where only a part of it is missing. */
    public Absence absence() {
        Absence absence = chronicle.absence();
        return absence == null ? Absence.FILES_NOT_FETCHED : absence;
    }

    /** Links to edit a file and to its history; none where there is no forge. */
    public List<Link> sources(SourceFile file) {
        return forge.isKnown()
                ? List.of(edit(file), forge.history(words.text("forge.history", name(file)), file.path()))
                : List.of();
    }

    /** File and line, with a link to them on the forge; the folder is told once, above. */
    public Link line(Span at) {
        return forge.line(name(at.file()) + ":" + at.line(), at);
    }

    /** The forge's editor of a file. */
    public Link edit(SourceFile file) {
        return forge.edit(words.text("forge.edit", name(file)), file.path());
    }

    /** The forge's editor at a line of a file. */
    public Link edit(Span at) {
        String text = words.text("forge.edit.line", name(at.file()), words.figure(at.line()));
        Link link = forge.edit(text, at.file().path());
        return link.href().isEmpty() ? link : new Link(text, link.href() + "#L" + at.line(), false);
    }

    /** What stands before the name of a file in links to its lines; nothing where there is no forge. */
    public String lines(String folder) {
        return forge.lines(folder);
    }

    public static String name(SourceFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }

    public Campaign campaign() {
        return scores().book().campaign();
    }

    public String officeTitle(String id) {
        return scores().book().officeTitle(id);
    }

    /** A unit and its report. */
    public Link unit(Scorecard card, SitePath from) {
        return Link.to(card.unit().title(), SitePath.unit(card.key()), from);
    }

    /** What the lead office of a component is called, or nothing. */
    public String lead(Component component) {
        return component.lead() == null ? "" : officeTitle(component.lead().value());
    }

    /** The indexes that compare several units. */
    public List<IndexView> compared() {
        return indexes().stream().filter(IndexView::comparesUnits).toList();
    }

    /** The indexes of a single unit, which are told by lead office; an index without any unit is in neither list. */
    public List<IndexView> single() {
        return indexes().stream().filter(index -> index.ordered().size() == 1).toList();
    }

    /** The frame around a page about some indexes; about none of them where it is about the campaign. */
    public Frame frame(String title, SitePath at, List<Link> crumbs, List<IndexView> about) {
        return new FrameAssembler(this).frame(title, at, crumbs, about);
    }

    /** The frame of a page that there are many of: what they all would say stands behind two links. */
    public Frame frameOfMany(String title, SitePath at, List<Link> crumbs, IndexView about) {
        String openData = SitePath.DASHBOARD.relativeTo(at) + "#du-lieu";
        String method = SitePath.criteria(about.id()).relativeTo(at) + "#cach-tinh";
        return frame(title, at, crumbs, List.of(about))
                .leadingTo(List.of(
                        new Link(words.text("frame.downloads"), openData, false),
                        new Link(words.text("frame.method"), method, false)));
    }

    /** The link to the first page. */
    public Link overview(SitePath from) {
        return Link.to(words.text("frame.overview"), SitePath.DASHBOARD, from);
    }

    /** What the units of an index are called in a menu. */
    public String kind(IndexView index) {
        return kindOf(index.id(), index.id());
    }

    /** What the units of an index with this id are called, or another text where it is not in the campaign. */
    public String kindOf(String id, String otherwise) {
        return campaign().kindOf(id, otherwise);
    }

    /** A unit under an index; under its first where that index does not score it. */
    public UnitKey key(String unit, String index) {
        return layout.keys(unit).stream()
                .filter(key -> key.index().equals(index))
                .findFirst()
                .orElseGet(() -> layout.key(unit));
    }

    /** Whether a component has a page. */
    public boolean hasComponent(String index, String code) {
        return indexes().stream()
                .anyMatch(view -> view.id().equals(index) && view.criteria().component(code) != null);
    }

    /** Where an index stands in its year. */
    public Phase phase(IndexView index) {
        return view.phase(index);
    }

    /** What a report of an index is about: what units say themselves, or the published result. */
    public String about(IndexView index) {
        return words.text(
                phase(index).isPublished() ? "unit.sub.published" : "unit.sub",
                campaign().title());
    }

    /**
     * A band and where it begins; one that begins at 0, by where it ends.
     *
     * @param below where the band above it begins; null for the highest
     */
    public String band(Band band, @Nullable BigDecimal below) {
        BigDecimal from = band.from().value();
        return from.signum() == 0 && below != null
                ? words.text(
                        "frame.method.band.lowest",
                        band.title(),
                        words.numbers().figure(below))
                : words.text("frame.method.band", band.title(), words.numbers().figure(from));
    }

    /** Whether the site has the table of each unit as a workbook. */
    public boolean hasWorkbooksOfUnits() {
        return workbooks() == CarriedTables.ALL;
    }

    /** Whether the site has the tables of each unit and component. */
    public boolean carriesEveryTable() {
        return campaign().carriesEveryTable(scores().count());
    }

    CarriedTables workbooks() {
        return campaign().workbooks(scores().count());
    }

    /** Adds the workbook of a table where the site carries it. */
    public void workbook(String text, SitePath table, SitePath at, List<Link> downloads) {
        if (workbooks() != CarriedTables.NONE) {
            downloads.add(Link.to(text, table.asWorkbook(), at));
        }
    }
}
