package org.sodiem.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Appraisal;
import org.sodiem.model.Claim;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.score.AdjustmentVoices;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.source.Span;

/**
 * The points of one unit outside the total of its set, each with where it comes from; what the set does not know is left
 * out, as it gives no points.
 *
 * @param bonuses what the unit claims, in the files' order, each once; then what a published result gives unasked
 * @param penalties what the unit declares, and what the latest passes take off, in the files' order
 * @param isResult whether the result is published, so that what offices find counts
 */
public record Adjusted(List<Bonus> bonuses, List<Penalty> penalties, boolean isResult) {

    public Adjusted {
        bonuses = List.copyOf(bonuses);
        penalties = List.copyOf(penalties);
    }

    /**
     * A bonus that is claimed, or given.
     *
     * @param item what it is given for
     * @param count how many cases are claimed; null where they are not counted
     * @param points what is claimed, within the limit of the item; in a published result what offices give for it
     * @param documents what proves it
     * @param note what the unit says, or nothing; of what it does not claim why the office gives it
     * @param office who gives it unasked; null where the unit claims it
     * @param at where it is claimed, or given
     */
    public record Bonus(
            Adjustment.Item item,
            @Nullable BigDecimal count,
            BigDecimal points,
            List<CitedDocument> documents,
            String note,
            @Nullable String office,
            Span at) {
        public Bonus {
            documents = List.copyOf(documents);
        }
    }

    /**
     * A penalty.
     *
     * @param item what it is taken off for
     * @param count how often
     * @param points what it takes off, within the limit of the item
     * @param reason why
     * @param office who entered it; null where the unit declares it itself
     * @param overruled whether the unit declares it, and an office says how often it was
     * @param documents what the unit cites with it
     * @param at where it is entered
     */
    public record Penalty(
            Adjustment.Item item,
            BigDecimal count,
            BigDecimal points,
            String reason,
            @Nullable String office,
            boolean overruled,
            List<CitedDocument> documents,
            Span at) {
        public Penalty {
            documents = List.copyOf(documents);
        }
    }

    /**
     * The points of a unit outside the total of its set.
     *
     * @param coordinator the office in whose file a unit of several files claims and declares
     */
    public static Adjusted of(Standing standing, String coordinator) {
        boolean isResult = standing.isResult();
        return of(standing.counted(), isResult ? standing.voices().adjustments() : List.of(), coordinator, isResult);
    }

    /** The same by what offices found of bonuses; nothing where that does not count. */
    static Adjusted of(Scorecard card, List<AdjustmentVoices> found, String coordinator, boolean isResult) {
        return new Adjusted(bonuses(card, found, coordinator), penalties(card, coordinator, isResult), isResult);
    }

    private static List<Bonus> bonuses(Scorecard card, List<AdjustmentVoices> found, String coordinator) {
        List<Bonus> bonuses = new ArrayList<>();
        Set<Adjustment.Item> claimed = new HashSet<>();
        for (ScoreFile file : card.submission().scores()) {
            for (Claim claim : file.bonus()) {
                Adjustment.Item item = card.criteria().bonus().item(claim.code().value());
                if (item != null
                        && claim.isCounted(item)
                        && claim.equals(card.submission().claim(item, coordinator))
                        && claimed.add(item)) {
                    bonuses.add(new Bonus(
                            item,
                            claim.count() == null ? null : claim.count().value(),
                            given(item, claim, found),
                            CitedDocument.of(claim.citations(), file),
                            claim.note(),
                            null,
                            claim.code().at()));
                }
            }
        }
        for (AdjustmentVoices voices : found) {
            BigDecimal points = voices.appraised();
            Appraisal.Award award = award(card.submission(), voices.item(), coordinator);
            if (voices.isBonus() && voices.own() == null && points != null && award != null) {
                bonuses.add(new Bonus(
                        voices.item(),
                        award.count() == null ? null : award.count().value(),
                        points,
                        List.of(),
                        award.reason(),
                        coordinator,
                        award.code().at()));
            }
        }
        return bonuses;
    }

    /** What an office says last of a bonus that it gives; null where it gives nothing for it. */
    private static Appraisal.@Nullable Award award(Submission submission, Adjustment.Item item, String office) {
        return submission.passesOf(office).stream()
                .map(pass -> pass.award(item.code().value()))
                .filter(award -> award != null && (award.points() != null || award.count() != null))
                .reduce((one, later) -> later)
                .orElse(null);
    }

    private static BigDecimal given(Adjustment.Item item, Claim claim, List<AdjustmentVoices> found) {
        BigDecimal points = claim.points(item);
        return found.stream()
                .filter(voices -> voices.isBonus() && voices.item().equals(item))
                .map(AdjustmentVoices::appraised)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(points);
    }

    private static List<Penalty> penalties(Scorecard card, String coordinator, boolean isResult) {
        List<Penalty> penalties = new ArrayList<>();
        Adjustment known = card.criteria().penalty();
        for (ScoreFile file : card.submission().scores()) {
            for (Claim claim : file.penalties()) {
                Adjustment.Item item = known.item(claim.code().value());
                if (item != null
                        && claim.count() != null
                        && claim.equals(card.submission().declaration(item, coordinator))) {
                    boolean overruled = isResult && card.submission().found(item) != null;
                    penalties.add(new Penalty(
                            item,
                            claim.count().value(),
                            overruled ? BigDecimal.ZERO : claim.points(item),
                            claim.note(),
                            null,
                            overruled,
                            CitedDocument.of(claim.citations(), file),
                            claim.code().at()));
                }
            }
        }
        for (Appraisal appraisal : card.submission().appraisals()) {
            Appraisal.Pass latest = appraisal.latest();
            for (Appraisal.Penalty penalty : latest == null ? List.<Appraisal.Penalty>of() : latest.penalties()) {
                Adjustment.Item item = known.item(penalty.code().value());
                if (item != null) {
                    penalties.add(new Penalty(
                            item,
                            penalty.count(),
                            item.points(penalty.count()),
                            penalty.reason(),
                            appraisal.office(),
                            false,
                            List.of(),
                            penalty.code().at()));
                }
            }
        }
        return penalties;
    }

    /** Whether a penalty is only found, and taken off once the result is published. */
    public boolean isWaiting(Penalty penalty) {
        return !isResult && penalty.office() != null;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return bonuses.isEmpty() && penalties.isEmpty();
    }

    /** All bonuses together, before the limit of them all. */
    public BigDecimal claimed() {
        return bonuses.stream().map(Bonus::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All penalties together, before the limit of them all. */
    public BigDecimal taken() {
        Map<Adjustment.Item, BigDecimal> counts = new HashMap<>();
        penalties.stream()
                .filter(penalty -> !penalty.overruled() && !isWaiting(penalty))
                .forEach(penalty -> counts.merge(penalty.item(), penalty.count(), BigDecimal::add));
        return counts.entrySet().stream()
                .map(count -> count.getKey().points(count.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
