package org.sodiem.score;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.language.Lookalikes;
import org.sodiem.language.Meant;
import org.sodiem.language.WrittenNumber;
import org.sodiem.model.Facts;
import org.sodiem.model.Formula;
import org.sodiem.model.Rule;
import org.sodiem.source.Located;

/**
 * What a component's rule asks for, told where other facts were written; and the same facts as the rule wants them, where
 * what was written says them.
 *
 * @param keys the keys of the facts
 * @param form the keys as they stand in a file, their values left out
 * @param parts what stands behind the keys, with its labels
 * @param pieces what was written, as the facts the rule wants; nothing where it does not say them
 */
record FittingFacts(
        List<String> keys,
        String form,
        List<Meant.Known> parts,
        @Nullable String pieces) {

    /**
     * Tells facts that do not fit.
     *
     * @param code the component's
     */
    static Diagnostic tell(String code, Rule rule, Facts facts) {
        FittingFacts fitting = rule.match(new Asked(written(facts)));
        return Diagnostic.of(Code.FACTS_DO_NOT_FIT, facts.at(), code, fitting.form, Meant.list(fitting.parts))
                .writing(fitting.pieces);
    }

    /** Whether facts that cannot be read stand under a key of another rule, or name options by their labels. */
    static boolean isBetter(Facts.Unreadable facts, Rule rule) {
        String written = written(facts);
        FittingFacts fitting = rule.match(new Asked(written));
        if (!fitting.keys.contains(facts.key())) {
            return !facts.key().equals("not-applicable");
        }
        boolean many = rule.kind() == Rule.Kind.CHECKLIST || rule.kind() == Rule.Kind.DEDUCTION;
        boolean named = Arrays.stream(written.split("[,;]", -1)).anyMatch(item -> rule.option(item.strip()) == null);
        return many && named && fitting.pieces != null && Lookalikes.first(written) == null;
    }

    /** The options of a rule, with their labels. */
    static List<Meant.Known> known(List<Rule.Option> options) {
        return options.stream()
                .map(option -> Meant.Known.of(option.id().value(), option.label()))
                .toList();
    }

    private static String written(Facts facts) {
        if (facts instanceof Facts.Met met) {
            return met.items().stream().map(Located::value).collect(Collectors.joining(", "));
        }
        String text = facts.at().text().strip();
        return text.startsWith("\"") || text.startsWith("'") ? text.substring(1, Math.max(1, text.length() - 1)) : text;
    }

    /** What each kind of rule asks for, and what it makes of a text. */
    private record Asked(String written) implements Rule.Cases<FittingFacts>, Rule.Of<FittingFacts> {

        @Override
        public FittingFacts choice(Rule.Choice rule) {
            List<String> items = items(rule.options());
            String one = items.size() == 1 ? "choice: " + items.get(0) : null;
            return new FittingFacts(List.of("choice"), "choice: …", known(rule.options()), one);
        }

        @Override
        public FittingFacts checklist(Rule.Checklist rule) {
            List<String> items = items(rule.options());
            String all = items.isEmpty() ? null : "met: [" + String.join(", ", items) + "]";
            return new FittingFacts(List.of("met"), "met: […]", known(rule.options()), all);
        }

        @Override
        public FittingFacts bands(Rule.Bands rule) {
            return rule.of().match(this);
        }

        @Override
        public FittingFacts share(Rule.Share figure) {
            return proportion(List.of(
                    Meant.Known.of("numerator", figure.numerator()),
                    Meant.Known.of("denominator", figure.denominator())));
        }

        @Override
        public FittingFacts percentage(Rule.Percentage figure) {
            return proportion(List.of(Meant.Known.of("numerator / denominator", figure.value())));
        }

        @Override
        public FittingFacts value(Rule.Value figure) {
            return new FittingFacts(
                    List.of("value"),
                    "value: …",
                    List.of(Meant.Known.of("value", figure.value() + ", " + figure.unit())),
                    one("value: ", WrittenNumber.decimals(written)));
        }

        @Override
        public FittingFacts number(Rule.Quantity figure) {
            return count(figure.value());
        }

        @Override
        public FittingFacts calculated(Rule.Calculated figure) {
            return figures(figure.formula());
        }

        @Override
        public FittingFacts computed(Rule.Computed rule) {
            return figures(rule.formula());
        }

        private static FittingFacts figures(Formula formula) {
            List<Meant.Known> known = formula.stated().stream()
                    .map(named -> Meant.Known.of(
                            named.figure().id().value(), named.figure().title()))
                    .distinct()
                    .toList();
            return new FittingFacts(List.of("figures"), "figures: {…: …}", known, null);
        }

        @Override
        public FittingFacts external(Rule.External rule) {
            return bands(rule.bands());
        }

        @Override
        public FittingFacts rank(Rule.Rank rule) {
            return rule.of().match(this);
        }

        @Override
        public FittingFacts count(Rule.Count rule) {
            return count(rule.value());
        }

        private FittingFacts count(String value) {
            return new FittingFacts(
                    List.of("count"),
                    "count: …",
                    List.of(Meant.Known.of("count", value)),
                    one("count: ", WrittenNumber.wholes(written)));
        }

        @Override
        public FittingFacts deduction(Rule.Deduction rule) {
            List<String> counts = WrittenNumber.wholes(written);
            String one = counts.size() == 1 && rule.faults().size() == 1
                    ? "faults: {" + rule.faults().get(0).id().value() + ": " + counts.get(0) + "}"
                    : null;
            return new FittingFacts(List.of("faults"), "faults: {…: …}", known(rule.faults()), one);
        }

        @Override
        public FittingFacts survey(Rule.Survey rule) {
            throw new IllegalStateException("a survey is never self-scored");
        }

        private FittingFacts proportion(List<Meant.Known> parts) {
            List<String> share = WrittenNumber.share(written);
            return new FittingFacts(
                    List.of("numerator", "denominator"),
                    "numerator: …, denominator: …",
                    parts,
                    share == null ? null : "numerator: " + share.get(0) + "\ndenominator: " + share.get(1));
        }

        private static @Nullable String one(String key, List<String> readings) {
            return readings.size() == 1 ? key + readings.get(0) : null;
        }

        /** The options that a text names, all of them or none. */
        private List<String> items(List<Rule.Option> options) {
            List<Meant.Known> known = known(options);
            List<@Nullable String> items = Arrays.stream(
                            written.replaceAll("[\\[\\]]", "").split("[,;]", -1))
                    .<@Nullable String>map(item -> Meant.by(item, known))
                    .toList();
            return items.stream().allMatch(Objects::nonNull)
                    ? items.stream().map(String::valueOf).distinct().toList()
                    : List.of();
        }
    }
}
