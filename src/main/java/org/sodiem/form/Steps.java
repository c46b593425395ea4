package org.sodiem.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.book.SharedTexts;
import org.sodiem.book.SheetXml;
import org.sodiem.book.Working;
import org.sodiem.model.Component;
import org.sodiem.model.Conditions;
import org.sodiem.model.Formula;
import org.sodiem.model.Group;
import org.sodiem.model.Guidance;
import org.sodiem.model.Part;
import org.sodiem.score.ComponentScore;
import org.sodiem.sheet.SheetCell;
import org.sodiem.source.Stamp;

/**
 * What stands on the sheets that nobody sees: what is offered in cells, and how points come about. All forms of a shape have
 * the same, so that it is written once for the units of a kind.
 */
final class Steps {

    private final Form form;
    private final SheetXml offers = new SheetXml("lists", true);
    private final SheetXml sheet = new SheetXml("steps", true);
    private final Lists lists = new Lists(offers);
    private final LivePoints live;
    private final Map<String, LivePoints.Live> components = new HashMap<>();
    private final Map<String, Shown> shown = new HashMap<>();
    private final Map<String, Sum> groups = new HashMap<>();
    private final Map<String, String> claimed = new HashMap<>();
    private final Map<String, Told> told = new HashMap<>();
    private final SharedTexts texts;
    private final Sum total;
    private final String index;

    /** What is told of a component: how its points come about, and what is asked for. */
    record Told(String method, String guidance) {}

    /** The cells that say what is shown beside a component: its points, or that it does not apply; and what is missing. */
    record Shown(String points, String missing) {}

    /** A sum in cells, with what can be reached. */
    record Sum(String achieved, String applicable) {}

    /**
     * What forms have in common that count alike.
     *
     * @param kind of what kind the unit is
     * @param rows their rows, in order, with what is offered there
     * @param known how the components stand that are not filled in here: which they are, and what others that require them
     *     find; and which have a place among units
     */
    record Shape(String index, String office, String kind, boolean growing, List<String> rows, List<String> known) {

        Shape {
            rows = List.copyOf(rows);
            known = List.copyOf(known);
        }

        static Shape of(Form form) {
            Set<String> required = new HashSet<>();
            List<Component> all = form.card().criteria().components();
            for (Component component : all) {
                for (Conditions.Requirement requirement : component.conditions().requires()) {
                    required.add(requirement.component().value());
                }
            }
            List<String> known = new ArrayList<>();
            for (Component component : all) {
                if (!form.holds(component) || !FormMaker.isAsked(form, component)) {
                    String code = component.code().value();
                    ComponentScore score = form.score(component);
                    known.add(code + (required.contains(code) ? " " + score.state() + " " + score.points() : ""));
                }
            }
            LivePoints.ranked(form)
                    .forEach(score -> known.add(score.component().code().value() + " ranked"));
            return new Shape(
                    form.head().index(),
                    form.head().office(),
                    form.card().unit().kind().value(),
                    form.growing(),
                    form.lines().stream()
                            .map(line -> line.key() + " " + line.foreign() + offered(line))
                            .toList(),
                    known);
        }

        private static String offered(Line line) {
            Slot facts = line.facts();
            return facts == null || facts.offers().isEmpty() ? "" : " " + labels(facts);
        }
    }

    private static List<String> labels(Slot slot) {
        return slot.offers().stream().map(Slot.Offer::label).toList();
    }

