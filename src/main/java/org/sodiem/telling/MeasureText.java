package org.sodiem.telling;

import org.sodiem.language.Words;
import org.sodiem.model.Rule;

/** What a rule measures or counts, with its unit; nothing where it does neither. */
public record MeasureText(Words words) implements Rule.Cases<String> {

    @Override
    public String choice(Rule.Choice rule) {
        return "";
    }

    @Override
    public String checklist(Rule.Checklist rule) {
        return "";
    }

    @Override
    public String ratio(Rule.Ratio rule) {
        return words.text("measure.ratio", rule.numerator(), words.within(rule.denominator()));
    }

    @Override
    public String tiers(Rule.Tiers rule) {
        return words.text("measure.value", rule.value(), rule.unit());
    }

    @Override
    public String count(Rule.Count rule) {
        return rule.value();
    }

    @Override
    public String deduction(Rule.Deduction rule) {
        return "";
    }

    @Override
    public String survey(Rule.Survey rule) {
        return words.text("measure.survey");
    }
}
