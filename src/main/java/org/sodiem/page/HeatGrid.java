package org.sodiem.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Area;
import org.sodiem.score.AreaSummary;
import org.sodiem.score.Standing;
import org.sodiem.score.Tally;
import org.sodiem.view.IndexView;

/** Areas against units: which unit is weak where. */
final class HeatGrid {

    /** From this share of the maximum on, per cent, a cell is one level lighter. */
    private static final BigDecimal[] LIMITS = {
        BigDecimal.valueOf(95), BigDecimal.valueOf(85), BigDecimal.valueOf(75), BigDecimal.valueOf(60)
    };

    /** The darkest level; 0 is the lightest. */
    static final int LEVELS = LIMITS.length;

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
        List<Standing> shown =
                index.ordered().stream().filter(s -> s.card().hasIndex()).toList();
        boolean cut = shown.size() > mostRows;
        List<Standing> rows = cut ? shown.subList(shown.size() - mostRows, shown.size()) : shown;
        List<DashboardPage.HeatRow> grid = new ArrayList<>();
        if (!rows.isEmpty()) {
            grid.add(new DashboardPage.HeatRow(
                    new Link(words.text("heat.mean"), "", false),
                    index.areas().stream()
                            .map(area -> cell(
                                    area.total(),
                                    SitePath.group(
                                                    index.id(),
                                                    area.area().code().value())
                                            .relativeTo(here)))
                            .toList()));
        }
        rows.forEach(standing -> grid.add(row(standing)));
        List<Link> areas = index.criteria().areas().stream()
                .map(area -> new Link(area.code().value() + ". " + area.shortTitle(), "", false))
                .toList();
        return new DashboardPage.Heat(finding(cut, mostRows), areas, grid);
    }

    private List<Piece> finding(boolean cut, int mostRows) {
        List<AreaSummary> scored = index.areas().stream()
                .filter(area -> area.total().applicable().signum() > 0)
                .toList();
        if (scored.isEmpty()) {
            return Piece.of(words, "heat.none");
        }
        AreaSummary weakest = Collections.min(scored, Comparator.comparing(area -> share(area.total())));
        String names = scored.stream()
                .filter(area -> share(area.total()).compareTo(share(weakest.total())) == 0)
                .map(area -> words.within(area.area().shortTitle()))
                .collect(Collectors.joining(", "));
        Tally total = weakest.total();
        List<Piece> finding =
                Piece.of(words, "heat.finding", Piece.strong(names), Piece.plain(percent(total, words.numbers())));
        return cut
                ? Piece.sentences(List.of(finding, Piece.of(words, "heat.cut", Piece.plain(words.figure(mostRows)))))
                : finding;
    }

    private DashboardPage.HeatRow row(Standing standing) {
        SitePath page = SitePath.unit(standing.card().unit().id().value());
        List<DashboardPage.HeatCell> cells = new ArrayList<>();
        for (Area area : index.criteria().areas()) {
            String href = page.relativeTo(here) + "#lv-" + area.code().value();
            cells.add(cell(standing.card().area(area), href));
        }
        return new DashboardPage.HeatRow(Link.to(standing.card().unit().title(), page, here), cells);
    }

    private DashboardPage.HeatCell cell(Tally tally, String href) {
        if (tally.applicable().signum() == 0) {
            return new DashboardPage.HeatCell(0, "–", href);
        }
        return new DashboardPage.HeatCell(level(tally), percent(tally, words.numbers()), href);
    }

    /** How much is lost of what applies: 0 where little is lost to {@link #LEVELS} where much is. */
    static int level(Tally tally) {
        BigDecimal share = share(tally);
        int level = 0;
        while (level < LEVELS && share.compareTo(LIMITS[level]) < 0) {
            level++;
        }
        return level;
    }

    /** Points as a percentage of what applies, which is not zero. */
    static BigDecimal share(Tally tally) {
        return tally.achieved().multiply(BigDecimal.valueOf(100)).divide(tally.applicable(), MathContext.DECIMAL64);
    }

    /** The same, whole, as a cell shows it beside its level. */
    static String percent(Tally tally, Numbers numbers) {
        return numbers.wholePercent(tally.achieved(), tally.applicable(), LIMITS);
    }
}
