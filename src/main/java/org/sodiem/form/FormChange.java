package org.sodiem.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.EmptyScores;
import org.sodiem.load.Limits;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Figure;
import org.sodiem.source.Located;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.YamlEditor;
import org.sodiem.yaml.YamlMap;
import org.sodiem.yaml.YamlMap.Flow;
import org.sodiem.yaml.YamlMap.Lines;

/** What a workbook changes in a file of scores: cell by cell, and nothing where a cell says what the file says. */
final class FormChange {

    /** Keys in the order of a file: its own, those of an entry, of a figure, of a claim. */
    static final List<String> FILE =
            List.of("unit", "office", "as-of", "evidence", "figures", "scores", "bonus", "penalty");

    static final List<String> ENTRY = Stream.concat(
                    Limits.FACTS.stream(), Stream.of("score", "as-of", "evidence", "note"))
            .toList();
    private static final List<String> FIGURE = List.of("value", "previous", "as-of", "evidence");
    private static final List<String> CLAIM = List.of("count", "evidence", "note");

    private final Form form;
    private final Filled filled;
    private final Written written;
    private final String start;
    private final YamlEditor editor;
    private final List<Trouble> troubles;
    private final PaperChange papers;
    private final Set<String> restated = new LinkedHashSet<>();
    private final List<String> entries;
    private final List<String> figures;
    private final List<String> claims;

    private FormChange(Form form, Filled filled, String text) {
        this.form = form;
        this.filled = filled;
        this.written = Objects.requireNonNull(Written.of(form.head().path(), text));
        this.start = text.isBlank() ? empty() : text;
        this.editor = new YamlEditor(start);
        this.troubles = new ArrayList<>(filled.troubles());
        this.papers = new PaperChange(form, filled, editor, troubles);
        CriteriaSet set = form.card().criteria();
        this.entries = order(ENTRY, set.components().stream().map(Component::code));
        this.figures = order(FIGURE, set.figures().stream().map(Figure::id));
        this.claims = order(
                CLAIM,
                Stream.of(set.bonus(), set.penalty())
                        .flatMap(adjustment -> adjustment.items().stream())
                        .map(Adjustment.Item::code));
    }

    /** The order of keys in something that stands under its code or id, of keys in the file, and of codes or ids. */
    private static List<String> order(List<String> inside, Stream<Located<String>> names) {
        return Stream.of(inside.stream(), FILE.stream(), names.map(Located::value))
                .flatMap(keys -> keys)
                .toList();
    }

    /** A file in which nothing is said yet. */
    private String empty() {
        String office = form.head().office();
        return EmptyScores.text(
                form.head().path(),
                form.head().unit(),
                office.isEmpty() ? null : office,
                form.card().criteria(),
                form.book().campaign().locale());
    }

    /**
     * Brings the cells of a workbook into the file of which its form was made.
     *
     * @param text the file's text as it stands; nothing where it is not there
     */
    static FileChange of(Form form, Filled filled, String text) {
        String path = form.head().path();
        FormChange change = new FormChange(form, filled, text);
        try {
            change.change();
        } catch (IllegalArgumentException | IllegalStateException e) {
            change.troubles.add(Trouble.of("", form.words().text("workbook.wrong.written", path)));
            return FileChange.none(path, text, change.troubles);
        }
        String after = change.editor.text();
        boolean changes = !after.equals(change.start);
        return new FileChange(
                path,
                changes,
                changes ? after : text,
                change.troubles,
                change.restated,
                change.papers.fresh(),
                change.lost());
    }

    private void change() {
        papers.change();
        for (Line line : form.lines()) {
            if (line.key().equals("as-of")) {
                Change day = changed(line, Line.Column.FACTS);
                if (day != null && !day.wrong()) {
                    editor.put(List.of("as-of"), day.value(), FILE);
                }
            } else if (line.key().startsWith("figures/") && !line.key().endsWith("/previous")) {
                figure(line);
            } else if (line.part() instanceof Component component
                    && !line.slots().isEmpty()) {
                component(line, component);
            } else if (line.kind() == Line.Kind.CLAIM) {
                claim(line);
            }
        }
    }

    /** Rows in which one types and columns that were deleted, each by what people call it. */
    private List<String> lost() {
        Set<String> lost = new LinkedHashSet<>();
        for (Line line : form.lines()) {
            Filled.Row row = filled.rows().get(line.key());
            if (row == null && !line.slots().isEmpty()) {
                lost.add(
                        line.part() == null && line.kind() == Line.Kind.ITEM
                                ? line.key().split("/", -1)[1]
                                : line.code().isEmpty() ? line.title() : line.code());
            }
        }
        List<Filled.Row> rows = form.lines().stream()
                .map(line -> filled.rows().get(line.key()))
                .filter(Objects::nonNull)
                .toList();
        for (Line.Column column : Line.Column.values()) {
            if (!rows.isEmpty() && rows.stream().noneMatch(row -> row.has(column.id()))) {
                lost.add(form.words().text("workbook.lost.column", form.words().text(column.head())));
            }
        }
        for (int i = 0; i < form.papers().size(); i++) {
            if (filled.rows().get("document/" + form.papers().get(i).id()) == null) {
                lost.add(form.words().text("workbook.lost.paper", String.valueOf(i + 1)));
            }
        }
        return List.copyOf(lost);
    }

