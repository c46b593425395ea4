package org.sodiem.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.load.Limits;
import org.sodiem.model.Appraisal;
import org.sodiem.model.FileKind;
import org.sodiem.model.Layout;
import org.sodiem.sheet.SheetCell;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.YamlEditor;
import org.sodiem.yaml.YamlMap;
import org.sodiem.yaml.YamlMap.Flow;
import org.sodiem.yaml.YamlMap.Lines;
import org.sodiem.yaml.YamlWriter;

/** What an appraiser's workbook changes in the office's file of one unit: nothing where a cell says what the file says. */
final class AppraisalChange {

    private static final List<String> PASS =
            List.of("pass", "against", "agree", "except", Matter.SCORES, Matter.BONUS, Matter.PENALTIES);
    private static final List<String> FINDING = Stream.of(
                    List.of("score", "points"), Limits.FACTS, List.of("figures", "reason", "explain"))
            .flatMap(List::stream)
            .toList();

    private final AppraisalForm form;
    private final AppraisalForm.Desk desk;
    private final Filled filled;
    private final String against;
    private final List<Trouble> troubles = new ArrayList<>();
    private final YamlEditor editor;
    private final List<String> order = new ArrayList<>();
    private boolean begun;

    private AppraisalChange(AppraisalForm form, AppraisalForm.Desk desk, Filled filled, String against) {
        this.form = form;
        this.desk = desk;
        this.filled = filled;
        this.against = against;
        this.begun = desk.isBegun();
        this.editor = new YamlEditor(desk.text().isBlank() ? start() : desk.text());
        order.addAll(FINDING);
        order.addAll(PASS);
        form.criteria().components().forEach(one -> order.add(one.code().value()));
        form.criteria().bonus().items().forEach(one -> order.add(one.code().value()));
        form.criteria().penalty().items().forEach(one -> order.add(one.code().value()));
    }

    private String start() {
        String schema = "../".repeat(desk.path().split("/", -1).length - 1) + Layout.SCHEMAS + "/"
                + FileKind.APPRAISAL.schema(form.criteria().index().value());
        return "# yaml-language-server: $schema=" + schema + "\n"
                + YamlWriter.text(new YamlMap().with("passes", List.of(pass())));
    }

    private YamlMap pass() {
        String commit = against.matches(Appraisal.COMMIT) ? against : "";
        return new YamlMap()
                .with("pass", new BigDecimal(form.head().pass()))
                .unlessEmpty("against", commit.isEmpty() ? null : commit);
    }

    /**
     * Brings the cells of a workbook into a file.
     *
     * @param against the commit that was appraised, for a pass that is not in the file yet
     */
    static FormChange.Result of(AppraisalForm form, AppraisalForm.Desk desk, Filled filled, String against) {
        AppraisalChange change = new AppraisalChange(form, desk, filled, against);
        String start = change.editor.text();
        try {
            change.change();
        } catch (IllegalArgumentException | IllegalStateException e) {
            change.troubles.add(Trouble.of("", form.words().text("workbook.wrong.written", desk.path())));
            return result(desk, desk.text(), change.troubles, List.of());
        }
        boolean none = change.editor.text().equals(start) && !change.begunHere();
        return result(desk, none ? desk.text() : change.editor.text(), change.troubles, change.lost());
    }

    /** Rows and columns that were deleted: the unit's own, and those of what is found of it. */
    private List<String> lost() {
        Set<String> lost = new LinkedHashSet<>();
        Filled.Row own = filled.rows().get(desk.unit());
        if (own == null) {
            lost.add(desk.unit());
        } else if (!own.has(AppraisalForm.BULK)) {
            lost.add(column(AppraisalForm.BULK));
        }
        for (Matter matter : desk.matters()) {
            Filled.Row row = filled.rows().get(matter.key());
            if (row == null) {
                lost.add(desk.unit() + " " + matter.code());
                continue;
            }
            matter.slots().keySet().stream()
                    .filter(column -> !row.has(column))
                    .forEach(column -> lost.add(matter.code() + " " + column(column)));
        }
        return List.copyOf(lost);
    }

