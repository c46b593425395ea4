package org.sodiem.party;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Band;
import org.sodiem.page.Context;
import org.sodiem.part.Axis;
import org.sodiem.part.Tick;
import org.sodiem.score.Standing;
import org.sodiem.view.IndexView;

/**
 * Where one unit stands among all units of its index: one dot each, stacked where they would cover each other; of many units
 * a bar for each point.
 */
public final class StripPlot {

    /** More dots would only be a blot. */
    private static final int MOST_DOTS = 60;

    private static final int GROUND = 78;
    private static final int STEP = 13;
    private static final int HIGHEST = 4;
    private static final int HIGH = 62;
    private static final int TALLEST = 60;

    private final Words words;
    private final Numbers numbers;
    private final IndexView index;
    private final Axis axis;
    private final List<Standing> ranked;
    private final List<Tick> ticks;
    private final List<Tick> bands;
    private final List<List<Neighbour>> columns;
    private final int low;
    private final int width;
    private final String grid;
    private final String bars;

    /** One of the units at the same half point; best first. */
    private record Neighbour(String unit, String at, String label) {}

    /** What is the same for all units of an index. */
    public StripPlot(Context context, IndexView index) {
        boolean many = index.ranked().size() > MOST_DOTS;
        this.words = context.words();
        this.numbers = words.numbers();
        this.index = index;
        this.axis = context.axis(index);
        this.ranked = index.ranked();
        this.ticks = axis.ticks();
        this.bands = bands();
        this.columns = many ? List.of() : columns();
        this.low = axis.low().intValue() * 2;
        this.width = axis.high().intValue() * 2 - low;
        this.grid = grid();
        this.bars = many ? bars() : "";
    }

    /** The plot of one unit. */
    UnitPage.Strip strip(Standing standing) {
        BigDecimal own = standing.index();
        boolean empty = !index.ranksUnits();
        return new UnitPage.Strip(
                empty ? "" : text(standing),
                ticks,
                empty ? List.of() : bands,
                empty || !bars.isEmpty() ? List.of() : dots(standing),
                width,
                grid,
                empty ? "" : bars,
                empty || own == null ? "" : axis.at(own),
                own == null ? "" : standing.card().unit().title() + " " + numbers.points(own),
                own != null && axis.isLeft(own));
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

    private List<Tick> bands() {
        List<Tick> bands = new ArrayList<>();
        BigDecimal above = axis.high();
        for (Band band : index.criteria().bands()) {
            BigDecimal from = band.from().value().max(axis.low());
            if (from.compareTo(above) < 0) {
                BigDecimal middle = from.add(above).divide(BigDecimal.valueOf(2));
                bands.add(new Tick(axis.at(middle), band.title()));
            }
            above = above.min(from);
        }
        return bands;
    }

    /** No column needs more units than its dots and the one that is drawn by itself. */
    private List<List<Neighbour>> columns() {
        Map<Integer, List<Neighbour>> columns = new LinkedHashMap<>();
        for (Standing standing : ranked) {
            BigDecimal value = standing.index();
            if (value != null) {
                List<Neighbour> column = columns.computeIfAbsent(halfPoints(value), at -> new ArrayList<>());
                if (column.size() <= HIGHEST) {
                    String title = standing.card().unit().title();
                    column.add(new Neighbour(
                            standing.card().unit().id().value(), axis.at(value), title + ": " + numbers.points(value)));
                }
            }
        }
        return List.copyOf(columns.values());
    }

    /** Where the lines of the axis stand. */
    private String grid() {
        return axis.marks().stream()
                .map(mark -> "M" + (2 * mark - low) + " 0v" + HIGH)
                .collect(Collectors.joining());
    }

    /** The outline of all bars, the more units the higher; a bar is as wide as its point, the last one with what is at its end. */
    private String bars() {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Standing standing : ranked) {
            if (standing.index() != null) {
                int point = Math.min(standing.index().intValue(), axis.high().intValue() - 1);
                counts.merge(2 * point, 1, Integer::sum);
            }
        }
        int most = counts.values().stream().reduce(1, Integer::max);
        StringBuilder line = new StringBuilder("M0 " + HIGH);
        int at = low;
        int height = 0;
        for (Map.Entry<Integer, Integer> bar : counts.entrySet()) {
            if (bar.getKey() > at) {
                line.append('v').append(height).append('h').append(bar.getKey() - at);
                height = 0;
            }
            int next = Math.max(1, TALLEST * bar.getValue() / most);
            line.append(next == height ? "" : "v" + (height - next)).append("h2");
            height = next;
            at = bar.getKey() + 2;
        }
        return line.append('V').append(HIGH).toString();
    }

    private static int halfPoints(BigDecimal index) {
        return index.multiply(BigDecimal.valueOf(2)).intValue();
    }

    private List<UnitPage.Dot> dots(Standing standing) {
        String self = standing.card().unit().id().value();
        List<UnitPage.Dot> dots = new ArrayList<>();
        for (List<Neighbour> column : columns) {
            int height = 0;
            for (Neighbour other : column) {
                if (height < HIGHEST && !other.unit().equals(self)) {
                    dots.add(new UnitPage.Dot(other.at(), GROUND - STEP * height, other.label()));
                    height++;
                }
            }
        }
        return dots;
    }
}
