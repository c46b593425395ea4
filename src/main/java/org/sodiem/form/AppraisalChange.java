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
    private final Set<String> left = new LinkedHashSet<>();
    private final Set<String> taken = new LinkedHashSet<>();
    private boolean bulk;
    private boolean begun;

    private AppraisalChange(AppraisalForm form, AppraisalForm.Desk desk, Filled filled, String against) {
        this.form = form;
        this.desk = desk;
        this.filled = filled;
        this.against = against;
        this.bulk = !desk.bulk().held().isNothing();
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
    static FileChange of(AppraisalForm form, AppraisalForm.Desk desk, Filled filled, String against) {
        AppraisalChange change = new AppraisalChange(form, desk, filled, against);
        String start = change.editor.text();
        try {
            change.change();
        } catch (IllegalArgumentException | IllegalStateException e) {
            change.troubles.add(Trouble.of("", form.words().text("workbook.wrong.written", desk.path())));
            return FileChange.none(desk.path(), desk.text(), change.troubles);
        }
        boolean none = change.editor.text().equals(start) && !change.begunHere();
        String after = none ? desk.text() : change.editor.text();
        boolean changes = !after.equals(desk.text());
        return new FileChange(desk.path(), changes, after, change.troubles, Set.of(), Map.of(), change.lost());
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

    private void change() {
        Filled.Row own = filled.rows().get(desk.unit());
        if (own != null && own.changes(desk.bulk(), AppraisalForm.BULK)) {
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
                    finding(matter, row, changed);
                }
            }
        }
        except(own);
        if (begunHere()) {
            keepPenalties();
        }
    }

    /** The columns in which somebody typed something else than the file says. */
    private static Set<String> changed(Matter matter, Filled.Row row) {
        Set<String> changed = new LinkedHashSet<>();
        matter.slots().forEach((column, slot) -> {
            if (row.changes(slot, column)) {
                changed.add(column);
            }
        });
        return changed;
    }

    /** What is said now in a column; null also where the matter has no such column. */
    private @Nullable Object now(Matter matter, String column) {
        Slot slot = matter.slots().get(column);
        return slot == null ? null : filled.now(matter.key(), slot, column);
    }

    private void wrong(Filled.Row row, String column, String text) {
        troubles.add(Trouble.of(row.place(column), text));
    }

    private void finding(Matter matter, Filled.Row row, Set<String> changed) {
        Matter.Ruling ruling = Matter.Ruling.of(now(matter, Matter.RULING));
        if (!fits(matter, row, ruling)) {
            return;
        }
        Node entry = desk.written().at(place(matter));
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
            set(matter, finding(matter, ruling));
        } else {
            changed.forEach(column -> inside(matter, column, ruling));
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
            if (!column.equals(Matter.RULING) && now(matter, column) != null) {
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
        if (value != null) {
            begin();
        }
        if (begun) {
            editor.put(List.of("passes", String.valueOf(desk.at()), key), value, order);
        }
    }

    /** Sets a key of a finding, or takes it away. */
    private void put(Matter matter, String key, @Nullable Object value) {
        editor.put(path(matter, key), value, order);
    }

    /** A finding as it is written anew. */
    private Object finding(Matter matter, Matter.Ruling ruling) {
        if (ruling == Matter.Ruling.AGREED) {
            return "agree";
        }
        YamlMap map = new YamlMap();
        Object reason = now(matter, Matter.REASON);
        boolean asks = now(matter, Matter.ASKS) != null || ruling == Matter.Ruling.DEFERRED;
        if (ruling == Matter.Ruling.GIVEN) {
            map.with(
                    matter.of().equals(Matter.BONUS) ? "points" : "score",
                    Objects.requireNonNull(now(matter, Matter.POINTS)));
        } else if (ruling == Matter.Ruling.CORRECTED) {
            facts(matter).forEach(map::with);
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
    private Map<String, Object> facts(Matter matter) {
        Map<String, Object> facts = new LinkedHashMap<>();
        List<String> met = new ArrayList<>();
        YamlMap faults = new YamlMap();
        Map<String, YamlMap> figures = new LinkedHashMap<>();
        boolean anyMet = false;
        boolean anyFaults = false;
        for (String column : matter.facts()) {
            Object value = now(matter, column);
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
                Object value = now(matter, Slot.path("figures", id));
                boolean alone = now(matter, Slot.path("figures", id, "previous")) == null;
                all.with(id, alone && value != null ? value : new Flow(map));
            });
            facts.put("figures", new Flow(all));
        }
        return facts;
    }

    /** One cell of a finding or a penalty that stays what it is. */
    private void inside(Matter matter, String column, Matter.@Nullable Ruling ruling) {
        Object value = now(matter, column);
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
                    part(matter, column.split("/", -1));
                } else {
                    put(matter, name, facts(matter).get(name));
                }
            }
            default -> put(matter, name, facts(matter).get(name));
        }
    }

    /** One of several figures of a finding that names others, too. */
    private void part(Matter matter, String[] names) {
        List<String> path = path(matter, names[0], names[1]);
        Object value = now(matter, Slot.path(names[0], names[1]));
        Object previous = now(matter, Slot.path(names[0], names[1], "previous"));
        if (desk.written().at(place(matter, names[0], names[1])) instanceof Mapping) {
            boolean before = names.length > 2;
            editor.put(
                    path(matter, names[0], names[1], before ? "previous" : "value"),
                    before ? previous : value,
                    List.of("value", "previous"));
        } else if (previous != null) {
            editor.set(path, new Flow(new YamlMap().unlessEmpty("value", value).with("previous", previous)));
        } else {
            boolean never = value instanceof BigDecimal count && names[0].equals("faults") && count.signum() == 0;
            editor.put(path, never ? null : value, List.of());
        }
    }

    private void penalty(Matter matter, Filled.Row row, Set<String> changed) {
        Object count = now(matter, Matter.COUNT);
        Object reason = now(matter, Matter.REASON);
        Object asks = now(matter, Matter.ASKS);
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
            changed.forEach(column -> inside(matter, column, null));
        } else {
            set(matter, penalty(matter, count));
        }
    }

    /** A penalty as it is written anew. */
    private Object penalty(Matter matter, Object count) {
        boolean asks = now(matter, Matter.ASKS) != null;
        return whole(new YamlMap().with("count", count), "reason", now(matter, Matter.REASON), asks);
    }

    /** The last pass alone counts, so that a new one says again what was found before. */
    private void keepPenalties() {
        for (Matter matter : desk.matters()) {
            Object count = now(matter, Matter.COUNT);
            if (matter.of().equals(Matter.PENALTIES) && count != null) {
                set(matter, penalty(matter, count));
            }
        }
    }

    /** The codes that are left out where the office agrees to the rest: those of the file in its order, then new ones. */
    private void except(Filled.@Nullable Row own) {
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
