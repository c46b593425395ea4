package org.sodiem.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Appraisal;
import org.sodiem.model.Claim;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Submission;

/**
 * What is said of one bonus or penalty of one unit, where an office says anything of it.
 *
 * @param item the bonus or penalty
 * @param isBonus whether it is a bonus
 * @param own the points that the unit claims, or takes off itself; null where it says nothing
 * @param first the points that offices find first; null where they decide nothing
 * @param explanation what the unit answers; null where it answers nothing
 * @param second the points that offices find last after that; null where they find nothing more
 * @param asked whether the unit is asked to explain
 * @param withheld whether nobody can tell what the unit answers
 * @param reasons why, in the order of the passes
 */
public record AdjustmentVoices(
        Adjustment.Item item,
        boolean isBonus,
        @Nullable BigDecimal own,
        @Nullable BigDecimal first,
        Answer.@Nullable Entered explanation,
        @Nullable BigDecimal second,
        boolean asked,
        boolean withheld,
        List<String> reasons) {

    public AdjustmentVoices {
        reasons = List.copyOf(reasons);
    }

    /** The points that offices find, by their last word; null where they decide nothing. */
    public @Nullable BigDecimal appraised() {
        return second == null ? first : second;
    }

    /** Everything of which an office finds something, or which the unit explains: bonuses, then penalties, in the set's order. */
    static List<AdjustmentVoices> of(Submission submission, CriteriaSet criteria, String coordinator) {
        List<AdjustmentVoices> all = new ArrayList<>();
        for (Adjustment.Item item : criteria.bonus().items()) {
            bonus(item, submission, coordinator, all);
        }
        for (Adjustment.Item item : criteria.penalty().items()) {
            penalty(item, submission, coordinator, all);
        }
        return all;
    }

    private static void bonus(
            Adjustment.Item item, Submission submission, String coordinator, List<AdjustmentVoices> all) {
        Claim claim = submission.claim(item, coordinator);
        BigDecimal own = claim == null ? null : claim.points(item);
        BigDecimal first = null;
        BigDecimal second = null;
        boolean asked = false;
        boolean named = false;
        List<String> reasons = new ArrayList<>();
        for (Appraisal.Pass pass : submission.passesOf(coordinator)) {
            Appraisal.Award award = pass.award(item.code().value());
            if (award == null) {
                continue;
            }
            BigDecimal points = award.isAgreed() ? own : award.points(item);
            first = pass.isFirst() ? points : first;
            second = pass.isFirst() ? second : points;
            asked |= award.asks();
            named |= !award.isAgreed();
            if (!award.reason().isEmpty()) {
                reasons.add(award.reason());
            }
        }
        add(
                new AdjustmentVoices(
                        item,
                        true,
                        own,
                        first,
                        Appraisers.explanation(submission, item.code().value()),
                        second,
                        asked,
                        submission.hidesAnswers(),
                        reasons),
                named,
                all);
    }

    /** Of each office the latest pass counts, with all its penalties; what offices find adds up. */
    private static void penalty(
            Adjustment.Item item, Submission submission, String coordinator, List<AdjustmentVoices> all) {
        Claim declared = submission.declaration(item, coordinator);
        String code = item.code().value();
        BigDecimal first = null;
        BigDecimal second = null;
        boolean again = false;
        boolean asked = false;
        List<String> reasons = new ArrayList<>();
        for (Appraisal appraisal : submission.appraisals()) {
            BigDecimal found = null;
            BigDecimal last = null;
            boolean later = false;
            for (Appraisal.Pass pass : appraisal.inOrder()) {
                Appraisal.Penalty penalty = pass.penalty(code);
                BigDecimal points = penalty == null ? BigDecimal.ZERO : item.points(penalty.count());
                found = pass.isFirst() && penalty != null ? points : found;
                later |= !pass.isFirst();
                last = points;
                if (penalty != null) {
                    asked |= penalty.asks();
                    reasons.add(penalty.reason());
                }
            }
            if (found != null || (last != null && last.signum() > 0)) {
                first = sum(first, found);
                second = sum(second, last);
                again |= later;
            }
        }
        add(
                new AdjustmentVoices(
                        item,
                        false,
                        declared == null ? null : declared.points(item),
                        first,
                        Appraisers.explanation(submission, code),
                        again ? second : null,
                        asked,
                        submission.hidesAnswers(),
                        reasons),
                first != null || second != null,
                all);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.add(other);
    }

    private static void add(AdjustmentVoices voices, boolean found, List<AdjustmentVoices> all) {
        if (found || voices.explanation != null) {
            all.add(voices);
        }
    }

    /** What became of an explanation: more of a bonus, or less of a penalty, is won. */
    public Explained explained() {
        if (explanation == null) {
            return asked && second == null && !withheld ? Explained.AWAITED : Explained.NOTHING;
        }
        BigDecimal bar = first == null ? own : first;
        if (second == null || bar == null) {
            return second == null ? Explained.OPEN : Explained.REFUSED;
        }
        int more = isBonus ? second.compareTo(bar) : bar.compareTo(second);
        return more > 0 || (first == null && more == 0) ? Explained.ACCEPTED : Explained.REFUSED;
    }
}