    /**
     * Counts for a form, and for all of its shape.
     *
     * @param rows where its rows stand, by their keys
     * @param head what is said of the workbooks at their heads
     * @param stamp what takes the places of signs in it
     */
    Steps(Form form, Map<String, Integer> rows, String head, Stamp stamp) {
        this.form = form;
        String typed = SheetXml.quoted(form.words().text("workbook.sheet"));
        Map<String, String> cells = new HashMap<>();
        rows.forEach(
                (key, at) -> cells.put(key, typed + "!$" + SheetCell.letters(Line.Column.FACTS.place()) + "$" + at));
        for (Line line : form.lines()) {
            if (line.part() instanceof Component component) {
                lists.write(component);
                told.put(component.code().value(), new Told(method(component), guidance(component)));
            }
        }
        this.live = new LivePoints(form, new Working(sheet), lists, cells);
        for (Line line : form.lines()) {
            Slot facts = line.facts();
            if (facts != null && facts.type() == Slot.Type.CHOICE) {
                lists.labels(labels(facts));
            }
            if (line.part() instanceof Component component && form.holds(component)) {
                components.put(component.code().value(), live.of(component, line.foreign()));
                if (FormMaker.isAsked(form, component)) {
                    shown.put(component.code().value(), shown(component, unproved(component, rows, typed)));
                }
            }
        }
        lists.labels(labels(FormMaker.paperSlot(Paper.Field.VISIBILITY, form.words(), null, "")));
        List<Sum> sums = sums(form.card().criteria().parts());
        this.total = new Sum(
                live.cell(
                        "total", LivePoints.sum(sums.stream().map(Sum::achieved).toList())),
                live.cell(
                        "applicable",
                        LivePoints.sum(sums.stream().map(Sum::applicable).toList())));
        this.index = live.index(total.achieved(), total.applicable());
        claim("bonus", form.card().criteria().bonus().max(), rows, typed);
        claim("penalty", form.card().criteria().penalty().max(), rows, typed);
        this.texts = said(head, stamp);
        offers.share();
        sheet.share();
    }

    /** The sheets that nobody sees, in their order. */
    List<SheetXml> sheets() {
        return List.of(offers, sheet);
    }

    /** Where labels stand that cells offer. */
    Lists lists() {
        return lists;
    }

    /** The texts that the rows say, and their heads. */
    SharedTexts texts() {
        return texts;
    }

    /** What is told of a component, which is the same for all units of a kind. */
    Told told(Component component) {
        return Objects.requireNonNull(told.get(component.code().value()));
    }

    private SharedTexts said(String head, Stamp stamp) {
        List<String> said = new ArrayList<>(List.of(head));
        said.addAll(FormBook.heads(form.words()));
        for (Line line : form.lines()) {
            said.add(line.code());
            said.add(line.title());
            if (line.part() instanceof Component component) {
                said.add(told(component).method());
            }
        }
        return new SharedTexts(said, stamp);
    }

    private String method(Component component) {
        List<String> lines = new ArrayList<>(FormBook.method(component, form.words()));
        if (!component.isSelfScored()) {
            lines.add(form.words().text("workbook.not-typed"));
        }
        return String.join("\n", lines);
    }

    private String guidance(Component component) {
        List<String> parts = new ArrayList<>();
        if (!component.evidence().isEmpty()) {
            parts.add(form.words().text("workbook.asked", String.join("; ", component.evidence())));
        }
        if (!component.text().isEmpty()) {
            parts.add(component.text());
        }
        form.book().guidance().stream()
                .filter(guide -> guide.index().equals(form.head().index()))
                .filter(guide -> guide.component().equals(component.code().value() + ".md")
                        || guide.component().equals(component.code().value()))
                .map(Guidance::file)
                .findFirst()
                .ifPresent(file -> parts.add(file.text().strip()));
        return String.join("\n\n", parts);
    }

    /** What is shown beside a component that is filled in here. */
    Shown shown(Component component) {
        return Objects.requireNonNull(shown.get(component.code().value()));
    }

    private Shown shown(Component component, String unproved) {
        String code = component.code().value();
        LivePoints.Live own = Objects.requireNonNull(components.get(code));
        String points = new CellFormula()
                .when(own.is(LivePoints.POINTS), own.points())
                .when(own.is(LivePoints.NOT_APPLICABLE), said("workbook.not-applicable"))
                .otherwise("\"\"");
        String bare = "AND(" + own.is(LivePoints.POINTS) + "," + own.points() + ">0," + unproved + ")";
        String missing = new CellFormula()
                .when(bare, said("workbook.unproved"))
                .otherwise("CHOOSE(1+" + own.state() + "," + String.join(",", missing()) + ")");
        return new Shown(live.cell("shown", points), live.cell("missing", missing));
    }

