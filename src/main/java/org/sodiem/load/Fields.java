package org.sodiem.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.SpokenNames;
import org.sodiem.model.Conditions;
import org.sodiem.model.Figure;
import org.sodiem.model.Formula;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Pair;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.Node.Sequence;
import org.sodiem.yaml.YamlReader;

/**
 * The keys of one mapping, taken one by one; what is left at the end is unknown.
 *
 * <p>Where a required value is missing or wrong, the problem is told and a stand-in is given, so that the rest of the
 * file is still read; whoever asked compares {@link Problems#errors()} to know whether the result may be used.
 */
final class Fields {

    private final Mapping mapping;
    private final Span at;
    private final Problems problems;
    private final Values values;
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> refused = new LinkedHashSet<>();

    private Fields(Mapping mapping, Span at, Problems problems) {
        this.mapping = mapping;
        this.at = at;
        this.problems = problems;
        this.values = new Values(problems);
    }

    /** The fields of a node; none, and a problem, where it is no mapping. */
    static Fields of(Node node, Problems problems) {
        if (node instanceof Mapping mapping) {
            Span at = mapping.pairs().isEmpty()
                    ? node.span()
                    : mapping.pairs().get(0).key().span();
            return new Fields(mapping, at, problems);
        }
        WrongShape.noMapping(node, problems);
        return new Fields(new Mapping(List.of(), node.span()), node.span(), problems);
    }

    /** The fields of a file that has a key above all else; null where it is no mapping. */
    static @Nullable Fields ofMapping(SourceFile file, HeadKey head, Problems problems) {
        Node read = YamlReader.read(file, problems);
        Node root = read == null ? null : head.above(read, problems);
        if (root == null || root instanceof Mapping) {
            return root == null ? null : of(root, problems);
        }
        WrongShape.noMapping(root, problems);
        return null;
    }

    /** What is read of the mapping of a file that has a key above all else; null where none could be read as YAML. */
    static <T> @Nullable T of(SourceFile file, HeadKey head, Problems problems, Function<Fields, T> reader) {
        Node root = YamlReader.read(file, problems);
        return root == null ? null : of(head.above(root, problems), problems, reader);
    }

    /** The same; null where the file has an error of shape too. */
    static <T> @Nullable T wholly(SourceFile file, HeadKey head, Problems problems, Function<Fields, T> reader) {
        long errors = problems.errors();
        T read = of(file, head, problems, reader);
        return problems.errors() > errors ? null : read;
    }

    /** The same of a file of many keys. */
    static <T> @Nullable T wholly(SourceFile file, Problems problems, Function<Fields, T> reader) {
        long errors = problems.errors();
        Node root = YamlReader.read(file, problems);
        T read = root == null ? null : of(root, problems, reader);
        return problems.errors() > errors ? null : read;
    }

    /** What is read of a node that is to be a mapping; keys that the reader does not ask for are refused. */
    static <T> T of(Node node, Problems problems, Function<Fields, T> reader) {
        T read = of(node, problems).read(reader);
        if (!(node instanceof Mapping)) {
            problems.forget(problem ->
                    problem.code() == Code.MISSING_KEY && problem.at().equals(node.span())); // all of them are missing
        }
        return read;
    }

    private <T> T read(Function<Fields, T> reader) {
        T read = reader.apply(this);
        refuseOthers();
        return read;
    }

    /** The key of a pair, as a name. */
    static Located<String> name(Pair pair) {
        return new Located<>(pair.key().text(), pair.key().span());
    }

    /** Whether nothing is written behind a key. */
    static boolean isNothing(Pair pair) {
        return pair.value() instanceof Scalar nothing && nothing.isNull();
    }

    /** Whether it stands in braces. */
    boolean isFlow() {
        return mapping.span().text().startsWith("{");
    }

    /** The first key, or the mapping itself where it is empty. */
    Span at() {
        return at;
    }

    /** The value under a key; null where it is absent or nothing was written. */
    @Nullable
    Node node(String key) {
        Node value = nodeOrNull(key);
        return value instanceof Scalar scalar && scalar.isNull() ? null : value;
    }

    /** The value under a key, also where nothing was written; null where the key is absent. */
    @Nullable
    Node nodeOrNull(String key) {
        known.add(key);
        Pair pair = mapping.find(key);
        if (pair != null && pair.value() instanceof Scalar scalar && scalar.isNull() && !isLabelled(key, scalar)) {
            values.tellCutOff(scalar, false);
        }
        return pair == null ? null : pair.value();
    }