    private String column(String column) {
        Words words = form.words();
        String title = switch (column) {
            case AppraisalForm.BULK -> words.text("workbook.appraise.rest");
            case Matter.RULING -> words.text("workbook.appraise.ruling");
            case Matter.POINTS -> words.text("workbook.appraise.points");
            case Matter.COUNT -> words.text("workbook.appraise.count");
            case Matter.REASON -> words.text("workbook.appraise.reason");
            case Matter.ASKS -> words.text("workbook.appraise.asks");
            default -> words.text("workbook.appraise.right.value");
        };
        return words.text("workbook.lost.column", title);
    }

    private boolean begunHere() {
        return begun && !desk.isBegun();
    }

    private static FormChange.Result result(
            AppraisalForm.Desk desk, String after, List<Trouble> troubles, List<String> lost) {
        return new FormChange.Result(
                desk.path(), !after.equals(desk.text()), after, troubles, Set.of(), Map.of(), lost);
    }

    private void change() {
        Filled.Row own = filled.rows().get(desk.unit());
        Set<String> left = new LinkedHashSet<>();
        Set<String> taken = new LinkedHashSet<>();
        boolean bulk = !desk.bulk().held().isNothing();
        if (own != null && own.has(AppraisalForm.BULK) && !Typed.isSame(desk.bulk(), own.cell(AppraisalForm.BULK))) {
            Typed typed = own.read(desk.bulk(), AppraisalForm.BULK, troubles, form.words());
            if (typed != null) {
                bulk = typed.value() != null;
                set("agree", bulk ? "all" : null);
            }
        }
        for (Matter matter : desk.matters()) {
            Filled.Row row = filled.rows().get(matter.key());
            if (row == null) {
                continue;
            }
            Set<String> changed = changed(matter, row);
            boolean unreadable = false;
            for (String column : changed) {
                unreadable |= row.read(matter.slot(column), column, troubles, form.words()) == null;
            }
            if (!changed.isEmpty() && !unreadable) {
                if (matter.of().equals(Matter.PENALTIES)) {
                    penalty(matter, row, changed);
                } else {
                    finding(matter, row, changed, bulk, left, taken);
                }
            }
        }
        except(left, taken, bulk, own);
        if (begunHere()) {
            keepPenalties();
        }
    }

    /** The columns in which somebody typed something else than the file says. */
    private static Set<String> changed(Matter matter, Filled.Row row) {
        Set<String> changed = new LinkedHashSet<>();
        matter.slots().forEach((column, slot) -> {
            if (row.has(column) && !Typed.isSame(slot, row.cell(column))) {
                changed.add(column);
            }
        });
        return changed;
    }

    /** What a cell says now: what is typed where the workbook has it, else what the file says. */
    private static @Nullable Object now(Matter matter, Filled.@Nullable Row row, String column) {
        Slot slot = matter.slots().get(column);
        if (slot == null) {
            return null;
        }
        SheetCell cell = row == null ? null : row.cell(column);
        if (row != null && row.has(column)) {
            return Typed.isSame(slot, cell)
                    ? slot.value()
                    : Typed.read(slot, cell).value();
        }
        return slot.value();
    }

    private void wrong(Filled.Row row, String column, String text) {
        troubles.add(Trouble.of(row.place(column), text));
    }

    private void finding(
            Matter matter, Filled.Row row, Set<String> changed, boolean bulk, Set<String> left, Set<String> taken) {
        Matter.Ruling ruling = Matter.Ruling.of(now(matter, row, Matter.RULING));
        if (!fits(matter, row, ruling)) {
            return;
        }
        String[] place = place(matter);
        Node entry = desk.written().at(place);
        boolean other = changed.contains(Matter.RULING);
        if (ruling == Matter.Ruling.LEFT && !bulk) {
            wrong(row, Matter.RULING, form.words().text("workbook.appraise.wrong.left"));
            return;
        }
        if (other && ruling == Matter.Ruling.LEFT) {
            left.add(matter.code());
        } else if (other && (ruling != null || wasLeft(matter))) {
            taken.add(matter.code());
        }
        if (ruling == null || ruling == Matter.Ruling.LEFT) {
            if (entry != null) {
                editor.remove(path(matter));
            }
        } else if (other || !(entry instanceof Mapping)) {
            set(matter, finding(matter, row, ruling));
        } else {
            changed.forEach(column -> inside(matter, row, column, ruling));
        }
    }

