package org.sodiem.party;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.index.RankingAssembler;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.movement.SinceRound;
import org.sodiem.page.Context;
import org.sodiem.page.Draft;
import org.sodiem.page.UnitPrints;
import org.sodiem.part.Cell;
import org.sodiem.part.Columns;
import org.sodiem.part.Frame;
import org.sodiem.part.Link;
import org.sodiem.part.SitePath;
import org.sodiem.part.Table;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.telling.LevelText;
import org.sodiem.telling.TaskText;
import org.sodiem.telling.UnitColumns;
import org.sodiem.view.AreaStanding;
import org.sodiem.view.ComponentSummary;
import org.sodiem.view.FollowUp;
import org.sodiem.view.FollowUp.OfOffice;
import org.sodiem.view.FollowUp.OfUnit;
import org.sodiem.view.IndexView;
import org.sodiem.view.Task;

/**
 * Fills the sheets for leaders. A sheet is one page of A4: every table has so many rows at most, and says how many it leaves
 * out; the page of the unit or the ranking has all.
 */
public final class BriefAssembler {

    private static final int MOST_UNITS = 18;
    private static final int MOST_LOSSES = 8;
    private static final int MOST_LOSSES_OF_ALL = 5;
    private static final int MOST_AREAS = 10;
    private static final int MOST_OFFICES = 6;
    private static final int MOST_OWING = 5;

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final IndexView index;
    private final SitePath here;

