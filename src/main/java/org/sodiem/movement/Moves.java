package org.sodiem.movement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sodiem.compare.Place;
import org.sodiem.compare.UnitDifference;

/**
 * How the index of units moved between two states, the largest moves first.
 *
 * @param shown the moves worth a line each
 * @param all how many units can be compared
 */
public record Moves(List<Move> shown, int all) {

    private static final int MOST_UNITS = 40;
    private static final int LARGEST = 10;
    /** The largest rises that stand out; falls all do, in their own way. */
    private static final int HIGHLIGHTED = 4;

    private static final BigDecimal LARGE = BigDecimal.valueOf(5);

    public Moves {
        shown = List.copyOf(shown);
    }

    /** What makes a move stand out. */
    public enum Kind {
        /** Nothing does. */
        PLAIN,
        /** It is one of the largest rises. */
        LARGE_RISE,
        /** The unit has less than before. */
        FALL
    }

    /**
     * The move of one unit.
     *
     * @param title the unit
     * @param from the earlier index
     * @param to the later index
     * @param kind what makes it stand out
     */
    public record Move(String title, BigDecimal from, BigDecimal to, Kind kind) {

        BigDecimal change() {
            return to.subtract(from);
        }
    }

    /** The moves of these units; of more than 40 the 10 largest, and none where fewer than two can be compared. */
    public static Moves of(List<UnitDifference> units) {
        List<Move> moves = new ArrayList<>();
        for (UnitDifference unit : units) {
            Place before = unit.before();
            Place after = unit.after();
            if (before != null
                    && after != null
                    && before.index() != null
                    && after.index() != null
                    && unit.indexChange() != null) {
                moves.add(new Move(unit.title(), before.index(), after.index(), Kind.PLAIN));
            }
        }
        moves.sort(Comparator.comparing((Move move) -> move.change().abs()).reversed());
        if (moves.size() < 2) {
            return new Moves(List.of(), moves.size());
        }
        int all = moves.size();
        return new Moves(marked(all > MOST_UNITS ? moves.subList(0, LARGEST) : moves), all);
    }

    private static List<Move> marked(List<Move> moves) {
        List<Move> marked = new ArrayList<>();
        int highlighted = 0;
        for (Move move : moves) {
            Kind kind = Kind.PLAIN;
            if (move.change().signum() < 0) {
                kind = Kind.FALL;
            } else if (move.change().compareTo(LARGE) >= 0 && highlighted < HIGHLIGHTED) {
                kind = Kind.LARGE_RISE;
                highlighted++;
            }
            marked.add(new Move(move.title(), move.from(), move.to(), kind));
        }
        return marked;
    }
}