    /** Whether words stand behind an empty figure: as templates have it, they say what is to be counted, and are no figure. */
    private static boolean isLabelled(String key, Scalar empty) {
        Span comment = empty.comment();
        return comment != null
                && Limits.FIGURE_FACTS.contains(key)
                && !comment.text().matches("#\\s*[-−]?[0-9].*");
    }

    /** The place of a key; the mapping's own where it is absent. */
    Span keyAt(String key) {
        Pair pair = mapping.find(key);
        return pair == null ? at : pair.key().span();
    }

    Located<String> text(String key) {
        return required(key, "", node -> values.text(node, Limits.TITLE));
    }

    /** A code or a name of which this expression fits the whole. */
    Located<String> matching(String key, String expression) {
        Located<String> text = text(key);
        if (!text.value().isEmpty() && !text.value().matches(expression)) {
            problems.add(Code.NOT_AN_ID, text.at(), text.value());
        }
        return text;
    }

    /** The name of a file of which this expression fits the whole; told with the ending it should have. */
    Located<String> file(String key, String expression, String ending) {
        Located<String> text = text(key);
        if (!text.value().isEmpty() && !text.value().matches(expression)) {
            String name = text.value()
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("^.*[/\\\\]", "")
                    .replaceFirst("(?:\\.(?:ya?ml|txt))*$", ending);
            problems.add(Diagnostic.of(Code.NOT_AN_ID, text.at(), text.value())
                    .writing(name.matches(expression) ? name : null));
        }
        return text;
    }

    /** The name of something that is defined elsewhere. */
    Located<String> reference(String key) {
        return required(key, "", values::reference);
    }

    /** A longer text that must be there. */
    Located<String> requiredProse(String key) {
        return required(key, "", node -> values.text(node, Limits.PROSE));
    }

    String prose(String key) {
        Located<String> text = optional(key, true, node -> values.text(node, Limits.PROSE));
        return text == null ? "" : text.value();
    }

    /** Sentences under a key that is there; a dash is told, as nothing is. */
    String said(String key, Code withoutWords) {
        String text = prose(key);
        if (!has(key)) {
            problems.add(Code.EMPTY_TEXT, keyAt(key));
        } else if (!text.isEmpty() && !Values.isSaid(text)) {
            problems.add(withoutWords, keyAt(key));
        }
        return text;
    }

    /** A line; nothing where there is none. */
    String line(String key) {
        Located<String> text = optionalText(key);
        return text == null ? "" : text.value();
    }

    @Nullable
    Located<String> optionalText(String key) {
        return optional(key, node -> values.text(node, Limits.TITLE));
    }

    Located<String> id(String key) {
        return required(key, "", values::id);
    }

    /** The name of something that is defined elsewhere, where there is one. */
    @Nullable
    Located<String> optionalReference(String key) {
        return optional(key, values::reference);
    }

    @Nullable
    Located<String> optionalId(String key) {
        return optional(key, values::id);
    }

    Located<BigDecimal> decimal(String key) {
        return required(key, BigDecimal.ZERO, values::decimal);
    }

    @Nullable
    Located<BigDecimal> optionalDecimal(String key) {
        return optional(key, values::decimal);
    }

    Located<BigDecimal> figure(String key) {
        return required(key, BigDecimal.ZERO, values::figure);
    }

    /** A number of a definition that may be negative. */
    Located<BigDecimal> signedDecimal(String key) {
        return required(key, BigDecimal.ZERO, values::signedDecimal);
    }

    /** A figure that may be negative and must be there. */
    Located<BigDecimal> signedFigure(String key) {
        return required(key, BigDecimal.ZERO, values::signed);
    }

    /** A figure that may be negative. */
    @Nullable
    Located<BigDecimal> optionalSigned(String key) {
        return optional(key, values::signed);
    }

    /** A computation from figures; their ids are known. */
    Formula formula(String key, Map<String, Figure> figures) {
        return FormulaReader.read(text(key), figures, problems);
    }

    /** Tells that a key is missing, where it is. */
    void require(String key) {
        if (!has(key)) {
            problems.add(Code.MISSING_KEY, at, key);
        }
    }

