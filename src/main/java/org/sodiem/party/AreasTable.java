package org.sodiem.party;

import java.math.BigDecimal;
import java.util.List;
import org.sodiem.language.Numbers;
import org.sodiem.page.Context;
import org.sodiem.part.Bar;
import org.sodiem.part.Cell;
import org.sodiem.part.Columns;
import org.sodiem.part.Link;
import org.sodiem.part.Piece;
import org.sodiem.part.Table;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.Tally;
import org.sodiem.telling.LevelText;
import org.sodiem.view.AreaStanding;
import org.sodiem.view.CriteriaGroup;
import org.sodiem.view.IndexView;

/** Tells one unit its areas: what each gives and loses, beside the mean. */
final class AreasTable extends UnitPart {

    private final List<AreaStanding> areas;

    AreasTable(Context context, IndexView index, Standing standing) {
        super(context, index, standing);
        this.areas = AreaStanding.of(index, counted);
    }

    UnitPage.Areas areas() {
        return new UnitPage.Areas(title(), finding(), table(), isDrawn(), index.ranksUnits());
    }

    private boolean isDrawn() {
        return counted.hasIndex() || index.ranksUnits();
    }

    private String title() {
        return words.text("unit.areas", LevelText.one(index.criteria(), 0, words));
    }

    private List<Piece> finding() {
        List<AreaStanding> worst = AreaStanding.worst(areas, index.criteria().rounding());
        if (!counted.hasIndex()) {
            return Piece.of(words, "unit.areas.unknown");
        }
        if (worst.isEmpty()) {
            return Piece.of(words, "unit.areas.none");
        }
        return Piece.of(
                words,
                worst.size() == 1 ? "unit.areas.finding" : "unit.areas.equal",
                Piece.strong(words.list(worst.stream()
                        .map(area -> words.within(area.area().shortTitle()))
                        .toList())),
                Piece.plain(numbers.points(worst.get(0).tally().lost())),
                Piece.plain(numbers.points(counted.total().lost())));
    }

    private Table table() {
        BigDecimal track = index.criteria().parts().stream()
                .map(area -> area.max().value())
                .reduce(BigDecimal.ONE, BigDecimal::max);
        String difference = words.text("unit.areas.difference");
        Columns<AreaStanding> columns = new Columns<AreaStanding>()
                .names(LevelText.title(index.criteria(), 0, words), this::area)
                .number(words.text("column.points"), own -> achievedOf(own.tally()))
                .looking("")
                .chart(words.text("column.chart"), "w30", 0, own -> Cell.EMPTY.looking(bar(own, track)))
                .looking("")
                .number(
                        words.text("points.lost"),
                        own -> context.lost(own.tally().lost()))
                .leastFirst()
                .looking("");
        if (!phase.isPublished()) {
            String open = words.text(phase.scoring() ? "points.open" : "points.open.over");
            columns.number(open, own -> context.some(own.tally().open())).looking("");
        }
        if (index.ranksUnits()) {
            columns.number(
                            difference,
                            own -> own.toMean() == null
                                    ? Cell.EMPTY
                                    : Cell.number(numbers.signed(own.toMean()), own.toMean()))
                    .looking("");
        }
        return columns.table("areas", areas).sortable("linh-vuc").scrolling(title());
    }

    private Cell area(AreaStanding own) {
        String code = own.area().code().value();
        return Cell.of(new Link(CriteriaGroup.shortTitle(own.area()), "#lv-" + code, false));
    }

    private Cell achievedOf(Tally tally) {
        return Cell.EMPTY
                .and("strong", achieved(counted, tally, numbers))
                .and("plain", " / " + context.maximum(tally))
                .sortedBy(counted.hasIndex() ? tally.achieved() : null);
    }

    /** Points; a dash where nothing is known of them, for missing is not zero. */
    static String achieved(Scorecard counted, Tally tally, Numbers numbers) {
        return counted.hasIndex() ? numbers.points(tally.achieved()) : "–";
    }

    private static String bar(AreaStanding own, BigDecimal track) {
        String bar = Bar.steps(own.tally().achieved(), own.tally().lost(), track);
        return own.mean() == null ? bar : (bar + Bar.mark(own.mean(), track)).strip();
    }
}
