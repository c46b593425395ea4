package org.sodiem.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Citation;
import org.sodiem.model.Entry;
import org.sodiem.model.Facts;
import org.sodiem.source.Span;

/**
 * What one unit says about one component, and what it gives: without any place in a file, so that two statements are
 * equal exactly when they say the same. Holds no text of a file, so that many can be kept.
 *
 * @param component the component's code
 * @param basis what its points are comparable by
 * @param state how far it has come
 * @param points its points, without needless zeros; null unless the state has points, or they stand where a required
 *     component wins a place
 * @param said what was entered, or the survey's result
 * @param proofs the documents cited, in one order
 * @param note what the unit wants to say, or nothing
 * @param asOf the day of the figures, where the entry states its own
 */
public record Statement(
        String component,
        Basis basis,
        State state,
        @Nullable BigDecimal points,
        Said said,
        List<Proof> proofs,
        String note,
        @Nullable LocalDate asOf) {

    private static final Said NOTHING = new Said.Nothing();
    private static final Said UNREAD = new Said.Unread();

    public Statement {
        proofs = List.copyOf(proofs);
    }

    /**
     * What a card says, by the code of the component, in the set's order.
     *
     * @param bases {@link Basis#all} of the card's set, which many cards share
     */
    public static Map<String, Statement> of(Scorecard card, Map<String, Basis> bases) {
        Map<String, Statement> statements = new LinkedHashMap<>();
        for (ComponentScore score : card.components()) {
            Basis basis =
                    Objects.requireNonNull(bases.get(score.component().code().value()));
            Statement statement = of(score, basis);
            statements.put(statement.component(), statement);
        }
        return statements;
    }

    private static Statement of(ComponentScore score, Basis basis) {
        Answer.Entered entered = score.entered();
        Entry entry = score.entry();
        BigDecimal points = score.outcome() instanceof Outcome.Conditional conditional
                ? conditional.own().points()
                : score.points();
        return new Statement(
                score.component().code().value(),
                basis,
                score.state(),
                points == null ? null : points.stripTrailingZeros(),
                said(score),
                entered == null ? List.of() : proofs(entered),
                entry == null ? "" : entry.note(),
                entry == null || entry.asOf() == null ? null : entry.asOf().value());
    }

    /** The same with what it gives among other units. */
    Statement giving(Outcome outcome) {
        BigDecimal given = outcome.points();
        return new Statement(
                component,
                basis,
                outcome.state(),
                given == null ? null : given.stripTrailingZeros(),
                said,
                proofs,
                note,
                asOf);
    }

    /** What was entered of a component, or the survey's result. */
    public static Said said(ComponentScore score) {
        Entry entry = score.entry();
        BigDecimal percent = score.answer().percent();
        if (entry != null) {
            return new Said.Entered(withoutPlaces(entry.facts()));
        }
        if (percent != null) {
            return new Said.Surveyed(percent.stripTrailingZeros());
        }
        return score.isUnread() && score.voice() == Voice.SELF ? UNREAD : NOTHING;
    }

    private static Facts withoutPlaces(Facts facts) {
        return facts.at().equals(Span.NOWHERE) ? facts : facts.withoutPlaces();
    }

    private static List<Proof> proofs(Answer.Entered entered) {
        List<Proof> proofs = new ArrayList<>();
        for (Citation citation : entered.entry().citations()) {
            proofs.add(Proof.of(citation, entered.evidence(citation)));
        }
        proofs.sort(Comparator.comparing(Proof::toString));
        return proofs.stream().distinct().toList();
    }

    /** Whether both say the same, whatever it gives: facts, documents, note and day. */
    public static boolean areAlike(@Nullable Statement one, @Nullable Statement other) {
        if (one == null || other == null) {
            Statement known = one == null ? other : one;
            return known == null || known.saysNothing();
        }
        return one.said.equals(other.said)
                && one.proofs.equals(other.proofs)
                && one.note.equals(other.note)
                && Objects.equals(one.asOf, other.asOf);
    }

    /** The points of a statement; 0 where it has none, or is missing. */
    public static BigDecimal pointsOf(@Nullable Statement statement) {
        return statement == null || statement.points == null ? BigDecimal.ZERO : statement.points;
    }

    /** Whether nothing was entered for the component, nor said about it: as if it were not named at all. */
    public boolean saysNothing() {
        return isBlank() && proofs.isEmpty() && note.isEmpty();
    }

    /** Whether it is unknown what was said, since a file cannot be read. */
    public boolean isUnread() {
        return state == State.INVALID && (said.equals(NOTHING) || said.equals(UNREAD));
    }

    /** Whether there are no facts: nothing was entered, or the survey has no result. */
    public boolean isBlank() {
        return state == State.NOT_ENTERED || state == State.AWAITING_SURVEY || state == State.AWAITING_RESULT;
    }

    /** The documents that this statement cites, and the other, which may be missing, does not. */
    public List<Proof> proofsNotIn(@Nullable Statement other) {
        return proofs.stream()
                .filter(own -> other == null || other.proofs.stream().noneMatch(own::isSamePartAs))
                .toList();
    }
}
