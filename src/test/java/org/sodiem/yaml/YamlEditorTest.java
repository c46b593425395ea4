package org.sodiem.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.sodiem.diagnostic.Problems;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Pair;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.Node.Sequence;
import org.sodiem.yaml.YamlMap.Commented;
import org.sodiem.yaml.YamlMap.Flow;

class YamlEditorTest {

    private static final String SHEET = """
            # đầu tệp
            unit: xa-an   # mã

            evidence:
              # tài liệu
              kh: {title: "Kế hoạch", date: 2023-01-02}

            scores:   # điểm
              "1.1":  # Kế hoạch
              "1.2":
                numerator: 3   # ba
                # giữa
                denominator: 4

              "1.4": {met: [a, b]}
            list:
            - id: x   # đầu
              n: 1
            - y
            """;

    private static YamlEditor editor() {
        return new YamlEditor(SHEET);
    }

    private static void changes(YamlEditor editor, String from, String to) {
        assertThat(SHEET).contains(from);
        assertThat(editor.text()).isEqualTo(SHEET.replace(from, to));
    }

    @Test
    void putsSeveralLinesBelowTheirKeyWhateverWasThere() {
        for (String was : List.of("note: cũ", "note:", "note: |\n  cũ", "n: 1")) {
            assertThat(new YamlEditor(was + "\n")
                            .put(List.of("note"), new YamlMap.Lines("một\nhai"), List.of())
                            .text())
                    .as(was)
                    .endsWith("note: |-\n  một\n  hai\n");
        }
    }

    @Test
    void putsNothingInPlaceOfAKeyThatIsThereOrNot() {
        changes(editor().put(List.of("scores", "1.2", "numerator"), null, List.of()), "    numerator: 3   # ba\n", "");
        changes(editor().put(List.of("scores", "1.3", "numerator"), null, List.of()), "", "");
    }

    @Test
    void changesOnlyTheValue() {
        changes(editor().set(List.of("unit"), "1.1"), "unit: xa-an   # mã", "unit: \"1.1\"   # mã");
        changes(editor().set(List.of("scores", "1.2", "numerator"), 5), "numerator: 3   # ba", "numerator: 5   # ba");
        changes(editor().set(List.of("scores", "1.4", "met"), List.of("c")), "met: [a, b]", "met: [c]");
        changes(editor().set(List.of("list", "0", "n"), 2), "n: 1", "n: 2");
        changes(editor().set(List.of("list", "1"), new YamlMap().with("a", 1).with("b", 2)), "- y", "- a: 1\n  b: 2");
        changes(editor().set(List.of("evidence", "kh", "date"), null), "date: 2023-01-02", "date: null");
    }

    @Test
    void putsItemsBehindTheOthers() {
        String file = "a:\n- n: 1   # một\n  m: |\n    dài\n\n# sau\nb: [1, {c: 2}] # hai\nd:\ne: []\n";
        YamlMap item = new YamlMap().with("p", 2).with("x", new YamlMap().with("q", "z"));
        assertThat(new YamlEditor(file).append(List.of("a"), item).text())
                .isEqualTo(file.replace("    dài\n", "    dài\n- p: 2\n  x:\n    q: z\n"));
        assertThat(new YamlEditor(file).append(List.of("b"), item).text())
                .isEqualTo(file.replace("{c: 2}]", "{c: 2}, {p: 2, x: {q: z}}]"));
        assertThat(new YamlEditor(file).append(List.of("d"), item).text())
                .isEqualTo(file.replace("d:\n", "d:\n- p: 2\n  x:\n    q: z\n"));
        assertThat(new YamlEditor(file).append(List.of("e"), "f").text()).contains("- f\n");
        assertThat(new YamlEditor(file.replace("\n", "\r\n"))
                        .append(List.of("a"), item)
                        .text())
                .contains("    dài\r\n- p: 2\r\n  x:\r\n    q: z\r\n\r\n# sau");
    }

    @Test
    void replacesValuesThatTakeLines() {
        changes(
                editor().set(List.of("scores", "1.1"), new YamlMap().with("count", 3)),
                "  \"1.1\":  # Kế hoạch\n",
                "  \"1.1\":  # Kế hoạch\n    count: 3\n");
        changes(
                editor().set(List.of("scores", "1.2"), new Flow(new YamlMap().with("count", 3))),
                "\"1.2\":\n    numerator: 3   # ba\n    # giữa\n    denominator: 4",
                "\"1.2\": {count: 3}");
        changes(editor().set(List.of("unit"), List.of("a", "b")), "unit: xa-an   # mã\n", "unit:   # mã\n- a\n- b\n");
        changes(
                editor().set(List.of("list"), new YamlMap().with("a", 1)),
                "- id: x   # đầu\n  n: 1\n- y\n",
                "  a: 1\n");
    }

