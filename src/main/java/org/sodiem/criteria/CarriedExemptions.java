package org.sodiem.criteria;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.Carried.Decision;
import org.sodiem.model.Component;
import org.sodiem.model.Exemption;
import org.sodiem.model.Part;
import org.sodiem.source.SourceFile;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Pair;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.Node.Sequence;
import org.sodiem.yaml.YamlEditor;
import org.sodiem.yaml.YamlReader;

/**
 * Decisions on what does not apply, carried to the codes of later sets.
 *
 * <p>A decision exempts nobody from more than it says: a group whose components are others now becomes a list of those
 * that took the place of its components, and what was put together or parted is somebody's to decide.
 */
final class CarriedExemptions {

    private static final String LIST = "not-applicable";

    private final List<Decision> decisions = new ArrayList<>();
    private final String text;
    private final boolean empty;

    /**
     * Carries the file.
     *
     * @param pairings the pairings by the index whose decisions may be of an earlier set
     * @param stood what stood beside the earlier set, by index; where it is not known, all are of that set
     */
    CarriedExemptions(String file, Map<String, Pairing> pairings, Map<String, List<Exemption>> stood) {
        YamlEditor editor = new YamlEditor(file);
        List<Integer> gone = new ArrayList<>();
        Set<String> marked = new TreeSet<>();
        List<Node> entries = entries(file);
        for (int i = 0; i < entries.size(); i++) {
            Mapping entry = mapping(entries.get(i));
            String index = scalar(entry, "index");
            Pairing pairing = pairings.get(index);
            if (pairing == null || (stood.containsKey(index) && !stands(entry, stood.getOrDefault(index, List.of())))) {
                continue;
            }
            marked.add(index);
            List<String> before = texts(entry, "components");
            Set<String> after = new LinkedHashSet<>();
            boolean alike = true;
            for (String code : before) {
                Set<String> heirs = heirs(code, pairing);
                alike &= heirs.size() == 1;
                after.addAll(heirs);
                if (!heirs.equals(Set.of(code))) {
                    decisions.add(
                            new Decision(scalar(entry, "decision"), code, List.copyOf(heirs), lost(code, pairing)));
                }
            }
            List<String> path = List.of(LIST, String.valueOf(i), "components");
            if (after.isEmpty()) {
                gone.add(i);
            } else if (alike && after.size() == before.size()) {
                int at = 0;
                for (String code : after) {
                    List<String> own = new ArrayList<>(path);
                    own.add(String.valueOf(at));
                    if (!code.equals(before.get(at))) {
                        editor.set(own, code);
                    }
                    at++;
                }
            } else {
                editor.set(path, List.copyOf(after));
            }
        }
        this.empty = !gone.isEmpty() && gone.size() == entries.size();
        String carried = empty ? file : withoutEntries(editor.text(), gone, pairings.values());
        for (String index : marked) {
            Pairing pairing = pairings.get(index);
            if (pairing != null) {
                carried = SetMark.marked(carried, pairing.before(), pairing.after(), pairing.words());
            }
        }
        this.text = carried;
    }

    /** The file then. */
    String text() {
        return text;
    }

    /** Whether nothing is left of it, so that it is to be taken away. */
    boolean isEmpty() {
        return empty;
    }

    /** What became of codes that are not as they were. */
    List<Decision> decisions() {
        return decisions;
    }

    /** The codes that take the place of a component's or a group's; nothing where it is gone, put together or parted. */
    private static Set<String> heirs(String code, Pairing pairing) {
        Part part = pairing.before().part(code);
        if (part == null) {
            return Set.of(code);
        }
        Set<String> heirs = new LinkedHashSet<>();
        part.components().forEach(component -> heir(component, pairing).ifPresent(heirs::add));
        if (part instanceof Component) {
            return heirs;
        }
        boolean whole = heirs.size() == part.components().size();
        return whole ? group(pairing.after().parts(), code, heirs).map(Set::of).orElse(heirs) : heirs;
    }

    /** The components that a code stood for and that no component takes the place of. */
    private static List<String> lost(String code, Pairing pairing) {
        Part part = pairing.before().part(code);
        return part == null
                ? List.of()
                : part.components().stream()
                        .filter(component -> heir(component, pairing).isEmpty())
                        .map(component -> component.code().value())
                        .toList();
    }

