package org.sodiem.load;

import java.util.List;
import org.sodiem.language.Named;
import org.sodiem.model.Rule;
import org.sodiem.model.Rule.NoCase;

/** Reads the {@code rule} of one component. */
final class RuleLoader {

    private final Fields fields;
    private final boolean cumulative;
    private final boolean declared;
    private final Rule rule;
    private boolean notApplicableWithoutCase;

    RuleLoader(Fields fields) {
        this.fields = fields;
        this.declared = fields.word("na", "", "allowed").value().equals("allowed");
        this.cumulative = fields.flag("cumulative");
        this.rule = read();
        fields.refuseOthers();
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
        fields.text("type");
        return switch (Named.of(
                Rule.Kind.class, fields.word("type", Named.ids(Rule.Kind.class)).value())) {
            case CHOICE -> new Rule.Choice(options("options", "points"));
            case CHECKLIST -> new Rule.Checklist(options("items", "points"));
            case RATIO ->
                new Rule.Ratio(
                        fields.text("numerator").value(),
                        fields.text("denominator").value(),
                        fields.decimal("floor"),
                        fields.decimal("full"),
                        fields.flag("over"),
                        noCase());
            case TIERS ->
                new Rule.Tiers(
                        fields.text("value").value(),
                        fields.text("unit").value(),
                        fields.fullList("tiers", Limits.RULE_ITEMS, RuleLoader::tier),
                        fields.flag("over"),
                        noCase());
            case COUNT -> new Rule.Count(fields.text("value").value(), fields.decimal("per"));
            case DEDUCTION -> new Rule.Deduction(fields.decimal("min"), options("faults", "minus"));
            case SURVEY -> survey();
        };
    }

    private Rule survey() {
        Rule survey = new Rule.Survey(
                fields.text("form").value(), fields.text("respondents").value());
        fields.word("unit", "%");
        return survey;
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
                option -> new Rule.Option(option.id("id"), option.text("label").value(), option.decimal(points)));
    }

    private static Rule.Tier tier(Fields tier) {
        return new Rule.Tier(tier.decimal("from"), tier.decimal("points"));
    }
}
