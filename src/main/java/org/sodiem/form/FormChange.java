package org.sodiem.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
import org.sodiem.language.Lookalikes;
import org.sodiem.language.Meant;
import org.sodiem.load.Limits;
import org.sodiem.model.Component;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.sheet.SheetCell;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.YamlEditor;
import org.sodiem.yaml.YamlMap;
import org.sodiem.yaml.YamlMap.Flow;
import org.sodiem.yaml.YamlMap.Lines;

/** What a workbook changes in a file of scores: cell by cell, and nothing where a cell says what the file says. */
public final class FormChange {

    private static final List<String> FILE =
            List.of("unit", "office", "as-of", "evidence", "figures", "scores", "bonus", "penalty");
    private static final List<String> ENTRY = Stream.concat(
                    Limits.FACTS.stream(), Stream.of("score", "as-of", "evidence", "note"))
            .toList();
    private static final List<String> FIGURE = List.of("value", "previous", "as-of", "evidence");
    private static final List<String> CLAIM = List.of("count", "evidence", "note");

    private final Form form;
    private final Filled filled;
    private final Written written;
    private final YamlEditor editor;
    private final List<Trouble> troubles = new ArrayList<>();
    private final Map<Integer, String> numbers = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Meant.Known> known = new ArrayList<>();
    private final Set<String> restated = new LinkedHashSet<>();
    private final Map<String, String> fresh = new LinkedHashMap<>();
    private final String before;

    private FormChange(Form form, Filled filled, String text) {
        this.form = form;
        this.filled = filled;
        this.before = text;
        Written there = Written.of(form.head().path(), text);
        this.written = Objects.requireNonNull(there);
        this.editor = new YamlEditor(start());
    }

    private String start() {
        String office = form.head().office();
        return before.isBlank()
                ? EmptyScores.text(
                        form.head().path(),
                        form.head().unit(),
                        office.isEmpty() ? null : office,
                        form.card().criteria(),
                        form.book().campaign().locale())
                : before;
    }

    /**
     * A file with what a workbook says.
     *
     * @param path the file
     * @param changes whether its text becomes another
     * @param after its text with the changes
     * @param troubles what cannot be read
     * @param restated the components whose figures changed, and of which the file states points too
     * @param fresh the rows of documents that come, by the documents' names
     * @param lost what the workbook held when it was made and holds no longer, in words; it stays in the file
     */
    public record Result(
            String path,
            boolean changes,
            String after,
            List<Trouble> troubles,
            Set<String> restated,
            Map<String, String> fresh,
            List<String> lost) {
        public Result {
            troubles = List.copyOf(troubles);
            lost = List.copyOf(lost);
            fresh = Map.copyOf(fresh);
            restated = Set.copyOf(restated);
        }

        private static BigDecimal plain(BigDecimal points) {
            BigDecimal bare = points.stripTrailingZeros();
            return bare.scale() < 0 ? bare.setScale(0) : bare;
        }

        /** The same of a workbook older than the file, which cannot have lost what it never held. */
        Result older() {
            return new Result(path, changes, after, troubles, restated, fresh, List.of());
        }

        /** The same with the points that the new figures give, where points were stated. */
        public Result restated(Scorecard card) {
            if (restated.isEmpty()) {
                return this;
            }
            YamlEditor editor = new YamlEditor(after);
            for (ComponentScore score : card.components()) {
                String code = score.component().code().value();
                BigDecimal points = score.points();
                if (restated.contains(code) && points != null) {
                    editor.set(List.of("scores", code, "score"), plain(points), ENTRY);
                } else if (restated.contains(code)) {
                    editor.remove(List.of("scores", code, "score"));
                }
            }
            return new Result(path, changes, editor.text(), troubles, Set.of(), fresh, lost);
        }
    }

    /**
     * Brings the cells of a workbook into the file of which its form was made.
     *
     * @param text the file's text as it stands; nothing where it is not there
     */
    static Result of(Form form, Filled filled, String text) {
        FormChange change = new FormChange(form, filled, text);
        change.troubles.addAll(filled.troubles());
        try {
            change.change();
        } catch (IllegalArgumentException | IllegalStateException e) {
            change.troubles.add(Trouble.of(
                    "", form.words().text("workbook.wrong.written", form.head().path())));
            return new Result(form.head().path(), false, text, change.troubles, Set.of(), Map.of(), List.of());
        }
        boolean none = change.editor.text().equals(change.start());
        String after = none ? text : change.editor.text();
        return new Result(
                form.head().path(),
                !after.equals(text),
                after,
                change.troubles,
                change.restated,
                change.fresh,
                change.lost());
    }

