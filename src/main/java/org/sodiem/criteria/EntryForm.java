package org.sodiem.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.model.Formula;
import org.sodiem.model.Rule;
import org.sodiem.yaml.YamlMap;
import org.sodiem.yaml.YamlMap.Commented;
import org.sodiem.yaml.YamlMap.Unfilled;
import org.sodiem.yaml.YamlWriter;

/**
 * What a unit writes into its file for one component: the keys, with nothing behind them, and as comments the codes it
 * chooses from and what is asked for. Left as it is, no key gives a figure.
 */
public final class EntryForm implements Rule.Cases<YamlMap>, Rule.Of<YamlMap> {

    private final Component component;
    private final Words words;
    private final boolean withPoints;

    private EntryForm(Component component, Words words, boolean withPoints) {
        this.component = component;
        this.words = words;
        this.withPoints = withPoints;
    }

    /** The lines to be filled in, as they stand below {@code scores:}; nothing for a survey's component. */
    public static String lines(Component component, Words words) {
        EntryForm form = new EntryForm(component, words, true);
        YamlMap keys = form.keys();
        return keys.isEmpty()
                ? ""
                : YamlWriter.lines(
                        new YamlMap().with(component.code().value(), new Commented(keys, form.title())), "  ".length());
    }

    /** The value of the component in a file where nothing is entered: the same lines as comments. */
    public static Object unfilled(Component component, Words words) {
        EntryForm form = new EntryForm(component, words, true);
        return new Commented(new Unfilled(form.keys()), form.title());
    }

    /** What is written behind the component's code. */
    static String title(Component component, Words words) {
        return new EntryForm(component, words, true).title();
    }

    /** The lines below the code that are to be filled in, without the room in front of them; none for a survey. */
    static List<String> asked(Component component, Words words) {
        return lines(new EntryForm(component, words, true).keys());
    }

    /** What is asked for, whatever it gives: the same for two components that want the same facts in the same words. */
    static List<String> facts(Component component, Words words) {
        return facts(component, component.rule(), words);
    }

    /** The same by a rule that some kinds of units have. */
    static List<String> facts(Component component, Rule rule, Words words) {
        EntryForm form = new EntryForm(component, words, false);
        return Stream.concat(lines(rule.match(form)).stream(), form.figures().stream())
                .toList();
    }

    private static List<String> lines(YamlMap keys) {
        return keys.isEmpty() ? List.of() : YamlWriter.text(keys).lines().toList();
    }

    private String title() {
        return words.text(
                "form.title", component.title(), points(component.max().value()));
    }

    /** The keys of the facts, then of the evidence. */
    private YamlMap keys() {
        YamlMap keys = component.rule().match(this);
        List<String> figures = figures();
        if (keys.isEmpty() && figures.isEmpty()) {
            return keys;
        }
        Stream<String> instead = component.mayNotApply() ? Stream.of(words.text("form.not-applicable")) : Stream.of();
        return keys.above(String.join(
                        "\n",
                        Stream.of(figures.stream(), instead, component.evidence().stream())
                                .flatMap(lines -> lines)
                                .toList()))
                .with("evidence", new Commented(List.of(), words.text("form.evidence")));
    }

    /** Where a formula gives the points: which figures are to be written for it elsewhere in the file. */
    private List<String> figures() {
        Formula formula = component.rule().formula();
        if (formula == null) {
            return List.of();
        }
        List<String> named = formula.stated().stream()
                .map(Formula.Named::figure)
                .distinct()
                .map(figure -> words.text("form.figure", figure.id().value(), figure.title()))
                .toList();
        return named.isEmpty() ? List.of() : List.of(words.text("form.figures", String.join("; ", named)));
    }

    @Override
    public YamlMap choice(Rule.Choice rule) {
        return options(rule.options()).with("choice", new Commented(null, words.text("form.choice")));
    }

    @Override
    public YamlMap checklist(Rule.Checklist rule) {
        return options(rule.items()).with("met", new Commented(null, words.text("form.met")));
    }

    @Override
    public YamlMap bands(Rule.Bands rule) {
        return rule.of().match(this);
    }

    @Override
    public YamlMap share(Rule.Share figure) {
        return proportion(figure.numerator(), figure.denominator());
    }

    @Override
    public YamlMap percentage(Rule.Percentage figure) {
        return proportion(words.text("form.numerator", figure.value()), words.text("form.denominator", figure.value()));
    }

    @Override
    public YamlMap value(Rule.Value figure) {
        return new YamlMap()
                .with("value", new Commented(null, words.text("form.value", figure.value(), figure.unit())));
    }

    @Override
    public YamlMap number(Rule.Quantity figure) {
        return new YamlMap().with("count", new Commented(null, figure.value()));
    }

    @Override
    public YamlMap calculated(Rule.Calculated figure) {
        return new YamlMap();
    }

    @Override
    public YamlMap computed(Rule.Computed rule) {
        return new YamlMap();
    }

    @Override
    public YamlMap external(Rule.External rule) {
        return new YamlMap();
    }

    @Override
    public YamlMap rank(Rule.Rank rule) {
        return rule.of().match(this);
    }

    @Override
    public YamlMap count(Rule.Count rule) {
        return new YamlMap().with("count", new Commented(null, rule.value()));
    }

    @Override
    public YamlMap deduction(Rule.Deduction rule) {
        YamlMap faults = new YamlMap();
        rule.faults()
                .forEach(fault -> faults.with(fault.id().value(), new Commented(null, option("form.fault", fault))));
        return new YamlMap().with("faults", new Commented(faults, words.text("form.faults")));
    }

    @Override
    public YamlMap survey(Rule.Survey rule) {
        return new YamlMap();
    }

    /** The codes as they are to be written, above the key behind which they are. */
    private YamlMap options(List<Rule.Option> options) {
        return new YamlMap()
                .above(options.stream()
                        .map(option ->
                                YamlWriter.text(option.id().value()).strip() + ": " + option("form.option", option))
                        .collect(Collectors.joining("\n")));
    }

    private String option(String key, Rule.Option option) {
        return withPoints
                ? words.text(key, option.label(), points(option.points().value()))
                : option.label();
    }

    private static YamlMap proportion(String numerator, String denominator) {
        return new YamlMap()
                .with("numerator", new Commented(null, numerator))
                .with("denominator", new Commented(null, denominator));
    }

    private String points(BigDecimal points) {
        return words.numbers().points(points);
    }
}
