package org.sodiem.telling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Appraisal;
import org.sodiem.model.Exemption;
import org.sodiem.model.Facts;
import org.sodiem.model.Formula;
import org.sodiem.model.Fraction;
import org.sodiem.model.Rounding;
import org.sodiem.model.Rule;
import org.sodiem.score.Answer;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Outcome;
import org.sodiem.score.State;
import org.sodiem.score.Step;
import org.sodiem.source.Located;

/**
 * How the facts of one component became its points, in words: {@code 1.240 / 1.275 = 97,25%; từ 90%: 4 × 97,25% = 3,89}.
 *
 * <p>It tells what scoring did, by the step that scoring took; it computes nothing but percentages to be shown.
 */
public final class Calculation implements Rule.Pairs<String> {

    private final Words words;
    private final Numbers numbers;
    private final ComponentScore score;
    private final BigDecimal max;
    private final String points;

    private Calculation(ComponentScore score, Words words) {
        this.words = words;
        this.numbers = words.numbers();
        this.score = score;
        this.max = score.component().max().value();
        this.points = numbers.pointsOrDash(score.points());
    }

    /** The calculation; empty where nothing was entered or nothing can be computed. */
    public static String of(ComponentScore score, Words words) {
        Numbers numbers = words.numbers();
        if (score.answer() instanceof Answer.Exempted exempted) {
            return exempted(exempted.by(), words);
        }
        if (score.step() == Step.NOT_ASKED) {
            return words.text("calculation.not-asked");
        }
        String requires = score.component().conditions().requires().stream()
                .map(other -> other.component().value())
                .collect(Collectors.joining(", "));
        if (score.step() == Step.REQUIREMENT) {
            return words.text("calculation.requirement", requires, numbers.pointsOrDash(score.points()));
        }
        if (score.state() == State.AWAITING_OTHER) {
            return words.text("calculation.awaiting-other", requires);
        }
        Located<BigDecimal> step = score.component().conditions().step();
        return step == null || score.points() == null
                ? plain(score, words)
                : words.text("calculation.step", plain(score, words), numbers.figure(step.value()));
    }

    /** Each group's mean with its share, their weighted mean, and what it gives. */
    private static String surveyed(Answer.Surveyed surveyed, Rule.Survey rule, ComponentScore score, Words words) {
        Numbers numbers = words.numbers();
        String points = numbers.figure(surveyed.percent()) + "% × "
                + numbers.figure(score.component().max().value()) + " = " + numbers.pointsOrDash(score.points());
        if (rule.groups().isEmpty()) {
            return rule.scale().isPercentage()
                    ? points
                    : mean(surveyed.means().get(0), rule.scale(), numbers) + "; " + points;
        }
        List<String> told = new ArrayList<>();
        for (int i = 0; i < rule.groups().size(); i++) {
            Rule.Respondents group = rule.groups().get(i);
            told.add(words.text(
                    "calculation.survey.group",
                    group.title(),
                    mean(surveyed.means().get(i), rule.scale(), numbers),
                    numbers.figure(group.weight().value())));
        }
        told.add(words.text("calculation.survey.mean", points));
        return String.join("; ", told);
    }

    /** A mean with the share that it gives: {@code (4,2 − 1) / (5 − 1) = 80%}. */
    private static String mean(BigDecimal mean, Rule.Scale scale, Numbers numbers) {
        if (scale.isPercentage()) {
            return numbers.figure(mean) + "%";
        }
        String zero = numbers.figure(scale.zero());
        String share = numbers.figure(scale.share(mean)
                        .times(Fraction.of(BigDecimal.valueOf(100)))
                        .rounded(new Rounding(2, RoundingMode.HALF_UP))
                        .stripTrailingZeros())
                + "%";
        String to = numbers.figure(scale.to().value());
        return scale.zero().signum() == 0
                ? numbers.figure(mean) + " / " + to + " = " + share
                : "(" + numbers.figure(mean) + " − " + zero + ") / (" + to + " − " + zero + ") = " + share;
    }