    private BriefAssembler(Context context, IndexView index, SitePath here) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.index = index;
        this.here = here;
    }

    /** The sheet of a unit; what it says of the unit among others tells it with the unit's print. */
    public static Draft<BriefPage> of(Context context, UnitPrints prints, IndexView index, Standing standing) {
        BriefAssembler brief = new BriefAssembler(
                context, index, SitePath.brief(standing.card().key()));
        HeadAssembler head = new HeadAssembler(context, index, standing);
        return new Draft<>() {
            @Override
            public String inputs() {
                Scorecard card = standing.card();
                return prints.of(
                        index,
                        standing,
                        brief.frame(card),
                        head.headline(),
                        head.verdict(),
                        context.view().followUp().of(card.key()).deadline());
            }

            @Override
            public BriefPage page() {
                return brief.unit(standing, head);
            }
        };
    }

    private Frame frame(Scorecard card) {
        String name = context.names().of(card);
        List<Link> crumbs = crumbs(Link.to(name, SitePath.unit(card.key()), here));
        return context.frameOfMany(words.text("brief.title", name), here, crumbs, index);
    }

    /** The sheet of all units of an index. */
    public static BriefPage of(Context context, IndexView index, RankingAssembler ranking) {
        return new BriefAssembler(context, index, SitePath.brief(index.id())).all(ranking);
    }

    private BriefPage unit(Standing standing, HeadAssembler head) {
        Scorecard card = standing.card();
        String name = context.names().of(card);
        SitePath whole = SitePath.unit(card.key());
        return new BriefPage(
                frame(card),
                name,
                context.about(index),
                List.of(head.headline()),
                head.figures().stream().map(figure -> figure.at("")).toList(),
                head.verdict(),
                context.phase(index).isPublished()
                        ? List.of(areas(standing), losses(standing))
                        : List.of(areas(standing), losses(standing), owedBy(card)),
                Link.to(words.text("brief.whole.unit"), whole, here));
    }

    private BriefPage all(RankingAssembler ranking) {
        SitePath whole = SitePath.ranking(index.id());
        String title = words.text("ranking.title", context.kind(index));
        return new BriefPage(
                context.frameOfMany(words.text("brief.title", title), here, crumbs(Link.to(title, whole, here)), index),
                title,
                context.about(index),
                List.of(),
                ranking.figures(),
                "",
                Stream.concat(Stream.of(units(), losses()), left().stream()).toList(),
                Link.to(words.text("brief.whole.all"), whole, here));
    }

    private List<Link> crumbs(Link above) {
        return List.of(context.overview(here), above, new Link(words.text("brief"), "", true));
    }

    /** What a table leaves out; nothing where it has all. */
    private String left(int all, int most) {
        return all > most ? words.text("brief.left", words.figure(most), words.figure(all)) : "";
    }

    private BriefPage.Section areas(Standing standing) {
        List<AreaStanding> areas = AreaStanding.of(index, standing.counted());
        boolean scored = standing.counted().hasIndex();
        Table table = new Columns<AreaStanding>()
                .names(
                        LevelText.title(index.criteria(), 0, words),
                        area -> name(
                                area.area().code().value() + ". " + area.area().title()))
                .number(
                        words.text("points.achieved"),
                        area -> Cell.of((scored ? numbers.points(area.tally().achieved()) : "–") + "/"
                                + numbers.points(area.tally().applicable())))
                .number(
                        words.text("points.lost"),
                        area -> context.lost(area.tally().lost()))
                .table("brief-table", areas.stream().limit(MOST_AREAS).toList());
        return section(
                words.text("unit.areas", LevelText.one(index.criteria(), 0, words)),
                left(areas.size(), MOST_AREAS),
                table);
    }

    private BriefPage.Section losses(Standing standing) {
        List<ComponentScore> losing = standing.counted().losing();
        Table table = new Columns<ComponentScore>()
                .names(words.text("column.component"), score -> component(score.component()))
                .text(words.text("column.lead"), score -> Cell.of(context.lead(score.component())))
                .looking("lead")
                .number(
                        words.text("column.points"),
                        score -> Cell.of(numbers.pointsOrDash(score.points()) + "/"
                                + numbers.points(score.component().max().value())))
                .number(words.text("points.lost"), score -> context.lost(score.lost()))
                .table("brief-table", losing.stream().limit(MOST_LOSSES).toList());
        String none = words.text(standing.counted().hasIndex() ? "unit.areas.none" : "criteria.unscored");
        return section(words.text("brief.losses"), losing.isEmpty() ? none : left(losing.size(), MOST_LOSSES), table);
    }

    private BriefPage.Section owedBy(Scorecard card) {
        FollowUp followUp = context.view().followUp();
        OfUnit own = followUp.of(card.key());
        List<OfOffice> offices = own.offices(context.scores().book().offices());
        FollowUp.Deadline deadline = own.deadline();
        String until = deadline == null || !own.owes()
                ? ""
                : words.text(
                        "brief.until",
                        new TaskText(words).day(deadline),
                        words.text("followup.left", words.figure(deadline.days())));
        String owed = offices.isEmpty() ? Words.sentence(new TaskText(words).owed(own)) + "." : "";
        String note = Stream.of(owed, until, left(offices.size(), MOST_OFFICES))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return section(words.text("brief.owed"), note, owed(offices, MOST_OFFICES));
    }

    private Table owed(List<OfOffice> offices, int most) {
        return counts(
                        new Columns<OfOffice>()
                                .names(
                                        words.text("followup.office"),
                                        office -> name(office.office().title())),
                        Map.of(
                                Task.Kind.MEND, OfOffice::mend,
                                Task.Kind.ENTER, OfOffice::enter,
                                Task.Kind.PROVE, OfOffice::prove),
                        OfOffice::owed)
                .table("brief-table", offices.stream().limit(most).toList());
    }

    private <T> Columns<T> counts(
            Columns<T> columns, Map<Task.Kind, Function<T, Integer>> counts, Function<T, BigDecimal> owed) {
        return columns.number(words.text("followup.mend"), one -> count(counts, Task.Kind.MEND, one))
                .number(words.text("followup.enter"), one -> count(counts, Task.Kind.ENTER, one))
                .number(words.text("followup.prove"), one -> count(counts, Task.Kind.PROVE, one))
                .number(words.text("followup.owed"), one -> context.points(owed.apply(one)));
    }

    private <T> Cell count(Map<Task.Kind, Function<T, Integer>> counts, Task.Kind kind, T one) {
        Function<T, Integer> count = counts.get(kind);
        return count == null ? Cell.EMPTY : context.count(count.apply(one));
    }

    private BriefPage.Section units() {
        SinceRound since = context.since().get(index.id());
        List<Standing> shown = index.shortened(MOST_UNITS).stream()
                .filter(standing -> standing.rank() != null)
                .toList();
        int ranked = index.ranked().size();
        int others = index.ordered().size() - ranked;
        String cut = ranked > MOST_UNITS
                ? words.text("brief.ranking.cut", words.figure(MOST_UNITS / 2), words.figure(ranked))
                : "";
        String unranked = others > 0 ? words.count("brief.unranked", others, unranked()) : "";
        Columns<Standing> columns = new Columns<Standing>()
                .told(UnitColumns.RANK, words)
                .names(
                        words.text("column.unit"),
                        standing -> name(context.names().of(standing.card())))
                .told(UnitColumns.INDEX, words)
                .text(words.text("brief.band"), standing -> Cell.of(band(standing)));
        if (since != null && !since.isOtherVoice()) {
            columns.number(
                    words.text("dashboard.since", since.round().title()),
                    standing -> context.change(change(since, standing)));
        }
        columns.told(UnitColumns.LOST, words);
        return section(
                words.text("ranking.units"), (cut + " " + unranked).strip(), columns.table("brief-table ranks", shown));
    }

    /** The first units without a rank. */
    private String unranked() {
        List<String> names = index.ordered().stream()
                .filter(standing -> standing.rank() == null)
                .map(standing -> context.names().of(standing.card()))
                .toList();
        String first = names.stream().limit(MOST_OWING).collect(Collectors.joining(", "));
        return names.size() > MOST_OWING ? first + ", …" : first;
    }

    private static String band(Standing standing) {
        return standing.band() == null ? "–" : standing.band().title();
    }

    private @Nullable BigDecimal change(SinceRound since, Standing standing) {
        SinceRound.Unit unit = since.of(standing.card());
        return unit == null ? null : unit.change();
    }

    private BriefPage.Section losses() {
        List<ComponentSummary> losing = ComponentSummary.losing(index.components());
        Table table = new Columns<ComponentSummary>()
                .names(words.text("column.component"), summary -> component(summary.component()))
                .text(words.text("column.lead"), summary -> Cell.of(context.lead(summary.component())))
                .looking("lead")
                .number(words.text("brief.below"), summary -> context.count(summary.belowMaximum()))
                .number(words.text("points.lost.all"), summary -> context.lost(summary.lost()))
                .table("brief-table", losing.stream().limit(MOST_LOSSES_OF_ALL).toList());
        String none = words.text(ComponentSummary.isScored(index.components()) ? "criteria.none" : "criteria.unscored");
        return section(
                words.text("brief.losses"), losing.isEmpty() ? none : left(losing.size(), MOST_LOSSES_OF_ALL), table);
    }

    /** The units of the index, as they are to be followed up. */
    private Stream<OfUnit> own() {
        return context.view().followUp().units().stream()
                .filter(unit -> unit.standing().card().key().index().equals(index.id()));
    }

    private BriefPage.Section owing() {
        List<OfUnit> owing = own().filter(OfUnit::owes).toList();
        Table table = counts(
                        new Columns<OfUnit>()
                                .names(
                                        words.text("column.unit"),
                                        unit -> name(context.names()
                                                .of(unit.standing().card()))),
                        Map.of(
                                Task.Kind.MEND,
                                        unit -> unit.tasks(Task.Kind.MEND).size(),
                                Task.Kind.ENTER,
                                        unit -> unit.tasks(Task.Kind.ENTER).size(),
                                Task.Kind.PROVE,
                                        unit -> unit.tasks(Task.Kind.PROVE).size()),
                        OfUnit::owed)
                .table("brief-table", owing.stream().limit(MOST_OWING).toList());
        String note = owing.isEmpty() ? words.text("followup.none") : left(owing.size(), MOST_OWING);
        return section(words.text("brief.owing"), note, table);
    }

    /** What remains to be done: while units score themselves unit by unit and office by office. */
    private List<BriefPage.Section> left() {
        if (context.phase(index).scoring()) {
            return List.of(owing(), offices());
        }
        long unanswered = own().filter(OfUnit::owes).count();
        return unanswered == 0
                ? List.of()
                : List.of(section(
                        words.text("brief.owing"),
                        words.text("followup.unanswered", words.figure(unanswered)),
                        Table.NONE));
    }

    private BriefPage.Section offices() {
        List<OfOffice> owing = FollowUp.offices(context.scores().book().offices(), own().toList());
        return section(words.text("brief.owed"), left(owing.size(), MOST_OWING), owed(owing, MOST_OWING));
    }

    private static BriefPage.Section section(String title, String note, Table table) {
        return new BriefPage.Section(title, note, table.called(title).scrolling(title));
    }

    private static Cell component(Component component) {
        return name(component.code().value() + " " + component.title());
    }

    private static Cell name(String name) {
        return Cell.of(name);
    }
}