    Located<BigDecimal> whole(String key) {
        return required(key, BigDecimal.ZERO, values::whole);
    }

    /** A whole number from one to another; the nearest of them stands in for any other. */
    int whole(String key, int least, int most) {
        return Math.max(least, Math.min(wholeOf(key, least, most).value().intValue(), most));
    }

    /** A whole number that is told where it is not from one to another. */
    Located<BigDecimal> wholeOf(String key, int least, int most) {
        long errors = problems.errors();
        Located<BigDecimal> number = whole(key);
        int value = number.value().intValue();
        if (problems.errors() == errors && (value < least || value > most)) {
            problems.add(Code.NUMBER_OUT_OF_RANGE, number.at(), String.valueOf(least), String.valueOf(most));
        }
        return number;
    }

    Located<LocalDate> date(String key) {
        return required(key, LocalDate.EPOCH, values::date);
    }

    @Nullable
    Located<LocalDate> optionalDate(String key) {
        return optional(key, values::date);
    }

    /** A day until which something lasts. */
    Located<LocalDate> lastDate(String key) {
        return required(key, LocalDate.EPOCH, values::lastDate);
    }

    @Nullable
    Located<LocalDate> optionalLastDate(String key) {
        return optional(key, values::lastDate);
    }

    Located<LocalDateTime> instant(String key, LocalTime ofDayAlone) {
        return required(key, LocalDate.EPOCH.atStartOfDay(), node -> values.instant(node, ofDayAlone));
    }

    boolean flag(String key) {
        Node node = node(key);
        return node != null && Boolean.TRUE.equals(values.bool(node));
    }

    /** One of a few words; the first stands in where the key is absent. */
    Located<String> word(String key, String... words) {
        Located<String> word = optional(key, values::reference);
        return word == null ? new Located<>(words[0], at) : known(word, words);
    }

    /**
     * One of a few words, the first where there is none; the last stands in for what is not understood, as for a key misspelt:
     * one that was not asked for before.
     */
    Located<String> guardedWord(String key, String... words) {
        Located<String> word = optionalText(key);
        boolean understood = word == null
                ? mapping.pairs().stream()
                        .map(pair -> pair.key().text())
                        .filter(other -> !known.contains(other))
                        .noneMatch(other -> SpokenNames.meant(other, List.of(key)) != null)
                : List.of(words).contains(word.value());
        Located<String> first = word == null ? new Located<>(words[0], at) : known(word, words);
        return understood ? first : new Located<>(words[words.length - 1], first.at());
    }

    /** One of a few words that must be there; the first stands in where it is not. */
    Located<String> requiredWord(String key, String... words) {
        Located<String> word = reference(key);
        return word.value().isEmpty() ? new Located<>(words[0], word.at()) : known(word, words);
    }

    private Located<String> known(Located<String> word, String... words) {
        if (!List.of(words).contains(word.value())) {
            problems.add(Diagnostic.of(Code.NOT_A_CHOICE, word.at(), word.value(), String.join(", ", words))
                    .writing(words.length == 1 ? words[0] : SpokenNames.meant(word.value(), List.of(words))));
            return new Located<>(words[0], word.at());
        }
        return word;
    }

    Located<String> repository(String key) {
        return required(key, "", values::repository);
    }

    Located<String> branch(String key) {
        return required(key, "", values::branch);
    }

    /** The elements of a list; none where the key is absent. */
    List<Node> list(String key) {
        Node node = node(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof Sequence sequence) {
            return sequence.items();
        }
        WrongShape.noList(node, problems);
        return List.of();
    }

    /**
     * The elements of a list of mappings; one that stands there without being a list, and several under what tells them
     * apart, are told, and read as a list.
     *
     * @param by the key that tells them apart; nothing where none does
     */
    private List<Node> mappings(String key, String by) {
        Node node = node(key);
        if (!(node instanceof Mapping one) || one.isOfKeysAlone()) {
            return list(key);
        }
        if (one.pairs().stream().allMatch(pair -> pair.value() instanceof Mapping)) { // names, or items under names
            return by.isEmpty() || one.pairs().isEmpty() ? list(key) : WrongShape.listUnder(one, by, problems);
        }
        WrongShape.listOfOne(node.span(), problems);
        return List.of(node);
    }

    /** What is read of the mappings in a list; none where the key is absent. */
    <T> List<T> list(String key, Function<Fields, T> reader) {
        return list(key, Integer.MAX_VALUE, reader);
    }