    private static String exempted(Exemption by, Words words) {
        String day = words.days().day(by.date());
        return by.reason().isEmpty()
                ? words.text("calculation.exempted", by.decision(), day, by.issuer())
                : words.text("calculation.exempted.why", by.decision(), day, by.issuer(), by.reason());
    }

    private static String plain(ComponentScore score, Words words) {
        if (score.answer() instanceof Answer.Surveyed surveyed
                && score.component().rule() instanceof Rule.Survey rule) {
            return surveyed(surveyed, rule, score, words);
        }
        if (score.answer() instanceof Answer.Appraised appraised) {
            return appraised.finding().ruling() instanceof Appraisal.Corrected corrected && score.points() != null
                    ? corrected.facts().match(score.component().rule(), new Calculation(score, words))
                    : "";
        }
        if (score.entry() == null || score.state() == State.INVALID) {
            return "";
        }
        return score.entry().facts().match(score.component().rule(), new Calculation(score, words));
    }

    @Override
    public String none() {
        return "";
    }

    @Override
    public String unreadable() {
        return "";
    }

    @Override
    public String notApplicable(Facts.NotApplicable facts) {
        return words.text("calculation.not-applicable", facts.reason());
    }

    @Override
    public String choice(Rule.Choice rule, Facts.Chosen facts) {
        Rule.Option option = rule.option(facts.option().value());
        return (option == null ? facts.option().value() : option.label()) + ": " + points;
    }

    @Override
    public String checklist(Rule.Checklist rule, Facts.Met facts) {
        List<String> met = facts.items().stream().map(Located::value).toList();
        List<String> each = rule.items().stream()
                .filter(item -> met.contains(item.id().value()))
                .map(item -> numbers.figure(item.points().value()))
                .toList();
        boolean alike = each.stream().distinct().count() == 1;
        String sum = alike ? words.figure(each.size()) + " × " + each.get(0) : String.join(" + ", each);
        return words.text(
                "calculation.met",
                words.figure(met.size()),
                words.figure(rule.items().size()),
                met.size() < 2 ? points : sum + " = " + points);
    }

    @Override
    public String bands(Rule.Bands rule, Facts.Proportion facts) {
        if (score.step() == Step.NO_CASE) {
            return noCase();
        }
        String percent = percent(facts, bounds(rule));
        Fraction figure =
                Fraction.percent(facts.numerator().value(), facts.denominator().value());
        return band(rule, figure, share(facts, percent), percent);
    }

    @Override
    public String bands(Rule.Bands rule, Located<BigDecimal> figure) {
        String value = numbers.figure(figure.value());
        return band(rule, Fraction.of(figure.value()), value + " " + rule.of().unit(), value);
    }

    @Override
    public String bands(Rule.Bands rule, Facts.Figures facts) {
        Formula formula = rule.formula();
        Fraction figure = formula == null ? null : formula.value(facts::of);
        if (formula == null || figure == null) {
            return zeroDivision();
        }
        String unit = RangeText.behind(rule.of());
        String shown = FormulaText.shown(figure, words);
        String told = String.join("; ", FormulaText.steps(formula, facts, words)) + " = " + shown + unit;
        return band(rule, figure, told, shown);
    }

    @Override
    public String computed(Rule.Computed rule, Facts.Figures facts) {
        Fraction exact = rule.formula().value(facts::of);
        if (exact == null) {
            return zeroDivision();
        }
        String steps = String.join("; ", FormulaText.steps(rule.formula(), facts, words)) + " = ";
        return switch (score.step()) {
            case CAPPED -> words.text("calculation.capped", steps + FormulaText.shown(exact, words), points);
            case AT_MINIMUM -> words.text("calculation.minimum", steps + FormulaText.shown(exact, words), points);
            default -> steps + points;
        };
    }

    private String zeroDivision() {
        return score.state() == State.NOT_APPLICABLE
                ? words.text("calculation.zero-division.not-applicable")
                : words.text("calculation.zero-division", points);
    }

