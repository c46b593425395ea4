package org.sodiem.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.yaml.YamlMap;

/** Documents as one cell cites them: {@code 1; 3 (Mục II; trang 2-4)}. */
final class Citations {

    private static final Pattern ITEM = Pattern.compile("([^()]*?)\\s*(?:\\((.*)\\))?");

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What people write before the number of a document. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:tài liệu|tlkc|tl|minh chứng|văn bản|stt)\\s*(?:kiểm chứng\\s*)?(?:số\\s*)?:?\\s*([0-9]+)", FLAGS);

    private static final Pattern RANGE = Pattern.compile(
            "(?<![0-9.,/(]|trang |tr\\.? ?)\\b([0-9]{1,3})\\s*(?:-|–|đến)\\s*([0-9]{1,3})(?![0-9/.])(?![^(]*\\))",
            FLAGS);
    private static final Pattern PAGED = Pattern.compile(
            "\\b([0-9]{1,3})[\\s,;:]+(?:trang|tr\\.?)\\s*([0-9]+(?:\\s*[-–]\\s*[0-9]+)?)(?![^(]*\\))", FLAGS);
    private static final Pattern JOINED =
            Pattern.compile("([0-9)])\\s*(?:và|với|&|\\+|/|\\s)\\s*(?=[0-9])(?![^(]*\\))", FLAGS);

    /** Nobody means more documents by two numbers. */
    private static final int LONGEST_ROW = 20;

    /** What is longer cites no documents by their numbers alone. */
    private static final int LONGEST = 300;

    private Citations() {}

    /** One document, by its number or name, and what of it counts. */
    static String text(String named, String section, String pages, Words words) {
        String shown = pages.isEmpty() ? "" : words.text("workbook.pages", pages);
        String inside = section.isEmpty() || shown.isEmpty() ? section + shown : section + "; " + shown;
        return inside.isEmpty() ? named : named + " (" + inside + ")";
    }

    /**
     * A document that is cited.
     *
     * @param named its number, or what else was written
     * @param section the section, or nothing
     * @param pages the pages, or nothing
     */
    record Cited(String named, String section, String pages) {

        /** As it stands in a file, under the name of the document. */
        Object written(String id) {
            return section.isEmpty() && pages.isEmpty()
                    ? id
                    : new YamlMap.Flow(new YamlMap()
                            .with("ref", id)
                            .unlessEmpty("section", section.isEmpty() ? null : section)
                            .unlessEmpty("pages", pages.isEmpty() ? null : pages));
        }
    }

    /** What a cell cites; null where its brackets do not close. */
    static @Nullable List<Cited> read(String text, Words words) {
        List<Cited> cited = new ArrayList<>();
        for (String item : items(text)) {
            Matcher parts = ITEM.matcher(item);
            if (!parts.matches()) {
                return null;
            }
            String inside = parts.group(2) == null ? "" : parts.group(2).strip();
            if (!closes(inside)) {
                return null;
            }
            Matcher pages = pages(words).matcher(inside);
            boolean found = pages.matches();
            String section =
                    found ? pages.group(1) == null ? "" : pages.group(1).strip() : inside;
            cited.add(new Cited(parts.group(1), section, found ? pages.group(2).strip() : ""));
        }
        return cited;
    }

    /**
     * The same with numbers of documents as a cell cites them, where somebody wrote them in a row, between words, or with the
     * pages outside brackets; null where they are not all numbers of documents.
     */
    static @Nullable String meant(String text, Set<Integer> numbers, Words words) {
        if (text.length() > LONGEST) {
            return null;
        }
        String bare = NAMED.matcher(text).replaceAll("$1");
        String ranges = RANGE.matcher(bare).replaceAll(range -> row(range.group(1), range.group(2)));
        String paged = PAGED.matcher(ranges)
                .replaceAll(page -> page.group(1) + " (" + words.text("workbook.pages", page.group(2)) + ")");
        String meant = JOINED.matcher(paged).replaceAll("$1; ");
        List<Cited> cited = read(meant, words);
        boolean known = cited != null
                && !cited.isEmpty()
                && cited.stream()
                        .allMatch(one ->
                                one.named().matches("[0-9]{1,6}") && numbers.contains(Integer.parseInt(one.named())));
        return known ? String.join("; ", items(meant)) : null;
    }

    /** The numbers from one to another. */
    private static String row(String from, String to) {
        int first = Integer.parseInt(from);
        int last = Integer.parseInt(to);
        return first >= last || last - first > LONGEST_ROW
                ? Matcher.quoteReplacement(from + "-" + to)
                : IntStream.rangeClosed(first, last).mapToObj(String::valueOf).collect(Collectors.joining("; "));
    }

    /** Whether every bracket in a text closes behind where it opens. */
    private static boolean closes(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return depth == 0;
    }

    /** What stands in front of pages, in the language of the workbook or as people shorten it. */
    private static Pattern pages(Words words) {
        String own = Pattern.quote(words.text("workbook.pages", "").strip());
        return Pattern.compile(
                "(?:(.*?)\\s*;\\s*|)(?:" + own + "|tr\\.?|trang|pp?\\.?|pages?)\\s*([0-9][0-9 ,;–-]*)",
                Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CASE);
    }

    private static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = depth == 0 && ",;\n".indexOf(c) >= 0;
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (ends) {
                items.add(item.toString().strip());
                item.setLength(0);
            } else {
                item.append(c);
            }
        }
        items.add(item.toString().strip());
        items.removeIf(String::isEmpty);
        return items;
    }
}
