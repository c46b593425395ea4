package org.sodiem.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Lookalikes;
import org.sodiem.language.Meant;
import org.sodiem.language.Words;
import org.sodiem.load.Limits;
import org.sodiem.sheet.SheetCell;
import org.sodiem.yaml.YamlEditor;
import org.sodiem.yaml.YamlMap;
import org.sodiem.yaml.YamlMap.Flow;

/** What a workbook changes in the documents of a file, and by what cells may cite them from then on. */
final class PaperChange {

    private static final String NUMBER = "[0-9]{1,6}";

    private final Form form;
    private final Words words;
    private final Filled filled;
    private final YamlEditor editor;
    private final List<Trouble> troubles;
    private final Map<Integer, String> numbers = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Meant.Known> known = new ArrayList<>();
    private final Map<String, String> fresh = new LinkedHashMap<>();

    /**
     * Documents.
     *
     * @param editor of the file
     * @param troubles takes what cannot be read
     */
    PaperChange(Form form, Filled filled, YamlEditor editor, List<Trouble> troubles) {
        this.form = form;
        this.words = form.words();
        this.filled = filled;
        this.editor = editor;
        this.troubles = troubles;
    }

    /** Brings the sheet of documents into the file. */
    void change() {
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
            renumbered(row, number);
            if (isCleared(row)) {
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

    /** The rows of documents that come, by the documents' names. */
    Map<String, String> fresh() {
        return fresh;
    }

    private static boolean isCleared(Filled.Row row) {
        return Arrays.stream(Paper.Field.values())
                .allMatch(field -> row.has(field.id()) && text(row, field).isEmpty());
    }

    private static String text(Filled.Row row, Paper.Field field) {
        return Typed.text(row.cell(field.id()), field.type());
    }

    /** The number of a document as its row shows it; nothing where it shows none. */
    private static String shown(Filled.Row row) {
        SheetCell cell = row.cell("no");
        String text = cell == null ? "" : cell.text().strip();
        return text.matches(NUMBER) ? text : "";
    }

    /** Tells a document that shows another number than it had: nobody knows which of the two its citations mean. */
    private void renumbered(Filled.Row row, int number) {
        String shown = shown(row);
        if (!shown.isEmpty() && Integer.parseInt(shown) != number) {
            troubles.add(Trouble.of(
                    row.place("no"), words.text("workbook.wrong.renumbered", String.valueOf(number), shown)));
        }
    }

    private void know(String id, Filled.@Nullable Row row) {
        String sign = row == null ? "" : text(row, Paper.Field.NUMBER);
        String title = row == null ? "" : text(row, Paper.Field.TITLE);
        known.add(Meant.Known.of(id, sign, title));
    }

    /** Whether a workbook that anybody may read leaves a value in the file. */
    private boolean isKept(Filled.Row row, Paper.Field field) {
        return text(row, field).equals(Form.kept(words));
    }

    private void paper(Paper paper, Filled.Row row) {
        for (Paper.Field field : Paper.Field.values()) {
            Slot slot = paper.slots().get(field);
            if (slot != null && !isKept(row, field) && row.changes(slot, field.id())) {
                Typed typed = row.read(slot, field.id(), troubles, words);
                if (typed != null) {
                    editor.put(List.of("evidence", paper.id(), field.id()), typed.value(), Paper.order());
                }
            }
        }
    }

    /** A document that is not in the file yet. */
    private void fresh(String key, Filled.Row row) {
        YamlMap map = new YamlMap();
        for (Paper.Field field : Paper.Field.values()) {
            if (row.has(field.id()) && !isKept(row, field)) {
                Typed typed = row.read(FormMaker.paperSlot(field, words, null, ""), field.id(), troubles, words);
                Object value = typed == null ? null : typed.value();
                boolean plain = field == Paper.Field.VISIBILITY && "public".equals(value);
                map.unlessEmpty(field.id(), plain ? null : value);
            }
        }
        if (map.isEmpty()) {
            return;
        }
        String sign = text(row, Paper.Field.NUMBER);
        String id = id(sign.isEmpty() ? text(row, Paper.Field.TITLE) : sign);
        ids.add(id);
        know(id, row);
        String shown = shown(row);
        String above = key.substring("document/+".length());
        if (!shown.isEmpty()) {
            String other = numbers.putIfAbsent(Integer.parseInt(shown), id);
            if (other != null) {
                troubles.add(Trouble.of(row.place("no"), words.text("workbook.wrong.numbered", shown)));
            }
        } else if (above.matches(NUMBER)) {
            numbers.putIfAbsent(Integer.parseInt(above), id);
        }
        fresh.put(id, key);
        editor.set(List.of("evidence", id), map, FormChange.FILE);
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

    /** The document that is called so; null where none is. */
    private @Nullable String document(String named) {
        String id = named.matches(NUMBER) ? numbers.get(Integer.parseInt(named)) : null;
        return id != null ? id : ids.contains(named) ? named : Meant.by(named, known);
    }

    /**
     * The documents that a cell cites, as the file cites them; null where it cites none, and where it cannot be read, which is
     * told.
     *
     * @param place what the cell is called
     */
    @Nullable
    Object cited(String text, String place) {
        List<Citations.Cited> cited = Citations.read(text, words);
        List<Object> list = new ArrayList<>();
        for (Citations.Cited one : cited == null ? List.<Citations.Cited>of() : cited) {
            String id = document(one.named().strip());
            if (id != null) {
                list.add(one.written(id));
            }
        }
        if (cited == null || list.size() < cited.size()) {
            String meant = Citations.meant(text, numbers.keySet(), words);
            String told = words.text("workbook.wrong.citation", text);
            String instead = meant == null ? "" : "\n" + words.text("write.one", meant);
            troubles.add(Trouble.of(place, told + instead));
            return null;
        }
        boolean plain = list.stream().allMatch(String.class::isInstance);
        return list.isEmpty() ? null : plain ? new Flow(list) : list;
    }
}
