package org.sodiem.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Appraisal;
import org.sodiem.model.BonusClaim;
import org.sodiem.model.ScoreFile;
import org.sodiem.score.Scorecard;
import org.sodiem.source.Span;

/**
 * The points of one unit outside the total of its set, each with where it comes from; what the set does not know is left
 * out, as it gives no points.
 *
 * @param bonuses what the unit claims, in the files' order, each once
 * @param penalties what the latest passes take off, in the files' order
 */
public record Adjusted(List<Bonus> bonuses, List<Penalty> penalties) {

    public Adjusted {
        bonuses = List.copyOf(bonuses);
        penalties = List.copyOf(penalties);
    }

    /**
     * A bonus that is claimed.
     *
     * @param item what it is given for
     * @param documents what proves it
     * @param note what the unit says, or nothing
     * @param at where it is claimed
     */
    public record Bonus(Adjustment.Item item, List<CitedDocument> documents, String note, Span at) {
        public Bonus {
            documents = List.copyOf(documents);
        }
    }

    /**
     * A penalty.
     *
     * @param item what it is taken off for
     * @param count how often
     * @param points what it takes off, before any limit
     * @param reason why
     * @param office who entered it
     * @param at where it is entered
     */
    public record Penalty(
            Adjustment.Item item, BigDecimal count, BigDecimal points, String reason, String office, Span at) {}

    /** The points of a unit outside the total of its set. */
    public static Adjusted of(Scorecard card) {
        return new Adjusted(bonuses(card), penalties(card));
    }

    private static List<Bonus> bonuses(Scorecard card) {
        List<Bonus> bonuses = new ArrayList<>();
        Set<Adjustment.Item> claimed = new HashSet<>();
        for (ScoreFile file : card.submission().scores()) {
            for (BonusClaim claim : file.bonus()) {
                Adjustment.Item item = card.criteria().bonus().item(claim.code().value());
                if (item != null && claimed.add(item)) {
                    bonuses.add(new Bonus(
                            item,
                            CitedDocument.of(claim.citations(), file),
                            claim.note(),
                            claim.code().at()));
                }
            }
        }
        return bonuses;
    }

    private static List<Penalty> penalties(Scorecard card) {
        List<Penalty> penalties = new ArrayList<>();
        for (Appraisal appraisal : card.submission().appraisals()) {
            Appraisal.Pass latest = appraisal.latest();
            for (Appraisal.Penalty penalty : latest == null ? List.<Appraisal.Penalty>of() : latest.penalties()) {
                Adjustment.Item item =
                        card.criteria().penalty().item(penalty.code().value());
                if (item != null) {
                    penalties.add(new Penalty(
                            item,
                            penalty.count(),
                            penalty.count().multiply(item.points()),
                            penalty.reason(),
                            appraisal.office(),
                            penalty.code().at()));
                }
            }
        }
        return penalties;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return bonuses.isEmpty() && penalties.isEmpty();
    }

    /** All bonuses together, before any limit. */
    public BigDecimal claimed() {
        return bonuses.stream().map(bonus -> bonus.item().points()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All penalties together, before any limit. */
    public BigDecimal taken() {
        return penalties.stream().map(Penalty::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
