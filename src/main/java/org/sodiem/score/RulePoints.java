package org.sodiem.score;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.model.Component;
import org.sodiem.model.Facts;
import org.sodiem.model.Formula;
import org.sodiem.model.Fraction;
import org.sodiem.model.Rounding;
import org.sodiem.model.Rule;
import org.sodiem.source.Located;

/**
 * The points that a component's rule gives for facts.
 *
 * <p>Source: the rule semantics at the head of each criteria set and the decisions in {@code docs/decisions/domain.md}. A score is
 * clamped to 0..max and then rounded to the set's scale; what is compared with bounds is exact, never rounded first.
 */
final class RulePoints implements Rule.Pairs<Outcome> {

    private final Component component;
    private final Answer.Entered entered;
    private final Rounding rounding;
    private final boolean growing;

    private RulePoints(Component component, Answer.Entered entered, Rounding rounding, boolean growing) {
        this.component = component;
        this.entered = entered;
        this.rounding = rounding;
        this.growing = growing;
    }

    /**
     * The outcome for one component that is not a survey's.
     *
     * @param growing whether figures may still grow, so that a cumulative component is open
     */
    static Outcome of(Component component, Answer.Entered entered, Rounding rounding, boolean growing) {
        return entered.entry().facts().match(component.rule(), new RulePoints(component, entered, rounding, growing));
    }

    /** The points of a survey component: the share of its maximum. */
    static Outcome of(Component component, Fraction share, Rounding rounding) {
        Fraction exact = share.times(Fraction.of(component.max().value()));
        return new Outcome.Points(component.rounded(exact, rounding), Step.PLAIN, BigDecimal.ZERO, true);
    }

    @Override
    public Outcome none() {
        return new Outcome.Missing(Voice.SELF);
    }

    @Override
    public Outcome unreadable() {
        boolean misfit = entered.entry().facts() instanceof Facts.Unreadable facts
                && !facts.key().isEmpty()
                && FittingFacts.isBetter(facts, component.rule());
        return misfit ? misfit() : new Outcome.Invalid(List.of());
    }

    @Override
    public Outcome notApplicable(Facts.NotApplicable not) {
        return component.mayNotApply()
                ? new Outcome.NotApplicable(Step.PLAIN)
                : invalid(Diagnostic.of(
                        Code.NOT_APPLICABLE_NOT_ALLOWED,
                        not.at(),
                        component.code().value()));
    }

    @Override
    public Outcome choice(Rule.Choice rule, Facts.Chosen chosen) {
        Rule.Option option = rule.option(chosen.option().value());
        return option == null
                ? unknown(chosen.option(), rule)
                : points(option.points().value(), Step.PLAIN);
    }

    @Override
    public Outcome checklist(Rule.Checklist rule, Facts.Met met) {
        BigDecimal sum = BigDecimal.ZERO;
        Set<String> seen = new HashSet<>();
        for (Located<String> id : met.items()) {
            Rule.Option item = rule.option(id.value());
            if (item == null) {
                return unknown(id, rule);
            }
            if (!seen.add(id.value())) {
                return invalid(Diagnostic.of(Code.ITEM_TWICE, id.at(), id.value()));
            }
            sum = sum.add(item.points().value());
        }
        return points(sum, Step.PLAIN);
    }

    @Override
    public Outcome bands(Rule.Bands rule, Facts.Proportion p) {
        return portion((Rule.Portion) rule.of(), p, figure -> bands(rule, figure));
    }

    @Override
    public Outcome bands(Rule.Bands rule, Located<BigDecimal> figure) {
        return number(rule.of(), figure, exact -> bands(rule, exact));
    }

    private Outcome bands(Rule.Bands rule, Fraction figure) {
        return given(rule.points(figure, component.max().value()), Step.PLAIN);
    }

    @Override
    public Outcome bands(Rule.Bands rule, Facts.Figures figures) {
        Rule.Calculated of = (Rule.Calculated) rule.of();
        return computed(of.formula(), of.noCase(), figures, figure -> bands(rule, figure));
    }

    private Outcome portion(Rule.Portion portion, Facts.Proportion p, Function<Fraction, Outcome> outcome) {
        return p.denominator().value().signum() == 0 || (exceeds(p) && !portion.over())
                ? withoutOrTooMany(p, portion.noCase())
                : outcome.apply(
                        Fraction.percent(p.numerator().value(), p.denominator().value()));
    }

    private Outcome number(Rule.Measured of, Located<BigDecimal> figure, Function<Fraction, Outcome> outcome) {
        boolean signed = of instanceof Rule.Value value && value.signed();
        if (figure.value().signum() < 0 && !signed) {
            return invalid(Diagnostic.of(
                    Code.NOT_A_DECIMAL, figure.at(), figure.value().toPlainString()));
        }
        return outcome.apply(Fraction.of(figure.value()));
    }

