package org.sodiem.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that the program says, in one language: whole sentences under keys, and how numbers and days are written.
 *
 * <p>What pages say stands in {@code site-templates/words_vi.properties} and {@code words_en.properties}, where a
 * repository may say it otherwise; the rest in {@code commands}, {@code messages}, {@code schema}, {@code report} and {@code annex} beside this class.
 * No key stands in two of them, and each is read when something in it is asked for.
 *
 * <p>{@code {0}}, {@code {1}}, ... are the places of arguments, which are inserted as they are; an argument at
 * {@code {0#}} are points, a plain number told as {@link Numbers#points} does, one at {@code {0@}} a day or moment as files write
 * it, told as people do; {@code {0|file|files}} is the word for so many as stand at {@code {0}}. An argument that is nothing, behind a colon, is told as none. {@code MessageFormat} is not used: it
 * would rewrite numbers and swallow apostrophes.
 */
public final class Words {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])(#?|@|\\|([^|{}]*)\\|([^|{}]*))}");

    /** The program's words by their language, read once. */
    private static final Map<String, Words> OF_PROGRAM = new ConcurrentHashMap<>();

    private final ProgramTexts texts;
    private final Map<String, String> own;
    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private final String language;
    private final Numbers numbers;
    private final Days days;

    private Words(ProgramTexts texts, Map<String, String> own, String language) {
        this.texts = texts;
        this.own = own;
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
        return OF_PROGRAM.computeIfAbsent(tag(language), tag -> new Words(new ProgramTexts(tag), Map.of(), tag));
    }

    /**
     * The words in a language, some of them as a repository has them.
     *
     * @param own the repository's texts, by key
     */
    public static Words in(Locale language, Map<String, String> own) {
        Words words = in(language);
        if (own.isEmpty()) {
            return words;
        }
        return new Words(words.texts, Map.copyOf(own), words.language);
    }

    /** The language there are words in: {@code en}, or {@code vi} for everything else. */
    public static String tag(Locale language) {
        return language.getLanguage().equals("en") ? "en" : "vi";
    }

    /** The keys of what pages say, in their order: templates may use them, a repository may say them otherwise. */
    public Set<String> ofPages() {
        return texts.ofPages();
    }

    /** The language, as {@code vi}. */
    public String language() {
        return language;
    }

    /** The language. */
    public Locale locale() {
        return Locale.forLanguageTag(language);
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
     * The text under a key as it stands in the file, its places unfilled.
     *
     * @throws IllegalArgumentException for a key without a text
     */
    public String pattern(String key) {
        String given = own.get(key);
        String pattern = given == null ? texts.get(key) : given;
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
    public String text(String key, String... args) {
        Told text = told(key);
        if (text.places().isEmpty()) {
            return text.pattern();
        }
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (Place place : text.places()) {
            filled.append(text.pattern(), from, place.start())
                    .append(inserted(text.pattern(), place, args[place.number()]));
            from = place.end();
        }
        return filled.append(text.pattern(), from, text.pattern().length()).toString();
    }

    /** How many values the text under a key takes. */
    public int values(String key) {
        return told(key).values();
    }

    /** A text as it stands in the file, with its places, found once for a text that is told a million times. */
    private record Told(String pattern, List<Place> places, int values) {

        static Told of(String pattern) {
            List<Place> places = PLACE.matcher(pattern).results().map(Place::of).toList();
            return new Told(
                    pattern,
                    places,
                    places.stream().mapToInt(place -> place.number() + 1).max().orElse(0));
        }
    }

    /**
     * A place of a text.
     *
     * @param number the number of the argument
     * @param form how it is told: {@code #}, {@code @} or as it is
     * @param one the word for one; null where the argument itself is told
     * @param many the word for more
     */
    private record Place(
            int start,
            int end,
            int number,
            String form,
            @Nullable String one,
            @Nullable String many) {

        static Place of(MatchResult found) {
            int number = found.group(1).charAt(0) - '0';
            return new Place(found.start(), found.end(), number, found.group(2), found.group(3), found.group(4));
        }
    }

    private Told told(String key) {
        Told known = told.get(key);
        return known != null ? known : told.computeIfAbsent(key, own -> Told.of(pattern(own)));
    }

    private String inserted(String pattern, Place place, String arg) {
        String one = place.one();
        String many = place.many();
        if (one != null && many != null) {
            boolean later = PLACE.matcher(arg).matches(); // a script fills this place, and chooses the word too
            return later ? pattern.substring(place.start(), place.end()) : arg.equals("1") ? one : many;
        }
        if (arg.isEmpty() && pattern.startsWith(": ", place.start() - 2)) {
            return text("list.none");
        }
        if (place.form().equals("@")) {
            return day(arg);
        }
        return place.form().isEmpty() ? arg : numbers.points(new BigDecimal(arg));
    }

    /** A day or moment as files write it, told as people do; what is neither stays as it is. */
    private String day(String written) {
        try {
            return written.indexOf('T') < 0
                    ? days.day(LocalDate.parse(written))
                    : days.moment(LocalDateTime.parse(written));
        } catch (DateTimeParseException e) {
            return written;
        }
    }

    /** The text under a key for so many; the number stands at {@code {0}}, the other arguments from {@code {1}} on. */
    public String count(String key, long count, String... others) {
        List<String> args = new ArrayList<>(List.of(figure(count)));
        args.addAll(List.of(others));
        return text(plural(key, count), args.toArray(String[]::new));
    }

    /** The key of a text for so many: {@code key.one} or {@code key.many}. */
    public static String plural(String key, long count) {
        return key + (count == 1 ? ".one" : ".many");
    }

    /**
     * The text under a key, which has no word that hangs on a number, cut at its places, with the arguments between.
     *
     * @param plain makes a piece of the text's own words
     */
    public <T> List<T> pieces(String key, Function<String, T> plain, List<T> args) {
        String pattern = pattern(key);
        List<T> pieces = new ArrayList<>();
        Matcher place = PLACE.matcher(pattern);
        int from = 0;
        while (place.find()) {
            if (place.start() > from) {
                pieces.add(plain.apply(pattern.substring(from, place.start())));
            }
            pieces.add(args.get(place.group(1).charAt(0) - '0'));
            from = place.end();
        }
        if (from < pattern.length()) {
            pieces.add(plain.apply(pattern.substring(from)));
        }
        return pieces;
    }

    /** The places of a pattern, as {@code {0}}, each once. */
    public static Set<String> places(String pattern) {
        return PLACE.matcher(pattern)
                .results()
                .map(place -> "{" + place.group(1) + "}")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A pattern that is no text under a key, with its places filled. */
    public static String fill(String pattern, List<String> args) {
        return PLACE.matcher(pattern)
                .replaceAll(place ->
                        Matcher.quoteReplacement(args.get(place.group(1).charAt(0) - '0')));
    }

    /** A whole number, as texts name it. */
    public String figure(long value) {
        return numbers.figure(value);
    }

    /** Words that begin a sentence: with a capital in front. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
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

    /** Several names in a sentence: A, B và C. */
    public String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : text("list.and", String.join(", ", names.subList(0, last)), names.get(last));
    }

    /**
     * What was counted, in words; of what there is none, nothing is said.
     *
     * @param counts a key, whose text has the number at {@code {0}}, and how many, in their order
     */
    public List<String> counted(List<Map.Entry<String, Long>> counts) {
        return counts.stream()
                .filter(count -> count.getValue() != 0)
                .map(count -> text(count.getKey(), figure(count.getValue())))
                .toList();
    }

    /**
     * The texts as a bundle, in which a library that prints help looks up its own keys; keys without a text are none of
     * the bundle's.
     */
    public ResourceBundle bundle() {
        return new ResourceBundle() {
            @Override
            protected @Nullable Object handleGetObject(String key) {
                return texts.ofCommands().get(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(texts.ofCommands().keySet());
            }
        };
    }
}
