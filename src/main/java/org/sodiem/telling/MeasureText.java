package org.sodiem.telling;

import org.sodiem.language.Words;
import org.sodiem.model.Rule;

/** What a rule measures or counts, with its unit; nothing where it does neither. */
public record MeasureText(Words words) implements Rule.Cases<String>, Rule.Of<String> {

    @Override
    public String choice(Rule.Choice rule) {
        return "";
    }

    @Override
    public String checklist(Rule.Checklist rule) {
        return "";
    }

    @Override
    public String bands(Rule.Bands rule) {
        return rule.of().match(this);
    }

    @Override
    public String share(Rule.Share figure) {
        return words.text("measure.ratio", figure.numerator(), words.within(figure.denominator()));
    }

    @Override
    public String percentage(Rule.Percentage figure) {
        return words.text("measure.value", figure.value(), figure.unit());
    }

    @Override
    public String value(Rule.Value figure) {
        return words.text("measure.value", figure.value(), figure.unit());
    }

    @Override
    public String number(Rule.Quantity figure) {
        return words.text("measure.value", figure.value(), figure.unit());
    }

    @Override
    public String calculated(Rule.Calculated figure) {
        return words.text("measure.value", figure.value(), figure.unit());
    }

    @Override
    public String computed(Rule.Computed rule) {
        return "";
    }

    @Override
    public String external(Rule.External rule) {
        return bands(rule.bands());
    }

    @Override
    public String rank(Rule.Rank rule) {
        return rule.of().match(this);
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
        return rule.value().isEmpty() ? words.text("measure.survey") : words.text("measure.survey.of", rule.value());
    }
}
