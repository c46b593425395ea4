package org.sodiem.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;

/**
 * A part of a criteria set, at any level, that carries the points and the rule.
 *
 * @param code its number, as {@code 3.4.1}
 * @param title what it is called
 * @param max the most points it can give
 * @param method how the file says it is scored, {@code self} or {@code survey}; the rule must agree
 * @param rule how facts become points
 * @param conditions what holds beside the rule
 * @param mayNotApply whether a unit may declare that it does not apply, with a reason
 * @param cumulative whether figures still grow until the last round closes, so that missing points can still be won
 * @param lead the office that answers for it: its own, else that of the nearest group it is in
 * @param evidence the documents that are asked for, in words
 * @param grounds what it rests on, where its figures come from and who helps to verify them
 * @param text what the decision says about how it is scored, word for word; nothing where the file does not keep it
 * @param supersedes the codes of the earlier set whose place it takes, none where it is new; null where the set does not say,
 *     so that an equal code or title tells
 */
public record Component(
        Located<String> code,
        String title,
        Located<BigDecimal> max,
        Located<String> method,
        Rule rule,
        Conditions conditions,
        boolean mayNotApply,
        boolean cumulative,
        @Nullable Located<String> lead,
        List<String> evidence,
        Grounds grounds,
        String text,
        @Nullable List<String> supersedes)
        implements Part {

    public Component {
        evidence = List.copyOf(evidence);
        supersedes = supersedes == null ? null : List.copyOf(supersedes);
    }

    /** Whether the set says that its code stood for something else before, so that points under it are another's. */
    public boolean isReused() {
        return supersedes != null && !supersedes.equals(List.of(code.value()));
    }

    @Override
    public String shortTitle() {
        return title;
    }

    @Override
    public List<Part> parts() {
        return List.of();
    }

    @Override
    public List<Component> components() {
        return List.of(this);
    }

    /** The component as it is asked of units of this kind. */
    public Component of(Unit unit) {
        Rule own = conditions.byKind().get(unit.kind().value());
        return own == null
                ? this
                : new Component(
                        code,
                        title,
                        max,
                        method,
                        own,
                        conditions,
                        mayNotApply,
                        cumulative,
                        lead,
                        evidence,
                        grounds,
                        text,
                        supersedes);
    }

    /** Whether points are by the place of a figure among units. */
    public boolean isRanked() {
        return rule.kind() == Rule.Kind.RANK;
    }

    /** The components of its set that it requires. */
    public List<Component> required(CriteriaSet criteria) {
        return conditions.requires().stream()
                .map(other -> criteria.component(other.component().value()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** Exact points, rounded once, to a multiple of the step where there is one. */
    public BigDecimal rounded(Fraction exact, Rounding rounding) {
        Located<BigDecimal> step = conditions.step();
        if (step == null || step.value().signum() == 0) {
            return exact.rounded(rounding).min(max.value()); // a maximum may have more decimals than points
        }
        BigDecimal steps = exact.dividedBy(Fraction.of(step.value())).rounded(new Rounding(0, rounding.mode()));
        return rounding.round(steps.multiply(step.value()).min(max.value()));
    }

    /** Whether a survey gives the points, so that no unit scores itself. */
    public boolean isSurvey() {
        return rule instanceof Rule.Survey;
    }

    /** Whether the coordinator enters the result of another index, so that no unit scores itself. */
    public boolean isExternal() {
        return rule instanceof Rule.External;
    }

    /** Whether units enter it themselves, so that offices appraise it. */
    public boolean isSelfScored() {
        return !isSurvey() && !isExternal();
    }

    /** Whether this office answers for it. */
    public boolean isLedBy(String office) {
        return lead != null && lead.value().equals(office);
    }
}
