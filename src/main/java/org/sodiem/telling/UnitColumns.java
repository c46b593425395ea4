package org.sodiem.telling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Band;
import org.sodiem.model.CriteriaSet;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.Tally;
import org.sodiem.score.Voice;

/** The columns of the units of an index: where they stand, and the sums behind it. */
public final class UnitColumns {

    public static final Column<Standing> ID =
            card("unit", "table.unit", card -> card.unit().id().value());
    public static final Column<Standing> TITLE = Column.text(
            "title", "column.unit", standing -> standing.card().unit().title());

    /** The index that it stands in. */
    public static final Column<Standing> OF_INDEX = Column.term(
            "index",
            "table.of-index",
            standing -> new Value.Titled(
                    standing.card().key().index(), standing.card().criteria().title()));

    public static final Column<Standing> RANK =
            Column.number("rank", "dashboard.rank", Value.Form.FIGURE, UnitColumns::rank);
    public static final Column<Standing> INDEX = Column.points("index", "dashboard.rank.index", Standing::index);
    public static final Column<Standing> OPEN = total("open", "points.open", Tally::open);
    public static final Column<Standing> LOST = total("lost", "points.lost", Tally::lost);
    /** Whether survey points are left out of the index. */
    public static final Column<Standing> PROVISIONAL =
            Column.term("provisional", "table.provisional", standing -> Value.of(standing.provisional()));
    /** By whose word the index is. */
    public static final Column<Standing> VOICE =
            Column.term("voice", "table.voice", standing -> voice(standing.isResult() ? Voice.RESULT : Voice.SELF));

    private UnitColumns() {}

    /** All of them, in the order of data, and the points of each area. */
    public static List<Column<Standing>> all(CriteriaSet criteria) {
        List<Column<Standing>> all = new ArrayList<>(List.of(
                ID,
                TITLE,
                card("kind", "table.kind", card -> card.unit().kind().value()),
                Column.<Scorecard>term("status", "table.status", card -> StateTerm.of(card.status()))
                        .of(Standing::counted),
                RANK,
                Column.term("band", "table.band", UnitColumns::band),
                INDEX,
                PROVISIONAL,
                points("with_survey", "table.with-survey", Scorecard::indexWithSurvey),
                points("without_survey", "table.without-survey", Scorecard::indexWithoutSurvey),
                points("bonus", "table.bonus", Scorecard::bonus),
                points("penalty", "table.penalty", Scorecard::penalty),
                total("maximum", "table.maximum", Tally::maximum),
                total("not_applicable", "table.not-applicable", Tally::notApplicable),
                total("achieved", "table.achieved", Tally::achieved),
                OPEN,
                LOST,
                total("invalid", "table.invalid", Tally::invalid)));
        criteria.parts()
                .forEach(area -> all.add(points(
                                "area_" + area.code().value(),
                                "table.area",
                                card -> card.area(area).achieved())
                        .called(area.code().value() + ". " + area.title())));
        all.add(VOICE);
        for (Voice voice : Voice.values()) {
            all.add(Column.points(
                    voice.id().replace('-', '_'),
                    VoiceColumns.key(voice),
                    standing -> standing.voices().sum(voice)));
        }
        return all;
    }

    private static Value band(Standing standing) {
        Band band = standing.band();
        return band == null ? Value.NONE : new Value.Titled(band.id().value(), band.title());
    }

    private static Value voice(Voice voice) {
        return new Value.Term(voice.id(), VoiceColumns.key(voice));
    }

    private static @Nullable BigDecimal rank(Standing standing) {
        return standing.place() == null ? null : BigDecimal.valueOf(standing.place());
    }

    private static Column<Standing> card(String id, String key, Function<Scorecard, String> text) {
        return Column.text(id, key, text).of(Standing::counted);
    }

    private static Column<Standing> points(String id, String key, Function<Scorecard, @Nullable BigDecimal> points) {
        return Column.points(id, key, points).of(Standing::counted);
    }

    private static Column<Standing> total(String id, String key, Function<Tally, @Nullable BigDecimal> points) {
        return Column.points(id, key, points).of(standing -> standing.counted().total());
    }
}
