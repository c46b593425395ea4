package org.sodiem.yaml;

import static tools.jackson.core.JsonToken.END_ARRAY;
import static tools.jackson.core.JsonToken.END_OBJECT;
import static tools.jackson.core.JsonToken.START_ARRAY;
import static tools.jackson.core.JsonToken.START_OBJECT;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Lookalikes;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Pair;
import org.sodiem.yaml.Node.Scalar;
import org.sodiem.yaml.Node.Sequence;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads whatever file there is, and tells what is wrong with it.
 *
 * <p>A parser of events underneath (Jackson's over SnakeYAML Engine); the tree is built here, because no library gives
 * one in which keys too have places and doubled keys are told instead of dropped.
 */
final class WholeReader {

    /** What an escape in quotes may make, and no text may hold: controls, and halves of a character. */
    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\uFDD0-\\uFDEF]"
                    + "|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

    /** A mark of YAML, its name, and what stands behind it on the line. */
    private static final Pattern MARKED = Pattern.compile("(!!|!|&)([\\p{L}\\p{N}._-]+) *([^\\s\"'|>].*|)");

    private static final int DEEPEST = 32;
    private static final int LONGEST_VALUE = 500;
    private static final int MOST_TOKENS = 200_000;
    private static final int LONGEST = 16_000;

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .loadSettings(LoadSettings.builder()
                    .setAllowDuplicateKeys(true)
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .build())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            .build();

    private final SourceFile file;
    private final Problems problems;
    private final YAMLParser parser;

    private WholeReader(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), new WholePairs(file.text()));
    }

    /** The root of a file; null where it is empty or broken, which {@code problems} then says. */
    static @Nullable Node read(SourceFile file, Problems problems) {
        Problems found = new Problems();
        Node root = new WholeReader(file, found).document();
        problems.addAll(found.sorted());
        return root;
    }

    private @Nullable Node document() {
        try (parser) {
            return root();
        } catch (StreamConstraintsException e) {
            problems.add(Code.FILE_TOO_COMPLEX, tokenStart(), String.valueOf(DEEPEST), String.valueOf(MOST_TOKENS));
        } catch (JacksonException | MarkedYamlEngineException | ReaderException e) {
            tell(SyntaxFault.of(e, tokenStart(), this::spanAt));
        }
        return null;
    }

    private void tell(SyntaxFault fault) {
        if (fault.code() == Code.CONTROL_CHARACTER || !OddCharacter.isToldAbove(fault.at(), problems)) {
            Mend mend = fault.code() == Code.YAML_SYNTAX ? Mend.of(fault.at(), WholeReader::stumble) : null;
            if (mend == null) {
                problems.add(fault.code(), fault.at(), fault.words());
            } else {
                problems.forget(problem -> problem.at().line() == mend.at().line());
                problems.add(new Diagnostic(mend.code(), mend.at(), mend.args(), mend.instead()));
            }
        }
    }

    /** Where a text stops being plain data in YAML, in UTF-16 units; -1 where it does not. */
    private static int stumble(String text) {
        Problems found = new Problems();
        WholeReader reader = new WholeReader(new SourceFile("", text), found);
        try (reader.parser) {
            reader.root();
            return found.errors() > 0 ? 0 : -1;
        } catch (StreamConstraintsException e) {
            return 0;
        } catch (JacksonException | MarkedYamlEngineException | ReaderException e) {
            return SyntaxFault.of(e, reader.tokenStart(), reader::spanAt).at().start();
        }
    }

    private @Nullable Node root() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            problems.add(Code.EMPTY_FILE, file.start());
            return null;
        }
        Node root = value(first);
        if (parser.nextToken() != null) {
            problems.add(Code.SECOND_DOCUMENT, documentMark(tokenStart()));
            return null;
        }
        return root;
    }

    private Node value(JsonToken token) {
        refuseWhatIsNotPlainData();
        if (token == START_OBJECT) {
            return mapping();
        }
        if (token == START_ARRAY) {
            return sequence();
        }
        return scalar();
    }

    private void refuseWhatIsNotPlainData() {
        if (parser.isCurrentAlias()) {
            problems.add(Code.ALIAS, tokenSpan(), "*" + parser.getString());
        } else {
            String anchor = anchor();
            if (anchor != null) {
                problems.add(new Diagnostic(Code.ALIAS, markedSpan(), List.of("&" + anchor), withoutMark()));
            }
        }
        if (parser.getTypeId() != null) {
            problems.add(new Diagnostic(Code.TAG, markedSpan(), List.of(parser.getTypeId()), withoutMark()));
        }
    }

    /** A value that begins with a mark of YAML; of a collection, where it begins. */
    private Span markedSpan() {
        JsonToken token = parser.currentToken();
        return token == START_OBJECT || token == START_ARRAY ? tokenStart() : tokenSpan();
    }

    /** A value that begins with a tag or an anchor, without it; and in quotes, where it may be text. */
    private List<String> withoutMark() {
        Matcher marked = MARKED.matcher(Lookalikes.seen(markedSpan().text()));
        if (!marked.matches()) {
            return List.of();
        }
        String rest = marked.group(3).isEmpty() ? marked.group(2) : marked.group(3);
        return marked.group(1).equals("!!") ? List.of(rest) : List.of(rest, Mend.quoted(marked.group()));
    }

    /** The anchor of a collection, key or value; the parser names those of collections, the others begin with theirs. */
    private @Nullable String anchor() {
        JsonToken token = parser.currentToken();
        if (token == START_OBJECT || token == START_ARRAY) {
            return parser.getObjectId();
        }
        int start = startOffset();
        return start < file.text().length() && file.text().charAt(start) == '&'
                ? tokenSpan().text().substring(1).split("\\s", 2)[0]
                : null;
    }

    private Mapping mapping() {
        int start = startOffset();
        List<Pair> pairs = new ArrayList<>();
        Map<String, Scalar> seen = new HashMap<>();
        for (JsonToken token = parser.nextToken(); token != END_OBJECT; token = parser.nextToken()) {
            Scalar key = key();
            Node value = value(parser.nextToken());
            if (isBehindAComma(key, value, pairs)) {
                Pair last = pairs.remove(pairs.size() - 1);
                pairs.add(new Pair(last.key(), withComma((Scalar) last.value(), key)));
                continue;
            }
            if (lacksABlank(key, value)) {
                continue;
            }
            Scalar earlier = seen.putIfAbsent(key.text(), key);
            if (earlier != null) {
                problems.add(
                        Code.DUPLICATE_KEY,
                        key.span(),
                        key.text(),
                        String.valueOf(earlier.span().line()));
            } else {
                pairs.add(new Pair(key, value));
            }
        }
        Span last = pairs.isEmpty() ? null : pairs.get(pairs.size() - 1).value().span();
        return new Mapping(pairs, collectionSpan(start, last));
    }

    /** Whether this is no key at all, but what stands behind a comma of the value before it: {@code {value: 87,4}}. */
    private boolean isBehindAComma(Scalar key, Node value, List<Pair> pairs) {
        String text = file.text();
        int behind = key.span().end();
        while (behind < text.length() && text.charAt(behind) == ' ') {
            behind++;
        }
        return value instanceof Scalar nothing
                && nothing.text().isEmpty()
                && nothing.plain()
                && behind < text.length()
                && ",}".indexOf(text.charAt(behind)) >= 0
                && !pairs.isEmpty()
                && pairs.get(pairs.size() - 1).value() instanceof Scalar last
                && last.plain()
                && !last.isNull()
                && key.span().end() - last.span().start() <= LONGEST_VALUE
                && text.substring(last.span().end(), key.span().start()).matches(",[ ]*");
    }

    /** Whether this is a key in braces that has its value without a blank behind the colon, which is told. */
    private boolean lacksABlank(Scalar key, Node value) {
        int colon = key.text().indexOf(':');
        String line = file.lineText(key.span().line());
        boolean lacks = key.plain()
                && colon > 0
                && value instanceof Scalar nothing
                && nothing.plain()
                && nothing.text().isEmpty()
                && key.text().equals(key.span().text())
                && line.length() <= Mend.LONGEST_LINE;
        if (lacks) {
            int at = key.span().start() + colon;
            problems.add(Diagnostic.of(Code.YAML_BLANK_AFTER_COLON, new Span(file, at, at + 1))
                    .writing(
                            line.strip().replaceAll("([{,] *(?:[a-z][a-z-]*|[0-9]+(?:\\.[0-9]+)*):)(?=[^ /])", "$1 ")));
        }
        return lacks;
    }

    /** The value as it was meant; where it is no number, it has to stand in quotes. */
    private Scalar withComma(Scalar before, Scalar behind) {
        Span span = new Span(file, before.span().start(), behind.span().end());
        boolean number = (before.text() + behind.text()).matches("[0-9.,]+");
        if (!number) {
            String line = file.lineText(span.line());
            int from = span.start() - file.lineStart(span.line());
            int to = from + span.text().length();
            problems.forget(
                    problem -> problem.code() == Code.YAML_COMMA && problem.at().start() == span.start());
            problems.add(Diagnostic.of(Code.YAML_COMMA, span)
                    .writing(
                            to > line.length() || line.length() > Mend.LONGEST_LINE
                                    ? null
                                    : (line.substring(0, from) + Mend.quoted(span.text()) + line.substring(to))
                                            .strip()));
        }
        return new Scalar(Normalizer.normalize(span.text(), Normalizer.Form.NFC), true, span);
    }

    private Sequence sequence() {
        int start = startOffset();
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != END_ARRAY; token = parser.nextToken()) {
            items.add(value(token));
        }
        Span last = items.isEmpty() ? null : items.get(items.size() - 1).span();
        return new Sequence(items, collectionSpan(start, last));
    }

    /** A key; an odd character in it is told, and the key read as it was meant. */
    private Scalar key() {
        refuseWhatIsNotPlainData();
        Scalar key = scalar();
        boolean written = OddCharacter.isToldIn(key.span(), problems);
        return written || OddCharacter.isToldOf(key.text(), key.span(), problems)
                ? new Scalar(Lookalikes.meantName(key.text()), key.plain(), key.span())
                : key;
    }

    private Scalar scalar() {
        Span span = tokenSpan();
        char first = span.start() < span.end() ? file.text().charAt(span.start()) : ' ';
        boolean plain = first != '"' && first != '\'' && first != '|' && first != '>';
        String text = parser.currentToken() == JsonToken.VALUE_NULL ? span.text() : parser.getString();
        Matcher control = CONTROL.matcher(text);
        if (control.find()) {
            String number =
                    String.format(Locale.ROOT, "%04X", (int) control.group().charAt(0));
            problems.add(Code.CONTROL_CHARACTER, span, number);
            text = control.replaceAll("");
        }
        // Text beyond what anything takes is refused for its length; to put many marks of one letter in order takes
        // long.
        String composed = text.length() > LONGEST ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        return new Scalar(composed, plain, span);
    }

    private Span collectionSpan(int start, @Nullable Span last) {
        boolean flow = start < file.text().length() && "{[".indexOf(file.text().charAt(start)) >= 0;
        int end = flow ? offset(parser.currentLocation().getCharOffset()) : last == null ? start : last.end();
        return new Span(file, start, Math.max(start, end));
    }

    private Span tokenSpan() {
        int start = startOffset();
        return new Span(
                file, start, Math.max(start, offset(parser.currentLocation().getCharOffset())));
    }

    /** The marks above the second document, else its beginning. */
    private Span documentMark(Span second) {
        for (int line = second.line(); line > 1; line--) {
            String text = file.lineText(line);
            if (text.startsWith("---")) {
                return new Span(file, file.lineStart(line), file.lineStart(line) + 3);
            }
        }
        return second;
    }

    private Span tokenStart() {
        return new Span(file, startOffset(), startOffset());
    }

    private int startOffset() {
        return offset(parser.currentTokenLocation().getCharOffset());
    }

    private Span spanAt(int codePoints) {
        int start = offset(codePoints);
        return new Span(file, start, start);
    }

    /** The parser counts code points, a string counts UTF-16 units. */
    private int offset(long codePoints) {
        return file.offset(codePoints);
    }
}