    /** The cell of a line in a column, where somebody typed something else than the file says; null elsewhere. */
    private @Nullable Change changed(Line line, Line.Column column) {
        Slot slot = line.slots().get(column);
        Filled.Row row = filled.rows().get(line.key());
        if (slot == null || row == null || !row.changes(slot, column.id())) {
            return null;
        }
        Typed typed = row.read(slot, column.id(), troubles, form.words());
        return new Change(typed == null ? null : typed.value(), row.place(column.id()), typed == null);
    }

    /** A value that somebody typed. */
    private record Change(@Nullable Object value, String place, boolean wrong) {}

    private void figure(Line line) {
        String id = line.key().substring("figures/".length());
        Line before = form.lines().stream()
                .filter(other -> other.key().equals(line.key() + "/previous"))
                .findFirst()
                .orElse(null);
        Change value = changed(line, Line.Column.FACTS);
        Change previous = before == null ? null : changed(before, Line.Column.FACTS);
        Change evidence = changed(line, Line.Column.EVIDENCE);
        if (value == null && previous == null && evidence == null) {
            return;
        }
        List<String> path = List.of("figures", id);
        boolean mapping = written.at("figures", id) instanceof Mapping;
        if (!mapping && previous == null && evidence == null) {
            put(path, value, figures);
            return;
        }
        if (!mapping && written.at("figures", id) instanceof Scalar scalar) {
            BigDecimal own = Objects.requireNonNull(line.facts()).held().number();
            editor.set(path, new YamlMap().with("value", own == null ? scalar.text() : own), figures);
        }
        put(inside(path, "value"), value, figures);
        put(inside(path, "previous"), previous, figures);
        cite(path, evidence, figures);
    }

    private static List<String> inside(List<String> path, String key) {
        return Stream.concat(path.stream(), Stream.of(key)).toList();
    }

    /** Sets what somebody typed, or takes its key away. */
    private void put(List<String> path, @Nullable Change change, List<String> order) {
        if (change != null && !change.wrong()) {
            editor.put(path, change.value(), order);
        }
    }

    /** Sets the documents that somebody typed for what stands at a path. */
    private void cite(List<String> path, @Nullable Change change, List<String> order) {
        if (change != null) {
            Object cited =
                    change.value() == null ? null : papers.cited(change.value().toString(), change.place());
            editor.put(inside(path, "evidence"), cited, order);
        }
    }

    /** Sets the note that somebody typed for what stands at a path. */
    private void note(List<String> path, @Nullable Change change, List<String> order) {
        if (change != null) {
            Object note =
                    change.value() == null ? null : new Lines(change.value().toString());
            editor.put(inside(path, "note"), note, order);
        }
    }

    private void component(Line line, Component component) {
        String code = component.code().value();
        List<String> path = List.of("scores", code);
        List<Line> items = form.lines().stream()
                .filter(other -> other.kind() == Line.Kind.ITEM && other.key().startsWith(line.key() + "/"))
                .toList();
        boolean facts = facts(line, items, component);
        Change evidence = changed(line, Line.Column.EVIDENCE);
        Change note = changed(line, Line.Column.NOTE);
        cite(path, evidence, entries);
        note(path, note, entries);
        if (facts && written.at("scores", code, "score") != null) {
            restated.add(code);
        }
        if ((facts || evidence != null || note != null) && isEmpty(code)) {
            editor.set(path, null, entries);
        }
    }

    private boolean isEmpty(String code) {
        Written now = Objects.requireNonNull(Written.of(form.head().path(), editor.text()));
        return now.at("scores", code) instanceof Mapping mapping
                && mapping.pairs().isEmpty();
    }

    /** Whether the facts of a component change. */
    private boolean facts(Line line, List<Line> items, Component component) {
        String code = component.code().value();
        Map<Line, Change> changes = new LinkedHashMap<>();
        for (Line item : items) {
            Change change = changed(item, Line.Column.FACTS);
            if (change != null) {
                changes.put(item, change);
            }
        }
        Change own = changed(line, Line.Column.FACTS);
        if (own != null) {
            changes.put(line, own);
        }
        if (changes.isEmpty() || changes.values().stream().anyMatch(Change::wrong)) {
            return !changes.isEmpty();
        }
        List<Line> met = items.stream()
                .filter(item -> item.key().startsWith(line.key() + "/met/"))
                .toList();
        List<Line> faults = items.stream()
                .filter(item -> item.key().startsWith(line.key() + "/faults/"))
                .toList();
        boolean stated = false;
        if (own != null) {
            editor.put(List.of("scores", code, FormMaker.ownKey(component)), own.value(), entries);
            stated |= own.value() != null;
        }
        if (met.stream().anyMatch(changes::containsKey)) {
            stated |= met(code, met);
        }
        if (faults.stream().anyMatch(changes::containsKey)) {
            stated |= faults(code, faults);
        }
        for (String key : List.of("numerator", "denominator", "not-applicable")) {
            for (Map.Entry<Line, Change> change : changes.entrySet()) {
                if (change.getKey().key().equals(line.key() + "/" + key)) {
                    Object value = change.getValue().value();
                    editor.put(
                            List.of("scores", code, key),
                            value instanceof String text ? new Lines(text) : value,
                            entries);
                    stated |= value != null;
                }
            }
        }
        if (stated && line.foreign()) {
            takeForeign(code, changes, line, component);
        }
        return true;
    }

