package org.sodiem.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Band;
import org.sodiem.score.Standing;
import org.sodiem.view.IndexView;

/** Where one unit stands among all units of its index: one dot each, stacked where they would cover each other. */
final class StripPlot {

    /** More dots would only be a blot; then there is one dot for each half point, however many units it stands for. */
    private static final int MOST_DOTS = 60;

    private static final int GROUND = 78;
    private static final int STEP = 13;
    private static final int HIGHEST = 4;

    private final Words words;
    private final Numbers numbers;
    private final IndexView index;
    private final Axis axis;
    private final List<Standing> ranked;
    private final List<Ranking.Tick> ticks;
    private final List<Ranking.Tick> bands;
    private final int highest;
    private final List<List<Neighbour>> columns;

    /** One of the units at the same half point; best first. */
    private record Neighbour(String unit, String at, String label) {}

    /** What is the same for all units of an index. */
    StripPlot(Context context, IndexView index) {
        boolean many = index.ranked().size() > MOST_DOTS;
        this.words = context.words();
        this.numbers = words.numbers();
        this.index = index;
        this.axis = context.axis(index);
        this.ranked = index.ranked();
        this.ticks = axis.ticks();
        this.bands = bands();
        this.highest = many ? 1 : HIGHEST;
        this.columns = columns(many);
    }

    /** The plot of one unit. */
    UnitPage.Strip strip(Standing standing) {
        BigDecimal own = standing.index();
        boolean empty = !index.comparesUnits() || ranked.isEmpty();
        return new UnitPage.Strip(
                empty ? "" : text(standing),
                ticks,
                empty ? List.of() : bands,
                empty ? List.of() : dots(standing),
                empty || own == null ? "" : axis.at(own),
                own == null ? "" : standing.card().unit().title() + " " + numbers.points(own));
    }

    private String text(Standing standing) {
        String unit = standing.card().unit().title();
        String many = words.figure(ranked.size());
        String most = numbers.pointsOrDash(ranked.get(0).index());
        String least = numbers.pointsOrDash(ranked.get(ranked.size() - 1).index());
        return standing.index() == null
                ? words.text("strip.without-index", unit, many, most, least)
                : words.text("strip", words.within(unit), many, most, least, numbers.points(standing.index()));
    }

    private List<Ranking.Tick> bands() {
        List<Ranking.Tick> bands = new ArrayList<>();
        BigDecimal above = axis.high();
        for (Band band : index.criteria().bands()) {
            BigDecimal from = band.from().value().max(axis.low());
            if (from.compareTo(above) < 0) {
                BigDecimal middle = from.add(above).divide(BigDecimal.valueOf(2));
                bands.add(new Ranking.Tick(axis.at(middle), band.title()));
            }
            above = above.min(from);
        }
        return bands;
    }

    /** No column needs more units than its dots and the one that is drawn by itself. */
    private List<List<Neighbour>> columns(boolean many) {
        Map<Integer, List<Neighbour>> columns = new LinkedHashMap<>();
        for (Standing standing : ranked) {
            BigDecimal value = standing.index();
            if (value != null) {
                int halfPoints = value.multiply(BigDecimal.valueOf(2)).intValue();
                List<Neighbour> column = columns.computeIfAbsent(halfPoints, at -> new ArrayList<>());
                if (column.size() <= highest) {
                    String title = standing.card().unit().title();
                    column.add(new Neighbour(
                            standing.card().unit().id().value(),
                            axis.at(value),
                            many ? "" : title + ": " + numbers.points(value)));
                }
            }
        }
        return List.copyOf(columns.values());
    }

    private List<UnitPage.Dot> dots(Standing standing) {
        String self = standing.card().unit().id().value();
        List<UnitPage.Dot> dots = new ArrayList<>();
        for (List<Neighbour> column : columns) {
            int height = 0;
            for (Neighbour other : column) {
                if (height < highest && !other.unit().equals(self)) {
                    dots.add(new UnitPage.Dot(other.at(), GROUND - STEP * height, other.label()));
                    height++;
                }
            }
        }
        return dots;
    }
}