    @Test
    void addsKeysWhereTheyBelong() {
        List<String> order = List.of("1.1", "1.2", "1.3", "1.4");
        changes(
                editor().set(List.of("scores", "1.3"), new Commented(new YamlMap().with("count", 3), "Ba"), order),
                "    denominator: 4\n",
                "    denominator: 4\n  \"1.3\":  # Ba\n    count: 3\n");
        changes(
                editor().set(List.of("scores", "1.0"), 1, List.of("1.0", "1.1")),
                "  \"1.1\":",
                "  \"1.0\": 1\n  \"1.1\":");
        changes(editor().set(List.of("scores", "1.4", "note"), "x, y"), "[a, b]}", "[a, b], note: \"x, y\"}");
        changes(editor().set(List.of("new", "deep"), 1), "- y\n", "- y\nnew:\n  deep: 1\n");
        changes(editor().set(List.of("scores", "1.1", "count"), 1), "# Kế hoạch\n", "# Kế hoạch\n    count: 1\n");
        changes(editor().set(List.of("list", "0", "a"), 1, List.of("a", "id")), "- id: x", "- a: 1\n  id: x");
    }

    @Test
    void removesKeysAndLeavesCommentsOfOthers() {
        changes(editor().remove(List.of("unit")), "unit: xa-an   # mã\n", "");
        changes(editor().remove(List.of("scores", "1.2", "numerator")), "    numerator: 3   # ba\n", "");
        changes(
                editor().remove(List.of("evidence", "kh")),
                "evidence:\n  # tài liệu\n  kh: {title: \"Kế hoạch\", date: 2023-01-02}\n",
                "evidence: {}\n  # tài liệu\n");
        changes(editor().remove(List.of("evidence", "kh", "title")), "title: \"Kế hoạch\", ", "");
        changes(editor().remove(List.of("evidence", "kh", "date")), ", date: 2023-01-02", "");
        changes(editor().remove(List.of("list", "0", "id")), "- id: x   # đầu\n  n", "- n");
    }

    @Test
    void keepsLineEndsAndByteOrderMark() {
        YamlEditor editor = new YamlEditor("\uFEFFa: 1\r\nb:\r\n  c: 2");
        editor.set(List.of("b", "d"), new YamlMap().with("e", 3)).set(List.of("a"), 4);
        assertThat(editor.text()).isEqualTo("\uFEFFa: 4\r\nb:\r\n  c: 2\r\n  d:\r\n    e: 3");
    }

