package org.sodiem.criteria;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.Head.Column;
import org.sodiem.criteria.ImportRemark.Kind;
import org.sodiem.criteria.ImportRemark.Place;
import org.sodiem.language.Lookalikes;
import org.sodiem.sheet.Sheet;
import org.sodiem.sheet.SheetCell;
import org.sodiem.sheet.Workbook;

/**
 * Reads an annex row by row into the tree of its groups and components.
 *
 * <p>Codes tell the levels; where a row has none, bold or merged cells and the points that are left do, and that is told.
 */
final class AnnexReader {

    private static final Pattern TOTAL = Pattern.compile(
            "(?:tong cong|tong diem|tong so diem|tong so|tong|cong)(?: (?:diem|toi da|cua|bo|tieu chi|i|[0-9 ])+)*");
    private static final Pattern NOTE =
            Pattern.compile("(?iu)^(?:ghi chú|lưu ý|chú thích|nơi nhận|\\*|\\(\\*).*", Pattern.DOTALL);
    private static final Pattern BULLET = Pattern.compile("^[-+*•·○●▪]\\s*.*", Pattern.DOTALL);
    private static final Pattern POINTS =
            Pattern.compile("([-−]?[0-9]{1,4}(?:[.,](?:[0-9]{1,2}|[0-9]{4}))?)\\s*(?iu:điểm|đ)?\\.?");
    private static final Pattern ORDINAL = Pattern.compile("\\(?([0-9]{1,2}|[A-Za-z])\\)?(?:=.*)?");

    private final AnnexTree tree = new AnnexTree();
    final AnnexNode root = tree.root();

    @Nullable
    BigDecimal total;

    Place totalPlace = Place.WHOLE;
    String title = "";

    private final AnnexRemarks remarks;
    private @Nullable Head head;
    private @Nullable AnnexNode current;

    AnnexReader(AnnexRemarks remarks) {
        this.remarks = remarks;
    }

    /** One row, with what lies over it from rows above. */
    private record Line(Sheet sheet, Sheet.Row row, Head head, Map<Integer, SheetCell> above) {

        private @Nullable SheetCell own(Column column) {
            List<Integer> places = head.columns().getOrDefault(column, List.of());
            return row.cells().stream()
                    .filter(cell -> places.contains(cell.column()))
                    .findFirst()
                    .orElse(null);
        }

        /** The text of all columns of a meaning. */
        String text(Column column) {
            List<Integer> places = head.columns().getOrDefault(column, List.of());
            return plain(String.join(
                    " ",
                    row.cells().stream()
                            .filter(cell -> places.contains(cell.column()))
                            .map(SheetCell::text)
                            .toList()));
        }

        /** The same, or what a cell over several rows says for this one too. */
        String shared(Column column) {
            String own = text(column);
            SheetCell over = above.get(head.column(column));
            return own.isEmpty() && over != null ? plain(over.text()) : own;
        }

        Place place(@Nullable SheetCell cell) {
            return new Place(sheet.name(), sheet.number(), row.number(), cell == null ? 0 : cell.column());
        }
    }

