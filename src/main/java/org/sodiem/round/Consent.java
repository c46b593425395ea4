package org.sodiem.round;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.MainLine;
import org.sodiem.history.ScoreChange;
import org.sodiem.history.Summary;
import org.sodiem.history.UnitChange;
import org.sodiem.language.Named;
import org.sodiem.model.Approvals;
import org.sodiem.model.Component;
import org.sodiem.model.Round;
import org.sodiem.model.UnitKey;
import org.sodiem.score.Remark;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Statement;

/**
 * Whether the head of a unit has approved what it hands in for a round.
 *
 * <p>Approved is what stood on the main line with the commit that is named; where a round is named, with the commit by which
 * the approval came. What the unit says otherwise since then, by statements and not by bytes, is not approved.
 *
 * @param kind how far it is
 * @param approval the approval; null where there is none, or where only a seal tells how far it was
 * @param changed the components that say something else since, in order of code
 * @param bonusChanged whether bonuses are claimed otherwise since
 */
public record Consent(Kind kind, Approvals.@Nullable Approval approval, List<String> changed, boolean bonusChanged) {

    /** Nobody has approved. */
    public static final Consent NONE = new Consent(Kind.MISSING, null, List.of(), false);

    public Consent {
        changed = List.copyOf(changed);
    }

    /** How far an approval is. */
    public enum Kind implements Named {
        /** There is none. */
        MISSING,
        /** Everything is as it was approved. */
        APPROVED,
        /** Something has changed since, and wants a new approval. */
        CHANGED
    }

    /** Finds the changes of a unit. */
    interface History {
        List<UnitChange> of(UnitKey unit);
    }

    /**
     * Whether what a card says is approved for a round.
     *
     * @param card the unit in the state that is looked at
     * @param history the unit's changes, asked for only where there is an approval
     * @param line the main line
     * @param end the place of the state on it
     */
    static Consent of(Scorecard card, Round round, History history, MainLine line, int end) {
        Approvals approvals = card.submission().approvals();
        Approvals.Approval approval = approvals == null ? null : last(approvals, round, line);
        if (approvals == null || approval == null) {
            return NONE;
        }
        List<UnitChange> changes = history.of(card.key());
        int from = place(approval, approvals, round, changes, line, end);
        BigDecimal bonus = null;
        boolean bonusChanged = false;
        for (UnitChange change : changes) {
            if (change.landing().place() <= from || change.landing().place() > end) {
                continue;
            }
            bonus = bonus == null ? bonus(change.before()) : bonus;
            bonusChanged = bonus.compareTo(bonus(change.after())) != 0;
        }
        List<String> changed = UnitChange.together(changes, from, end).stream()
                .filter(change -> !Statement.areAlike(change.before(), change.after()))
                .map(ScoreChange::component)
                .filter(code -> isSelfScored(card.criteria().component(code)))
                .toList();
        boolean same = changed.isEmpty() && !bonusChanged;
        return new Consent(same ? Kind.APPROVED : Kind.CHANGED, approval, changed, bonusChanged);
    }

    private static boolean isSelfScored(@Nullable Component component) {
        return component != null && component.isSelfScored();
    }

    private static BigDecimal bonus(@Nullable Summary summary) {
        return summary == null ? BigDecimal.ZERO : summary.bonus();
    }

    /** The last approval of the round, or of a commit. */
    private static Approvals.@Nullable Approval last(Approvals approvals, Round round, MainLine line) {
        Approvals.Approval last = null;
        for (Approvals.Approval approval : approvals.all()) {
            String of = approval.of().value();
            if (of.equals(round.id().value()) || line.begun(of) != null) {
                last = approval;
            }
        }
        return last;
    }

    /** The place of the state that is approved; that of the state looked at where the approval has not landed yet. */
    private static int place(
            Approvals.Approval approval,
            Approvals approvals,
            Round round,
            List<UnitChange> changes,
            MainLine line,
            int end) {
        MainLine.Step named = approval.of().value().equals(round.id().value())
                ? null
                : line.begun(approval.of().value());
        if (named != null) {
            return named.place();
        }
        Remark remark = Remark.of(approval, approvals.documents());
        int place = end;
        for (UnitChange change : changes) {
            boolean says = change.landing().place() <= end
                    && change.remarks().stream().anyMatch(own -> remark.equals(own.after()));
            place = says ? change.landing().place() : place;
        }
        return place;
    }
}
