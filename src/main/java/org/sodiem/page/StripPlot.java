package org.sodiem.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sodiem.model.Band;
import org.sodiem.score.Standing;

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
    private final Standing standing;

    StripPlot(Words words, IndexView index, Standing standing) {
        this.words = words;
        this.numbers = words.numbers();
        this.index = index;
        this.standing = standing;
    }

    UnitPage.Strip strip() {
        List<Standing> ranked = index.ranked();
        BigDecimal own = standing.index();
        boolean empty = !index.comparesUnits() || ranked.isEmpty();
        return new UnitPage.Strip(
                empty ? "" : text(ranked),
                index.ticks(),
                empty ? List.of() : bands(),
                empty ? List.of() : dots(ranked),
                empty || own == null ? "" : index.at(own),
                own == null ? "" : standing.card().unit().title() + " " + numbers.points(own));
    }

    private String text(List<Standing> ranked) {
        String unit = standing.card().unit().title();
        String many = words.figure(ranked.size());
        String most = numbers.pointsOrDash(ranked.get(0).index());
        String least = numbers.pointsOrDash(ranked.get(ranked.size() - 1).index());
        return standing.index() == null
                ? words.text("strip.without-index", unit, many, most, least)
                : words.text("strip", words.within(unit), many, most, least, numbers.points(standing.index()));
    }

    private List<DashboardPage.Tick> bands() {
        List<DashboardPage.Tick> bands = new ArrayList<>();
        BigDecimal above = index.high();
        for (Band band : index.criteria().bands()) {
            BigDecimal from = band.from().value().max(index.low());
            if (from.compareTo(above) < 0) {
                BigDecimal middle = from.add(above).divide(BigDecimal.valueOf(2));
                bands.add(new DashboardPage.Tick(index.at(middle), band.title()));
            }
            above = above.min(from);
        }
        return bands;
    }

    private List<UnitPage.Dot> dots(List<Standing> ranked) {
        List<UnitPage.Dot> dots = new ArrayList<>();
        Map<Integer, Integer> stacked = new HashMap<>();
        boolean many = ranked.size() > MOST_DOTS;
        for (Standing other : ranked) {
            BigDecimal value = other.index();
            if (value == null || other.equals(standing)) {
                continue;
            }
            int column = value.multiply(BigDecimal.valueOf(2)).intValue();
            int height = stacked.merge(column, 1, Integer::sum) - 1;
            if (height < HIGHEST && (!many || height == 0)) {
                String label = many ? "" : other.card().unit().title() + ": " + numbers.points(value);
                dots.add(new UnitPage.Dot(index.at(value), GROUND - STEP * height, label));
            }
        }
        return dots;
    }
}