    private static Optional<String> heir(Component stood, Pairing pairing) {
        List<Component> heirs = pairing.heirs(stood);
        return heirs.size() == 1 && stood.equals(pairing.origin(heirs.get(0)))
                ? Optional.of(heirs.get(0).code().value())
                : Optional.empty();
    }

    /** The group of these components and no other: the one with this code, else the innermost. */
    private static Optional<String> group(List<Part> parts, String code, Set<String> components) {
        List<String> found = new ArrayList<>();
        collect(parts, components, found);
        return found.contains(code) ? Optional.of(code) : found.stream().reduce((outer, inner) -> inner);
    }

    private static void collect(List<Part> parts, Set<String> components, List<String> found) {
        for (Part part : parts) {
            List<String> own = part.components().stream()
                    .map(component -> component.code().value())
                    .toList();
            if (!(part instanceof Component) && Set.copyOf(own).equals(components)) {
                found.add(part.code().value());
            }
            collect(part.parts(), components, found);
        }
    }

    /** The file in which these entries stand as comments. */
    private static String withoutEntries(String text, List<Integer> gone, Collection<Pairing> pairings) {
        String carried = text;
        int mark = SourceFile.markOf(text).length();
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        for (int i = gone.size() - 1; i >= 0; i--) {
            Node entry = entries(carried).get(gone.get(i));
            int start = carried.lastIndexOf('\n', mark + entry.span().start()) + 1;
            int last = mark
                    + entry.span().start()
                    + entry.span().text().stripTrailing().length();
            int behind = carried.indexOf('\n', last);
            behind = behind < 0 ? carried.length() : behind + 1;
            String lines = carried.substring(start, behind);
            if (!lines.stripLeading().startsWith("- ")) {
                throw new IllegalArgumentException("entries that share a line");
            }
            String room =
                    lines.substring(0, lines.length() - lines.stripLeading().length());
            String said = pairings.iterator().next().words().text("carry.dropped");
            carried = carried.substring(0, start)
                    + room + "# " + said + end
                    + lines.replaceAll("(?m)^" + room + "(?=.)", room + "# ")
                    + carried.substring(behind);
        }
        if (entries(carried).size() != entries(text).size() - gone.size()) {
            throw new IllegalArgumentException("cannot be changed safely");
        }
        return carried;
    }

    private static boolean stands(Mapping entry, List<Exemption> stood) {
        Map<String, Object> said = new TreeMap<>();
        for (String key : List.of("decision", "date", "issuer")) {
            said.put(key, scalar(entry, key));
        }
        for (String key : List.of("components", "units", "kinds")) {
            said.put(key, texts(entry, key));
        }
        return stood.stream()
                .map(one -> Map.of(
                        "decision", one.decision(),
                        "date", one.date().toString(),
                        "issuer", one.issuer(),
                        "components",
                                one.components().stream()
                                        .map(code -> (Object) code.value())
                                        .toList(),
                        "units",
                                one.units().stream()
                                        .map(id -> (Object) id.value())
                                        .toList(),
                        "kinds",
                                one.kinds().stream()
                                        .map(id -> (Object) id.value())
                                        .toList()))
                .anyMatch(said::equals);
    }

    private static List<Node> entries(String file) {
        Pair list = YamlReader.mapping(SourceFile.of("", file)).find(LIST);
        if (list == null || !(list.value() instanceof Sequence sequence)) {
            throw new IllegalArgumentException("not to be read");
        }
        return sequence.items();
    }

    private static Mapping mapping(@Nullable Node node) {
        if (node instanceof Mapping mapping) {
            return mapping;
        }
        throw new IllegalArgumentException("not to be read");
    }

    private static String scalar(Mapping entry, String key) {
        Pair pair = entry.find(key);
        return pair != null && pair.value() instanceof Scalar scalar ? scalar.text() : "";
    }

    private static List<String> texts(Mapping entry, String key) {
        Pair pair = entry.find(key);
        List<Node> items = pair != null && pair.value() instanceof Sequence sequence ? sequence.items() : List.of();
        return items.stream()
                .map(item -> item instanceof Scalar scalar ? scalar.text() : "")
                .toList();
    }
}
