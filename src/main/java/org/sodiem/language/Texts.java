package org.sodiem.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts of one language under their keys, from a properties file in UTF-8.
 *
 * <p>{@code {0}}, {@code {1}}, ... are the places of arguments, which are inserted as they are. {@code MessageFormat} is
 * not used: it would rewrite numbers and swallow apostrophes.
 */
public final class Texts {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])\\}");

    private final Properties texts;

    private Texts(Properties texts) {
        this.texts = texts;
    }

    /**
     * The texts in a language.
     *
     * @param name of the resource, from the root of the class path, before {@code _en.properties}
     * @param language English for {@code en}, Vietnamese for everything else
     */
    public static Texts in(String name, Locale language) {
        String file = name + "_" + tag(language) + ".properties";
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Texts(texts);
    }

    /** These texts, with others under some of the keys. */
    public Texts with(Map<String, String> others) {
        Properties merged = new Properties();
        merged.putAll(texts);
        merged.putAll(others);
        return new Texts(merged);
    }

    /** The language there are texts for: {@code en}, or {@code vi} for everything else. */
    public static String tag(Locale language) {
        return language.getLanguage().equals("en") ? "en" : "vi";
    }

    /** All keys, in their order. */
    public Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    /**
     * The text under a key as it stands in the file, its places unfilled.
     *
     * @throws IllegalArgumentException for a key without a text
     */
    public String pattern(String key) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return pattern;
    }

    /**
     * The text under a key, its places filled.
     *
     * @throws IllegalArgumentException for a key without a text
     */
    public String text(String key, List<String> args) {
        return fill(pattern(key), args);
    }

    /** The places of a pattern, as {@code {0}}, each once. */
    public static Set<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A pattern with its places filled. */
    public static String fill(String pattern, List<String> args) {
        return String.join("", pieces(pattern, Function.identity(), args));
    }

    /**
     * A pattern cut at its places, with the arguments between.
     *
     * @param words makes a piece of the pattern's own words
     */
    public static <T> List<T> pieces(String pattern, Function<String, T> words, List<T> args) {
        List<T> pieces = new ArrayList<>();
        Matcher place = PLACE.matcher(pattern);
        int from = 0;
        while (place.find()) {
            if (place.start() > from) {
                pieces.add(words.apply(pattern.substring(from, place.start())));
            }
            pieces.add(args.get(Integer.parseInt(place.group(1))));
            from = place.end();
        }
        if (from < pattern.length()) {
            pieces.add(words.apply(pattern.substring(from)));
        }
        return pieces;
    }
}
