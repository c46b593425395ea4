package org.sodiem.part;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Layout;
import org.sodiem.model.UnitKey;

/**
 * Where a file stands in the site.
 *
 * @param value from the site's root, '/' between names, which have only the characters of ids and codes
 */
public record SitePath(String value) {

    public static final SitePath DASHBOARD = new SitePath("index.html");
    public static final SitePath ROUNDS = new SitePath("cac-dot.html");
    public static final SitePath EVIDENCE = new SitePath("tai-lieu.html");
    public static final SitePath FOLLOW_UP = new SitePath("theo-doi.html");
    public static final SitePath GUIDE = new SitePath("huong-dan.html");
    public static final SitePath PROBLEMS = new SitePath("van-de.html");
    public static final SitePath SEARCH = new SitePath("tim-kiem.html");

    /** The page for missing addresses, which has none of its own. */
    public static final SitePath NOT_FOUND = new SitePath("404.html");

    /** The entries of the search, a script. */
    public static final SitePath SEARCH_DATA = new SitePath("assets/search-data.js");

    /** The feed of the newest changes. */
    public static final SitePath CHANGES = new SitePath("data/thay-doi.atom");

    /** Who owes what, for programs. */
    public static final SitePath STATUS = new SitePath("data/status.json");

    /** The tasks of the plans, as CSV. */
    public static final SitePath TASKS = new SitePath("data/tasks.csv");

    /** The commitments, as CSV. */
    public static final SitePath COMMITMENTS = new SitePath("data/commitments.csv");

    /** The calendar of deadlines. */
    public static final SitePath CALENDAR = new SitePath("data/lich.ics");

    public static SitePath unit(UnitKey unit) {
        return new SitePath("don-vi/" + unit.path() + ".html");
    }

    /** The sheet of a unit. */
    public static SitePath brief(UnitKey unit) {
        return new SitePath("don-vi/" + unit.path() + "/" + Layout.BRIEF + ".html");
    }

    /** The sheet of all units of an index. */
    public static SitePath brief(String index) {
        return new SitePath(Layout.BRIEF + "/" + index + ".html");
    }

    /** The history of a unit. */
    public static SitePath history(UnitKey unit) {
        return new SitePath("don-vi/" + unit.path() + "/" + Layout.HISTORY + ".html");
    }

    /**
     * Where the same is told of a campaign, beside the newest one, which needs no year.
     *
     * @param year the campaign's folder
     * @param newest that of the newest campaign of the site
     */
    public SitePath of(String year, String newest) {
        return year.equals(newest) ? this : new SitePath(year + "/" + value);
    }

    public static SitePath criteria(String index) {
        return new SitePath("tieu-chi/" + index + "/index.html");
    }

    public static SitePath component(String index, String code) {
        return new SitePath("tieu-chi/" + index + "/" + code + ".html");
    }

    /** The page of an area or a criterion. */
    public static SitePath group(String index, String code) {
        return component(index, code);
    }

    public static SitePath ranking(String index) {
        return new SitePath("xep-hang/" + index + ".html");
    }

    public static SitePath office(String id) {
        return new SitePath("co-quan/" + id + ".html");
    }

    /** A page of the repository's own. */
    public static SitePath extra(String id) {
        return new SitePath("trang/" + id + ".html");
    }

    /** The JSON file of an index. */
    public static SitePath indexJson(String index) {
        return new SitePath("data/index/" + index + ".json");
    }

    /** The CSV file of an index. */
    public static SitePath indexCsv(String index) {
        return new SitePath("data/index/" + index + ".csv");
    }

    /** The CSV file of an index at every round. */
    public static SitePath roundsCsv(String index) {
        return new SitePath("data/rounds/" + index + ".csv");
    }

    /** The CSV file of the register of evidence. */
    public static SitePath evidenceCsv() {
        return new SitePath("data/evidence.csv");
    }

    /** The JSON file of a unit. */
    public static SitePath unitJson(UnitKey unit) {
        return new SitePath("data/unit/" + unit.path() + ".json");
    }

    /** The CSV file of a unit. */
    public static SitePath unitCsv(UnitKey unit) {
        return new SitePath("data/unit/" + unit.path() + ".csv");
    }

    /** The CSV file of a component. */
    public static SitePath componentCsv(String index, String code) {
        return new SitePath("data/component/" + index + "/" + code + ".csv");
    }

    /** Who owes what, as CSV. */
    public static final SitePath OWED = new SitePath("data/don-doc.csv");

    /** What an office leads in an index, unit by unit, as CSV. */
    public static SitePath officeCsv(String office, String index) {
        return new SitePath("data/office/" + office + "/" + index + ".csv");
    }

    /**
     * The workbook in which a unit is filled in.
     *
     * @param office the lead that fills it in, null where one workbook is all of the unit's
     */
    public static SitePath form(UnitKey unit, @Nullable String office) {
        return new SitePath("bieu/" + (office == null ? "" : "co-quan/" + office + "/") + unit.path() + ".xlsx");
    }

    /** The report of a unit. */
    public static SitePath report(UnitKey unit) {
        return new SitePath("bao-cao/don-vi/" + unit.path() + ".docx");
    }

    /** The report on all units of an index. */
    public static SitePath report(String index) {
        return new SitePath("bao-cao/" + index + ".docx");
    }

    /** The same table as a workbook, beside its CSV file. */
    public SitePath asWorkbook() {
        return new SitePath(value.replaceFirst("\\.csv$", ".xlsx"));
    }

    /** Where a component is in its unit's report, as the end of an address: {@code #tp-3-4-1}. */
    public static String anchor(String code) {
        return "#tp-" + code.replace('.', '-');
    }

    /** The address of this file as it is written in another one: as short as it can be. */
    public String relativeTo(SitePath from) {
        int same = 0;
        for (int i = 0;
                i < Math.min(value.length(), from.value.length()) && value.charAt(i) == from.value.charAt(i);
                i++) {
            same = value.charAt(i) == '/' ? i + 1 : same;
        }
        return "../".repeat(depth(from.value.substring(same))) + encoded(value.substring(same));
    }

    /** The whole address of this file in a site that stands here. */
    public String under(BaseUrl base) {
        return base.value() + encoded(value);
    }

    /** The way from this file up to the site's root: nothing, {@code ../}, {@code ../../}. */
    public String root() {
        return "../".repeat(depth(value));
    }

    private static int depth(String path) {
        return (int) path.chars().filter(c -> c == '/').count();
    }

    /** A path as it is written in an address: '/' between names, whatever they consist of. */
    public static String encoded(String path) {
        StringBuilder out = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-._~/".indexOf(c) >= 0;
            if (plain) {
                out.append(c);
            } else {
                out.append('%').append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, 16)));
                out.append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
            }
        }
        return out.toString();
    }
}
