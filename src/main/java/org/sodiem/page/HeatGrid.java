package org.sodiem.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Area;
import org.sodiem.score.Standing;
import org.sodiem.view.AreaSummary;
import org.sodiem.view.Heat;
import org.sodiem.view.IndexView;
import org.sodiem.view.Share;

/** Areas against units: which unit is weak where. */
final class HeatGrid {

    private static final BigDecimal[] LIMITS = Share.LIMITS.toArray(BigDecimal[]::new);

    private final Words words;
    private final IndexView index;
    private final SitePath here;

    HeatGrid(Words words, IndexView index, SitePath here) {
        this.words = words;
        this.index = index;
        this.here = here;
    }

    /** The grid; where there are more units than fit, only the last ones of the ranking are shown. */
    DashboardPage.Heat grid(int mostRows) {
        Heat heat = Heat.of(index, mostRows);
        List<DashboardPage.HeatRow> grid = new ArrayList<>();
        if (!heat.units().isEmpty()) {
            grid.add(mean());
        }
        heat.units().forEach(standing -> grid.add(row(standing)));
        List<Link> areas = index.criteria().areas().stream()
                .map(area -> new Link(area.code().value() + ". " + area.shortTitle(), "", false))
                .toList();
        return new DashboardPage.Heat(finding(heat, mostRows), areas, grid);
    }

    private List<Piece> finding(Heat heat, int mostRows) {
        Share least =
                heat.weakest().isEmpty() ? null : heat.weakest().get(0).mean().share();
        if (least == null) {
            return Piece.of(words, "heat.none");
        }
        String names = heat.weakest().stream()
                .map(area -> words.within(area.area().shortTitle()))
                .collect(Collectors.joining(", "));
        List<Piece> finding =
                Piece.of(words, "heat.finding", Piece.strong(names), Piece.plain(percent(least, words.numbers())));
        return heat.cut()
                ? Piece.sentences(List.of(finding, Piece.of(words, "heat.cut", Piece.plain(words.figure(mostRows)))))
                : finding;
    }

    private DashboardPage.HeatRow mean() {
        List<DashboardPage.HeatCell> cells = new ArrayList<>();
        for (AreaSummary area : index.areas()) {
            SitePath page = SitePath.group(index.id(), area.area().code().value());
            cells.add(cell(area.mean().share(), page.relativeTo(here)));
        }
        return new DashboardPage.HeatRow(new Link(words.text("heat.mean"), "", false), cells);
    }

    private DashboardPage.HeatRow row(Standing standing) {
        SitePath page = SitePath.unit(standing.card().key());
        List<DashboardPage.HeatCell> cells = new ArrayList<>();
        for (Area area : index.criteria().areas()) {
            String href = page.relativeTo(here) + "#lv-" + area.code().value();
            cells.add(cell(Share.of(standing.card().area(area)), href));
        }
        return new DashboardPage.HeatRow(Link.to(standing.card().unit().title(), page, here), cells);
    }

    private DashboardPage.HeatCell cell(@Nullable Share share, String href) {
        return share == null
                ? new DashboardPage.HeatCell(0, "–", href)
                : new DashboardPage.HeatCell(share.level(), percent(share, words.numbers()), href);
    }

    /** A share, whole, as a cell shows it beside its level. */
    static String percent(Share share, Numbers numbers) {
        return numbers.wholePercent(share.achieved(), share.applicable(), LIMITS);
    }
}
