package org.sodiem.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What pages say, in one language: whole sentences under keys by page and place, and how numbers and days are written.
 *
 * <p>The sentences stand in {@code site-templates/words_vi.properties} and {@code words_en.properties}.
 */
public final class Words {

    private final Texts texts;
    private final Set<String> keys;
    private final String language;
    private final Numbers numbers;
    private final Days days;

    private Words(Texts texts, String language) {
        this.texts = texts;
        this.keys = Collections.unmodifiableSet(texts.keys());
        this.language = language;
        this.numbers = isVietnamese() ? Numbers.VIETNAMESE : Numbers.ENGLISH;
        this.days = new Days(this);
    }

    /**
     * The program's words in a language.
     *
     * @param language English for {@code en}, Vietnamese for everything else
     */
    public static Words in(Locale language) {
        return in(language, Map.of());
    }

    /**
     * The words in a language, some of them as a repository has them.
     *
     * @param own the repository's texts, by key
     */
    public static Words in(Locale language, Map<String, String> own) {
        return new Words(Texts.in("/site-templates/words", language).with(own), Texts.tag(language));
    }

    /** All keys, in their order. */
    public Set<String> keys() {
        return keys;
    }

    /** How many values the text under a key takes. */
    public int places(String key) {
        return Texts.places(texts.pattern(key)).stream()
                .mapToInt(place -> place.charAt(1) - '0' + 1)
                .max()
                .orElse(0);
    }

    /** The language, as {@code vi}. */
    public String language() {
        return language;
    }

    public boolean isVietnamese() {
        return language.equals("vi");
    }

    /** Numbers as this language writes them. */
    public Numbers numbers() {
        return numbers;
    }

    /** Dates as this language writes them. */
    public Days days() {
        return days;
    }

    /**
     * The text under a key, its places filled.
     *
     * @throws IllegalArgumentException for a key without a text
     */
    public String text(String key, String... args) {
        return texts.text(key, List.of(args));
    }

    /** The text under a key for so many; the number stands at {@code {0}}, the other arguments from {@code {1}} on. */
    public String count(String key, long count, String... others) {
        List<String> args = new ArrayList<>(List.of(figure(count)));
        args.addAll(Arrays.asList(others));
        return texts.text(plural(key, count), args);
    }

    /** The key of a text for so many: {@code key.one} or {@code key.many}. */
    public static String plural(String key, long count) {
        return key + (count == 1 ? ".one" : ".many");
    }

    /**
     * The text under a key cut at its places, with the arguments between.
     *
     * @param plain makes a piece of the text's own words
     */
    public <T> List<T> pieces(String key, Function<String, T> plain, List<T> args) {
        return Texts.pieces(texts.pattern(key), plain, args);
    }

    /** A whole number, as texts name it. */
    public String figure(long value) {
        return numbers.figure(value);
    }

    /**
     * A name inside a sentence. Vietnamese writes its first word small, unless it is an abbreviation as TTHC; English
     * leaves names as they are.
     */
    public String within(String name) {
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return !isVietnamese() || name.isEmpty() || abbreviation
                ? name
                : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