    private boolean wasLeft(Matter matter) {
        String held = matter.slot(Matter.RULING).held().text();
        return held.equals(AppraisalForm.label(Matter.Ruling.LEFT, form.words()));
    }

    /** Whether what is typed beside a ruling belongs to it; what does not is told. */
    private boolean fits(Matter matter, Filled.Row row, Matter.@Nullable Ruling ruling) {
        int before = troubles.size();
        Set<String> typed = new LinkedHashSet<>();
        matter.slots().keySet().forEach(column -> {
            if (!column.equals(Matter.RULING) && now(matter, row, column) != null) {
                typed.add(column);
            }
        });
        List<String> facts = matter.facts();
        if (ruling == null) {
            if (!typed.isEmpty()) {
                wrong(row, Matter.RULING, form.words().text("workbook.appraise.wrong.ruling"));
            }
            return troubles.size() == before;
        }
        switch (ruling) {
            case AGREED, LEFT ->
                typed.forEach(column -> wrong(
                        row,
                        column,
                        form.words().text("workbook.appraise.wrong.alone", AppraisalForm.label(ruling, form.words()))));
            case GIVEN -> {
                if (!typed.contains(Matter.POINTS)) {
                    wrong(row, Matter.POINTS, form.words().text("workbook.appraise.wrong.points"));
                }
                foreign(row, typed, facts);
            }
            case CORRECTED -> {
                foreign(row, typed, List.of(Matter.POINTS));
                if (facts.stream().noneMatch(typed::contains)) {
                    wrong(row, facts.get(0), form.words().text("workbook.appraise.wrong.facts"));
                }
            }
            case NOT_APPLICABLE -> {
                foreign(row, typed, List.of(Matter.POINTS));
                foreign(row, typed, facts);
                if (!typed.contains(Matter.REASON)) {
                    wrong(row, Matter.REASON, form.words().text("workbook.appraise.wrong.reason"));
                }
            }
            case DEFERRED -> {
                foreign(row, typed, List.of(Matter.POINTS));
                foreign(row, typed, facts);
            }
        }
        return troubles.size() == before;
    }

    private void foreign(Filled.Row row, Set<String> typed, List<String> columns) {
        columns.stream()
                .filter(typed::contains)
                .forEach(column -> wrong(row, column, form.words().text("workbook.appraise.wrong.foreign")));
    }

    private List<String> path(Matter matter, String... inside) {
        List<String> path = new ArrayList<>(List.of("passes", String.valueOf(desk.at()), matter.of(), matter.code()));
        path.addAll(List.of(inside));
        return path;
    }

    private String[] place(Matter matter, String... inside) {
        return path(matter, inside).toArray(String[]::new);
    }

    private void begin() {
        if (!begun) {
            begun = true;
            if (!desk.text().isBlank()) {
                editor.append(List.of("passes"), pass());
            }
        }
    }

    private void set(Matter matter, Object value) {
        begin();
        editor.set(path(matter), value, order);
    }

    /** Sets a key of the pass, or takes it away. */
    private void set(String key, @Nullable Object value) {
        List<String> path = List.of("passes", String.valueOf(desk.at()), key);
        if (value != null) {
            begin();
            editor.set(path, value, order);
        } else if (desk.written().keys("passes", String.valueOf(desk.at())).contains(key)) {
            editor.remove(path);
        }
    }

