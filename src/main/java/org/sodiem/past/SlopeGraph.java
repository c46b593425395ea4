package org.sodiem.past;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.sodiem.compare.UnitDifference;
import org.sodiem.language.Words;
import org.sodiem.movement.Moves;
import org.sodiem.movement.Moves.Move;

/** Lines from an earlier index to a later one, with labels that do not cover each other. */
final class SlopeGraph {

    private static final int GAP = 17;
    private static final int TOP = 40;

    private final Words words;

    SlopeGraph(Words words) {
        this.words = words;
    }

    RoundsPage.Slope of(List<UnitDifference> units) {
        Moves moves = Moves.of(units);
        List<Move> shown = moves.shown();
        if (shown.isEmpty()) {
            return new RoundsPage.Slope("", 0, List.of());
        }
        String text = words.text(
                shown.size() < moves.all() ? "rounds.slope.cut" : "rounds.slope",
                words.figure(shown.size()),
                words.figure(moves.all()));
        List<RoundsPage.Line> lines = lines(shown);
        int lowest = lines.stream()
                .mapToInt(line -> Math.max(line.l1(), line.l2()))
                .max()
                .orElse(0);
        return new RoundsPage.Slope(text, Math.max(height(shown), lowest + GAP), lines);
    }

    private static String kind(Move move) {
        return switch (move.kind()) {
            case PLAIN -> "";
            case LARGE_RISE -> "hot";
            case FALL -> "dn";
        };
    }

    private static int height(List<Move> moves) {
        return TOP + Math.max(220, moves.size() * (GAP + 9)) + GAP;
    }

    private List<RoundsPage.Line> lines(List<Move> moves) {
        BigDecimal low = moves.stream()
                .map(m -> m.from().min(m.to()))
                .reduce(BigDecimal::min)
                .orElseThrow();
        BigDecimal high = moves.stream()
                .map(m -> m.from().max(m.to()))
                .reduce(BigDecimal::max)
                .orElseThrow();
        double span = Math.max(0.01, high.subtract(low).doubleValue());
        int room = height(moves) - TOP - GAP;
        List<Integer> left =
                moves.stream().map(m -> at(m.from(), high, span, room)).toList();
        List<Integer> right =
                moves.stream().map(m -> at(m.to(), high, span, room)).toList();
        List<Integer> leftLabels = spread(left);
        List<Integer> rightLabels = spread(right);
        List<RoundsPage.Line> lines = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            lines.add(new RoundsPage.Line(
                    kind(move),
                    move.title(),
                    words.numbers().points(move.from()),
                    words.numbers().points(move.to()),
                    left.get(i),
                    right.get(i),
                    leftLabels.get(i),
                    rightLabels.get(i)));
        }
        lines.sort(Comparator.comparing(line -> !line.kind().isEmpty()));
        return lines;
    }

    private static int at(BigDecimal value, BigDecimal high, double span, int room) {
        return TOP + (int) Math.round(high.subtract(value).doubleValue() / span * room);
    }

    /** A run of labels that touch: where its first one stands, and its members. */
    private static final class Run {
        private final List<Integer> members = new ArrayList<>();
        private double first;

        private double end() {
            return first + members.size() * GAP;
        }
    }

    /** Labels at least a line apart, each run of touching labels in the middle of its points. */
    static List<Integer> spread(List<Integer> points) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(points::get));
        List<Run> runs = new ArrayList<>();
        for (int i : order) {
            Run run = new Run();
            run.members.add(i);
            run.first = points.get(i);
            while (!runs.isEmpty() && runs.get(runs.size() - 1).end() > run.first) {
                Run above = runs.remove(runs.size() - 1);
                above.members.addAll(run.members);
                double sum = 0;
                for (int k = 0; k < above.members.size(); k++) {
                    sum += points.get(above.members.get(k)) - k * GAP;
                }
                above.first = Math.max(TOP - GAP / 2, sum / above.members.size());
                run = above;
            }
            runs.add(run);
        }
        Integer[] labels = new Integer[points.size()];
        for (Run run : runs) {
            for (int k = 0; k < run.members.size(); k++) {
                labels[run.members.get(k)] = (int) Math.round(run.first) + k * GAP;
            }
        }
        return List.of(Objects.requireNonNull(labels));
    }
}
