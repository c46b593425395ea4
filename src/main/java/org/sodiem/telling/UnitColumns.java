package org.sodiem.telling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.CriteriaSet;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.Tally;

/** The columns of the units of an index: where they stand, and the sums behind it. */
public final class UnitColumns {

    public static final Column<Standing> ID =
            card("unit", card -> card.unit().id().value());
    public static final Column<Standing> TITLE = Column.text(
            "title", "column.unit", standing -> standing.card().unit().title());
    public static final Column<Standing> RANK =
            Column.number("rank", "dashboard.rank", Value.Form.FIGURE, UnitColumns::rank);
    public static final Column<Standing> INDEX = Column.points("index", "dashboard.rank.index", Standing::index);
    public static final Column<Standing> OPEN = total("open", "points.open", Tally::open);
    public static final Column<Standing> LOST = total("lost", "points.lost", Tally::lost);

    private UnitColumns() {}

    /** All of them, in the order of data, and the points of each area. */
    public static List<Column<Standing>> all(CriteriaSet criteria) {
        List<Column<Standing>> all = new ArrayList<>(List.of(
                ID,
                TITLE,
                card("kind", card -> card.unit().kind().value()),
                card("status", card -> card.status().id()),
                RANK,
                Column.text(
                        "band",
                        "",
                        standing -> standing.band() == null
                                ? ""
                                : standing.band().id().value()),
                INDEX,
                Column.text("provisional", "", standing -> String.valueOf(standing.provisional())),
                points("with_survey", Scorecard::indexWithSurvey),
                points("without_survey", Scorecard::indexWithoutSurvey),
                points("bonus", Scorecard::bonus),
                points("penalty", Scorecard::penalty),
                total("maximum", "", Tally::maximum),
                total("not_applicable", "", Tally::notApplicable),
                total("achieved", "", Tally::achieved),
                OPEN,
                LOST,
                total("invalid", "", Tally::invalid)));
        criteria.areas()
                .forEach(area -> all.add(points(
                        "area_" + area.code().value(), card -> card.area(area).achieved())));
        return all;
    }

    private static @Nullable BigDecimal rank(Standing standing) {
        return standing.rank() == null ? null : BigDecimal.valueOf(standing.rank());
    }

    private static Column<Standing> card(String id, Function<Scorecard, String> text) {
        return Column.text(id, "", text).of(Standing::card);
    }

    private static Column<Standing> points(String id, Function<Scorecard, @Nullable BigDecimal> points) {
        return Column.points(id, "", points).of(Standing::card);
    }

    private static Column<Standing> total(String id, String key, Function<Tally, @Nullable BigDecimal> points) {
        return Column.points(id, key, points).of(standing -> standing.card().total());
    }
}
