package org.sodiem.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Part;
import org.sodiem.page.Context;
import org.sodiem.part.Cell;
import org.sodiem.part.Columns;
import org.sodiem.part.Link;
import org.sodiem.part.Piece;
import org.sodiem.part.SitePath;
import org.sodiem.part.Table;
import org.sodiem.score.Standing;
import org.sodiem.telling.LevelText;
import org.sodiem.view.AreaSummary;
import org.sodiem.view.CriteriaGroup;
import org.sodiem.view.Heat;
import org.sodiem.view.IndexView;
import org.sodiem.view.Share;

/** Areas against units: which unit is weak where. */
final class HeatGrid {

    private final Context context;
    private final Words words;
    private final IndexView index;
    private final SitePath here;

    HeatGrid(Context context, IndexView index, SitePath here) {
        this.context = context;
        this.words = context.words();
        this.index = index;
        this.here = here;
    }

    /** A unit or the mean, with its shares. */
    private record Line(Cell unit, List<Cell> shares, String classes) {}

    /** The grid; where there are more units than fit, only the last ones of the ranking are shown. */
    DashboardPage.Part grid(String key, int mostRows) {
        Heat heat = Heat.of(index, mostRows);
        List<Line> lines = new ArrayList<>();
        if (index.ranksUnits()) {
            lines.add(mean());
        }
        heat.units().forEach(standing -> lines.add(line(standing)));
        Columns<Line> columns = new Columns<Line>().names(words.text("column.unit"), Line::unit);
        for (Part area : index.criteria().parts()) {
            int at = columns.size() - 1;
            columns.share(CriteriaGroup.shortTitle(area), line -> line.shares().get(at))
                    .looking("", "")
                    .leastFirst()
                    .briefly(String.valueOf(at + 1));
        }
        String level = LevelText.one(index.criteria(), 0, words);
        Table table = columns.table("heat sticky-first", lines, Line::classes)
                .sortable(key)
                .scrolling(words.text("heat.region", level))
                .called(words.text("heat.caption", level));
        return new DashboardPage.Part(words.text("dashboard.heat", level), finding(heat, mostRows), table, null);
    }

    private List<Piece> finding(Heat heat, int mostRows) {
        if (heat.units().isEmpty()) {
            return Piece.of(words, "heat.none");
        }
        List<Piece> finding = finding(heat.weakest());
        return heat.cut()
                ? Piece.sentences(List.of(finding, Piece.of(words, "heat.cut", Piece.plain(words.figure(mostRows)))))
                : finding;
    }

    private List<Piece> finding(List<AreaSummary> weakest) {
        if (weakest.isEmpty()) {
            return Piece.of(words, "heat.alone");
        }
        if (weakest.size() == index.areas().size()) {
            return Piece.of(
                    words,
                    "heat.equal",
                    Piece.plain(percent(weakest.get(0))),
                    Piece.plain(LevelText.several(index.criteria(), 0, words)));
        }
        String names = weakest.stream()
                .map(area -> words.text("heat.area", words.within(area.area().shortTitle()), percent(area)))
                .collect(Collectors.joining(", "));
        return Piece.of(words, "heat.finding", Piece.strong(names));
    }

    private String percent(AreaSummary area) {
        Share share = area.mean().share();
        return share == null ? "–" : percent(share, words.numbers());
    }

    private Line mean() {
        List<Cell> shares = new ArrayList<>();
        for (AreaSummary area : index.areas()) {
            SitePath page = SitePath.group(index.id(), area.area().code().value());
            shares.add(cell(area.mean().share(), page.relativeTo(here)));
        }
        return new Line(Cell.of(words.text("heat.mean")), shares, "mean");
    }

    private Line line(Standing standing) {
        Link unit = context.unit(standing.card(), here);
        List<Cell> shares = new ArrayList<>();
        for (Part area : index.criteria().parts()) {
            String href = unit.href() + "#lv-" + area.code().value();
            shares.add(cell(Share.of(standing.counted().area(area)), href));
        }
        return new Line(Cell.of(unit), shares, "");
    }

    private Cell cell(@Nullable Share share, String href) {
        return share == null
                ? Cell.of(new Link("–", href, false)).looking("h0")
                : Cell.of(new Link(percent(share, words.numbers()), href, false))
                        .sortedByShare(share.achieved(), share.applicable())
                        .looking("h" + share.level());
    }

    /** A share, whole, as a cell shows it beside its level. */
    static String percent(Share share, Numbers numbers) {
        return numbers.figure(share.whole());
    }
}
