package org.sodiem.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Problems;
import org.sodiem.source.SourceFile;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Pair;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.Node.Sequence;
import org.sodiem.yaml.YamlReader;

/** What stands in a file of scores, as it is written, by path; nothing where there is no file. */
final class Written {

    private final @Nullable Node root;

    private Written(@Nullable Node root) {
        this.root = root;
    }

    /** The text of a file; null where it is no YAML that can be read. */
    static @Nullable Written of(String path, String text) {
        if (text.isBlank()) {
            return new Written(null);
        }
        Problems problems = new Problems();
        Node root = YamlReader.read(SourceFile.of(path, text), problems);
        boolean readable = problems.errors() == 0 && (root == null || root instanceof Mapping);
        return readable ? new Written(root) : null;
    }

    /** The value at a path, in a list by its number from 0; null where there is none, and where nothing is written. */
    @Nullable
    Node at(String... path) {
        Node at = root;
        for (String step : path) {
            if (at instanceof Sequence sequence) {
                at = step.matches("[0-9]{1,6}")
                                && Integer.parseInt(step) < sequence.items().size()
                        ? sequence.items().get(Integer.parseInt(step))
                        : null;
            } else {
                Pair pair = at instanceof Mapping mapping ? mapping.find(step) : null;
                at = pair == null ? null : pair.value();
            }
        }
        return at instanceof Scalar scalar && scalar.isNull() ? null : at;
    }

    /** Whether a key stands there, with a value or without. */
    boolean has(String parent, String key) {
        return at(parent) instanceof Mapping mapping && mapping.find(key) != null;
    }

    /** The text of a value; of what is no single value as it is written. */
    String text(String... path) {
        Node at = at(path);
        return at == null ? "" : text(at);
    }

    static String text(Node at) {
        return at instanceof Scalar scalar
                ? scalar.text().strip()
                : at.span().text().strip();
    }

    /** The texts of a list; null where there is none. */
    @Nullable
    List<String> texts(String... path) {
        return at(path) instanceof Sequence sequence
                ? sequence.items().stream().map(Written::text).toList()
                : null;
    }

    /** The keys of a mapping, in order. */
    List<String> keys(String... path) {
        return at(path) instanceof Mapping mapping
                ? mapping.pairs().stream().map(pair -> pair.key().text()).toList()
                : List.of();
    }

    /** The keys from the root to what stands at an offset, items by their numbers: {@code scores, 1.1.3, numerator}. */
    List<String> path(int offset) {
        List<String> path = new ArrayList<>();
        Node at = root;
        while (at instanceof Mapping || at instanceof Sequence) {
            String step = null;
            Node next = null;
            if (at instanceof Mapping mapping) {
                for (Pair pair : mapping.pairs()) {
                    if (pair.key().span().start() <= offset) {
                        step = pair.key().text();
                        next = pair.value();
                    }
                }
            } else if (at instanceof Sequence sequence) {
                for (int i = 0; i < sequence.items().size(); i++) {
                    if (sequence.items().get(i).span().start() <= offset) {
                        step = String.valueOf(i);
                        next = sequence.items().get(i);
                    }
                }
            }
            if (step == null) {
                return path;
            }
            path.add(step);
            at = next;
        }
        return path;
    }
}