    @Override
    public Outcome computed(Rule.Computed rule, Facts.Figures figures) {
        Fraction most = Fraction.of(component.max().value());
        return computed(rule.formula(), rule.noCase(), figures, exact -> {
            Step step = exact.compareTo(most) > 0
                    ? Step.CAPPED
                    : exact.compareTo(Fraction.of(component.conditions().least())) < 0 ? Step.AT_MINIMUM : Step.PLAIN;
            return given(exact.max(Fraction.of(component.conditions().least())).min(most), step);
        });
    }

    private Outcome computed(
            Formula formula, Rule.NoCase noCase, Facts.Figures figures, Function<Fraction, Outcome> outcome) {
        for (Facts.Value value : figures.values()) {
            boolean signed = formula.stated().stream()
                    .anyMatch(named -> named.figure().signed()
                            && named.figure().id().value().equals(value.id()));
            if (value.value().value().signum() < 0 && !signed) {
                return invalid(Diagnostic.of(
                        Code.NEGATIVE_FIGURE,
                        value.value().at(),
                        value.id(),
                        value.value().value().toPlainString()));
            }
        }
        Fraction figure = formula.value(figures::of);
        return figure == null ? without(noCase) : outcome.apply(figure);
    }

    @Override
    public Outcome rank(Rule.Rank rule, Facts facts) {
        Function<Fraction, Outcome> unranked =
                figure -> new Outcome.Unranked(figure, component.cumulative() && growing, entered.hasEvidence());
        if (rule.of() instanceof Rule.Portion portion && facts instanceof Facts.Proportion p) {
            return portion(portion, p, unranked);
        }
        if (rule.of() instanceof Rule.Calculated of && facts instanceof Facts.Figures figures) {
            return computed(of.formula(), of.noCase(), figures, unranked);
        }
        return facts instanceof Facts.Measure measure
                ? number(rule.of(), measure.value(), unranked)
                : facts instanceof Facts.Amount amount ? number(rule.of(), amount.count(), unranked) : misfit();
    }

    @Override
    public Outcome count(Rule.Count rule, Facts.Amount amount) {
        BigDecimal sum = amount.count().value().multiply(rule.per().value());
        return points(sum, sum.compareTo(component.max().value()) > 0 ? Step.CAPPED : Step.PLAIN);
    }

    @Override
    public Outcome deduction(Rule.Deduction rule, Facts.Faults faults) {
        BigDecimal left = component.max().value();
        for (Facts.Fault fault : faults.cases()) {
            Rule.Option kind = rule.option(fault.id().value());
            if (kind == null) {
                return unknown(fault.id(), rule);
            }
            left = left.subtract(fault.count().multiply(kind.points().value()));
        }
        BigDecimal least = rule.min().value();
        return left.compareTo(least) < 0 ? points(least, Step.AT_MINIMUM) : points(left, Step.PLAIN);
    }

    @Override
    public Outcome misfit() {
        return invalid(FittingFacts.tell(
                component.code().value(), component.rule(), entered.entry().facts()));
    }

    private Outcome withoutOrTooMany(Facts.Proportion p, Rule.NoCase noCase) {
        if (p.denominator().value().signum() > 0) {
            return invalid(Diagnostic.of(
                    Code.RATIO_NUMERATOR_ABOVE_DENOMINATOR,
                    p.denominator().at(),
                    p.numerator().value().toPlainString(),
                    p.denominator().value().toPlainString()));
        }
        if (p.numerator().value().signum() > 0) {
            return invalid(Diagnostic.of(
                    Code.RATIO_ZERO_DENOMINATOR,
                    p.denominator().at(),
                    p.numerator().value().toPlainString()));
        }
        return without(noCase);
    }

    private Outcome without(Rule.NoCase noCase) {
        return switch (noCase) {
            case FULL -> points(component.max().value(), Step.NO_CASE);
            case ZERO -> points(BigDecimal.ZERO, Step.NO_CASE);
            case NOT_APPLICABLE -> new Outcome.NotApplicable(Step.NO_CASE);
        };
    }

    private static boolean exceeds(Facts.Proportion p) {
        return p.numerator().value().compareTo(p.denominator().value()) > 0;
    }

    private Outcome points(BigDecimal exact, Step step) {
        BigDecimal clamped =
                exact.max(component.conditions().least()).min(component.max().value());
        return given(Fraction.of(clamped), step);
    }

    private Outcome given(Fraction exact, Step step) {
        BigDecimal points = component.rounded(exact, rounding);
        boolean open = component.cumulative() && growing;
        return new Outcome.Points(
                points,
                step,
                open ? component.max().value().subtract(points) : BigDecimal.ZERO,
                points.signum() <= 0 || entered.hasEvidence());
    }

    private static Outcome unknown(Located<String> id, Rule rule) {
        return invalid(Diagnostic.unknown(Code.UNKNOWN_CHOICE, id, FittingFacts.known(rule.options())));
    }

    private static Outcome invalid(Diagnostic why) {
        return new Outcome.Invalid(List.of(why));
    }
}
