package org.sodiem.load;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Named;
import org.sodiem.model.EqualRanks;
import org.sodiem.model.Figure;
import org.sodiem.model.Formula;
import org.sodiem.model.Rule;
import org.sodiem.model.Rule.NoCase;
import org.sodiem.source.Located;
import org.sodiem.yaml.Node.Pair;

/** Reads the {@code rule} of one component. */
final class RuleLoader {

    /** What a rule for one kind of units shares with all others. */
    private static final List<String> FIXED = List.of("type", "na", "cumulative", "step", "for");

    private final Fields fields;
    private final BigDecimal max;
    private final Map<String, Figure> figures;
    private final boolean cumulative;
    private final boolean declared;
    private final Rule rule;
    private final @Nullable Located<BigDecimal> step;
    private final Map<String, Rule> byKind = new LinkedHashMap<>();
    private boolean notApplicableWithoutCase;

    /**
     * Reads a rule.
     *
     * @param max the most points of its component
     * @param figures the figures that formulas may name, by id
     */
    RuleLoader(Fields fields, BigDecimal max, Map<String, Figure> figures) {
        this.fields = fields;
        this.max = max;
        this.figures = figures;
        this.declared = fields.word("na", "", "allowed").value().equals("allowed");
        this.cumulative = fields.flag("cumulative");
        this.step = fields.optionalDecimal("step");
        long errors = fields.errors();
        this.rule = read();
        for (Pair kind : fields.pairs("for")) {
            if (fields.errors() == errors) {
                Fields own = fields.without("for").with(kind.value(), FIXED);
                byKind.put(kind.key().text(), new RuleLoader(own, max, figures).rule());
            }
        }
        fields.refuseOthers();
    }

    /** What the points are a multiple of; null where they are only rounded. */
    @Nullable
    Located<BigDecimal> step() {
        return step;
    }

    /** The rules of kinds of units with keys of their own in place of these. */
    Map<String, Rule> byKind() {
        return byKind;
    }

    Rule rule() {
        return rule;
    }

    /** {@code na: allowed}, or {@code zero: na}. */
    boolean mayNotApply() {
        return declared || notApplicableWithoutCase;
    }

    boolean cumulative() {
        return cumulative;
    }

    private Rule read() {
        long errors = fields.errors();
        fields.text("type");
        Located<String> type = fields.word("type", Named.ids(Rule.Kind.class));
        if (fields.errors() > errors) {
            fields.takeOthers();
            return new Rule.Choice(List.of());
        }
        return switch (Named.of(Rule.Kind.class, type.value())) {
            case CHOICE -> new Rule.Choice(options("options", "points"));
            case CHECKLIST -> new Rule.Checklist(options("items", "points"));
            case RATIO -> ratio();
            case TIERS -> tiers();
            case BANDS -> bands();
            case FORMULA -> {
                Formula formula = fields.formula("formula", figures);
                yield new Rule.Computed(formula, noCase(formula));
            }
            case EXTERNAL -> external();
            case RANK -> rank();
            case COUNT -> new Rule.Count(fields.text("value").value(), fields.decimal("per"));
            case DEDUCTION -> new Rule.Deduction(fields.signedDecimal("min"), options("faults", "minus"));
            case SURVEY -> survey();
        };
    }

    private Rule survey() {
        String form = fields.text("form").value();
        List<Rule.Respondents> groups = fields.list(
                "groups",
                Limits.RULE_ITEMS,
                group ->
                        new Rule.Respondents(group.id("id"), group.text("title").value(), group.decimal("weight")));
        Located<String> respondents =
                groups.isEmpty() ? fields.text("respondents") : fields.optionalText("respondents");
        Located<String> value = fields.optionalText("value");
        return new Rule.Survey(
                form,
                respondents == null
                        ? groups.stream().map(Rule.Respondents::title).collect(Collectors.joining(", "))
                        : respondents.value(),
                value == null ? "" : value.value(),
                fields.has("scale") ? fields.fields("scale", RuleLoader::scale) : percentage(),
                groups);
    }

    private Rule.Scale percentage() {
        fields.word("unit", "%");
        return new Rule.Scale(BigDecimal.ZERO, new Located<>(BigDecimal.valueOf(100), fields.at()), BigDecimal.ZERO);
    }

    /** What gives nothing is said wherever the lowest answer is more than 0: it decides points. */
    private static Rule.Scale scale(Fields scale) {
        BigDecimal from = scale.decimal("from").value();
        Located<BigDecimal> to = scale.decimal("to");
        if (from.signum() > 0) {
            scale.require("zero");
        }
        return new Rule.Scale(
                from, to, scale.has("zero") ? scale.decimal("zero").value() : BigDecimal.ZERO);
    }

    /** A ratio and tiers without {@code zero} give nothing for 0 of 0. */
    private NoCase noCase() {
        return switch (fields.word("zero", "zero", "full", "na").value()) {
            case "full" -> NoCase.FULL;
            case "na" -> {
                notApplicableWithoutCase = true;
                yield NoCase.NOT_APPLICABLE;
            }
            default -> NoCase.ZERO;
        };
    }

