package org.sodiem.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.Carried.Refusal;
import org.sodiem.criteria.Carried.Why;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Component;
import org.sodiem.model.Rule;
import org.sodiem.source.SourceFile;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Pair;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.Node.Sequence;
import org.sodiem.yaml.YamlEditor;
import org.sodiem.yaml.YamlEntries;
import org.sodiem.yaml.YamlMap;
import org.sodiem.yaml.YamlReader;

/** What others found out about a unit, carried to another set: results of the survey, and appraisals. */
final class CarriedResults {

    private CarriedResults() {}

    /**
     * A file of the survey: percentages stand under the codes of the later set; one that it has no component for stays as a
     * comment at the end.
     */
    static String survey(String text, Pairing pairing) {
        YamlEditor editor = new YamlEditor(text);
        List<String> comments = new ArrayList<>();
        List<Node> waves = list(YamlReader.mapping(SourceFile.of("", text)), "waves");
        for (int i = 0; i < waves.size(); i++) {
            if (!(waves.get(i) instanceof Mapping wave)
                    || wave.find("results") == null
                    || !(value(wave, "results") instanceof Mapping results)) {
                continue;
            }
            Map<String, Pair> moved = new LinkedHashMap<>();
            for (Pair pair : results.pairs()) {
                String code = pair.key().text();
                Component stood = pairing.before().component(code);
                String heir = stood == null ? code : surveyed(stood, pairing);
                if (stood == null || heir.equals(code)) {
                    continue;
                }
                if (heir.isEmpty()) {
                    comments.add("# " + pairing.words().text("carry.result", code, stood.title(), said(pair.value())));
                    moved.put(code, pair);
                } else {
                    moved.put(code, new Pair(new Scalar(heir, false, pair.key().span()), pair.value()));
                }
            }
            for (Pair pair : moved.values()) {
                String heir = pair.key().text();
                if (results.find(heir) != null && !moved.containsKey(heir)) {
                    throw new TakenException(heir);
                }
            }
            List<String> path = List.of("waves", String.valueOf(i), "results");
            moved.keySet().forEach(code -> editor.remove(with(path, code)));
            moved.forEach((code, pair) -> {
                String heir = pair.key().text();
                if (!heir.equals(code)) {
                    editor.set(with(path, heir), means(pair.value()));
                }
            });
        }
        if (editor.text().equals(text) && comments.isEmpty()) {
            return SetMark.marked(text, pairing.after(), pairing.words());
        }
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        String done = editor.text();
        String added = comments.isEmpty() ? "" : String.join(end, comments) + end;
        return SetMark.marked(
                done.endsWith("\n") || added.isEmpty() ? done + added : done + end + added,
                pairing.after(),
                pairing.words());
    }

    /** The heir of a survey's component where people answered on the same scale, in the same groups; nothing elsewhere. */
    private static String surveyed(Component stood, Pairing pairing) {
        String code = heir(stood, pairing, Rule.Survey.class);
        Component heir = pairing.after().component(code);
        boolean alike = heir != null
                && stood.rule() instanceof Rule.Survey before
                && heir.rule() instanceof Rule.Survey after
                && before.scale().from().compareTo(after.scale().from()) == 0
                && before.scale().to().value().compareTo(after.scale().to().value()) == 0
                && groups(before).equals(groups(after));
        return alike ? code : "";
    }

    private static List<String> groups(Rule.Survey rule) {
        return rule.groups().stream().map(group -> group.id().value()).toList();
    }

    private static String said(Node value) {
        return value instanceof Mapping groups
                ? groups.pairs().stream()
                        .map(group -> group.key().text() + " " + said(group.value()))
                        .collect(Collectors.joining(", "))
                : value instanceof Scalar scalar ? scalar.text() : "";
    }

    /** A mean, or those of groups, as they are to be written. */
    private static Object means(Node value) {
        if (value instanceof Mapping groups) {
            YamlMap means = new YamlMap();
            groups.pairs().forEach(group -> means.with(group.key().text(), means(group.value())));
            return means;
        }
        return new BigDecimal(value instanceof Scalar scalar ? scalar.text() : "");
    }

    /** A file of results of other indexes: under the codes of the later set, or as comments at the end. */
    static String external(String text, Pairing pairing) {
        YamlEntries there = YamlEntries.of(text, "results");
        return SetMark.marked(
                there == null
                        ? text
                        : carried(there, pairing, code -> {
                            Component stood = pairing.before().component(code);
                            return stood == null ? code : heir(stood, pairing, Rule.External.class);
                        }),
                pairing.after(),
                pairing.words());
    }