    /** A finding as it is written anew. */
    private Object finding(Matter matter, Filled.Row row, Matter.Ruling ruling) {
        if (ruling == Matter.Ruling.AGREED) {
            return "agree";
        }
        YamlMap map = new YamlMap();
        Object reason = now(matter, row, Matter.REASON);
        boolean asks = now(matter, row, Matter.ASKS) != null || ruling == Matter.Ruling.DEFERRED;
        if (ruling == Matter.Ruling.GIVEN) {
            map.with(
                    matter.of().equals(Matter.BONUS) ? "points" : "score",
                    Objects.requireNonNull(now(matter, row, Matter.POINTS)));
        } else if (ruling == Matter.Ruling.CORRECTED) {
            facts(matter, row).forEach(map::with);
        }
        return whole(map, ruling == Matter.Ruling.NOT_APPLICABLE ? "not-applicable" : "reason", reason, asks);
    }

    private static Object whole(YamlMap map, String key, @Nullable Object reason, boolean asks) {
        String text = reason == null ? "" : reason.toString();
        map.unlessEmpty(key, text.isEmpty() ? null : new Lines(text));
        map.unlessEmpty("explain", asks ? Boolean.TRUE : null);
        return text.contains("\n") ? map : new Flow(map);
    }

    /** The figures that are right, as they are written. */
    private static Map<String, Object> facts(Matter matter, Filled.Row row) {
        Map<String, Object> facts = new LinkedHashMap<>();
        List<String> met = new ArrayList<>();
        YamlMap faults = new YamlMap();
        Map<String, YamlMap> figures = new LinkedHashMap<>();
        boolean anyMet = false;
        boolean anyFaults = false;
        for (String column : matter.facts()) {
            Object value = now(matter, row, column);
            if (value == null) {
                continue;
            }
            String[] names = column.split("/", -1);
            switch (names[0]) {
                case "met" -> {
                    anyMet = true;
                    if (value.equals("met")) {
                        met.add(names[1]);
                    }
                }
                case "faults" -> {
                    anyFaults = true;
                    if (value instanceof BigDecimal count && count.signum() > 0) {
                        faults.with(names[1], value);
                    }
                }
                case "figures" ->
                    figures.computeIfAbsent(names[1], id -> new YamlMap())
                            .with(names.length > 2 ? "previous" : "value", value);
                default -> facts.put(names[0], value);
            }
        }
        if (anyMet) {
            facts.put("met", new Flow(met));
        }
        if (anyFaults) {
            facts.put("faults", new Flow(faults));
        }
        if (!figures.isEmpty()) {
            YamlMap all = new YamlMap();
            figures.forEach((id, map) -> {
                Object value = now(matter, row, Slot.path("figures", id));
                boolean alone = now(matter, row, Slot.path("figures", id, "previous")) == null;
                all.with(id, alone && value != null ? value : new Flow(map));
            });
            facts.put("figures", new Flow(all));
        }
        return facts;
    }

    /** One cell of a finding that stays what it is. */
    private void inside(Matter matter, Filled.Row row, String column, Matter.Ruling ruling) {
        Object value = now(matter, row, column);
        String name = column.replaceFirst("/.*", "");
        switch (name) {
            case Matter.ASKS ->
                put(matter, "explain", (value != null || ruling == Matter.Ruling.DEFERRED) ? Boolean.TRUE : null);
            case Matter.REASON -> {
                boolean instead = ruling == Matter.Ruling.NOT_APPLICABLE
                        && !desk.written().keys(place(matter)).contains("reason");
                put(matter, instead ? "not-applicable" : "reason", value == null ? null : new Lines(value.toString()));
            }
            case Matter.POINTS -> put(matter, matter.of().equals(Matter.BONUS) ? "points" : "score", value);
            case "faults", "figures" -> {
                if (desk.written().at(place(matter, name)) instanceof Mapping) {
                    part(matter, row, column.split("/", -1));
                } else {
                    put(matter, name, facts(matter, row).get(name));
                }
            }
            default -> put(matter, name, facts(matter, row).get(name));
        }
    }

