package org.sodiem.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Named;
import org.sodiem.model.Commitment;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Figure;
import org.sodiem.model.Formula;
import org.sodiem.model.Fraction;
import org.sodiem.model.Office;
import org.sodiem.model.Part;
import org.sodiem.model.Rounding;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scorer;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.score.Tally;

/**
 * One target of what was committed to, and how far it is from being reached.
 *
 * @param signed where it was committed to
 * @param target the target
 * @param standing the unit that it is about
 * @param office the office that signed; null where the unit did
 * @param part the group or component that is measured; null where it is another thing
 * @param figure the figure that is measured; null where it is another thing
 * @param now what is reached, null where nothing is known of it yet
 * @param best what can still be reached; null where that is not known
 * @param state how it stands
 */
public record Pledge(
        Commitment signed,
        Commitment.Target target,
        Standing standing,
        @Nullable Office office,
        @Nullable Part part,
        @Nullable Figure figure,
        @Nullable BigDecimal now,
        @Nullable BigDecimal best,
        State state) {

    private static final Rounding AS_STATED = new Rounding(6, RoundingMode.HALF_UP);

    /** How a target stands, the worst first. */
    public enum State implements Named {
        /** What there is and all that is still open do not reach it, and nothing that was entered can be raised any more. */
        OUT_OF_REACH,
        /** What there is and all that is still open do not reach it, but a round is left in which what was entered may be raised. */
        SHORT,
        /** It is not reached, and may still be. */
        ON_THE_WAY,
        /** It is reached. */
        KEPT,
        /** What it measures does not apply to the unit, which neither reaches nor misses it. */
        NOT_APPLICABLE
    }

    /** What is missing; null where nothing is known, 0 where it is kept. */
    public @Nullable BigDecimal missing() {
        if (now == null) {
            return null;
        }
        BigDecimal goal = target.goal().value();
        return (target.atMost() ? now.subtract(goal) : goal.subtract(now)).max(BigDecimal.ZERO);
    }

    /** What can still be won; null where that is not known. */
    public @Nullable BigDecimal open() {
        return best == null || now == null ? best : best.subtract(now).max(BigDecimal.ZERO);
    }

    /** The targets of a campaign, index by index: the worst state first, then by the index's order. */
    static List<Pledge> of(Scores scores, List<IndexView> indexes) {
        List<Pledge> pledges = new ArrayList<>();
        for (IndexView index : indexes) {
            boolean growing = Scorer.figuresStillGrow(scores.book(), index.criteria(), scores.at());
            for (Standing standing : index.ordered()) {
                for (Commitment signed :
                        standing.card().submission().undertaken().commitments()) {
                    Office office =
                            signed.office() == null ? null : scores.book().office(signed.office());
                    for (Commitment.Target target : signed.targets()) {
                        Pledge pledge = of(signed, target, standing, office, index.result(), growing);
                        if (pledge != null) {
                            pledges.add(pledge);
                        }
                    }
                }
            }
        }
        pledges.sort(Comparator.comparing(Pledge::state));
        return pledges;
    }

    /** The target; null where the set does not have what it measures, which is told elsewhere. */
    private static @Nullable Pledge of(
            Commitment signed,
            Commitment.Target target,
            Standing standing,
            @Nullable Office office,
            IndexResult index,
            boolean growing) {
        CriteriaSet set = index.criteria();
        Part part = target.measure() instanceof Commitment.PointsOf points
                ? set.part(points.code().value())
                : null;
        Figure figure = target.measure() instanceof Commitment.FigureOf named
                ? set.statedOrComputed(named.id().value())
                : null;
        if (part == null && figure == null && !(target.measure() instanceof Commitment.WholeIndex)) {
            return null;
        }
        boolean silent = !standing.counted().hasIndex();
        BigDecimal now = null;
        BigDecimal best = null;
        boolean kept = false;
        if (figure != null) {
            Fraction exact = value(figure, standing);
            now = exact == null ? null : shown(exact, figure, set);
            kept = exact != null && isReached(target, exact);
        } else if (part != null) {
            Tally tally = tally(part, standing.counted());
            if (tally.applicable().signum() == 0) {
                return new Pledge(signed, target, standing, office, part, null, null, null, State.NOT_APPLICABLE);
            }
            now = silent ? null : tally.achieved();
            best = standing.isResult() ? now : tally.reachable();
        } else {
            now = standing.index();
            best = standing.isResult() ? now : best(standing);
        }
        kept |= figure == null && now != null && isReached(target, Fraction.of(now));
        boolean ended = figure == null ? standing.isResult() : !growing;
        State state = kept ? State.KEPT : missed(target, best, ended, growing && !standing.isResult());
        return new Pledge(signed, target, standing, office, part, figure, now, best, state);
    }

    private static boolean isReached(Commitment.Target target, Fraction now) {
        int more = now.compareTo(Fraction.of(target.goal().value()));
        return target.atMost() ? more <= 0 : more >= 0;
    }

    /** A figure that was stated as it is, one that was computed rounded as the set rounds. */
    private static BigDecimal shown(Fraction exact, Figure figure, CriteriaSet set) {
        return exact.rounded(figure.formula() == null ? AS_STATED : set.rounding())
                .stripTrailingZeros();
    }

    private static State missed(Commitment.Target target, @Nullable BigDecimal best, boolean ended, boolean raisable) {
        if (target.atMost() || best == null) {
            return ended ? State.OUT_OF_REACH : State.ON_THE_WAY;
        }
        if (best.compareTo(target.goal().value()) >= 0) {
            return State.ON_THE_WAY;
        }
        return raisable ? State.SHORT : State.OUT_OF_REACH;
    }

    private static Tally tally(Part part, Scorecard card) {
        Set<String> codes = part.components().stream()
                .map(one -> one.code().value())
                .collect(Collectors.toCollection(HashSet::new));
        return card.tally(score -> codes.contains(score.component().code().value()));
    }

    /** The index where all is won that is open; with the survey or, while it is left out, without it, where that is more. */
    private static @Nullable BigDecimal best(Standing standing) {
        BigDecimal whole = standing.counted().best(true);
        BigDecimal without = standing.provisional() ? standing.counted().best(false) : null;
        return whole == null || without == null ? whole : whole.max(without);
    }

    /** The figure as it is stated, or as it is computed from what is, by the word that counts; exact; null where it is not known. */
    private static @Nullable Fraction value(Figure figure, Standing standing) {
        Formula formula = figure.formula();
        if (formula == null) {
            BigDecimal stated = standing.figure(figure.id().value(), false);
            return stated == null ? null : Fraction.of(stated);
        }
        Map<Formula.Named, Fraction> values = new HashMap<>();
        for (Formula.Named named : formula.stated()) {
            BigDecimal stated = standing.figure(named.figure().id().value(), named.previous());
            if (stated == null) {
                return null;
            }
            values.put(named, Fraction.of(stated));
        }
        return formula.value(named -> Objects.requireNonNull(values.get(named)));
    }
}
