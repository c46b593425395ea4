package org.sodiem.view;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Named;
import org.sodiem.model.Campaign;
import org.sodiem.model.Round;
import org.sodiem.model.Window;

/**
 * A time of the year in which something may be done: a round of self-scoring, or a window for appraising or explaining.
 *
 * @param kind what may be done in it
 * @param title what it is called
 * @param opens when it opens
 * @param closes its deadline, still included
 * @param round the round that it is; null where it is a window
 */
public record Stage(
        Kind kind,
        String title,
        LocalDateTime opens,
        LocalDateTime closes,
        @Nullable Round round) {

    /** What may be done in a time of the year. */
    public enum Kind implements Named {
        /** Units score themselves. */
        ROUND,
        /** Offices appraise. */
        APPRAISAL,
        /** Units explain what was appraised. */
        EXPLANATION
    }

    /** Where a time of the year stands at a moment. */
    public enum When {
        /** It is over. */
        DONE,
        /** It is open. */
        NOW,
        /** It is still to come. */
        NEXT
    }

    /** All times of a campaign, in the order in which they open. */
    public static List<Stage> all(Campaign campaign) {
        List<Stage> all = new ArrayList<>();
        campaign.rounds().forEach(round -> all.add(of(round)));
        campaign.windows().forEach(window -> all.add(of(window)));
        return sorted(all);
    }

    /** Those that are for an index. */
    static List<Stage> of(Campaign campaign, String index) {
        List<Stage> own = new ArrayList<>();
        campaign.rounds().stream().filter(round -> round.isFor(index)).forEach(round -> own.add(of(round)));
        campaign.windows().stream().filter(window -> window.isFor(index)).forEach(window -> own.add(of(window)));
        return sorted(own);
    }

    private static List<Stage> sorted(List<Stage> stages) {
        stages.sort(Comparator.comparing(Stage::opens));
        return stages;
    }

    /** A round as a time of the year. */
    public static Stage of(Round round) {
        return new Stage(
                Kind.ROUND, round.title(), round.opens().value(), round.closes().value(), round);
    }

    private static Stage of(Window window) {
        Kind kind = switch (window.kind()) {
            case APPRAISAL -> Kind.APPRAISAL;
            case EXPLANATION -> Kind.EXPLANATION;
        };
        return new Stage(
                kind, window.title(), window.opens().value(), window.closes().value(), null);
    }

    /** Whether units score themselves in it. */
    public boolean isRound() {
        return kind == Kind.ROUND;
    }

    /** Where it stands; still to come where no moment is looked at. */
    public When at(@Nullable LocalDateTime at) {
        return at == null || at.isBefore(opens) ? When.NEXT : at.isAfter(closes) ? When.DONE : When.NOW;
    }

    /** Whole days until it closes, 0 on its last day. */
    public long daysLeft(LocalDateTime at) {
        return ChronoUnit.DAYS.between(at.toLocalDate(), closes.toLocalDate());
    }

    /** Whether the deadline is a day without a time. */
    public boolean closesWithTheDay() {
        return closes.toLocalTime().equals(LocalTime.MAX);
    }
}
