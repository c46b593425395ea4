package org.sodiem.sample;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.sodiem.model.Rule;

/** Earlier figures for the facts of a component: fewer cases, another choice, one item less. */
final class Drafts implements Rule.Cases<Map<String, Object>>, Rule.Of<Map<String, Object>> {

    private static final String NOTE = "Số liệu tạm tính, đơn vị đang rà soát.";

    private final Map<String, Object> later;
    private final Random random;

    private Drafts(Map<String, Object> later, Random random) {
        this.later = later;
        this.random = random;
    }

    /** An entry as it may have been before, always another than this one. */
    static FinishedFile.Entry before(FinishedFile.Entry later, Random random) {
        Map<String, Object> facts = later.facts().containsKey("not-applicable")
                ? later.facts()
                : later.component().rule().match(new Drafts(later.facts(), random));
        boolean same = facts.equals(later.facts());
        FinishedFile.Citation cited = random.nextInt(4) == 0 ? null : later.cited();
        String note = same && !NOTE.equals(later.note()) ? NOTE : null;
        return new FinishedFile.Entry(later.component(), facts, cited, false, note);
    }

    @Override
    public Map<String, Object> choice(Rule.Choice rule) {
        return Map.of("choice", other(rule.options(), fact("choice")));
    }

    private Object other(List<Rule.Option> options, Object but) {
        List<String> others = options.stream()
                .map(o -> o.id().value())
                .filter(id -> !id.equals(but))
                .toList();
        return others.isEmpty() ? but : others.get(random.nextInt(others.size()));
    }

    @Override
    public Map<String, Object> checklist(Rule.Checklist rule) {
        List<?> met = (List<?>) fact("met");
        String changed =
                rule.items().get(random.nextInt(rule.items().size())).id().value();
        List<String> now = rule.items().stream()
                .map(item -> item.id().value())
                .filter(id -> met.contains(id) != id.equals(changed))
                .toList();
        return Map.of("met", now);
    }

    @Override
    public Map<String, Object> bands(Rule.Bands rule) {
        return rule.of().match(this);
    }

    @Override
    public Map<String, Object> share(Rule.Share figure) {
        return fewer();
    }

    @Override
    public Map<String, Object> percentage(Rule.Percentage figure) {
        return fewer();
    }

    @Override
    public Map<String, Object> value(Rule.Value figure) {
        return Map.of("value", fewer("value", 9));
    }

    @Override
    public Map<String, Object> number(Rule.Quantity figure) {
        return Map.of("count", fewer("count", 2));
    }

    private Map<String, Object> fewer() {
        int whole = number("denominator");
        return InventedFacts.proportion(Math.min(whole, fewer("numerator", 40)), whole);
    }

    /** A number of three fifths up to less by one; more by one or two where there is nothing to take away. */
    private int fewer(String key, int most) {
        int last = number(key);
        int away = Math.min(Math.max(1, last * 2 / 5), most);
        return last < 2 ? last + 1 + random.nextInt(2) : last - 1 - random.nextInt(away);
    }

    @Override
    public Map<String, Object> calculated(Rule.Calculated figure) {
        return later;
    }

    @Override
    public Map<String, Object> computed(Rule.Computed rule) {
        return later;
    }

    @Override
    public Map<String, Object> external(Rule.External rule) {
        return later;
    }

    @Override
    public Map<String, Object> rank(Rule.Rank rule) {
        return rule.of().match(this);
    }

    @Override
    public Map<String, Object> count(Rule.Count rule) {
        return Map.of("count", fewer("count", 2));
    }

    @Override
    public Map<String, Object> deduction(Rule.Deduction rule) {
        if (!fact("faults").equals(Map.of())) {
            return Map.of("faults", Map.of());
        }
        return Map.of("faults", Map.of(rule.faults().get(0).id().value(), 1 + random.nextInt(2)));
    }

    @Override
    public Map<String, Object> survey(Rule.Survey rule) {
        return later;
    }

    private Object fact(String key) {
        return Objects.requireNonNull(later.get(key));
    }

    /** The whole part of a number. */
    private int number(String key) {
        return ((Number) fact(key)).intValue();
    }
}
