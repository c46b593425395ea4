package org.sodiem.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Facts;
import org.sodiem.model.Rule;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.State;
import org.sodiem.score.Step;

/**
 * How the facts of one component became its points, in words: {@code 1.240 / 1.275 = 97,25%; từ 90%: 4 × 97,25% = 3,89}.
 *
 * <p>It tells what scoring did, by the step that scoring took; it computes nothing but percentages to be shown.
 */
final class Calculation implements Rule.Cases<String> {

    private final Words words;
    private final Numbers numbers;
    private final ComponentScore score;
    private final Facts facts;
    private final BigDecimal max;
    private final String points;

    private Calculation(ComponentScore score, Facts facts, Words words) {
        this.words = words;
        this.numbers = words.numbers();
        this.score = score;
        this.facts = facts;
        this.max = score.component().max().value();
        this.points = numbers.pointsOrDash(score.points());
    }

    /** The calculation; empty where nothing was entered or nothing can be computed. */
    static String of(ComponentScore score, Words words) {
        Numbers numbers = words.numbers();
        if (score.surveyPercent() != null) {
            return numbers.figure(score.surveyPercent()) + "% × "
                    + numbers.figure(score.component().max().value()) + " = " + numbers.pointsOrDash(score.points());
        }
        if (score.entry() == null || score.state() == State.INVALID) {
            return "";
        }
        Facts facts = score.entry().facts();
        if (facts instanceof Facts.NotApplicable not) {
            return words.text("calculation.not-applicable", not.reason());
        }
        return facts instanceof Facts.None ? "" : score.component().rule().match(new Calculation(score, facts, words));
    }

    @Override
    public String choice(Rule.Choice rule) {
        String chosen = facts instanceof Facts.Chosen choice ? choice.option().value() : "";
        return label(rule.options(), chosen) + ": " + points;
    }

    @Override
    public String checklist(Rule.Checklist rule) {
        List<String> met = facts instanceof Facts.Met m
                ? m.items().stream().map(item -> item.value()).toList()
                : List.of();
        String sum = rule.items().stream()
                .filter(item -> met.contains(item.id().value()))
                .map(item -> numbers.figure(item.points().value()))
                .collect(Collectors.joining(" + "));
        return words.text(
                "calculation.met",
                words.figure(met.size()),
                words.figure(rule.items().size()),
                met.size() < 2 ? points : sum + " = " + points);
    }

    @Override
    public String ratio(Rule.Ratio rule) {
        if (!(facts instanceof Facts.Proportion p)) {
            return "";
        }
        if (score.step() == Step.NO_CASE) {
            return noCase();
        }
        BigDecimal floor = rule.floor().value();
        BigDecimal full = rule.full().value();
        String percent = percent(p, floor, full);
        String share = share(p, percent);
        String most = numbers.figure(max);
        return switch (score.step()) {
            case BELOW_FLOOR -> words.text("calculation.below", share, numbers.figure(floor) + "%", points);
            case FULL -> words.text("calculation.full", share, numbers.figure(full) + "%", points);
            default -> {
                boolean scaled = full.compareTo(BigDecimal.valueOf(100)) != 0;
                String product = most + " × " + percent + (scaled ? " / " + numbers.figure(full) + "%" : "");
                yield words.text("calculation.from", share, numbers.figure(floor) + "%", product + " = " + points);
            }
        };
    }

    @Override
    public String tiers(Rule.Tiers rule) {
        if (score.step() == Step.NO_CASE) {
            return noCase();
        }
        BigDecimal[] steps =
                rule.tiers().stream().map(tier -> tier.from().value()).toArray(BigDecimal[]::new);
        String unit = rule.isPercentage() ? "%" : "";
        String value = "";
        if (facts instanceof Facts.Proportion p) {
            value = share(p, percent(p, steps));
        } else if (facts instanceof Facts.Measure measure) {
            value = numbers.figure(measure.value().value()) + " " + rule.unit();
        }
        String told = value;
        return rule.tiers().stream()
                .filter(tier -> tier.points().value().compareTo(Objects.requireNonNullElse(score.points(), max)) == 0)
                .findFirst()
                .map(tier -> words.text(
                        "calculation.from", told, numbers.figure(tier.from().value()) + unit, points))
                .orElseGet(() -> words.text("calculation.below-all", told, points));
    }

    @Override
    public String count(Rule.Count rule) {
        BigDecimal count = facts instanceof Facts.Amount amount ? amount.count().value() : BigDecimal.ZERO;
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
    public String deduction(Rule.Deduction rule) {
        List<String> parts = new ArrayList<>();
        if (facts instanceof Facts.Faults faults) {
            for (Facts.Fault fault : faults.cases()) {
                Rule.Option kind = option(rule.faults(), fault.id().value());
                if (kind != null && fault.count().signum() > 0) {
                    parts.add(" − " + numbers.figure(fault.count()) + " × "
                            + numbers.figure(kind.points().value()) + " (" + words.within(kind.label()) + ")");
                }
            }
        }
        if (parts.isEmpty()) {
            return words.text("calculation.nothing-off", points);
        }
        String sum = numbers.figure(max) + String.join("", parts);
        return score.step() == Step.AT_MINIMUM ? words.text("calculation.minimum", sum, points) : sum + " = " + points;
    }

    @Override
    public String survey(Rule.Survey rule) {
        return "";
    }

    private String noCase() {
        return score.state() == State.NOT_APPLICABLE
                ? words.text("calculation.no-case.not-applicable")
                : words.text("calculation.no-case", points);
    }

    private String share(Facts.Proportion p, String percent) {
        return numbers.figure(p.numerator().value()) + " / "
                + numbers.figure(p.denominator().value()) + " = " + percent;
    }

    private String percent(Facts.Proportion p, BigDecimal... thresholds) {
        return numbers.percent(p.numerator().value(), p.denominator().value(), thresholds);
    }

    private static String label(List<Rule.Option> options, String id) {
        Rule.Option option = option(options, id);
        return option == null ? id : option.label();
    }

    private static Rule.@Nullable Option option(List<Rule.Option> options, String id) {
        return options.stream()
                .filter(option -> option.id().value().equals(id))
                .findFirst()
                .orElse(null);
    }
}