    /** The same, but of no more than anybody needs. */
    <T> List<T> list(String key, int most, Function<Fields, T> reader) {
        return read(mappings(key, ""), key, most, reader);
    }

    /** The same of items that a key tells apart. */
    <T> List<T> listBy(String by, String key, int most, Function<Fields, T> reader) {
        return read(mappings(key, by), key, most, reader);
    }

    private <T> List<T> read(List<Node> items, String key, int most, Function<Fields, T> reader) {
        return first(items, key, most).stream()
                .map(node -> of(node, problems, reader))
                .toList();
    }

    /** As many items of a list as anybody needs. */
    private <T> List<T> first(List<T> items, String key, int most) {
        if (items.size() <= most) {
            return items;
        }
        problems.add(Code.TOO_MANY_ITEMS, keyAt(key), key, String.valueOf(items.size()), String.valueOf(most));
        return items.subList(0, most);
    }

    /** The same of a list that must have at least one. */
    <T> List<T> fullList(String key, Function<Fields, T> reader) {
        return fullList(key, Integer.MAX_VALUE, reader);
    }

    /** The same, but of no more than anybody needs. */
    <T> List<T> fullList(String key, int most, Function<Fields, T> reader) {
        List<T> items = list(key, most, reader);
        askFor(key);
        return items;
    }

    /** The same of items that a key tells apart. */
    <T> List<T> fullListBy(String by, String key, int most, Function<Fields, T> reader) {
        List<T> items = listBy(by, key, most, reader);
        askFor(key);
        return items;
    }

    /** Tells where a list that must have at least one item is missing or empty. */
    private void askFor(String key) {
        Node node = node(key);
        Node written = nodeOrNull(key);
        if (node == null && written == null) {
            problems.add(Code.MISSING_KEY, at, key);
        } else if (node == null && written != null) {
            problems.add(Code.EMPTY_TEXT, written.span());
        } else if (node instanceof Sequence sequence && sequence.items().isEmpty()) {
            problems.add(Code.EMPTY_TEXT, node.span());
        }
    }

    /** The decimals in a list that must have at least one, and no more than anybody needs. */
    List<Located<BigDecimal>> fullDecimals(String key, int most) {
        List<Node> items = first(list(key), key, most);
        askFor(key);
        return all(items, values::decimal);
    }

    /** The texts in a list that must have at least one, and no more than anybody needs. */
    List<String> fullTexts(String key, int most) {
        List<Located<String>> texts = texts(key);
        if (texts.size() > most) {
            problems.add(Code.TOO_MANY_ITEMS, keyAt(key), key, String.valueOf(texts.size()), String.valueOf(most));
        }
        askFor(key);
        return texts.stream().map(Located::value).toList();
    }

    /** Codes, each by itself or with the points it has to have. */
    List<Conditions.Requirement> requirements(String key) {
        List<Conditions.Requirement> requirements = new ArrayList<>();
        for (Node node : list(key)) {
            if (node instanceof Mapping) {
                requirements.add(of(
                        node,
                        problems,
                        fields ->
                                new Conditions.Requirement(fields.reference("code"), fields.optionalDecimal("from"))));
            } else {
                Located<String> code = values.reference(node);
                if (code != null) {
                    requirements.add(new Conditions.Requirement(code, null));
                }
            }
        }
        return requirements;
    }