    /** The figures that a percentage must not seem to cross. */
    static BigDecimal[] bounds(Rule.Bands rule) {
        return rule.ranges().stream()
                .flatMap(range -> range.gives() instanceof Rule.Gives.Share share
                        ? Stream.of(range.from().value(), share.of().value())
                        : Stream.of(range.from().value()))
                .toArray(BigDecimal[]::new);
    }

    /**
     * The range that gave the points, and how.
     *
     * @param told how the figure came about
     * @param shown the figure
     */
    private String band(Rule.Bands rule, Fraction figure, String told, String shown) {
        RangeText bounds = RangeText.within(rule, words);
        Rule.Range range = rule.reached(figure);
        if (range == null) {
            Rule.@Nullable Range lowest =
                    rule.ranges().isEmpty() ? null : rule.upwards().get(0);
            if (rule.kind() == Rule.Kind.TIERS || lowest == null) {
                return words.text("calculation.below-all", told, points);
            }
            return below(lowest, told, shown, bounds, points);
        }
        boolean stands = stands(range, shown, bounds);
        if (range.gives() instanceof Rule.Gives.Points && rule.kind() == Rule.Kind.RATIO) {
            return stands
                    ? words.text("calculation.full-reached", told, points)
                    : words.text(
                            "calculation.full",
                            told,
                            numbers.figure(range.from().value()) + "%",
                            points);
        }
        Rule.@Nullable Range next = rule.above(range);
        if (next == null || rule.isRising(max)) {
            if (next != null && range.from().value().signum() == 0 && !range.strict()) {
                return below(next, told, shown, bounds, gives(rule, range, shown));
            }
            if (stands) {
                String given = range.gives() instanceof Rule.Gives.Line ? points : gives(rule, range, shown);
                return words.text("calculation.reached", told, given);
            }
        }
        return words.text("calculation.band", told, bounds.text(rule, range, max), gives(rule, range, shown));
    }

    private String below(Rule.Range range, String told, String shown, RangeText bounds, String given) {
        return stands(range, shown, bounds)
                ? words.text("calculation.not-above", told, given)
                : words.text("calculation.band", told, bounds.below(range), given);
    }

    /** Whether a figure as printed is the bound of a range as printed, which is then not said again. */
    private boolean stands(Rule.Range range, String shown, RangeText bounds) {
        String bound = numbers.figure(range.from().value());
        return shown.equals(bound) || shown.equals(bounds.figure(range.from().value()));
    }

    private String gives(Rule.Bands rule, Rule.Range range, String shown) {
        String unit = RangeText.sign(rule.of());
        return range.gives()
                .match(new Rule.Gives.Each<>(
                        fixed -> points,
                        share -> share(share, shown, unit),
                        line -> line(line, range, rule.above(range), shown, unit)));
    }

    private String share(Rule.Gives.Share share, String shown, String unit) {
        BigDecimal of = share.of().value();
        boolean whole = unit.equals("%") && of.compareTo(BigDecimal.valueOf(100)) == 0;
        return numbers.figure(max) + " × " + shown + (whole ? "" : " / " + numbers.figure(of) + unit) + " = " + points;
    }

    private String line(Rule.Gives.Line line, Rule.Range range, Rule.@Nullable Range next, String shown, String unit) {
        if (next == null) {
            return points;
        }
        BigDecimal start = line.start().value();
        BigDecimal rise = line.end().value().subtract(start);
        String from = numbers.figure(range.from().value()) + unit;
        String to = numbers.figure(next.from().value()) + unit;
        return numbers.figure(start) + (rise.signum() < 0 ? " − " : " + ") + numbers.figure(rise.abs()) + " × (" + shown
                + " − " + from + ") / (" + to + " − " + from + ") = " + points;
    }