    @Test
    void beginsInAnEmptyFile() {
        assertThat(new YamlEditor("").set(List.of("a", "b"), 1).text()).isEqualTo("a:\n  b: 1\n");
        assertThat(new YamlEditor("# c\n").set(List.of("a"), 1).text()).isEqualTo("# c\na: 1\n");
        assertThat(new YamlEditor("# c\n{}\n").set(List.of("a"), 1).text()).isEqualTo("# c\na: 1\n");
        assertThat(new YamlEditor("a: {}\n").set(List.of("a", "b"), 1).text()).isEqualTo("a:\n  b: 1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [", "a: 1\na: 2\n", "a: &x 1\nb: *x\n", "a: !t 1\n", "a: 1\n---\nb: 2\n"})
    void refusesFilesWithErrors(String text) {
        assertThatThrownBy(() -> new YamlEditor(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatHasNoPlaceAndLeavesTheText() {
        YamlEditor editor = editor();
        assertThatThrownBy(() -> editor.set(List.of("unit", "a"), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> editor.set(List.of("list", "7"), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> editor.remove(List.of("absent"))).isInstanceOf(IllegalArgumentException.class);
        YamlEditor odd = new YamlEditor("? a\n: 1\n");
        assertThatThrownBy(() -> odd.set(List.of("a"), new YamlMap().with("b", 1))
                        .set(List.of("a", "b"), List.of("c"))
                        .set(List.of("b"), 1)
                        .remove(List.of("a")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(editor.text()).isEqualTo(SHEET);
    }

    /** A document as some person may have written it, and what it says. */
    private static final class Written {

        private final Random random;
        private final StringBuilder text = new StringBuilder();
        private int comments;

        Written(Random random) {
            this.random = random;
        }

        Object mapping(int indent, boolean first, int depth) {
            Map<Object, Object> map = new LinkedHashMap<>();
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                String key = List.of("a", "b", "c", "d", "e", "f").get((i * 5 + count) % 6);
                between(indent, first && i == 0);
                text.append(first && i == 0 ? "" : " ".repeat(indent))
                        .append(random.nextInt(5) == 0 ? "\"" + key + "\"" : key);
                text.append(random.nextInt(9) == 0 ? " :" : ":");
                map.put(key, value(indent, depth));
            }
            return map;
        }

        private void between(int indent, boolean none) {
            if (!none && random.nextInt(6) == 0) {
                text.append("\n");
            }
            if (!none && random.nextInt(5) == 0) {
                text.append(" ".repeat(indent))
                        .append("# dòng ")
                        .append(++comments)
                        .append("\n");
            }
        }

        private String beside() {
            return random.nextInt(4) == 0 ? "   # bên " + ++comments + "\n" : "\n";
        }

        private Object value(int indent, int depth) {
            int kind = random.nextInt(depth > 3 ? 7 : 11);
            String space = random.nextInt(5) == 0 ? "   " : " ";
            if (kind == 0) {
                text.append(beside());
                return "null";
            } else if (kind < 3) {
                int number = random.nextInt(100);
                text.append(space).append(number).append(beside());
                return number;
            } else if (kind == 3) {
                String said =
                        List.of("Xã Vĩnh Ô", "a, b", "1.1", "it's # not", "").get(random.nextInt(5));
                text.append(space).append('"').append(said).append('"').append(beside());
                return said;
            } else if (kind == 4) {
                text.append(space)
                        .append("chữ thường\n")
                        .append(" ".repeat(indent + 3))
                        .append("dòng hai")
                        .append(beside());
                return "chữ thường dòng hai";
            } else if (kind == 5) {
                text.append(space).append("|-").append(beside());
                text.append(" ".repeat(indent + 2))
                        .append("một\n\n")
                        .append(" ".repeat(indent + 2))
                        .append("hai\n");
                return "một\n\nhai";
            } else if (kind == 6) {
                text.append(space);
                Object flow = flow(indent, 0);
                text.append(beside());
                return flow;
            } else if (kind < 9) {
                text.append(beside());
                return mapping(indent + 2 + random.nextInt(2), false, depth + 1);
            }
            text.append(beside());
            int inner = indent + random.nextInt(2) * 2;
            List<Object> items = new ArrayList<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                between(inner, false);
                text.append(" ".repeat(inner)).append("-");
                if (random.nextInt(2) == 0) {
                    text.append(" ");
                    items.add(mapping(inner + 2, true, depth + 1));
                } else {
                    text.append(" mục").append(beside());
                    items.add("mục");
                }
            }
            return items;
        }

        private Object flow(int indent, int depth) {
            String line = random.nextInt(4) == 0 ? "\n" + " ".repeat(indent + 4) : "";
            boolean list = random.nextBoolean();
            text.append(list ? "[" : "{").append(line);
            List<Object> items = new ArrayList<>();
            Map<Object, Object> map = new LinkedHashMap<>();
            int count = random.nextInt(4);
            for (int i = 0; i < count; i++) {
                text.append(i == 0 ? "" : random.nextBoolean() ? ", " : "," + line);
                String key = List.of("a", "b", "c").get(i);
                text.append(list ? "" : key + ": ");
                Object value = i;
                if (depth < 2 && random.nextInt(3) == 0) {
                    value = flow(indent, depth + 1);
                } else {
                    text.append(i);
                }
                items.add(value);
                map.put(key, value);
            }
            text.append(count > 0 && random.nextInt(5) == 0 ? "," : "")
                    .append(line)
                    .append(list ? "]" : "}");
            return list ? items : map;
        }
    }

    @Test
    void saysAfterEveryEditWhatWasIntendedAndTouchesNothingElse() {
        int edits = 0;
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            Written written = new Written(random);
            Object tree = written.mapping(0, false, 0);
            String lineEnd = seed % 3 == 0 ? "\r\n" : "\n";
            String text = written.text.toString();
            text = seed % 7 == 0 ? text.stripTrailing() : text;
            YamlEditor editor = new YamlEditor((seed % 5 == 0 ? "\uFEFF" : "") + text.replace("\n", lineEnd));
            for (int i = 0; i < 4; i++) {
                String before = editor.text();
                List<String> path = new ArrayList<>();
                Object value = random.nextInt(4) == 0 ? REMOVED : value(random);
                Object again = edited(tree, path, random, value);
                if (again == null) {
                    continue;
                }
                String told = "seed " + seed + " " + path + " = " + value + "\n" + before;
                try {
                    if (value == REMOVED) {
                        editor.remove(path);
                    } else {
                        editor.set(path, value instanceof Map && random.nextBoolean() ? new Flow(value) : value);
                    }
                } catch (IllegalStateException e) {
                    throw new AssertionError(told, e);
                }
                tree = again;
                edits++;
                String now = editor.text();
                assertThat(load(now)).as(told + "=====\n" + now).isEqualTo(plain(tree));
                assertThat(now.startsWith("\uFEFF")).isEqualTo(before.startsWith("\uFEFF"));
                assertThat(now.replace("\r\n", "").contains(lineEnd.equals("\n") ? "\r" : "\n"))
                        .as(told)
                        .isFalse();
                untouched(before.replace("\uFEFF", ""), now.replace("\uFEFF", ""), path, value, told);
            }
        }
        assertThat(edits).isGreaterThan(8_000);
    }

    /** The lines before the key and behind its value, or behind the map's in which it is new or was alone, are the same. */
    private static void untouched(String before, String now, List<String> path, Object value, String told) {
        Node at = Objects.requireNonNull(YamlReader.read(new SourceFile("", before), new Problems()));
        int from = 1;
        int to = lastLine(at.span());
        for (String step : path) {
            if (at instanceof Mapping mapping && (mapping.pairs().size() > 1 || value != REMOVED)) {
                Pair pair = mapping.find(step);
                if (pair == null) {
                    break;
                }
                at = pair.value();
                from = pair.key().span().line();
            } else if (at instanceof Sequence sequence) {
                at = sequence.items().get(Integer.parseInt(step));
                from = at.span().line();
            } else {
                break;
            }
            to = lastLine(at.span());
        }
        // Where the first key of an item goes, the next one moves up to the dash.
        String beginning = value == REMOVED ? "^[- ]+" : "^$";
        List<String> old =
                before.lines().map(text -> text.replaceFirst(beginning, "")).toList();
        List<String> lines =
                now.lines().map(text -> text.replaceFirst(beginning, "")).toList();
        assertThat(lines.size()).as(told).isGreaterThanOrEqualTo(from - 1 + old.size() - to);
        assertThat(lines.subList(0, from - 1)).as(told).isEqualTo(old.subList(0, from - 1));
        assertThat(lines.subList(lines.size() - old.size() + to, lines.size()))
                .as(told + "=====\n" + now)
                .isEqualTo(old.subList(to, old.size()));
        String line = old.get(from - 1);
        if (value instanceof Integer && from == to && at instanceof Scalar && line.contains("   # bên")) {
            assertThat(lines.get(from - 1)).as(told + now).endsWith(line.substring(line.indexOf("   # bên")));
        }
    }

    private static int lastLine(Span span) {
        return span.file().line(span.start() + span.text().stripTrailing().length());
    }

    private static final Object REMOVED = new Object();

    private static Object value(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> 1000 + random.nextInt(9);
            case 1 -> List.of("x", 1, List.of("y: z"));
            case 2 -> Map.of("k", Map.of("l", List.of(Map.of("m", "1"))));
            case 3 -> Map.of();
            case 4 -> "một, hai: ba # bốn";
            default -> List.of(Map.of("k", "true"), "b");
        };
    }

    /** The tree with an edit somewhere, whose path is filled in; null where there is no such place. */
    private static @Nullable Object edited(Object tree, List<String> path, Random random, Object value) {
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>(map);
            List<Object> keys = new ArrayList<>(map.keySet());
            if (keys.isEmpty() || (value != REMOVED && random.nextInt(5) == 0)) {
                if (value == REMOVED) {
                    return null;
                }
                path.add("mới");
                copy.put("mới", value);
                return copy;
            }
            Object key = keys.get(random.nextInt(keys.size()));
            path.add((String) key);
            Object inner = map.get(key);
            if ((inner instanceof Map || inner instanceof List) && random.nextInt(3) > 0) {
                copy.put(key, edited(inner, path, random, value));
                return copy.get(key) == null ? null : copy;
            }
            copy.put(key, value);
            if (value == REMOVED) {
                copy.remove(key);
            }
            return copy;
        }
        List<Object> copy = new ArrayList<>((List<?>) tree);
        if (copy.isEmpty()) {
            return null;
        }
        int at = random.nextInt(copy.size());
        path.add(String.valueOf(at));
        Object inner = copy.get(at);
        Object again = (inner instanceof Map || inner instanceof List) && random.nextBoolean()
                ? edited(inner, path, random, value)
                : value == REMOVED ? null : value;
        copy.set(at, again);
        return again == null ? null : copy;
    }

    private static Object load(String text) {
        return plain(new Load(LoadSettings.builder().build()).loadFromString(text.replace("\uFEFF", "")));
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> plain = new LinkedHashMap<>();
            map.forEach((key, inner) -> plain.put(key, plain(inner)));
            return plain;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(YamlEditorTest::plain).toList();
        }
        return value == null ? "null" : value;
    }
}