    private List<Rule.Option> options(String key, String points) {
        return fields.fullList(
                key,
                Limits.RULE_ITEMS,
                option -> new Rule.Option(option.id("id"), option.text("label").value(), option.signedDecimal(points)));
    }

    /** Nothing below the floor, the maximum from the full mark, between them the share that the percentage has of it. */
    private Rule ratio() {
        Located<BigDecimal> floor = fields.decimal("floor");
        Located<BigDecimal> full = fields.decimal("full");
        Located<BigDecimal> most = new Located<>(max, full.at());
        Located<BigDecimal> from = floor.value().compareTo(full.value()) > 0 ? floor : full;
        return new Rule.Bands(
                Rule.Kind.RATIO,
                share(),
                List.of(
                        new Rule.Range(from, false, new Rule.Gives.Points(most)),
                        new Rule.Range(floor, false, new Rule.Gives.Share(full))));
    }

    private Rule.Share share() {
        return new Rule.Share(
                fields.text("numerator").value(), fields.text("denominator").value(), fields.flag("over"), noCase());
    }

    private Rule tiers() {
        String value = fields.text("value").value();
        String unit = fields.text("unit").value();
        boolean over = fields.flag("over");
        NoCase noCase = noCase();
        return new Rule.Bands(
                Rule.Kind.TIERS,
                unit.equals("%") ? new Rule.Percentage(value, over, noCase) : new Rule.Value(value, unit, false),
                fields.fullList(
                        "tiers",
                        Limits.RULE_ITEMS,
                        tier -> new Rule.Range(
                                tier.decimal("from"), false, new Rule.Gives.Points(tier.decimal("points")))));
    }

    /** Ranges of a part and a whole, of a value or of a number. */
    private Rule bands() {
        Rule.Measured of = measured(true);
        return new Rule.Bands(Rule.Kind.BANDS, of, fields.fullList("bands", Limits.RULE_ITEMS, RuleLoader::range));
    }

    private Rule.Measured measured(boolean maybeSigned) {
        return fields.has("formula")
                ? calculated()
                : fields.has("numerator") || fields.has("denominator")
                        ? share()
                        : fields.has("count")
                                ? new Rule.Quantity(
                                        fields.text("count").value(),
                                        fields.text("unit").value())
                                : new Rule.Value(
                                        fields.text("value").value(),
                                        fields.text("unit").value(),
                                        maybeSigned && fields.flag("signed"));
    }

    /** The share of the maximum that the result has of the largest there is, or what its bands give. */
    private Rule external() {
        Located<BigDecimal> of = fields.decimal("of");
        Rule.Value figure =
                new Rule.Value(fields.text("value").value(), fields.text("unit").value(), false);
        Located<BigDecimal> from = new Located<>(BigDecimal.ZERO, of.at());
        List<Rule.Range> ranges = fields.has("bands")
                ? fields.fullList("bands", Limits.RULE_ITEMS, RuleLoader::range)
                : List.of(new Rule.Range(from, false, new Rule.Gives.Share(of)));
        return new Rule.External(of, new Rule.Bands(Rule.Kind.EXTERNAL, figure, ranges));
    }

    /** The share of the best figure, or points by the place. */
    private Rule rank() {
        fields.require("by");
        fields.require("better");
        boolean byBest = fields.word("by", "best", "place").value().equals("best");
        boolean less = fields.word("better", "more", "less").value().equals("less");
        Rule.Measured of = measured(!byBest);
        if (byBest) {
            return new Rule.Rank(of, less, true, List.of(), BigDecimal.ZERO, EqualRanks.SKIP);
        }
        Located<BigDecimal> last = fields.optionalDecimal("last");
        return new Rule.Rank(
                of,
                less,
                false,
                fields.fullDecimals("places", Limits.RULE_ITEMS),
                last == null ? BigDecimal.ZERO : last.value(),
                Named.of(
                        EqualRanks.class,
                        fields.word("equal-ranks", Named.ids(EqualRanks.class)).value()));
    }

    private Rule.Calculated calculated() {
        Formula formula = fields.formula("formula", figures);
        return new Rule.Calculated(
                formula, fields.text("value").value(), fields.text("unit").value(), noCase(formula));
    }

    /** What a division by zero gives is said wherever there can be one. */
    private NoCase noCase(Formula formula) {
        if (formula.divides()) {
            fields.require("zero");
        }
        return noCase();
    }

    private static Rule.Range range(Fields range) {
        boolean strict = range.has("above");
        Located<BigDecimal> from = range.signedDecimal(strict ? "above" : "from");
        if (range.has("of")) {
            return new Rule.Range(from, strict, new Rule.Gives.Share(range.decimal("of")));
        }
        if (range.has("end")) {
            return new Rule.Range(from, strict, new Rule.Gives.Line(range.decimal("points"), range.decimal("end")));
        }
        return new Rule.Range(from, strict, new Rule.Gives.Points(range.decimal("points")));
    }
}
