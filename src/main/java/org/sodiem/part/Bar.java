package org.sodiem.part;

import java.math.BigDecimal;
import org.sodiem.language.Numbers;

/**
 * Two lengths on a common track.
 *
 * @param got what is attained, as {@code 64.71%}
 * @param rest what is missing behind it
 */
public record Bar(String got, String rest) {

    /** How high a bar is where nothing else is said, as in the style sheet. */
    public static final int HEIGHT = 8;

    /** Attained and missing on a track of this length; of points below 0 no more is missing than the track is long. */
    public static Bar of(BigDecimal got, BigDecimal rest, BigDecimal track) {
        return new Bar(Numbers.length(got, track), Numbers.length(rest.min(track), track));
    }

    public static Bar count(int got, int of) {
        return of(BigDecimal.valueOf(got), BigDecimal.valueOf(of - got), BigDecimal.valueOf(Math.max(1, of)));
    }

    /** The same as classes of whole hundredths: where what is attained ends, and where what is missing behind it ends. */
    public static String steps(BigDecimal got, BigDecimal rest, BigDecimal track) {
        int attained = Numbers.hundredths(got, track);
        String before = attained == 0 ? "" : "g" + attained;
        if (rest.signum() <= 0) {
            return before;
        }
        int all = Numbers.hundredths(got.max(BigDecimal.ZERO).add(rest), track);
        return (before + " r" + Math.max(all, Math.min(100, attained + 1))).strip();
    }

    /** A mark on the track, after {@link #steps}, as a class of whole hundredths. */
    public static String mark(BigDecimal at, BigDecimal track) {
        return " t" + Numbers.hundredths(at, track);
    }
}
