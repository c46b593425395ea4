package org.sodiem.part;

import java.math.BigDecimal;
import org.sodiem.language.Numbers;

/**
 * Two lengths on a common track.
 *
 * @param got what is attained, as {@code 64.71%}
 * @param rest what is missing behind it
 * @param tick where a mark stands, or nothing
 */
public record Bar(String got, String rest, String tick) {

    /** Attained and missing on a track of this length; of points below 0 no more is missing than the track is long. */
    public static Bar of(BigDecimal got, BigDecimal rest, BigDecimal track) {
        return new Bar(Numbers.length(got, track), Numbers.length(rest.min(track), track), "");
    }

    public static Bar count(int got, int of) {
        return of(BigDecimal.valueOf(got), BigDecimal.valueOf(of - got), BigDecimal.valueOf(Math.max(1, of)));
    }

    public Bar withTick(BigDecimal at, BigDecimal track) {
        return new Bar(got, rest, Numbers.length(at, track));
    }
}
