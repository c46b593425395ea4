package org.sodiem.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Pair;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.Node.Sequence;
import org.sodiem.yaml.YamlEditor;
import org.sodiem.yaml.YamlEntries;
import org.sodiem.yaml.YamlEntries.Entry;
import org.sodiem.yaml.YamlMap;
import org.sodiem.yaml.YamlMap.Quoted;
import org.sodiem.yaml.YamlWriter;

/**
 * What a unit entered for a component of an earlier set, where a later one does not take it as it is.
 *
 * @param stood the component
 */
record EarlierEntry(Entry entry, Component stood, Words words) {

    /** Points that a unit worked out by the earlier rule go to its note: they are not those of the later. */
    Entry withoutScore(int indent) {
        if (!(entry.value() instanceof Mapping mapping) || mapping.find("score") == null) {
            return entry;
        }
        Pair score = Objects.requireNonNull(mapping.find("score"));
        Pair note = mapping.find("note");
        String own = note == null ? "" : ((Scalar) note.value()).text();
        String told = words.text("carry.score", stood.code().value(), written(score.value()));
        String room = " ".repeat(indent - 2);
        String mini = entry.lines().stream()
                .map(line -> line.replaceFirst("[\r\n]+$", ""))
                .collect(Collectors.joining("\n"));
        YamlEditor editor = new YamlEditor(room + mini + "\n");
        editor.set(List.of(entry.key(), "note"), new Quoted((told + "\n" + own).strip()));
        if (mapping.pairs().size() > 1) {
            editor.remove(List.of(entry.key(), "score"));
        }
        List<String> lines = editor.text().lines().toList();
        String behind = lines.get(0).substring(room.length() + entry.written().length() + 1);
        return new Entry(
                entry.above(),
                entry.key(),
                entry.written(),
                behind,
                lines.subList(1, lines.size()),
                YamlEntries.entryValue(lines));
    }

    /**
     * What was entered, in a sentence, and the unit's own note behind it.
     *
     * @param heir whether its documents are cited by what comes after it
     */
    String note(boolean heir) {
        List<String> parts = new ArrayList<>();
        String own = "";
        if (entry.value() instanceof Mapping mapping) {
            for (Pair pair : mapping.pairs()) {
                String key = pair.key().text();
                if (key.equals("note") && pair.value() instanceof Scalar note) {
                    own = note.text().strip();
                } else if (!(heir && key.equals("evidence"))) {
                    parts.add(key + ": " + written(pair.value()));
                }
            }
        } else {
            parts.add(written(entry.value()));
        }
        String code = stood.code().value();
        String first = parts.isEmpty()
                ? words.text("carry.note-only", code, stood.title())
                : words.text("carry.note", code, stood.title(), String.join("; ", parts));
        return own.isEmpty() ? first : first + "\n" + own;
    }

    /** The documents that it cites, as they are written. */
    List<Object> citations() {
        Pair evidence = entry.value() instanceof Mapping mapping ? mapping.find("evidence") : null;
        if (evidence == null || !(evidence.value() instanceof Sequence sequence)) {
            return List.of();
        }
        List<Object> citations = new ArrayList<>();
        for (Node item : sequence.items()) {
            if (item instanceof Mapping mapping) {
                YamlMap map = new YamlMap();
                mapping.pairs().forEach(pair -> map.with(pair.key().text(), written(pair.value())));
                citations.add(map);
            } else {
                citations.add(written(item));
            }
        }
        return citations;
    }

    private static String written(Node node) {
        if (node instanceof Sequence sequence) {
            return "[" + sequence.items().stream().map(EarlierEntry::written).collect(Collectors.joining(", ")) + "]";
        }
        if (node instanceof Mapping mapping) {
            return "{"
                    + mapping.pairs().stream()
                            .map(pair -> pair.key().text() + ": " + written(pair.value()))
                            .collect(Collectors.joining(", "))
                    + "}";
        }
        return ((Scalar) node).text().replaceAll("\\s+", " ").strip();
    }

    /** A key with its value, as lines of an entry. */
    static List<String> lines(String key, Object value, int indent) {
        return YamlWriter.lines(new YamlMap().with(key, value), indent).lines().toList();
    }

    /** A note of several lines as it is read best. */
    static List<String> noteLines(String note, int indent) {
        String room = " ".repeat(indent);
        if (note.indexOf('\n') < 0 || !note.matches("(?U)[^\\s][\\p{Print}\\n&&[^\\t]]*")) {
            return lines("note", note, indent);
        }
        List<String> lines = new ArrayList<>(List.of(room + "note: |-"));
        note.lines().forEach(line -> lines.add(line.isBlank() ? "" : room + "  " + line.stripTrailing()));
        return lines;
    }
}
