package org.sodiem.theme;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.NearName;
import org.sodiem.language.Words;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;

/** A properties file of texts that are said otherwise, checked against the program's texts of the language. */
final class WordsFile {

    private static final Pattern KEY = Pattern.compile("[ \\t\\f]*+((?:\\\\.|[^=:\\s\\\\])++)");

    private final SourceFile file;
    private final Words known;
    private final Problems problems;
    private final Map<String, String> texts = new HashMap<>();
    private int unknown;
    private final Map<String, Integer> lines = new HashMap<>();

    WordsFile(SourceFile file, Locale language, Problems problems) {
        this.file = file;
        this.known = Words.in(language);
        this.problems = problems;
        read();
    }

    /** The texts under keys of the program. */
    Map<String, String> texts() {
        return texts;
    }

    private void read() {
        int last = file.line(file.text().length());
        for (int line = 1; line <= last && unknown <= Problems.MOST; line++) {
            int first = line;
            String text = file.lineText(line);
            boolean comment = text.isBlank()
                    || text.strip().startsWith("#")
                    || text.strip().startsWith("!");
            StringBuilder entry = new StringBuilder();
            while (!comment && isContinued(text) && line < last) {
                line++;
                entry.append(text, 0, text.length() - 1);
                text = file.lineText(line).stripLeading();
            }
            if (!comment) {
                entry(first, entry.append(text).toString());
            }
        }
    }

    /** Whether a line ends with a backslash that no other one takes. */
    private static boolean isContinued(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return (line.length() - end) % 2 == 1;
    }

    private void entry(int line, String text) {
        Span at = place(line);
        Properties one = new Properties();
        try {
            one.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            problems.add(Code.WORD_ESCAPE, at);
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String key : one.stringPropertyNames()) {
            check(key, one.getProperty(key), at, line);
        }
    }

    private void check(String key, String text, Span at, int line) {
        Integer before = lines.putIfAbsent(key, line);
        if (before != null) {
            problems.add(Code.DUPLICATE_KEY, at, key, String.valueOf(before));
        } else if (!known.ofPages().contains(key)) {
            unknown++;
            problems.add(Code.UNKNOWN_WORD, at, key, NearName.to(key, known.ofPages()));
        } else {
            Set<String> places = new TreeSet<>(Words.places(text));
            places.removeAll(Words.places(known.pattern(key)));
            if (places.isEmpty()) {
                texts.put(key, text);
            } else {
                problems.add(Code.WORD_PLACES, at, String.join(", ", places), known.pattern(key));
            }
        }
    }

    private Span place(int line) {
        int start = file.lineStart(line);
        Matcher key = KEY.matcher(file.lineText(line));
        return key.lookingAt()
                ? new Span(file, start + key.start(1), start + key.end(1))
                : new Span(file, start, start);
    }
}
