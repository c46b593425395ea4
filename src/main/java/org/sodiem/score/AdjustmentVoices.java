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
import org.sodiem.source.Span;

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
 * @param open whether no later pass has decided what was asked last
 * @param withheld whether nobody can tell what the unit answers
 * @param reasons why, in the order of the passes
 * @param agreement where an office's last word is that a claim is right; null where it is another
 */
public record AdjustmentVoices(
        Adjustment.Item item,
        boolean isBonus,
        @Nullable BigDecimal own,
        @Nullable BigDecimal first,
        Answer.@Nullable Entered explanation,
        @Nullable BigDecimal second,
        boolean asked,
        boolean open,
        boolean withheld,
        List<String> reasons,
        @Nullable Span agreement) {

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
            AdjustmentVoices bonus = bonus(item, submission, criteria, coordinator);
            if (bonus.explanation != null || isNamed(item, submission, coordinator)) {
                all.add(bonus);
            }
        }
        for (Adjustment.Item item : criteria.penalty().items()) {
            AdjustmentVoices penalty = penalty(item, submission, coordinator);
            if (penalty.explanation != null || penalty.appraised() != null) {
                all.add(penalty);
            }
        }
        return all;
    }

    /** Whether an office finds more of a bonus than that the claim is right. */
    private static boolean isNamed(Adjustment.Item item, Submission submission, String coordinator) {
        return submission.passesOf(coordinator).stream()
                .map(pass -> pass.award(item.code().value()))
                .anyMatch(award -> award != null && !award.isAgreed());
    }

    /** What is said of a bonus: of what is decided, be it in bulk, a later question leaves the points standing. */
    public static AdjustmentVoices bonus(
            Adjustment.Item item, Submission submission, CriteriaSet criteria, String coordinator) {
        String code = item.code().value();
        Claim claim = submission.claim(item, coordinator);
        BigDecimal own = claim == null ? null : claim.points(item);
        BigDecimal first = null;
        BigDecimal second = null;
        boolean asked = false;
        boolean open = true;
        Span agreement = null;
        List<String> reasons = new ArrayList<>();
        for (Appraisal.Pass pass : submission.passesOf(coordinator)) {
            Appraisal.Award award = pass.award(code);
            boolean decided = first != null || second != null;
            if (award == null && (decided || own == null || !pass.agreesInBulk(code))) {
                continue;
            }
            BigDecimal points = award == null || award.isAgreed() ? own : award.points(item, criteria.rounding());
            if (points != null) {
                agreement = award == null
                        ? pass.number().at()
                        : award.isAgreed() ? award.code().at() : null;
            }
            if (pass.isFirst()) {
                first = points;
            } else {
                second = points == null ? second : points;
                open = points == null;
            }
            if (award != null) {
                asked |= award.asks();
                if (!award.reason().isEmpty()) {
                    reasons.add(award.reason());
                }
            }
        }
        return new AdjustmentVoices(
                item,
                true,
                own,
                first,
                Appraisers.explanation(submission, code),
                second,
                asked,
                open,
                submission.hidesAnswers(),
                reasons,
                agreement);
    }

    /**
     * Of each office the latest pass counts, with all its penalties; how often offices find one adds up. Where no latest pass
     * names it, what the unit declares counts again.
     */
    private static AdjustmentVoices penalty(Adjustment.Item item, Submission submission, String coordinator) {
        Claim declared = submission.declaration(item, coordinator);
        BigDecimal own = declared == null ? null : declared.points(item);
        String code = item.code().value();
        BigDecimal first = null;
        boolean again = false;
        boolean asked = false;
        List<String> reasons = new ArrayList<>();
        for (Appraisal appraisal : submission.appraisals()) {
            boolean named = false;
            for (Appraisal.Pass pass : appraisal.inOrder()) {
                Appraisal.Penalty penalty = pass.penalty(code);
                if (penalty != null) {
                    first = pass.isFirst() ? sum(first, penalty.count()) : first;
                    asked |= penalty.asks();
                    reasons.add(penalty.reason());
                }
                named |= penalty != null;
                again |= named && !pass.isFirst();
            }
        }
        BigDecimal found = submission.found(item);
        BigDecimal second = found != null ? item.points(found) : own != null ? own : BigDecimal.ZERO;
        return new AdjustmentVoices(
                item,
                false,
                own,
                first == null ? null : item.points(first),
                Appraisers.explanation(submission, code),
                again ? second : null,
                asked,
                !again,
                submission.hidesAnswers(),
                reasons,
                null);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.add(other);
    }

    /** What became of an explanation: more of a bonus, or less of a penalty, is won. */
    public Explained explained() {
        if (explanation == null) {
            return asked && open && !withheld ? Explained.AWAITED : Explained.NOTHING;
        }
        BigDecimal bar = first == null ? own : first;
        if (open || second == null || bar == null) {
            return open ? Explained.OPEN : Explained.REFUSED;
        }
        int more = isBonus ? second.compareTo(bar) : bar.compareTo(second);
        return more > 0 || (first == null && more == 0) ? Explained.ACCEPTED : Explained.REFUSED;
    }
}
