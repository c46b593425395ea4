package org.sodiem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sodiem.language.CodeOrder;
import org.sodiem.language.VietnameseOrder;

/** Every column that can be sorted, both ways: by the values from Java, and by what a reader sees. */
@InBrowser
class SortingTest {

    private static final Pattern DAY = Pattern.compile("(\\d\\d)/(\\d\\d)/(\\d{4})");
    private static final Pattern SHARE = Pattern.compile("([\\d.]+)/([\\d.]+)");
    private static final Pattern CODE = Pattern.compile("(\\d+(?:\\.\\d+)*)\\.? ?.*", Pattern.DOTALL);
    private static final Pattern FIGURE = Pattern.compile("([▲▼+\u2212]?) ?(\\d[\\d.]*(?:,\\d+)?)");

    private static final VietnameseOrder DICTIONARY = new VietnameseOrder();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        folder = Published.sampleAfterBothRounds(folder.resolve("site"));
    }

    private static final Pattern HEADS = Pattern.compile("<thead>.*?<tbody", Pattern.DOTALL);

    /**
     * Of each kind two pages, the first and the last whose tables have the same heads, and more where rows differ: with
     * errors, without points, of the district.
     */
    static Stream<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> pages = files.map(file -> folder.relativize(file).toString())
                    .filter(page -> page.endsWith(".html"))
                    .filter(page -> !page.startsWith("don-vi/") || page.matches("don-vi/(xa-vinh-o|huyen.*)\\.html"))
                    .filter(page -> !page.matches("tieu-chi/[a-z]+/[1245-9]\\..*"))
                    .sorted()
                    .toList();
            Map<String, String> last = new HashMap<>();
            for (String page : pages) {
                last.put(kind(page), page);
            }
            Set<String> seen = new HashSet<>();
            return pages.stream().filter(page -> seen.add(kind(page)) || last.containsValue(page));
        }
    }

    /** The folder of a page and the heads of its tables; heads of figures count something else on each page. */
    private static String kind(String page) {
        return page.replaceAll("[^/]*$", "")
                + HEADS.matcher(read(page))
                        .results()
                        .map(head -> head.group().replaceAll("[\\d.,]+", "#"))
                        .collect(Collectors.joining());
    }

    private static String read(String page) {
        try {
            return Files.readString(folder.resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell: what it carries, and what a reader sees. */
    private record Seen(@Nullable BigDecimal value, String text) {}

    @ParameterizedTest
    @MethodSource("pages")
    void sortsEveryColumnBothWays(String path, Chromium chromium) {
        try (Visit visit = new Visit(chromium, View.LIGHT, folder.toUri() + path)) {
            List<?> columns = (List<?>) visit.page.evaluate("""
                    [...document.querySelectorAll('table[data-sort]')].flatMap((table, t) =>
                        [...table.tHead.rows[0].cells].map((head, h) => [t, h, head.className, head.querySelector('.sort') !== null]))
                        .filter(([, , , sortable]) => sortable)
                    """);
            for (Object column : columns) {
                List<?> place = (List<?>) column;
                sorts(visit, path, (Integer) place.get(0), (Integer) place.get(1), (String) place.get(2));
            }
            assertThat(visit.errors).isEmpty();
        }
    }

    @Test
    void findsColumnsToSort() throws IOException {
        long sortable = 0;
        for (String page : pages().toList()) {
            sortable += Jsoup.parse(read(page))
                    .select("table[data-sort] thead th:not([data-order=none])")
                    .size();
        }
        assertThat(sortable).isGreaterThan(150);
    }

    @Test
    void sortsWordsAsTheProgramDoes(Chromium chromium) throws IOException {
        List<String> words = List.of(
                "Thị trấn Mẫu 3180",
                "Xã Mẫu 10",
                "Xã Mẫu 0009",
                "Xã Mẫu",
                "Xã Đông Hà",
                "Xã Dũng",
                "Xã An",
                "Xã Ăn",
                "Xã Ân",
                "Xã Âu Cơ",
                "Xã Hạ",
                "Xã Há",
                "Xã Hả",
                "Xã Hải An",
                "Xã Hà Nam",
                "Xã Ha",
                "xã hà tây",
                "Xã Ô Lâm",
                "Xã Ơn",
                "Xã Oai",
                "Phường Uông Bí",
                "Phường Ưng",
                "Phường 12",
                "Phường 2",
                "Phường Yên Thế",
                "Phường Ỷ La",
                "Phòng Nội vụ",
                "UBND huyện Vĩnh Linh");
        String rows = words.stream()
                .map(word -> "<tr><td>" + word + "</td><td>1</td></tr>")
                .collect(Collectors.joining());
        Path page = Files.writeString(
                folder.resolve("tu-dien.html"),
                "<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><script src=\"assets/site.js\" defer></script></head>"
                        + "<body><table data-sort=\"t\"><thead><tr><th scope=\"col\" data-order=\"words\">Tên</th>"
                        + "<th scope=\"col\">Số</th></tr></thead><tbody>" + rows + "</tbody></table></body></html>");
        try (Visit visit = new Visit(chromium, View.LIGHT, page.toUri().toString())) {
            Object sorted = visit.page.evaluate("""
                    () => {
                        document.querySelector('.sort').click();
                        return [...document.querySelectorAll('td:first-child')].map(cell => cell.textContent);
                    }
                    """);
            assertThat(sorted).isEqualTo(words.stream().sorted(DICTIONARY).toList());
        }
    }

    private static void sorts(Visit visit, String path, int table, int column, String look) {
        String where = path + ", table " + table + ", column " + column;
        Map<?, ?> found = (Map<?, ?>) visit.page.evaluate("""
                ([t, c]) => {
                    const table = document.querySelectorAll('table[data-sort]')[t];
                    const head = table.tHead.rows[0].cells[c];
                    const order = head.dataset.order || (head.matches('.num') ? 'falling' : 'words');
                    const read = new Map();
                    const seen = cell => {
                        if (!read.has(cell)) {
                            const seen = cell.cloneNode(true);
                            seen.querySelectorAll('.up > i').forEach(word => word.replaceWith('▲'));
                            seen.querySelectorAll('.down > i').forEach(word => word.replaceWith('▼'));
                            seen.querySelectorAll('.vh, svg, small, .pill').forEach(hidden => hidden.remove());
                            const text = seen.textContent.replace(/\\s+/g, ' ').trim();
                            const plain = /^[+\u2212]?\\d+([.,]\\d+)*$/.test(text) && !/[.]\\d{1,2}([.,]|$)/.test(text);
                            const figure = text.replaceAll('.', '').replace(',', '.').replace('\u2212', '-').replace('+', '');
                            read.set(cell, [
                                cell.dataset.v ?? (plain && order !== 'words' ? figure : null),
                                text,
                            ]);
                        }
                        return read.get(cell);
                    };
                    const rows = () => [...table.tBodies]
                        .flatMap(body => [...body.rows])
                        .filter(row => !row.matches('.band, .area, .crit-row, .mean'))
                        .map(row => seen(row.cells[c]));
                    const before = rows();
                    const clicks = [0, 1].map(() => {
                        head.querySelector('.sort').click();
                        return [head.ariaSort, rows()];
                    });
                    return { before, clicks };
                }
                """, List.of(table, column));
        List<Seen> before = rows(found.get("before"));
        for (Object click : (List<?>) Objects.requireNonNull(found.get("clicks"))) {
            String way = (String) ((List<?>) click).get(0);
            List<Seen> after = rows(((List<?>) click).get(1));
            assertThat(after).as(where).containsExactlyInAnyOrderElementsOf(before);
            int sign = way.equals("ascending") ? 1 : -1;
            List<BigDecimal> values =
                    after.stream().map(Seen::value).filter(Objects::nonNull).toList();
            assertThat(values).as(where + " " + way + ", values").isSortedAccordingTo((a, b) -> sign * a.compareTo(b));
            Comparator<String> seen = order(after, look);
            List<String> texts = after.stream()
                    .map(Seen::text)
                    .filter(text -> says(text, look))
                    .toList();
            assertThat(texts)
                    .as(where + " " + way + ", as printed")
                    .isSortedAccordingTo((a, b) -> sign * seen.compare(a, b));
            assertThat(after.subList(0, texts.size()))
                    .as(where + ", what says nothing is last")
                    .allMatch(cell -> says(cell.text(), look));
        }
    }

    /** The cells of a column, each a pair of what it carries and what it says. */
    private static List<Seen> rows(@Nullable Object cells) {
        return ((List<?>) Objects.requireNonNull(cells))
                .stream()
                        .map(cell -> (List<?>) cell)
                        .map(cell ->
                                new Seen(cell.get(0) == null ? null : new BigDecimal((String) cell.get(0)), (String)
                                        cell.get(1)))
                        .toList();
    }

    /** Whether a reader sees something to sort by: in a column of figures, a figure. */
    private static boolean says(String text, String look) {
        return isFigures(look) ? figure(text) != null : !text.isEmpty() && !text.equals("–");
    }

    private static boolean isFigures(String look) {
        return look.contains("num") || look.contains("rank");
    }

    /** How a reader would sort the cells of a column, by their looks alone. */
    private static Comparator<String> order(List<Seen> cells, String look) {
        List<String> texts =
                cells.stream().map(Seen::text).filter(text -> says(text, look)).toList();
        if (texts.stream()
                        .allMatch(text ->
                                figure(text) != null && !CODE.matcher(text).matches())
                || isFigures(look)
                || texts.stream().allMatch(text -> text.matches("\\d+"))) {
            return Comparator.comparing(text -> Objects.requireNonNull(figure(text)));
        }
        if (texts.stream().allMatch(text -> CODE.matcher(text).matches())
                && !texts.get(0).contains("/")) {
            return Comparator.comparing(text -> first(CODE, text), new CodeOrder());
        }
        if (texts.stream().allMatch(text -> DAY.matcher(text).matches())) {
            return Comparator.comparing(text -> text.substring(6) + text.substring(3, 5) + text.substring(0, 2));
        }
        return DICTIONARY;
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.matches() ? Objects.requireNonNull(found.group(1)) : "";
    }

    /** A figure as pages print it: 1.240,5, ▲ 0,50, −3, 67/68, 8,50 / 10,00, 3 → 1 ▲ 2. */
    private static @Nullable BigDecimal figure(String text) {
        String last = text.contains(" → ") ? text.substring(text.indexOf(" → ") + 3) : text;
        Matcher share = SHARE.matcher(last);
        if (share.lookingAt()) {
            BigDecimal of = plain(share.group(2));
            return of.signum() == 0 ? null : plain(share.group(1)).divide(of, MathContext.DECIMAL32);
        }
        Matcher figure = FIGURE.matcher(last);
        if (!figure.lookingAt()) {
            return null;
        }
        BigDecimal value = plain(figure.group(2));
        return "▼\u2212".contains(figure.group(1)) && !figure.group(1).isEmpty() ? value.negate() : value;
    }

    private static BigDecimal plain(String figure) {
        return new BigDecimal(figure.replace(".", "").replace(',', '.'));
    }

    @Test
    void announcesTheWordsOfAHead(Chromium chromium) {
        try (Visit visit = new Visit(chromium, View.PHONE, folder.toUri() + "index.html")) {
            visit.page.locator(".heat .sort").nth(1).click();
            assertThat(visit.page
                            .locator(".tools:has(+ .heat), .tools:has(+ .scroll .heat)")
                            .innerText())
                    .startsWith("Sắp xếp theo 1. ")
                    .doesNotContain("11.");
        }
    }

    @Test
    void showsThePagesOwnOrderAgain(Chromium chromium) {
        try (Visit visit = new Visit(chromium, View.LIGHT, folder.toUri() + "xep-hang/commune.html")) {
            String before = visit.page.locator(".ranking").innerText();
            for (int click = 0; click < 3; click++) {
                visit.page.locator(".ranking .sort").nth(3).click();
            }
            assertThat(visit.page.locator(".ranking").innerText()).isEqualTo(before);
        }
    }
}
