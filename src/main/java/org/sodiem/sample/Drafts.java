package org.sodiem.sample;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sodiem.model.Rule;

/** Earlier figures for the lines of a component's facts: fewer cases, another choice, one item less. */
final class Drafts implements Rule.Cases<List<String>> {

    private static final String NOTE = "Số liệu tạm tính, đơn vị đang rà soát.";

    private final List<String> later;
    private final Random random;

    private Drafts(List<String> later, Random random) {
        this.later = later;
        this.random = random;
    }

    /** An entry as it may have been before, always another than this one. */
    static Sheet.Entry before(Sheet.Entry later, Random random) {
        List<String> facts = later.facts().get(0).startsWith("not-applicable")
                ? later.facts()
                : later.component().rule().match(new Drafts(later.facts(), random));
        boolean same = facts.equals(later.facts());
        Sheet.Citation cited = random.nextInt(4) == 0 ? null : later.cited();
        String note = same && !NOTE.equals(later.note()) ? NOTE : null;
        return new Sheet.Entry(later.component(), facts, cited, false, note);
    }

    @Override
    public List<String> choice(Rule.Choice rule) {
        return List.of("choice: " + other(rule.options(), value(0)));
    }

    private String other(List<Rule.Option> options, String but) {
        List<String> others = options.stream()
                .map(o -> o.id().value())
                .filter(id -> !id.equals(but))
                .toList();
        return others.isEmpty() ? but : others.get(random.nextInt(others.size()));
    }

    @Override
    public List<String> checklist(Rule.Checklist rule) {
        List<String> met = Stream.of(value(0).replaceAll("[\\[\\] ]", "").split(",", -1))
                .filter(id -> !id.isEmpty())
                .toList();
        String changed =
                rule.items().get(random.nextInt(rule.items().size())).id().value();
        String now = rule.items().stream()
                .map(item -> item.id().value())
                .filter(id -> met.contains(id) != id.equals(changed))
                .collect(Collectors.joining(", "));
        return List.of("met: [" + now + "]");
    }

    @Override
    public List<String> ratio(Rule.Ratio rule) {
        return fewer();
    }

    @Override
    public List<String> tiers(Rule.Tiers rule) {
        return rule.isPercentage() ? fewer() : List.of("value: " + fewer(value(0).replaceAll("[.].*", ""), 9));
    }

    private List<String> fewer() {
        int whole = Integer.parseInt(value(1));
        return List.of("numerator: " + Math.min(whole, fewer(value(0), 40)), later.get(1));
    }

    /** A number of three fifths up to less by one; more by one or two where there is nothing to take away. */
    private int fewer(String number, int most) {
        int last = Integer.parseInt(number);
        int away = Math.min(Math.max(1, last * 2 / 5), most);
        return last < 2 ? last + 1 + random.nextInt(2) : last - 1 - random.nextInt(away);
    }

    @Override
    public List<String> count(Rule.Count rule) {
        return List.of("count: " + fewer(value(0), 2));
    }

    @Override
    public List<String> deduction(Rule.Deduction rule) {
        if (!value(0).equals("{}")) {
            return List.of("faults: {}");
        }
        return List.of("faults: {" + rule.faults().get(0).id().value() + ": " + (1 + random.nextInt(2)) + "}");
    }

    @Override
    public List<String> survey(Rule.Survey rule) {
        return later;
    }

    /** What stands behind the key of a line. */
    private String value(int line) {
        return later.get(line).substring(later.get(line).indexOf(": ") + 2);
    }
}