    private void change() {
        papers();
        for (Line line : form.lines()) {
            if (line.key().equals("as-of")) {
                Change day = changed(line, Line.Column.FACTS);
                if (day != null && !day.wrong()) {
                    put(List.of("as-of"), day.value(), FILE);
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
        if (slot == null || row == null || !row.has(column.id())) {
            return null;
        }
        SheetCell cell = row.cell(column.id());
        return Typed.isSame(slot, cell) ? null : change(slot, row, column.id());
    }

    private Change change(Slot slot, Filled.Row row, String column) {
        Typed typed = row.read(slot, column, troubles, form.words());
        return new Change(typed == null ? null : typed.value(), row.place(column), typed == null);
    }

    /** A value that somebody typed. */
    private record Change(@Nullable Object value, String place, boolean wrong) {}

    /** Sets a value, or takes the key away where there is none. */
    private void put(List<String> path, @Nullable Object value, List<String> order) {
        boolean severalLines = value instanceof Lines lines && lines.text().contains("\n");
        if (severalLines && written.at(path.toArray(String[]::new)) != null) {
            editor.remove(path); // they get lines of their own, below the key
        }
        if (value != null) {
            editor.set(path, value, order);
        } else if (written.at(path.toArray(String[]::new)) != null
                || written.keys(path.subList(0, path.size() - 1).toArray(String[]::new))
                        .contains(path.get(path.size() - 1))) {
            editor.remove(path);
        }
    }

    private void papers() {
        form.papers().forEach(paper -> ids.add(paper.id()));
        List<String> gone = new ArrayList<>();
        int number = 0;
        for (Paper paper : form.papers()) {
            number++;
            numbers.put(number, paper.id());
            Filled.Row row = filled.rows().get("document/" + paper.id());
            know(paper.id(), row);
            if (row == null) {
                continue;
            }
            boolean cleared = Arrays.stream(Paper.Field.values())
                    .allMatch(field -> row.has(field.id())
                            && Typed.text(row.cell(field.id()), field.type()).isEmpty());
            renumbered(row, number);
            if (cleared) {
                gone.add(paper.id());
            } else {
                paper(paper, row);
            }
        }
        for (Map.Entry<String, Filled.Row> row : filled.rows().entrySet()) {
            if (row.getKey().startsWith("document/+")) {
                fresh(row.getKey(), row.getValue());
            }
        }
        gone.forEach(id -> editor.remove(List.of("evidence", id)));
    }

    /** Tells a document that shows another number than it had: nobody knows which of the two its citations mean. */
    private void renumbered(Filled.Row row, int number) {
        SheetCell shown = row.cell("no");
        String written = shown == null ? "" : shown.text().strip();
        if (written.matches("[0-9]{1,6}") && Integer.parseInt(written) != number) {
            troubles.add(Trouble.of(
                    row.place("no"), form.words().text("workbook.wrong.renumbered", String.valueOf(number), written)));
        }
    }

    private void know(String id, Filled.@Nullable Row row) {
        String sign = row == null ? "" : Typed.text(row.cell("number"), Slot.Type.LINE);
        String title = row == null ? "" : Typed.text(row.cell("title"), Slot.Type.LINE);
        known.add(Meant.Known.of(id, sign, title));
    }

    /** Whether a workbook that anybody may read leaves a value in the file. */
    private boolean isKept(Filled.Row row, Paper.Field field) {
        return Typed.text(row.cell(field.id()), field.type()).equals(Form.kept(form.words()));
    }

    private void paper(Paper paper, Filled.Row row) {
        for (Paper.Field field : Paper.Field.values()) {
            Slot slot = paper.slots().get(field);
            if (slot != null
                    && row.has(field.id())
                    && !isKept(row, field)
                    && !Typed.isSame(slot, row.cell(field.id()))) {
                Change change = change(slot, row, field.id());
                if (!change.wrong()) {
                    put(List.of("evidence", paper.id(), field.id()), change.value(), Paper.order());
                }
            }
        }
    }

    /** A document that is not in the file yet. */
    private void fresh(String key, Filled.Row row) {
        YamlMap map = new YamlMap();
        for (Paper.Field field : Paper.Field.values()) {
            Slot slot = FormMaker.paperSlot(field, form.words(), null, "");
            if (row.has(field.id()) && !isKept(row, field)) {
                Change change = change(slot, row, field.id());
                boolean plain = field == Paper.Field.VISIBILITY && "public".equals(change.value());
                map.unlessEmpty(field.id(), plain ? null : change.value());
            }
        }
        if (map.isEmpty()) {
            return;
        }
        String sign = Typed.text(row.cell("number"), Slot.Type.LINE);
        String title = Typed.text(row.cell("title"), Slot.Type.LINE);
        String id = id(sign.isEmpty() ? title : sign);
        ids.add(id);
        know(id, row);
        SheetCell no = row.cell("no");
        String own = no == null ? "" : no.text().strip();
        if (own.matches("[0-9]{1,6}")) {
            String other = numbers.putIfAbsent(Integer.parseInt(own), id);
            if (other != null) {
                troubles.add(Trouble.of(row.place("no"), form.words().text("workbook.wrong.numbered", own)));
            }
        } else if (key.matches("document/\\+[0-9]{1,6}")) {
            numbers.putIfAbsent(Integer.parseInt(key.substring("document/+".length())), id);
        }
        fresh.put(id, key);
        editor.set(List.of("evidence", id), map, FILE);
    }

    /** A name for a document: its number and sign in letters that a name may have. */
    private String id(String text) {
        String bare = Lookalikes.bare(text).replace(' ', '-');
        String id = bare.length() <= 40 ? bare : bare.substring(0, 40).replaceFirst("-[^-]*$", "");
        String start = Limits.isId(id) && !id.matches("[0-9]+") ? id : "tai-lieu";
        String free = start;
        for (int i = 2; ids.contains(free); i++) {
            free = start + "-" + i;
        }
        return free;
    }

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
            if (value != null && !value.wrong()) {
                put(path, value.value(), figureOrder());
            }
            return;
        }
        if (!mapping && written.at("figures", id) instanceof Scalar scalar) {
            BigDecimal own = Objects.requireNonNull(line.facts()).held().number();
            editor.set(path, new YamlMap().with("value", own == null ? scalar.text() : own), figureOrder());
        }
        if (value != null && !value.wrong()) {
            inside(path, "value", value.value());
        }
        if (previous != null && !previous.wrong()) {
            inside(path, "previous", previous.value());
        }
        if (evidence != null) {
            inside(path, "evidence", citations(evidence));
        }
    }

    private List<String> figureOrder() {
        List<String> order = new ArrayList<>(FILE);
        form.card().criteria().figures().forEach(figure -> order.add(figure.id().value()));
        return order;
    }

    private void inside(List<String> path, String key, @Nullable Object value) {
        List<String> whole = new ArrayList<>(path);
        whole.add(key);
        if (value != null) {
            List<String> order = new ArrayList<>(FIGURE);
            order.addAll(figureOrder());
            editor.set(whole, value, order);
        } else if (written.keys(path.toArray(String[]::new)).contains(key)) {
            editor.remove(whole);
        }
    }

    private void component(Line line, Component component) {
        String code = component.code().value();
        List<Line> items = form.lines().stream()
                .filter(other -> other.kind() == Line.Kind.ITEM && other.key().startsWith(line.key() + "/"))
                .toList();
        boolean facts = facts(line, items, component);
        Change evidence = changed(line, Line.Column.EVIDENCE);
        Change note = changed(line, Line.Column.NOTE);
        List<String> order = order();
        if (evidence != null) {
            put(List.of("scores", code, "evidence"), citations(evidence), order);
        }
        if (note != null) {
            put(List.of("scores", code, "note"), prose(note.value()), order);
        }
        if (facts && written.at("scores", code, "score") != null) {
            restated.add(code);
        }
        if ((facts || evidence != null || note != null) && isEmpty(code)) {
            editor.set(List.of("scores", code), null, order);
        }
    }

    /** The order of entries in the file, and of keys in them. */
    private List<String> order() {
        List<String> order = new ArrayList<>(ENTRY);
        order.addAll(FILE);
        form.card().criteria().components().forEach(one -> order.add(one.code().value()));
        return order;
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
        List<String> order = order();
        List<Line> met = items.stream()
                .filter(item -> item.key().startsWith(line.key() + "/met/"))
                .toList();
        List<Line> faults = items.stream()
                .filter(item -> item.key().startsWith(line.key() + "/faults/"))
                .toList();
        boolean stated = false;
        if (own != null) {
            put(List.of("scores", code, FormMaker.ownKey(component)), own.value(), order);
            stated |= own.value() != null;
        }
        if (met.stream().anyMatch(changes::containsKey)) {
            stated |= met(code, met, order);
        }
        if (faults.stream().anyMatch(changes::containsKey)) {
            stated |= faults(code, faults, order);
        }
        for (String key : List.of("numerator", "denominator", "not-applicable")) {
            for (Map.Entry<Line, Change> change : changes.entrySet()) {
                if (change.getKey().key().equals(line.key() + "/" + key)) {
                    Object value = change.getValue().value();
                    put(List.of("scores", code, key), value instanceof String text ? new Lines(text) : value, order);
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
            if (!typed.contains(key) && written.keys("scores", code).contains(key)) {
                editor.remove(List.of("scores", code, key));
            }
        }
    }

    /** What is said now in the cell of a line: what is typed where the workbook has it, else what the file says. */
    private @Nullable Object now(Line line) {
        Slot slot = Objects.requireNonNull(line.facts());
        Filled.Row row = filled.rows().get(line.key());
        return row == null || !row.has("facts")
                ? slot.value()
                : Typed.read(slot, row.cell("facts")).value();
    }

    /** The items met, in the file's order and then the rule's; whether anything is said of any. */
    private boolean met(String code, List<Line> lines, List<String> order) {
        List<String> was = Objects.requireNonNullElse(written.texts("scores", code, "met"), List.of());
        Map<String, @Nullable Object> now = new LinkedHashMap<>();
        lines.forEach(item -> now.put(item.key().replaceFirst(".*/", ""), now(item)));
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
            put(List.of("scores", code, "met"), entered ? new Flow(list) : null, order);
        }
        return entered;
    }

    /** How often each fault occurred; one that the file does not name is named where it did. */
    private boolean faults(String code, List<Line> lines, List<String> order) {
        Map<String, @Nullable Object> now = new LinkedHashMap<>();
        lines.forEach(item -> now.put(item.key().replaceFirst(".*/", ""), now(item)));
        boolean there = written.at("scores", code, "faults") instanceof Mapping;
        boolean entered = now.values().stream().anyMatch(Objects::nonNull);
        if (!entered || !there) {
            YamlMap found = new YamlMap();
            now.forEach((id, count) -> {
                if (count instanceof BigDecimal number && number.signum() > 0) {
                    found.with(id, number);
                }
            });
            put(List.of("scores", code, "faults"), entered ? new Flow(found) : null, order);
            return entered;
        }
        for (Map.Entry<String, @Nullable Object> fault : now.entrySet()) {
            String id = fault.getKey();
            BigDecimal count = fault.getValue() instanceof BigDecimal number ? number : BigDecimal.ZERO;
            String was = written.text("scores", code, "faults", id);
            boolean named = written.keys("scores", code, "faults").contains(id);
            boolean same = named
                    ? was.matches("[0-9]{1,9}") && new BigDecimal(was).compareTo(count) == 0
                    : count.signum() == 0;
            if (!same) {
                List<String> path = List.of("scores", code, "faults", id);
                if (count.signum() == 0) {
                    editor.remove(path);
                } else {
                    List<String> all = new ArrayList<>(now.keySet());
                    all.addAll(order);
                    editor.set(path, count, all);
                }
            }
        }
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
        List<String> order = new ArrayList<>(CLAIM);
        order.addAll(FILE);
        form.card()
                .criteria()
                .bonus()
                .items()
                .forEach(item -> order.add(item.code().value()));
        form.card()
                .criteria()
                .penalty()
                .items()
                .forEach(item -> order.add(item.code().value()));
        if (!claimed) {
            for (Change change : Arrays.asList(evidence, note)) {
                if (change != null && change.value() != null) {
                    troubles.add(Trouble.of(change.place(), form.words().text("workbook.wrong.unclaimed")));
                }
            }
            if (claim != null && written.has(of, code)) {
                editor.remove(List.of(of, code));
            }
            return;
        }
        if (claim != null && claim.value() instanceof BigDecimal count) {
            editor.set(List.of(of, code, "count"), count, order);
        } else if (claim != null) {
            editor.set(List.of(of, code), null, order);
        }
        if (evidence != null) {
            put(List.of(of, code, "evidence"), citations(evidence), order);
        }
        if (note != null) {
            put(List.of(of, code, "note"), prose(note.value()), order);
        }
    }

    private static @Nullable Object prose(@Nullable Object text) {
        return text == null ? null : new Lines(text.toString());
    }

    /** The document that is called so; null where none is. */
    private @Nullable String document(String named) {
        String id = named.matches("[0-9]{1,6}") ? numbers.get(Integer.parseInt(named)) : null;
        return id != null ? id : ids.contains(named) ? named : Meant.by(named, known);
    }

    /** The documents that a cell cites, as the file cites them; null where it cites none. */
    private @Nullable Object citations(Change change) {
        if (change.value() == null) {
            return null;
        }
        String text = change.value().toString();
        List<Citations.Cited> cited = Citations.read(text, form.words());
        List<Object> list = new ArrayList<>();
        for (Citations.Cited one : cited == null ? List.<Citations.Cited>of() : cited) {
            String id = document(one.named().strip());
            if (id != null) {
                list.add(one.written(id));
            }
        }
        if (cited == null || list.size() < cited.size()) {
            String meant = Citations.meant(text, numbers.keySet(), form.words());
            String told = form.words().text("workbook.wrong.citation", text);
            String instead = meant == null ? "" : "\n" + form.words().text("write.one", meant);
            troubles.add(Trouble.of(change.place(), told + instead));
            return null;
        }
        boolean plain = list.stream().allMatch(String.class::isInstance);
        return list.isEmpty() ? null : plain ? new Flow(list) : list;
    }
}