    /**
     * A file of explanations: each under the code of what takes the place of what it is about, or as comments at the end.
     * What it says of components that were put together or parted is somebody's to decide.
     */
    static String explained(String text, Pairing pairing) {
        YamlEntries there = YamlEntries.of(text, "explanations");
        return there == null
                ? text
                : carried(there, pairing, code -> {
                    Component stood = pairing.before().component(code);
                    if (stood != null) {
                        return heir(stood, pairing, Rule.class);
                    }
                    Adjustment.Item item = Stream.of(true, false)
                            .map(bonus -> heir(code, bonus, pairing))
                            .flatMap(Optional::stream)
                            .findFirst()
                            .orElse(null);
                    boolean known = pairing.before().bonus().item(code) != null
                            || pairing.before().penalty().item(code) != null;
                    return item != null ? item.code().value() : known ? "" : code;
                });
    }

    private static Optional<Adjustment.Item> heir(String code, boolean bonus, Pairing pairing) {
        Adjustment before = bonus ? pairing.before().bonus() : pairing.before().penalty();
        Adjustment after = bonus ? pairing.after().bonus() : pairing.after().penalty();
        Adjustment.Item stood = before.item(code);
        return stood == null ? Optional.empty() : Optional.ofNullable(Pairing.heir(stood, before, after));
    }

    /** The entries under the codes of their heirs; those without one as comments behind the others. */
    private static String carried(YamlEntries there, Pairing pairing, UnaryOperator<String> heirs) {
        List<YamlEntries.Entry> entries = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        for (YamlEntries.Entry entry : there.entries()) {
            String heir = heirs.apply(entry.key());
            if (heir.isEmpty()) {
                entry.above().stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(comments::add);
                entry.lines().forEach(line -> comments.add("# " + line.stripTrailing()));
            } else if (entries.stream().anyMatch(other -> other.key().equals(heir))) {
                throw new TakenException(heir);
            } else {
                entries.add(entry.under(heir));
            }
        }
        if (!comments.isEmpty()) {
            comments.add(0, "# " + pairing.words().text("carry.dropped"));
        }
        return there.text(entries, comments);
    }

    /** The code of the only component that takes the place of one and has such a rule; nothing where there is none. */
    private static String heir(Component stood, Pairing pairing, Class<? extends Rule> rule) {
        List<Component> heirs = pairing.heirs(stood);
        boolean alone =
                heirs.size() == 1 && rule.isInstance(heirs.get(0).rule()) && stood.equals(pairing.origin(heirs.get(0)));
        return alone ? heirs.get(0).code().value() : "";
    }

    /** What an office has appraised and is gone, moved or scored otherwise in the later set; null where nothing is. */
    static @Nullable Refusal appraisedAndGone(String path, String text, Pairing pairing) {
        for (Node pass : list(YamlReader.mapping(SourceFile.of("", text)), "passes")) {
            if (!(pass instanceof Mapping mapping)) {
                continue;
            }
            if (mapping.find("agree") != null) {
                return new Refusal(Why.APPRAISED_ALL, path, "");
            }
            Optional<String> gone = Stream.of(
                            codes(mapping, "scores").filter(code -> !staysAsItIs(code, pairing)),
                            codes(mapping, "bonus")
                                    .filter(code -> !stays(
                                            code,
                                            pairing.before().bonus(),
                                            pairing.after().bonus())),
                            codes(mapping, "penalties")
                                    .filter(code -> !stays(
                                            code,
                                            pairing.before().penalty(),
                                            pairing.after().penalty())))
                    .flatMap(codes -> codes)
                    .findFirst();
            if (gone.isPresent()) {
                return new Refusal(Why.APPRAISED, path, gone.get());
            }
        }
        return null;
    }

    private static Stream<String> codes(Mapping pass, String key) {
        return pass.find(key) != null && value(pass, key) instanceof Mapping codes
                ? codes.pairs().stream().map(pair -> pair.key().text())
                : Stream.of();
    }

    private static boolean stays(String code, Adjustment before, Adjustment after) {
        Adjustment.Item stood = before.item(code);
        Adjustment.Item heir = stood == null ? null : Pairing.heir(stood, before, after);
        return stood == null
                || (heir != null && heir.code().value().equals(stood.code().value()));
    }

    private static boolean staysAsItIs(String code, Pairing pairing) {
        Component stood = pairing.before().component(code);
        Component stands = pairing.after().component(code);
        return stood == null
                || (stands != null && stood.equals(pairing.origin(stands)) && Pairing.isScoredTheSame(stood, stands));
    }

    private static List<String> with(List<String> path, String last) {
        List<String> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }

    private static Node value(Mapping mapping, String key) {
        return Optional.ofNullable(mapping.find(key)).orElseThrow().value();
    }

    private static List<Node> list(Mapping root, String key) {
        Pair pair = root.find(key);
        return pair != null && pair.value() instanceof Sequence sequence ? sequence.items() : List.of();
    }
}