    /** One of several figures of a finding that names others, too. */
    private void part(Matter matter, Filled.Row row, String[] names) {
        String[] place = place(matter, names[0], names[1]);
        Node entry = desk.written().at(place);
        if (entry instanceof Mapping both) {
            String key = names.length > 2 ? "previous" : "value";
            Object value = now(matter, row, String.join("/", names));
            if (value != null) {
                editor.set(path(matter, names[0], names[1], key), value, List.of("value", "previous"));
            } else if (both.find(key) != null) {
                editor.remove(path(matter, names[0], names[1], key));
            }
            return;
        }
        Object value = now(matter, row, names[0] + "/" + names[1]);
        Object previous = now(matter, row, Slot.path(names[0], names[1], "previous"));
        boolean none = value == null && previous == null;
        boolean never = value instanceof BigDecimal count && names[0].equals("faults") && count.signum() == 0;
        if (none || never) {
            if (desk.written().keys(place(matter, names[0])).contains(names[1])) {
                editor.remove(path(matter, names[0], names[1]));
            }
        } else {
            Object written = previous == null
                    ? Objects.requireNonNull(value)
                    : new Flow(new YamlMap().unlessEmpty("value", value).with("previous", previous));
            editor.set(path(matter, names[0], names[1]), written, List.of());
        }
    }

    private void put(Matter matter, String key, @Nullable Object value) {
        List<String> path = path(matter, key);
        boolean there = desk.written().keys(place(matter)).contains(key);
        if (there
                && (value == null
                        || (value instanceof Lines lines && lines.text().contains("\n")))) {
            editor.remove(path); // several lines get lines of their own, below the key
        }
        if (value != null) {
            editor.set(path, value, order);
        }
    }

    private void penalty(Matter matter, Filled.Row row, Set<String> changed) {
        Object count = now(matter, row, Matter.COUNT);
        Object reason = now(matter, row, Matter.REASON);
        Object asks = now(matter, row, Matter.ASKS);
        if (count == null && (reason != null || asks != null)) {
            wrong(row, Matter.COUNT, form.words().text("workbook.appraise.wrong.count"));
            return;
        }
        if (count != null && reason == null) {
            wrong(row, Matter.REASON, form.words().text("workbook.appraise.wrong.reason"));
            return;
        }
        begin();
        if (!desk.isBegun()) {
            return; // all penalties of a new pass are written together
        }
        Node entry = desk.written().at(place(matter));
        if (count == null) {
            if (entry != null) {
                editor.remove(path(matter));
            }
        } else if (entry instanceof Mapping) {
            changed.forEach(column -> {
                Object value = now(matter, row, column);
                switch (column) {
                    case Matter.ASKS -> put(matter, "explain", value == null ? null : Boolean.TRUE);
                    case Matter.REASON -> put(matter, "reason", value == null ? null : new Lines(value.toString()));
                    default -> put(matter, column, value);
                }
            });
        } else {
            set(matter, whole(new YamlMap().with("count", count), "reason", reason, asks != null));
        }
    }

    /** The last pass alone counts, so that a new one says again what was found before. */
    private void keepPenalties() {
        for (Matter matter : desk.matters()) {
            Filled.Row row = filled.rows().get(matter.key());
            Object count = now(matter, row, Matter.COUNT);
            if (matter.of().equals(Matter.PENALTIES) && count != null) {
                set(
                        matter,
                        whole(
                                new YamlMap().with("count", count),
                                "reason",
                                now(matter, row, Matter.REASON),
                                now(matter, row, Matter.ASKS) != null));
            }
        }
    }

    /** The codes that are left out where the office agrees to the rest: those of the file in its order, then new ones. */
    private void except(Set<String> left, Set<String> taken, boolean bulk, Filled.@Nullable Row own) {
        String[] place = {"passes", String.valueOf(desk.at()), "except"};
        List<String> was = Objects.requireNonNullElse(desk.written().texts(place), List.of());
        List<String> now = new ArrayList<>(was);
        now.removeAll(taken);
        left.stream().filter(code -> !was.contains(code)).forEach(now::add);
        if (!bulk && !now.isEmpty() && !desk.bulk().held().isNothing() && own != null) {
            wrong(own, AppraisalForm.BULK, form.words().text("workbook.appraise.wrong.except", String.join(", ", now)));
        } else if (!now.equals(was)) {
            set("except", now.isEmpty() ? null : new Flow(now));
        }
    }
}