    @Override
    public String rank(Rule.Rank rule, Facts facts) {
        if (score.step() == Step.NO_CASE) {
            return facts instanceof Facts.Proportion ? noCase() : zeroDivision();
        }
        Outcome.Ranked ranked = score.outcome().ranked();
        Fraction figure = rule.of().figure(facts);
        if (figure == null) {
            return zeroDivision();
        }
        Fraction best = ranked == null ? figure : ranked.best();
        String shown = shown(figure, best);
        String top = shown(best, figure);
        String unit = rule.of().isPercentage() || rule.of().unit().equals("%")
                ? "%"
                : " " + rule.of().unit();
        String told = facts instanceof Facts.Proportion p
                ? share(p, shown)
                : rule.formula() != null && facts instanceof Facts.Figures figures
                        ? String.join("; ", FormulaText.steps(rule.formula(), figures, words)) + " = " + shown + unit
                        : shown + unit;
        if (ranked == null) {
            return words.text("calculation.unranked", told);
        }
        boolean divided = rule.byBest() && best.signum() > 0;
        String given = divided
                ? numbers.figure(max) + " × " + (rule.less() ? top + " / " + shown : shown + " / " + top) + " = "
                        + points
                : points;
        return words.text("calculation.rank", told, words.figure(ranked.place()), words.figure(ranked.of()), given);
    }

    /** A figure that must not look like another that it is not. */
    private String shown(Fraction figure, Fraction other) {
        String shown = FormulaText.shown(figure, words);
        return figure.equals(other) || !shown.equals(FormulaText.shown(other, words))
                ? shown
                : numbers.figure(new BigDecimal(figure.dividend())) + "/"
                        + numbers.figure(new BigDecimal(figure.divisor()));
    }

    @Override
    public String count(Rule.Count rule, Facts.Amount facts) {
        BigDecimal count = facts.count().value();
        String product =
                numbers.figure(count) + " × " + numbers.figure(rule.per().value());
        return score.step() == Step.CAPPED
                ? words.text(
                        "calculation.capped",
                        product + " = "
                                + numbers.points(count.multiply(rule.per().value())),
                        points)
                : product + " = " + points;
    }

    @Override
    public String deduction(Rule.Deduction rule, Facts.Faults facts) {
        List<String> parts = new ArrayList<>();
        for (Facts.Fault fault : facts.cases()) {
            Rule.Option kind = rule.option(fault.id().value());
            if (kind != null && fault.count().signum() > 0) {
                parts.add(" − " + numbers.figure(fault.count()) + " × "
                        + numbers.figure(kind.points().value()) + " (" + words.within(kind.label()) + ")");
            }
        }
        if (parts.isEmpty()) {
            return words.text("calculation.nothing-off", points);
        }
        String sum = numbers.figure(max) + String.join("", parts);
        return score.step() == Step.AT_MINIMUM ? words.text("calculation.minimum", sum, points) : sum + " = " + points;
    }

    @Override
    public String misfit() {
        return "";
    }

    private String noCase() {
        return score.state() == State.NOT_APPLICABLE
                ? words.text("calculation.no-case.not-applicable")
                : words.text("calculation.no-case", points);
    }

    private String share(Facts.Proportion p, String percent) {
        return share(p, percent, numbers);
    }

    private String percent(Facts.Proportion p, BigDecimal... thresholds) {
        return percent(p, numbers, thresholds);
    }

    /** A part of a whole with its percentage, which never seems to cross a threshold: {@code 18 / 20 = 90%}. */
    static String share(Facts.Proportion p, Numbers numbers, BigDecimal... thresholds) {
        return share(p, percent(p, numbers, thresholds), numbers);
    }

    private static String share(Facts.Proportion p, String percent, Numbers numbers) {
        return numbers.figure(p.numerator().value()) + " / "
                + numbers.figure(p.denominator().value()) + " = " + percent;
    }

    private static String percent(Facts.Proportion p, Numbers numbers, BigDecimal... thresholds) {
        return numbers.percent(p.numerator().value(), p.denominator().value(), thresholds);
    }
}