    private static String plain(String text) {
        String normal = Normalizer.normalize(Lookalikes.plain(text), Normalizer.Form.NFC);
        return String.join(
                "\n",
                Arrays.stream(normal.split("\n", -1))
                        .map(line -> line.replaceAll("\\s+", " ").strip())
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    private void remark(Kind kind, Place place, String... args) {
        remarks.add(root, "", kind, place, args);
    }

    /**
     * Reads all tables that belong to one set.
     *
     * @param asked the name or the number of the one table that is wanted; null for the first and what goes on from it
     */
    void read(Workbook workbook, @Nullable String asked) {
        if (asked != null && workbook.sheets().stream().noneMatch(sheet -> isCalled(sheet, asked))) {
            remark(
                    Kind.TABLE_UNKNOWN,
                    Place.WHOLE,
                    asked,
                    workbook.sheets().stream().map(AnnexReader::name).collect(Collectors.joining(", ")));
        }
        List<String> before = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            before.addAll(sheet.before());
            Place place = new Place(sheet.name(), sheet.number(), 0, 0);
            if ((asked != null && !isCalled(sheet, asked)) || sheet.rows().isEmpty()) {
                continue;
            }
            if (sheet.hidden() && asked == null) {
                remark(Kind.TABLE_HIDDEN, place);
                continue;
            }
            int at = headOf(sheet);
            boolean goesOn = at < 0
                    && head != null
                    && sheet.name().isEmpty()
                    && isOfHead(sheet.rows().get(0));
            if (at < 0 && !goesOn) {
                remark(Kind.TABLE_LEFT_OUT, place);
                continue;
            }
            if (!root.children.isEmpty() && at >= 0 && beginsAnew(sheet, at)) {
                remark(Kind.TABLE_OF_ANOTHER_SET, place, name(sheet));
                continue;
            }
            if (goesOn) {
                remark(Kind.TABLE_WITHOUT_HEAD, place);
            }
            if (title.isEmpty()) {
                title = title(before, sheet, at);
            }
            rows(sheet, Math.max(at, 0));
        }
    }

    private static boolean isCalled(Sheet sheet, String asked) {
        return asked.equals(sheet.name()) || asked.equals(String.valueOf(sheet.number()));
    }

    /** What a table is called: as its sheet, or by its number in a text document. */
    private static String name(Sheet sheet) {
        return sheet.name().isEmpty() ? String.valueOf(sheet.number()) : sheet.name();
    }

    /** Where the first head of a sheet begins; -1 where it has none. */
    private static int headOf(Sheet sheet) {
        for (int i = 0; i < Math.min(sheet.rows().size(), 100); i++) {
            if (Head.of(sheet.rows(), i) != null) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a table without a head has cells where the last head has its columns of titles and points. */
    private boolean isOfHead(Sheet.Row row) {
        Head known = head;
        return known != null && row.cells().stream().anyMatch(cell -> cell.column() == known.column(Column.TITLE));
    }

    /** Whether the first code of a table was there before: then it is no continuation. */
    private boolean beginsAnew(Sheet sheet, int at) {
        Head own = Head.of(sheet.rows(), at);
        if (own == null) {
            return false;
        }
        for (Sheet.Row row : sheet.rows()) {
            for (SheetCell cell : row.cells()) {
                AnnexCode code = row.number() > own.last() && cell.column() == own.column(Column.CODE)
                        ? AnnexCode.of(cell.text())
                        : null;
                if (code != null) {
                    return root.children.stream()
                            .anyMatch(area -> area.printed != null
                                    && area.printed.printed().equals(code.printed()));
                }
            }
        }
        return false;
    }

    /** The longest of the lines in capitals above a table, with those that go on from it. */
    private static String title(List<String> before, Sheet sheet, int at) {
        List<String> lines = new ArrayList<>(before);
        for (int i = 0; i < at; i++) {
            sheet.rows()
                    .get(i)
                    .cells()
                    .forEach(cell -> lines.addAll(plain(cell.text()).lines().toList()));
        }
        StringBuilder title = new StringBuilder();
        for (String line : lines) {
            String bare = Lookalikes.bare(line);
            boolean named =
                    bare.matches("(?:bo )?(?:tieu chi|chi so|bang|thang diem).*") || bare.contains("bo tieu chi");
            boolean capitals = line.equals(line.toUpperCase(Locale.ROOT)) && line.matches(".*\\p{Lu}{2}.*");
            boolean frame = bare.matches("phu luc.*|cong hoa.*|uy ban.*|ubnd.*|kem theo.*|ban hanh kem.*|doc lap.*");
            if (title.isEmpty() ? named && !frame : capitals && !frame) {
                title.append(title.isEmpty() ? "" : " ").append(line);
            } else if (!title.isEmpty()) {
                break;
            }
        }
        return title.toString();
    }

    /** What the head calls the levels: Lĩnh vực/Tiêu chí/Tiêu chí thành phần. */
    List<String> levels() {
        Head known = head;
        return known == null
                ? List.of()
                : Arrays.stream(known.title().split("[/,]", -1))
                        .map(name -> plain(name).replace('\n', ' '))
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private void rows(Sheet sheet, int from) {
        Map<Integer, SheetCell> above = new TreeMap<>();
        List<Sheet.Row> rows = sheet.rows();
        int headed = 0;
        for (int i = from; i < rows.size(); i++) {
            Sheet.Row row = rows.get(i);
            above.values().removeIf(cell -> cell.row() + cell.down() <= row.number());
            Head begun = row.number() > headed ? Head.of(rows, i) : null;
            if (begun != null && (head == null || isRepeated(begun, head) || root.children.isEmpty())) {
                head = begun;
                headed = begun.last();
            }
            if (row.number() <= headed || head == null) {
                continue;
            }
            Line line = new Line(sheet, row, head, above);
            if (row.hidden()) {
                remark(Kind.ROW_HIDDEN, line.place(null));
            } else if (!isOrdinals(line)) {
                line(line);
            }
            row.cells().stream().filter(cell -> cell.down() > 1).forEach(cell -> above.put(cell.column(), cell));
        }
    }

    private static boolean isRepeated(Head begun, Head head) {
        return begun.words().stream().filter(head.words()::contains).count() * 2
                >= begun.words().size();
    }

    /** Whether a row only numbers the columns: (1), (2), (3), or A, B, 1, 2. */
    private static boolean isOrdinals(Line line) {
        String before = "";
        for (SheetCell cell : line.row().cells()) {
            Matcher ordinal = ORDINAL.matcher(cell.text().strip());
            if (!ordinal.matches()) {
                return false;
            }
            String own = ordinal.group(1);
            boolean next = before.isEmpty()
                    || own.equals(next(before))
                    || (Character.isLetter(before.charAt(0)) && own.equals("1"));
            if (!next) {
                return false;
            }
            before = own;
        }
        return line.row().cells().size() > 2;
    }

    private static String next(String ordinal) {
        return Character.isDigit(ordinal.charAt(0))
                ? String.valueOf(Integer.parseInt(ordinal) + 1)
                : String.valueOf((char) (ordinal.charAt(0) + 1));
    }

    private void line(Line line) {
        String titleText = line.text(Column.TITLE).replace('\n', ' ');
        SheetCell codeCell = line.own(Column.CODE);
        String codeText = codeCell == null ? "" : codeCell.text().strip();
        SheetCell maxCell = line.own(Column.MAX);
        SheetCell titleCell = line.own(Column.TITLE);
        boolean titleInCode = titleText.isEmpty()
                && codeCell != null
                && codeCell.date() == null
                && AnnexCode.of(codeText) == null
                && codeText.matches("(?s).*\\p{L}.*");
        if (titleInCode && codeCell != null) {
            titleText = plain(codeText).replace('\n', ' ');
            titleCell = codeCell;
            codeText = "";
        }
        if (titleText.isEmpty() && codeText.isEmpty()) {
            goOn(line, maxCell);
            return;
        }
        if (NOTE.matcher(codeText.isEmpty() ? titleText : codeText).matches() && maxCell == null) {
            remark(Kind.ROW_LEFT_OUT, line.place(titleCell), shorten(titleText));
            return;
        }
        if (codeText.isEmpty() && TOTAL.matcher(Lookalikes.bare(titleText)).matches()) {
            total = points(maxCell, line);
            totalPlace = line.place(maxCell);
            return;
        }
        AnnexCode code = code(codeCell, codeText, line);
        if (code == null && codeText.isEmpty() && (maxCell != null || head == null || head.column(Column.CODE) == 0)) {
            Matcher start = AnnexCode.before(titleText);
            if (start != null) {
                code = AnnexCode.of(start.group(1));
                titleText = code == null
                        ? titleText
                        : titleText.substring(start.end()).strip();
            }
        }
        boolean bold = titleCell != null && titleCell.bold();
        if (code == null && isScale(line, titleText, maxCell, bold)) {
            scale(line, titleText, titleCell, maxCell);
            return;
        }
        boolean wide = titleCell != null
                && titleCell.across() > 1
                && line.row().cells().size() <= 2;
        if (code == null && maxCell == null) {
            remark(Kind.ROW_LEFT_OUT, line.place(titleCell), shorten(titleText));
            return;
        }
        AnnexNode node = code == null
                ? tree.add(titleText, bold || wide, maxCell == null ? null : number(maxCell), line.place(titleCell))
                : coded(code, titleText, bold, line, codeCell == null ? titleCell : codeCell);
        fill(node, line, maxCell);
        current = node;
    }

    private AnnexNode coded(AnnexCode code, String text, boolean bold, Line line, @Nullable SheetCell cell) {
        boolean isNumber = cell != null && cell.number() != null;
        AnnexNode node = tree.add(code, isNumber, text, bold, line.place(cell));
        AnnexCode meant = node.printed;
        if (meant != null && !meant.equals(code)) {
            remark(Kind.CODE_MENDED, node.place, code.printed(), meant.printed());
        }
        return node;
    }

    private @Nullable AnnexCode code(@Nullable SheetCell cell, String text, Line line) {
        if (cell == null || text.isEmpty()) {
            return null;
        }
        AnnexCode code = cell.date() == null ? AnnexCode.of(text) : null;
        boolean sign = text.matches("[-+*•·○●▪–]+");
        if (code == null && !sign) {
            remark(Kind.CODE_UNREADABLE, line.place(cell), shorten(text));
        }
        return code;
    }

    /** A row that has neither code nor title goes on with the one above: its scale, or the next page's half of its text. */
    private void goOn(Line line, @Nullable SheetCell maxCell) {
        AnnexNode node = current;
        if (node == null) {
            return;
        }
        String scoring = line.text(Column.SCORING);
        if (!scoring.isEmpty()) {
            node.scoringPlace = node.scoring.isEmpty() ? line.place(line.own(Column.SCORING)) : node.scoringPlace;
            node.scoring.add(maxCell == null ? scoring : scoring + ": " + maxCell.text());
        }
        lines(line.text(Column.EVIDENCE), node.evidence);
        if (maxCell != null && scoring.isEmpty()) {
            remark(Kind.ROW_LEFT_OUT, line.place(maxCell), maxCell.text());
        }
    }

    /**
     * Whether a row without a code is a step of the component above it: it begins with a dash, or has no points, or has
     * points of its own where the component is neither bold nor scored by another column.
     */
    private boolean isScale(Line line, String text, @Nullable SheetCell maxCell, boolean bold) {
        AnnexNode node = current;
        if (node == null
                || bold
                || node.printed == null
                || !line.text(Column.SCORING).isEmpty()) {
            return false;
        }
        if (BULLET.matcher(text).matches() || maxCell == null) {
            return node.max != null;
        }
        BigDecimal points = number(maxCell);
        boolean within = points != null && node.max != null && points.compareTo(node.max) <= 0;
        return within && !node.bold && (node.scoring.isEmpty() || node.scaleRows);
    }

    private void scale(Line line, String text, @Nullable SheetCell titleCell, @Nullable SheetCell maxCell) {
        AnnexNode node = current;
        if (node == null) {
            return;
        }
        if (!node.scaleRows) {
            node.scaleRows = true;
            node.scoringPlace = line.place(titleCell);
        }
        node.scoring.add(maxCell == null ? text : text.replaceFirst("[:;.]+$", "") + ": " + plain(maxCell.text()));
        lines(line.text(Column.EVIDENCE), node.evidence);
    }

    private static void lines(String text, List<String> into) {
        for (String line : text.split(text.contains("\n") ? "\n" : ";", -1)) {
            String bare = line.strip()
                    .replaceFirst("^[-+*•·○●▪–]+\\s*", "")
                    .replaceFirst("[;.,]+$", "")
                    .strip();
            if (!bare.isEmpty() && !into.contains(bare)) {
                into.add(bare);
            }
        }
    }

    private void fill(AnnexNode node, Line line, @Nullable SheetCell maxCell) {
        node.maxPlace = line.place(maxCell);
        node.max = maxCell == null ? null : number(maxCell);
        node.unread = maxCell == null || node.max != null ? "" : shorten(maxCell.text());
        String scoring = line.shared(Column.SCORING);
        if (!scoring.isEmpty()) {
            node.scoring.add(scoring);
            node.scoringPlace = line.place(line.own(Column.SCORING));
        }
        lines(line.shared(Column.EVIDENCE), node.evidence);
        node.lead = line.shared(Column.LEAD).replace('\n', ' ');
        node.leadPlace = line.place(line.own(Column.LEAD));
        node.source = line.shared(Column.SOURCE).replace('\n', ' ');
        lines(line.shared(Column.BASIS), node.basis);
        node.verify = line.shared(Column.VERIFY);
        node.verifyPlace = line.place(line.own(Column.VERIFY));
        node.surveyed = !line.text(Column.SURVEY).isEmpty();
    }

    private @Nullable BigDecimal points(@Nullable SheetCell cell, Line line) {
        if (cell == null) {
            return null;
        }
        BigDecimal points = number(cell);
        if (points == null) {
            remark(Kind.MAX_UNREADABLE, line.place(cell), shorten(cell.text()));
        }
        return points;
    }

    private static @Nullable BigDecimal number(SheetCell cell) {
        if (cell.number() != null && !cell.text().endsWith("%")) {
            return cell.number().abs();
        }
        Matcher points = POINTS.matcher(Lookalikes.meant(cell.text()).strip());
        return points.matches() ? new BigDecimal(points.group(1).replace(',', '.')).abs() : null;
    }

    /** As much of a text as a line has room for. */
    static String shorten(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= 80 ? line : line.substring(0, 80).strip() + "…";
    }
}
