package org.sodiem.part;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.telling.Value;

/**
 * What stands in a cell of a table; what is there is printed in the order of these names.
 *
 * @param value what it is sorted by, a plain number: a figure, a share, a day as {@code 20231120}, the place of a word; nothing
 *     where it has no value, and then it stands behind all others
 * @param classes how it looks, beside what its column says
 * @param bare whether it says on a phone what it is without the label of its column
 * @param mark a state; null for none
 * @param runs words
 * @param delta a difference; null for none
 * @param bar a length; null for none
 * @param drift a length from a middle line; null for none
 * @param spot a point on the scale of its column; null for none
 * @param documents documents that are cited
 */
public record Cell(
        String value,
        String classes,
        boolean bare,
        @Nullable Mark mark,
        List<Run> runs,
        @Nullable Delta delta,
        @Nullable Bar bar,
        @Nullable Drift drift,
        @Nullable Spot spot,
        List<Cited> documents) {

    public static final Cell EMPTY = new Cell("", "", false, null, List.of(), null, null, null, null, List.of());

    private static final Set<String> REMARKS = Set.of("small", "pill");

    /** The looks that print where words lead. */
    private static final Set<String> LINKED = Set.of("plain", "out");

    /** A figure that a script reads as well as a person. */
    private static final Pattern PLAIN = Pattern.compile("[+\u2212]?\\d+([.,]\\d+)?");

    /** The point or comma between groups of thousands, which is another than that of decimals. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[.,](?=\\d{3}(?!\\d))");

    public Cell {
        runs = List.copyOf(runs);
        documents = List.copyOf(documents);
    }

    /**
     * Words of one look.
     *
     * @param text the words
     * @param href where they lead, or nothing
     * @param look {@code plain}, {@code strong}, {@code code}, {@code muted}, {@code small}, {@code pill}, {@code how}, {@code lines} for a part of a file,
     *     {@code late} for a part of a sentence on what came late, or {@code out} for a link out of the site
     */
    public record Run(String text, String href, String look) {

        public Run {
            if (!href.isEmpty() && !LINKED.contains(look)) {
                throw new IllegalArgumentException("a link that would be printed as words: " + text);
            }
        }
    }

    public static Cell of(String text) {
        return EMPTY.and("plain", text);
    }

    public static Cell of(Value value, Words words) {
        return of(value.text(words)).sortedBy(value.order());
    }

    public static Cell of(Link link) {
        return EMPTY.and(link);
    }

    public static Cell of(Mark mark) {
        return new Cell("", "", false, mark, List.of(), null, null, null, null, List.of());
    }

    public static Cell of(Spot spot) {
        return new Cell("", "", false, null, List.of(), null, null, null, spot, List.of());
    }

    public static Cell of(Drift drift) {
        return new Cell("", "", false, null, List.of(), null, null, drift, null, List.of());
    }

    public static Cell of(List<Cited> documents) {
        return new Cell("", "", false, null, List.of(), null, null, null, null, documents);
    }

    /** Whether anything stands in it. */
    public boolean says() {
        return mark != null
                || !runs.isEmpty()
                || delta != null
                || bar != null
                || drift != null
                || spot != null
                || !documents.isEmpty();
    }

    /** The words in it, without remarks. */
    public String text() {
        Stream<String> told = mark == null ? Stream.of() : Stream.of(mark.text());
        Stream<String> written =
                runs.stream().filter(run -> !REMARKS.contains(run.look())).map(Run::text);
        Stream<String> cited = documents.stream()
                .map(document -> document.text() + (document.part().isEmpty() ? "" : " (" + document.part() + ")"));
        return Stream.of(told, written, Stream.of(cited.collect(Collectors.joining("; "))))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "))
                .strip();
    }

    /** A figure as it is written, sorted by its exact value; null for none, which stands behind all others. */
    public static Cell number(String text, @Nullable BigDecimal value) {
        return of(text).sortedBy(value);
    }

    /** A figure that stands out. */
    public static Cell strong(String text, @Nullable BigDecimal value) {
        return EMPTY.and("strong", text).sortedBy(value);
    }

    /** The cell sorted by a share; behind all others where there is nothing to have a share of. */
    public Cell sortedByShare(BigDecimal part, BigDecimal of) {
        return sortedBy(of.signum() == 0 ? null : part.divide(of, MathContext.DECIMAL32));
    }

    public Cell sortedBy(@Nullable BigDecimal number) {
        return sortedBy(number == null ? "" : number.stripTrailingZeros().toPlainString());
    }

    public Cell sortedBy(LocalDate day) {
        return sortedBy(DateTimeFormatter.BASIC_ISO_DATE.format(day));
    }

    public Cell sortedBy(String order) {
        return new Cell(order, classes, bare, mark, runs, delta, bar, drift, spot, documents);
    }

    /**
     * The cell without the value it is sorted by where it says that value plainly, alone or as what stands out in it: a
     * script reads {@code −0,50} by itself.
     */
    Cell terse() {
        if (value.isEmpty() || runs.isEmpty() || mark != null || delta != null || !documents.isEmpty()) {
            return this;
        }
        if (runs.size() > 1 && !runs.get(0).look().equals("strong")) {
            return this;
        }
        String said = runs.get(0).text();
        return says(said, value) || says(THOUSANDS.matcher(said).replaceAll(""), value) ? sortedBy("") : this;
    }

    private static boolean says(String figure, String value) {
        return PLAIN.matcher(figure).matches()
                && new BigDecimal(figure.replace(',', '.').replace('\u2212', '-')).compareTo(new BigDecimal(value))
                        == 0;
    }

    /** The cell with its words beside an icon. */
    public Cell flagged(String icon) {
        return new Cell(
                value,
                classes,
                bare,
                new Mark(icon, runs.get(0).text()),
                List.of(),
                delta,
                bar,
                drift,
                spot,
                documents);
    }

    public Cell looking(String look) {
        return new Cell(value, look, bare, mark, runs, delta, bar, drift, spot, documents);
    }

    public Cell unlabelled() {
        return new Cell(value, classes, true, mark, runs, delta, bar, drift, spot, documents);
    }

    public Cell and(Link link) {
        return and(new Run(link.text(), link.href(), "plain"));
    }

    /** The cell with words behind; nothing is added where there are none. */
    public Cell and(String look, String text) {
        return text.isEmpty() ? this : and(new Run(text, "", look));
    }

    public Cell and(Run run) {
        List<Run> longer = new ArrayList<>(runs);
        longer.add(run);
        return new Cell(value, classes, bare, mark, longer, delta, bar, drift, spot, documents);
    }

    public Cell with(Delta difference) {
        return new Cell(value, classes, bare, mark, runs, difference, bar, drift, spot, documents);
    }

    public Cell with(Bar length) {
        return new Cell(value, classes, bare, mark, runs, delta, length, drift, spot, documents);
    }
}