    /** What the file says in a way that no cell shows gives way to what is typed. */
    private void takeForeign(String code, Map<Line, Change> changes, Line line, Component component) {
        Set<String> typed = new HashSet<>();
        changes.forEach((item, change) -> {
            if (change.value() != null) {
                typed.add(
                        item.equals(line)
                                ? FormMaker.ownKey(component)
                                : item.key().substring(line.key().length() + 1).replaceFirst("/.*", ""));
            }
        });
        for (String key : Limits.FACTS) {
            if (!typed.contains(key)) {
                editor.put(List.of("scores", code, key), null, entries);
            }
        }
    }

    /** What is said now of items, by their ids. */
    private Map<String, @Nullable Object> now(List<Line> items) {
        Map<String, @Nullable Object> now = new LinkedHashMap<>();
        for (Line item : items) {
            Slot slot = Objects.requireNonNull(item.facts());
            now.put(item.key().replaceFirst(".*/", ""), filled.now(item.key(), slot, Line.Column.FACTS.id()));
        }
        return now;
    }

    /** The items met, in the file's order and then the rule's; whether anything is said of any. */
    private boolean met(String code, List<Line> items) {
        List<String> was = Objects.requireNonNullElse(written.texts("scores", code, "met"), List.of());
        Map<String, @Nullable Object> now = now(items);
        boolean entered = now.values().stream().anyMatch(Objects::nonNull);
        List<String> list = new ArrayList<>();
        was.stream()
                .filter(id -> !now.containsKey(id) || "met".equals(now.get(id)))
                .forEach(list::add);
        now.forEach((id, value) -> {
            if ("met".equals(value) && !list.contains(id)) {
                list.add(id);
            }
        });
        boolean there = written.texts("scores", code, "met") != null;
        if (entered != there || !list.equals(was)) {
            editor.put(List.of("scores", code, "met"), entered ? new Flow(list) : null, entries);
        }
        return entered;
    }

    /** How often each fault occurred; one that the file does not name is named where it did. */
    private boolean faults(String code, List<Line> items) {
        Map<String, @Nullable Object> now = now(items);
        boolean there = written.at("scores", code, "faults") instanceof Mapping;
        boolean entered = now.values().stream().anyMatch(BigDecimal.class::isInstance);
        if (!entered || !there) {
            YamlMap found = new YamlMap();
            now.forEach((id, count) -> {
                if (count instanceof BigDecimal number && number.signum() > 0) {
                    found.with(id, number);
                }
            });
            editor.put(List.of("scores", code, "faults"), entered ? new Flow(found) : null, entries);
            return entered;
        }
        List<String> order =
                Stream.concat(now.keySet().stream(), entries.stream()).toList();
        now.forEach((id, value) -> {
            BigDecimal count = value instanceof BigDecimal number ? number : BigDecimal.ZERO;
            String was = written.text("scores", code, "faults", id);
            boolean named = written.keys("scores", code, "faults").contains(id);
            boolean same = named
                    ? was.matches("[0-9]{1,9}") && new BigDecimal(was).compareTo(count) == 0
                    : count.signum() == 0;
            if (!same) {
                editor.put(List.of("scores", code, "faults", id), count.signum() == 0 ? null : count, order);
            }
        });
        return true;
    }

    private void claim(Line line) {
        String of = line.key().replaceFirst("/.*", "");
        String code = line.code();
        Change claim = changed(line, Line.Column.FACTS);
        Change evidence = changed(line, Line.Column.EVIDENCE);
        Change note = changed(line, Line.Column.NOTE);
        boolean claimed = claim == null ? written.has(of, code) : claim.value() != null;
        if (claim != null && claim.wrong()) {
            return;
        }
        List<String> path = List.of(of, code);
        if (!claimed) {
            for (Change change : Arrays.asList(evidence, note)) {
                if (change != null && change.value() != null) {
                    troubles.add(Trouble.of(change.place(), form.words().text("workbook.wrong.unclaimed")));
                }
            }
            put(path, claim, claims);
            return;
        }
        if (claim != null && claim.value() instanceof BigDecimal count) {
            editor.set(inside(path, "count"), count, claims);
        } else if (claim != null) {
            editor.set(path, null, claims);
        }
        cite(path, evidence, claims);
        note(path, note, claims);
    }
}
