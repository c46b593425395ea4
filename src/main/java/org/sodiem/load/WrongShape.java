package org.sodiem.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Lookalikes;
import org.sodiem.source.Span;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Pair;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.OddCharacter;

/** Tells what is not the list or the mapping that it should be, and writes it as it was meant. */
final class WrongShape {

    /** What may stand in a list without quotes, as names and numbers of documents do. */
    private static final Pattern PLAIN_ITEM =
            Pattern.compile("[\\p{L}\\p{N}](?:[^:#,;\\[\\]{}\"'\\p{Cntrl}]*[^\\s:#,;\\[\\]{}\"'\\p{Cntrl}])?");

    /** Longer mappings are not written out as they should be. */
    private static final int MOST_LINES = 12;

    /** What people write for nothing, without marks. */
    private static final Set<String> NOTHING = Set.of("khong", "khong co", "none", "no");

    private WrongShape() {}

    /** Tells that a node is no mapping; or that only the blank behind a colon is missing. */
    static void noMapping(Node node, Problems problems) {
        if (isToldBracket(node, problems)) {
            return;
        }
        String pair = node instanceof Scalar scalar ? scalar.asPair() : null;
        if (pair == null) {
            problems.add(Diagnostic.of(Code.NOT_A_MAPPING, node.span())
                    .writing(node instanceof Scalar scalar && saysNothing(scalar) ? "{}" : null));
        } else {
            problems.add(Diagnostic.of(Code.YAML_BLANK_AFTER_COLON, node.span()).writing(pair.strip()));
        }
    }

    /** Tells that a node is no list, and the list that was meant. */
    static void noList(Node node, Problems problems) {
        if (!isToldBracket(node, problems)) {
            problems.add(Diagnostic.of(Code.NOT_A_LIST, node.span()).writing(asList(node)));
        }
    }

    /** Tells that a mapping stands where a list of mappings should. */
    static void listOfOne(Span written, Problems problems) {
        boolean flow = isFlow(written);
        tellList(written, flow ? "[" + written.text() + "]" : asItem(written, ""), problems);
    }

    /**
     * Tells that mappings stand under what tells them apart, where they should be the items of a list.
     *
     * @param by the key under which an item says what tells it apart
     * @return the items as they were meant
     */
    static List<Node> listUnder(Mapping named, String by, Problems problems) {
        boolean flow = isFlow(named.span());
        List<String> items = named.pairs().stream()
                .map(pair -> {
                    Span written = pair.value().span();
                    String name = saysItself(pair, by)
                            ? ""
                            : by + ": " + pair.key().span().text();
                    String item = isFlow(written) ? inBraces(written.text(), name) : asItem(written, name);
                    return isFlow(written) && !flow ? "- " + item : item;
                })
                .toList();
        tellList(named.span(), flow ? "[" + String.join(", ", items) + "]" : String.join("\n", items), problems);
        return named.pairs().stream().map(pair -> item(pair, by)).toList();
    }

    private static void tellList(Span written, String list, Problems problems) {
        boolean few = list.lines().count() <= MOST_LINES;
        problems.add(Diagnostic.of(Code.LIST_OF_ONE, written).writing(few ? list : null));
    }

    private static boolean isFlow(Span written) {
        return written.file().text().startsWith("{", written.start());
    }

    /** One mapping as the item of a list, with something before its keys. */
    private static String asItem(Span written, String first) {
        String margin = "\n" + " ".repeat(written.column() - 1);
        return "- " + (first.isEmpty() ? "" : first + "\n  ") + written.text().replace(margin, "\n  ");
    }

    private static String inBraces(String text, String first) {
        String own = text.substring(1).stripLeading();
        return "{" + first + (first.isEmpty() || own.startsWith("}") ? "" : ", ") + own;
    }

    private static boolean saysItself(Pair pair, String by) {
        return ((Mapping) pair.value()).find(by) != null;
    }

    /** What stands under a name, with the name as one of its values. */
    private static Node item(Pair pair, String by) {
        Mapping own = (Mapping) pair.value();
        if (saysItself(pair, by)) {
            return own;
        }
        Span at = pair.key().span();
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair(new Scalar(by, true, new Span(at.file(), at.start(), at.start())), pair.key()));
        pairs.addAll(own.pairs());
        return new Mapping(pairs, own.span());
    }

    /** Tells a bracket that is none of the keyboard, before what would be a list or a mapping in one that is. */
    private static boolean isToldBracket(Node node, Problems problems) {
        return node instanceof Scalar scalar
                && Lookalikes.meant(scalar.text()).matches("(?s)\\s*[\\[{].*")
                && OddCharacter.isToldIn(node.span(), problems);
    }

    /** Whether it says in words that there is nothing. */
    private static boolean saysNothing(Scalar scalar) {
        return NOTHING.contains(Lookalikes.bare(scalar.text()));
    }

    /** What was written, as a list: names with commas between them, or ids with blanks. Null where it is something else. */
    private static @Nullable String asList(Node node) {
        if (node instanceof Scalar scalar && saysNothing(scalar)) {
            return "[]";
        }
        if (node instanceof Mapping braces && braces.isOfKeysAlone()) {
            return "["
                    + braces.pairs().stream()
                            .map(pair -> pair.key().span().text())
                            .collect(Collectors.joining(", "))
                    + "]";
        }
        if (!(node instanceof Scalar scalar) || Lookalikes.bare(scalar.text()).matches("(?:tat ca|all)\\b.*")) {
            return null;
        }
        List<String> items = items(scalar.text(), "[,;\n•▪●]");
        List<String> words = items(scalar.text(), "[,;\\s•▪●]+");
        if (words.stream().allMatch(Limits::isId)) {
            items = words;
        }
        boolean plain = items.stream().allMatch(item -> PLAIN_ITEM.matcher(item).matches());
        return plain && !items.isEmpty() ? "[" + String.join(", ", items) + "]" : null;
    }

    private static List<String> items(String text, String between) {
        return Arrays.stream(text.split(between, -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
