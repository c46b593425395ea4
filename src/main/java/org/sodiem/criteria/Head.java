package org.sodiem.criteria;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Lookalikes;
import org.sodiem.sheet.Sheet;
import org.sodiem.sheet.SheetCell;

/**
 * What the columns of a table hold, by the words above them.
 *
 * @param columns the columns of each meaning, from the left
 * @param title the words above the titles
 * @param words the words by which a head that is repeated on the next page is known
 * @param last the last row of the head
 */
record Head(Map<Column, List<Integer>> columns, String title, Set<String> words, int last) {

    /** A head has no more columns than this; a text of decisions is longer than its words. */
    private static final int LONGEST = 150;

    /** What a column holds, and the words for it; the first that fits counts. */
    enum Column {
        CODE("(?:s?tt|so tt|so thu tu|ma|ma so|ma tieu chi|muc|ky hieu)"),
        EVIDENCE(".*(?:kiem chung|minh chung|tlkc).*"),
        SOURCE(".*nguon (?:thu thap|du lieu|so lieu|cung cap|thong tin).*"),
        VERIFY(".*(?:phoi hop|xac minh).*"),
        LEAD(".*(?:chu tri|co quan danh gia|(?:co quan|don vi) tham dinh|phu trach|theo doi).*"),
        SCORING(
                ".*(?:cach (?:xac dinh|tinh|cham|danh gia|thuc)|phuong phap|tinh diem|huong dan cham|thang diem chi tiet).*"),
        BASIS(".*(?:can cu|co so phap ly|van ban quy dinh).*"),
        SURVEY(".*dieu tra (?:xhh|xa hoi hoc).*"),
        OTHER(".*(?:tu (?:danh gia|cham)|tham dinh|dat duoc|snv|so noi vu|ghi chu).*"),
        MAX(".*(?:toi da|diem chuan|thang diem|diem quy dinh|so diem|muc diem).*|diem"),
        TITLE(".*(?:tieu chi|noi dung|linh vuc|chi so).*");

        private final Pattern words;

        Column(String words) {
            this.words = Pattern.compile(words);
        }

        static @Nullable Column of(String text) {
            String bare = Lookalikes.bare(text);
            for (Column column : values()) {
                if (bare.length() <= LONGEST && column.words.matcher(bare).matches()) {
                    return column;
                }
            }
            return null;
        }
    }

    /** The head that begins with a row; null where none does. */
    static @Nullable Head of(List<Sheet.Row> rows, int at) {
        Sheet.Row first = rows.get(at);
        if (first.cells().size() < 2) {
            return null;
        }
        int last = first.cells().stream().mapToInt(SheetCell::down).max().orElse(1) + first.number() - 1;
        Sheet.Row next = at + 1 < rows.size() ? rows.get(at + 1) : null;
        if (next != null && next.number() == first.number() + 1 && last == first.number() && isUnder(next, first)) {
            last = next.number();
        }
        TreeMap<Integer, String> deepest = new TreeMap<>();
        TreeMap<Integer, String> whole = new TreeMap<>();
        Set<String> words = new HashSet<>();
        for (int i = at; i < rows.size() && rows.get(i).number() <= last; i++) {
            for (SheetCell cell : rows.get(i).cells()) {
                words.add(Lookalikes.bare(cell.text()));
                for (int column = cell.column(); column < cell.column() + Math.min(cell.across(), 100); column++) {
                    deepest.put(column, cell.text());
                    whole.merge(column, cell.text(), (above, own) -> above + " " + own);
                }
            }
        }
        Map<Column, List<Integer>> columns = new EnumMap<>(Column.class);
        deepest.forEach((place, text) -> {
            Column column = Column.of(text);
            column = column == null ? Column.of(whole.getOrDefault(place, "")) : column;
            if (column != null) {
                columns.computeIfAbsent(column, kind -> new ArrayList<>()).add(place);
            }
        });
        boolean isHead = columns.containsKey(Column.TITLE) && columns.containsKey(Column.MAX);
        if (!isHead) {
            return null;
        }
        int title = columns.getOrDefault(Column.TITLE, List.of(0)).get(0);
        return new Head(columns, deepest.getOrDefault(title, ""), words, last);
    }

    /** Whether all cells of a row stand under wide cells of the one above. */
    private static boolean isUnder(Sheet.Row row, Sheet.Row above) {
        return row.cells().stream()
                .allMatch(cell -> above.cells().stream()
                        .anyMatch(wide -> wide.across() > 1
                                && wide.column() <= cell.column()
                                && cell.column() < wide.column() + wide.across()));
    }

    /** The first column of a meaning; 0 where there is none. */
    int column(Column column) {
        List<Integer> places = columns.getOrDefault(column, List.of());
        return places.isEmpty() ? 0 : places.get(0);
    }
}
