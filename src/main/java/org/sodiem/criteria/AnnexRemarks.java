package org.sodiem.criteria;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sodiem.criteria.ImportRemark.Kind;
import org.sodiem.criteria.ImportRemark.Place;
import org.sodiem.diagnostic.Problems;
import org.sodiem.source.SourceFile;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.YamlReader;

/** What is remarked while an annex is read and becomes a set. */
final class AnnexRemarks {

    private final List<Remark> all = new ArrayList<>();

    /** What is remarked of a node, and at which of its keys. */
    private record Remark(AnnexNode node, String key, Kind kind, Place place, List<String> args) {}

    /**
     * Remarks something.
     *
     * @param node of what; the root where it is the whole
     * @param key the key of it in the set at which that is to be looked at; nothing where there is none
     */
    void add(AnnexNode node, String key, Kind kind, Place place, String... args) {
        all.add(new Remark(node, key, kind, place, List.of(args)));
    }

    boolean has(Kind kind) {
        return all.stream().anyMatch(remark -> remark.kind() == kind);
    }

    /** All of an annex that became no set, in the annex's order. */
    List<ImportRemark> withoutSet() {
        return told(Map.of());
    }

    /**
     * All with their lines in the set, in the annex's order.
     *
     * @param text the set
     * @param list the key of its areas
     */
    List<ImportRemark> in(String text, AnnexNode root, String list, List<AnnexNode> areas) {
        return told(lines(text, root, list, areas));
    }

    private List<ImportRemark> told(Map<AnnexNode, Map<String, Integer>> lines) {
        return all.stream()
                .map(remark -> {
                    int line = lines.getOrDefault(remark.node(), Map.of()).getOrDefault(remark.key(), 0);
                    return new ImportRemark(remark.kind(), remark.place(), line, remark.args());
                })
                .sorted(Comparator.comparing(
                        ImportRemark::place,
                        Comparator.comparingInt(Place::table)
                                .thenComparingInt(Place::row)
                                .thenComparingInt(Place::column)))
                .toList();
    }

    /** The lines of the keys of every node, those of the whole under the root. */
    private static Map<AnnexNode, Map<String, Integer>> lines(
            String text, AnnexNode root, String list, List<AnnexNode> areas) {
        Map<AnnexNode, Map<String, Integer>> lines = new HashMap<>();
        Node set = YamlReader.read(new SourceFile("set.yaml", text), new Problems());
        if (set instanceof Node.Mapping mapping) {
            lines.put(root, keys(mapping));
            nodes(areas, mapping, list, lines);
        }
        return lines;
    }

    private static void nodes(
            List<AnnexNode> nodes, Node.Mapping above, String key, Map<AnnexNode, Map<String, Integer>> lines) {
        for (Node.Pair pair : above.pairs()) {
            if (pair.key().text().equals(key) && pair.value() instanceof Node.Sequence list) {
                for (int i = 0; i < Math.min(nodes.size(), list.items().size()); i++) {
                    if (list.items().get(i) instanceof Node.Mapping own) {
                        lines.put(nodes.get(i), keys(own));
                        nodes(nodes.get(i).children, own, Annex.below(key), lines);
                    }
                }
            }
        }
    }

    /** The lines of the keys of a mapping; of a rule without options that of its options, where its reader looks. */
    private static Map<String, Integer> keys(Node.Mapping mapping) {
        Map<String, Integer> lines = new HashMap<>();
        for (Node.Pair pair : mapping.pairs()) {
            lines.put(pair.key().text(), pair.key().span().line());
            if (pair.key().text().equals("rule") && pair.value() instanceof Node.Mapping rule) {
                for (Node.Pair inner : rule.pairs()) {
                    if (inner.value() instanceof Node.Sequence list
                            && list.items().isEmpty()) {
                        lines.put("rule", inner.key().span().line());
                    }
                }
            }
        }
        return lines;
    }
}