    /**
     * The same mapping with the keys of another in place of its own.
     *
     * @param fixed keys that the other may not have
     */
    Fields with(Node others, List<String> fixed) {
        Fields overlay = of(others, problems);
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : overlay.mapping.pairs()) {
            if (fixed.contains(pair.key().text())) {
                problems.add(Code.UNKNOWN_KEY, pair.key().span(), pair.key().text(), String.join(", ", known));
            } else {
                pairs.add(pair);
            }
        }
        mapping.pairs().stream()
                .filter(pair -> overlay.mapping.find(pair.key().text()) == null)
                .forEach(pairs::add);
        return new Fields(new Mapping(pairs, mapping.span()), at, problems);
    }

    /** The same mapping without a key. */
    Fields without(String key) {
        known.add(key);
        List<Pair> pairs = mapping.pairs().stream()
                .filter(pair -> !pair.key().text().equals(key))
                .toList();
        return new Fields(new Mapping(pairs, mapping.span()), at, problems);
    }

    /** Takes whatever keys there are, since nobody knows which ones are meant. */
    void takeOthers() {
        mapping.pairs().forEach(pair -> known.add(pair.key().text()));
    }

    /** Whether everything so far could be read. */
    long errors() {
        return problems.errors();
    }

    List<Located<String>> texts(String key) {
        return all(list(key), node -> values.text(node, Limits.TITLE));
    }

    List<Located<String>> references(String key) {
        return all(list(key), values::reference);
    }

    /** The names in a list that is a value itself. */
    static List<Located<String>> references(Node node, Problems problems) {
        if (node instanceof Sequence sequence) {
            return all(sequence.items(), new Values(problems)::reference);
        }
        WrongShape.noList(node, problems);
        return List.of();
    }

    List<Located<String>> logins(String key) {
        return all(list(key), values::login);
    }

    List<Located<String>> ids(String key) {
        return all(list(key), values::id);
    }

    /** The pairs of a mapping; none where the key is absent. */
    List<Pair> pairs(String key) {
        Node node = node(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof Mapping inner) {
            return inner.pairs();
        }
        WrongShape.noMapping(node, problems);
        return List.of();
    }

    /** What is read of the mappings in a mapping, with their names; none where the key is absent. */
    <T> List<T> pairs(String key, BiFunction<Located<String>, Fields, T> reader) {
        return pairs(key).stream()
                .map(pair -> of(pair.value(), problems, fields -> reader.apply(name(pair), fields)))
                .toList();
    }

    /** The mapping under a key that must be there. */
    Fields fields(String key) {
        Node node = node(key);
        if (node != null) {
            return of(node, problems);
        }
        problems.add(Code.MISSING_KEY, at, key);
        return new Fields(new Mapping(List.of(), at), at, problems);
    }

    /** What is read of the mapping under a key that must be there. */
    <T> T fields(String key, Function<Fields, T> reader) {
        Node node = node(key);
        return node == null ? fields(key).read(reader) : of(node, problems, reader);
    }

    boolean has(String key) {
        return node(key) != null;
    }

    /** Tells every key that was never asked for. */
    void refuseOthers() {
        for (Pair pair : mapping.pairs()) {
            if (!known.contains(pair.key().text())) {
                unknown(pair.key());
            }
        }
    }

    /** A key that nobody asked for; where a key that is free was meant, that it is missing is said by this already. */
    private void unknown(Scalar key) {
        List<String> free =
                known.stream().filter(name -> mapping.find(name) == null).toList();
        String meant = SpokenNames.meant(key.text(), free);
        if (meant != null) {
            problems.forget(problem -> problem.code() == Code.MISSING_KEY
                    && problem.at().equals(at)
                    && problem.args().contains(meant));
        }
        problems.add(Diagnostic.of(Code.UNKNOWN_KEY, key.span(), key.text(), String.join(", ", known))
                .writing(meant));
    }

    private <T> Located<T> required(String key, T standIn, Function<Node, @Nullable Located<T>> reader) {
        Node node = nodeOrNull(key);
        if (node == null) {
            problems.add(Code.MISSING_KEY, at, key);
            return new Located<>(standIn, at);
        }
        Located<T> value = reader.apply(node);
        return value == null ? new Located<>(standIn, node.span()) : value;
    }

    private <T> @Nullable Located<T> optional(String key, Function<Node, @Nullable Located<T>> reader) {
        return optional(key, false, reader);
    }

    private <T> @Nullable Located<T> optional(String key, boolean prose, Function<Node, @Nullable Located<T>> reader) {
        Node node = node(key);
        if (node == null && nodeOrNull(key) instanceof Scalar nothing && values.tellCutOff(nothing, prose)) {
            refused.add(key);
        }
        Located<T> value = node == null ? null : reader.apply(node);
        if (node != null && value == null) {
            refused.add(key);
        }
        return value;
    }

    /** The optional keys that were written, with a value that was refused. */
    Set<String> refused() {
        return refused;
    }

    private static <T> List<Located<T>> all(List<Node> nodes, Function<Node, @Nullable Located<T>> reader) {
        List<Located<T>> found = new ArrayList<>();
        for (Node node : nodes) {
            Located<T> value = reader.apply(node);
            if (value != null) {
                found.add(value);
            }
        }
        return found;
    }
}
