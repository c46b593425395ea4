package org.sodiem.links;

import java.time.Duration;

/**
 * How much a run asks of itself and of others.
 *
 * @param request the longest time for one request
 * @param run the longest time for the whole run; what is left over then is not asked
 * @param pause the time between two requests to one host
 * @param hosts how many hosts are asked at a time, each of them one request
 */
public record Pace(Duration request, Duration run, Duration pause, int hosts) {

    /** Ten seconds for a request, one second between two, eight hosts at a time. */
    public static Pace polite(Duration run) {
        return new Pace(Duration.ofSeconds(10), run, Duration.ofSeconds(1), 8);
    }
}
