package org.sodiem.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.SpokenNames;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Pair;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.Node.Sequence;

/**
 * The key above the list, or above the codes, that a file is made of. Where somebody left it away, that is told once, and
 * the file is read as it was meant.
 *
 * @param name the key
 * @param telling keys by which one item of the list alone is known; none where codes stand below
 * @param beside the other keys of such a file
 */
record HeadKey(String name, List<String> telling, List<String> beside) {

    HeadKey {
        telling = List.copyOf(telling);
        beside = List.copyOf(beside);
    }

    /** The head of a list. */
    static HeadKey ofList(String name, List<String> telling, String... beside) {
        return new HeadKey(name, telling, List.of(beside));
    }

    /** The head of what stands under codes. */
    static HeadKey ofCodes(String name, String... beside) {
        return new HeadKey(name, List.of(), List.of(beside));
    }

    /** The file's root with the key, wherever it was meant. */
    Node above(Node root, Problems problems) {
        if (root instanceof Sequence list && !list.items().isEmpty() && isOfList()) {
            tell(list.span(), "", problems);
            return headed(List.of(), list, list.span());
        }
        if (!(root instanceof Mapping mapping) || mapping.find(name) != null) {
            return root;
        }
        Map<Boolean, List<Pair>> parted =
                mapping.pairs().stream().collect(Collectors.partitioningBy(this::belongsBelow));
        List<Pair> below = parted.getOrDefault(true, List.of());
        boolean left = !below.isEmpty()
                && (!isOfList()
                        || below.stream()
                                .anyMatch(pair -> telling.contains(pair.key().text())));
        if (!left) {
            return root;
        }
        Span first = below.get(0).key().span();
        tell(first, isOfList() ? "- " : "  ", problems);
        Mapping entries = new Mapping(below, mapping.span());
        List<Pair> others = parted.getOrDefault(false, List.of());
        return headed(others, isOfList() ? new Sequence(List.of(entries), mapping.span()) : entries, first);
    }

    private boolean isOfList() {
        return !telling.isEmpty();
    }

    private boolean belongsBelow(Pair pair) {
        String key = pair.key().text();
        if (beside.contains(key)) {
            return false;
        }
        if (isOfList()) {
            return !key.equals(SpokenNames.meant(key, beside));
        }
        List<String> own = new ArrayList<>(beside);
        own.add(name);
        boolean isCode = key.contains(".") && key.matches(Limits.CODE);
        return isCode || (pair.value() instanceof Mapping && SpokenNames.meant(key, own) == null);
    }

    private void tell(Span first, String before, Problems problems) {
        SourceFile file = first.file();
        String line = file.lineText(first.line()).strip();
        problems.add(Diagnostic.of(Code.HEAD_KEY_MISSING, file.span(first.start(), first.start() + line.length()), name)
                .writing(name + ":\n" + before + line));
    }

    private Mapping headed(List<Pair> others, Node below, Span at) {
        List<Pair> pairs = new ArrayList<>(others);
        pairs.add(new Pair(new Scalar(name, true, new Span(at.file(), at.start(), at.start())), below));
        return new Mapping(pairs, below.span());
    }
}