    /** What is missing, by how far a component has come, from {@link LivePoints#NOTHING} on. */
    private List<String> missing() {
        return List.of(
                said("workbook.nothing"),
                "\"\"",
                "\"\"",
                said("workbook.invalid"),
                said("workbook.too-long"),
                said("workbook.awaiting"),
                said("workbook.unranked"));
    }

    private String said(String key) {
        return CellFormula.quoted(form.words().text(key));
    }

    /** Whether no document is cited: beside the component, and beside the figures that it is computed from. */
    private String unproved(Component component, Map<String, Integer> rows, String typed) {
        List<String> keys =
                new ArrayList<>(List.of(Slot.path("scores", component.code().value())));
        Formula formula = component.rule().formula();
        if (formula != null) {
            formula.stated()
                    .forEach(named -> keys.add("figures/" + named.figure().id().value()));
        }
        String column = typed + "!$" + SheetCell.letters(Line.Column.EVIDENCE.place()) + "$";
        return keys.stream()
                .filter(rows::containsKey)
                .map(key -> CellFormula.isBlank(column + rows.get(key)))
                .collect(Collectors.joining(",", "AND(", ")"));
    }

    /** The sum of a group; null where nothing of it is filled in here. */
    @Nullable
    Sum of(Group group) {
        return groups.get(group.code().value());
    }

    Sum total() {
        return total;
    }

    /** The index of the total, as a formula. */
    String index() {
        return index;
    }

    /** What is claimed of bonuses or declared of penalties in all; null where there is no row for any. */
    @Nullable
    String claimed(String of) {
        return claimed.get(of);
    }

    private void claim(String of, BigDecimal most, Map<String, Integer> rows, String typed) {
        List<String> cells = new ArrayList<>();
        for (Line line : form.lines()) {
            if (line.kind() == Line.Kind.CLAIM && line.key().startsWith(of + "/")) {
                cells.add(typed + "!" + SheetCell.letters(FormBook.POINTS) + rows.get(line.key()));
            }
        }
        if (!cells.isEmpty()) {
            claimed.put(
                    of,
                    live.cell(of, "MIN(ROUND(SUM(" + String.join(",", cells) + "),6)," + most.toPlainString() + ")"));
        }
    }

    private List<Sum> sums(List<Part> parts) {
        List<Sum> sums = new ArrayList<>();
        for (Part part : parts) {
            Sum sum = sum(part);
            if (sum != null) {
                sums.add(sum);
            }
        }
        return sums;
    }

    /** The sum of a part as far as its caps let it grow; null where nothing of it is filled in here. */
    private @Nullable Sum sum(Part part) {
        if (part instanceof Component component) {
            LivePoints.Live own = components.get(component.code().value());
            if (own == null || !form.holds(component)) {
                return null;
            }
            return new Sum(
                    live.cell(
                            "sum",
                            new CellFormula()
                                    .when(own.is(LivePoints.POINTS), own.points())
                                    .otherwise("0")),
                    live.cell(
                            "of",
                            new CellFormula()
                                    .when(own.is(LivePoints.NOT_APPLICABLE), "0")
                                    .otherwise(component.max().value().toPlainString())));
        }
        List<Sum> below = sums(part.parts());
        if (below.isEmpty() || !(part instanceof Group group)) {
            return null;
        }
        String achieved = LivePoints.sum(below.stream().map(Sum::achieved).toList());
        String applicable = LivePoints.sum(below.stream().map(Sum::applicable).toList());
        String most = group.max().value().toPlainString();
        String reach = live.cell("of", group.capped() ? "MIN(" + applicable + "," + most + ")" : applicable);
        String own = live.cell("sum", group.capped() ? "MIN(" + achieved + "," + reach + ")" : achieved);
        Sum sum = new Sum(own, reach);
        groups.put(group.code().value(), sum);
        return sum;
    }
}
