package org.sodiem.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sodiem.language.Words;
import org.sodiem.model.Rule;
import org.sodiem.yaml.Node.Mapping;

/** The rows of the facts of a component: one where one cell holds them all, else one for each figure. */
final class FactLines implements Rule.Cases<List<Line>>, Rule.Of<List<Line>> {

    private final Written written;
    private final Words words;
    private final String key;
    private final List<String> place;

    /**
     * Rows of facts.
     *
     * @param key the key of the component's own row
     * @param place the keys in the file that lead to the facts
     */
    FactLines(Written written, Words words, String key, String... place) {
        this.written = written;
        this.words = words;
        this.key = key;
        this.place = List.of(place);
    }

    private String[] at(String... inside) {
        return Stream.concat(place.stream(), Stream.of(inside)).toArray(String[]::new);
    }

    private Slot slot(Slot.Type type, String told, String... inside) {
        return FormMaker.slot(written, type, false, told, at(inside));
    }

    private List<Line> own(Slot slot) {
        return List.of(new Line(key, Line.Kind.ITEM, "", "", null, Map.of(Line.Column.FACTS, slot), false));
    }

    private Line item(String inside, String title, Slot slot) {
        return new Line(key + "/" + inside, Line.Kind.ITEM, "", title, null, Map.of(Line.Column.FACTS, slot), false);
    }

    @Override
    public List<Line> choice(Rule.Choice rule) {
        Slot empty = new Slot(
                Slot.Type.CHOICE,
                FormMaker.offers(rule.options()),
                false,
                words.text("workbook.choice.told"),
                Held.NOTHING);
        String text = written.text(at("choice"));
        return own(new Slot(empty.type(), empty.offers(), false, empty.told(), FormMaker.held(empty, text)));
    }

    /** The labels of options by their ids, and behind them those that the file names and the rule does not know. */
    private Map<String, String> named(List<Rule.Option> options, List<String> written) {
        Map<String, String> named = new LinkedHashMap<>();
        options.forEach(option -> named.putIfAbsent(option.id().value(), FormMaker.label(option)));
        written.forEach(id -> named.putIfAbsent(id, words.text("workbook.stray", id)));
        return named;
    }

    @Override
    public List<Line> checklist(Rule.Checklist rule) {
        List<String> met = written.texts(at("met"));
        List<Slot.Offer> offers = List.of(
                offer("met", words.text("workbook.met"), words.text("workbook.met.also")),
                offer("not-met", words.text("workbook.not-met"), words.text("workbook.not-met.also")));
        return named(rule.items(), met == null ? List.of() : met).entrySet().stream()
                .map(item -> {
                    String id = item.getKey();
                    Held held = met == null
                            ? Held.NOTHING
                            : Held.of(words.text(met.contains(id) ? "workbook.met" : "workbook.not-met"));
                    return item(
                            "met/" + id,
                            item.getValue(),
                            new Slot(Slot.Type.CHOICE, offers, false, words.text("workbook.met.told"), held));
                })
                .toList();
    }

    private static Slot.Offer offer(String id, String label, String also) {
        return new Slot.Offer(id, label, List.of(also.split(" ", -1)));
    }

    @Override
    public List<Line> bands(Rule.Bands rule) {
        return rule.of().match(this);
    }

    private List<Line> proportion(String numerator, String denominator) {
        return List.of(
                item(
                        "numerator",
                        numerator,
                        slot(Slot.Type.FIGURE, words.text("workbook.figure.told", numerator, ""), "numerator")),
                item(
                        "denominator",
                        denominator,
                        slot(Slot.Type.FIGURE, words.text("workbook.figure.told", denominator, ""), "denominator")));
    }

    @Override
    public List<Line> share(Rule.Share figure) {
        return proportion(figure.numerator(), figure.denominator());
    }

    @Override
    public List<Line> percentage(Rule.Percentage figure) {
        return proportion(words.text("form.numerator", figure.value()), words.text("form.denominator", figure.value()));
    }

    @Override
    public List<Line> value(Rule.Value figure) {
        String told = words.text(
                figure.signed() ? "workbook.figure.signed" : "workbook.figure.told", figure.value(), figure.unit());
        Slot.Type type = Slot.Type.of(figure.unit());
        return own(FormMaker.slot(written, type, figure.signed(), told, at("value")));
    }

    @Override
    public List<Line> number(Rule.Quantity figure) {
        return counted(figure.value());
    }

    @Override
    public List<Line> calculated(Rule.Calculated figure) {
        return List.of();
    }

    @Override
    public List<Line> computed(Rule.Computed rule) {
        return List.of();
    }

    @Override
    public List<Line> external(Rule.External rule) {
        return List.of();
    }

    @Override
    public List<Line> rank(Rule.Rank rule) {
        return rule.of().match(this);
    }

    @Override
    public List<Line> count(Rule.Count rule) {
        return counted(rule.value());
    }

    private List<Line> counted(String value) {
        return own(slot(Slot.Type.WHOLE, words.text("workbook.count.told", value), "count"));
    }

    @Override
    public List<Line> deduction(Rule.Deduction rule) {
        boolean entered = written.at(at("faults")) instanceof Mapping;
        return named(rule.faults(), written.keys(at("faults"))).entrySet().stream()
                .map(fault -> {
                    String id = fault.getKey();
                    Slot found =
                            slot(Slot.Type.WHOLE, words.text("workbook.fault.told", fault.getValue()), "faults", id);
                    boolean none = entered && found.held().isNothing();
                    return item(
                            "faults/" + id,
                            fault.getValue(),
                            none ? Slot.of(found.type(), found.told(), Held.of(BigDecimal.ZERO)) : found);
                })
                .toList();
    }

    @Override
    public List<Line> survey(Rule.Survey rule) {
        return List.of();
    }
}
