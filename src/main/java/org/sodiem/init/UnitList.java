package org.sodiem.init;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Lookalikes;
import org.sodiem.load.Limits;
import org.sodiem.source.ConflictMarks;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;

/**
 * The units of a new campaign, from a table as spreadsheets save it: with a comma, a semicolon or a tab between the cells,
 * with quotes or without, with a head in any order or none ({@code id, title, kind, code}).
 *
 * @param units the units of all good rows
 * @param wrong what is wrong, in order of lines
 */
public record UnitList(List<CampaignPlan.NewUnit> units, List<Wrong> wrong) {

    public UnitList {
        units = List.copyOf(units);
        wrong = List.copyOf(wrong);
    }

    /**
     * Something wrong.
     *
     * @param line its line, from 1
     * @param fault what it is
     * @param written what stands there
     * @param instead the name of the unit or of its kind in letters that an id may have; null where it is not that
     */
    public record Wrong(
            long line,
            Fault fault,
            String written,
            @Nullable String instead) {}

    /** What may be wrong. */
    public enum Fault {
        /** The head has no column for the id, the title or the kind. */
        COLUMN_MISSING,
        /** An id is none. */
        ID,
        /** An id stands twice. */
        ID_TWICE,
        /** There is no title. */
        TITLE,
        /** A kind is none, or that of the district. */
        KIND,
        /** A quote is not closed. */
        QUOTES,
        /** There is a character that no text has: this is no table, or a damaged one. */
        NOT_TEXT,
        /** Git has left two versions. */
        CONFLICT
    }

    /** What a column holds. */
    private enum Column {
        ID,
        TITLE,
        KIND,
        CODE
    }

    /** What heads call the columns. */
    private static final Map<Column, List<String>> HEADS = Map.of(
            Column.ID, List.of("id", "mã", "mã đơn vị"),
            Column.TITLE, List.of("title", "name", "tên", "tên đơn vị", "đơn vị"),
            Column.KIND, List.of("kind", "loại", "loại đơn vị", "loại hình"),
            Column.CODE, List.of("code", "mã số", "mã thống kê", "mã hành chính"));

    /** What a spreadsheet writes above a table to say what stands between its cells. */
    private static final Pattern SEPARATOR = Pattern.compile("(?i)\"?sep=(.)\"?\\s*");

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F\\x7F]");
    private static final int SHOWN = 120;

    /** The columns of every table. */
    private static final Set<Column> NEEDED = Set.of(Column.ID, Column.TITLE, Column.KIND);

    /** The first rows, among which the head of a table stands. */
    private static final int HEAD_ROWS = 10;

    /** A row, and the line at which it begins. */
    private record Row(long line, List<String> cells) {

        long filled() {
            return cells.stream().filter(cell -> !cell.isBlank()).count();
        }

        Wrong wrong(Fault fault) {
            return wrong(fault, null);
        }

        Wrong wrong(Fault fault, @Nullable String instead) {
            String all = String.join(", ", cells);
            return new Wrong(line, fault, all.length() > SHOWN ? all.substring(0, SHOWN) + "…" : all, instead);
        }
    }

    private static @Nullable Column called(String head) {
        for (Column column : Column.values()) {
            if (HEADS.getOrDefault(column, List.of()).stream()
                    .anyMatch(name -> Lookalikes.key(name).equals(Lookalikes.key(head)))) {
                return column;
            }
        }
        return null;
    }

    /** Reads the text of a table. */
    public static UnitList of(String text) {
        SourceFile file = SourceFile.of("", text);
        String table = file.text();
        List<Span> conflict = ConflictMarks.in(file);
        if (!conflict.isEmpty()) {
            Span mark = conflict.get(0);
            return new UnitList(List.of(), List.of(new Wrong(mark.line(), Fault.CONFLICT, mark.text(), null)));
        }
        String first = table.lines().findFirst().orElse("");
        Matcher separator = SEPARATOR.matcher(first);
        boolean told = separator.matches();
        char between = told
                ? separator.group(1).charAt(0)
                : between(table.lines().limit(HEAD_ROWS).collect(Collectors.joining("\n")));
        List<Row> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(between)
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(table, format)) {
            for (CSVRecord record : parser) {
                rows.add(new Row(line, record.toList()));
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            return new UnitList(
                    List.of(),
                    List.of(new Row(line, table.lines().skip(line - 1).limit(1).toList()).wrong(Fault.QUOTES)));
        }
        return read(told ? rows.subList(1, rows.size()) : rows);
    }

    /** The sign that stands most often in the first lines. */
    private static char between(String line) {
        char most = ',';
        for (char sign : new char[] {';', '\t'}) {
            most = count(line, sign) > count(line, most) ? sign : most;
        }
        return most;
    }

    private static long count(String line, char sign) {
        return line.chars().filter(c -> c == sign).count();
    }

    private static UnitList read(List<Row> all) {
        List<Row> rows = fromHead(all.stream().filter(row -> row.filled() > 0).toList());
        List<Wrong> wrong = new ArrayList<>();
        Map<Column, Integer> places = rows.isEmpty() ? Map.of() : places(rows.get(0));
        boolean headed = !places.isEmpty();
        if (!headed) {
            places = Map.of(Column.ID, 0, Column.TITLE, 1, Column.KIND, 2, Column.CODE, 3);
        } else if (!places.keySet().containsAll(NEEDED)) {
            wrong.add(rows.get(0).wrong(Fault.COLUMN_MISSING));
            return new UnitList(List.of(), wrong);
        }
        List<CampaignPlan.NewUnit> units = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : headed ? rows.subList(1, rows.size()) : rows) {
            if (headed && places(row).equals(places)) {
                continue; // the head again, as where tables were put below each other
            }
            CampaignPlan.NewUnit unit = new CampaignPlan.NewUnit(
                    cell(row, places, Column.ID),
                    cell(row, places, Column.TITLE),
                    cell(row, places, Column.KIND),
                    cell(row, places, Column.CODE));
            Fault fault =
                    row.cells().stream().anyMatch(cell -> CONTROL.matcher(cell).find())
                            ? Fault.NOT_TEXT
                            : fault(unit, seen);
            if (fault == null) {
                units.add(unit);
            } else {
                wrong.add(row.wrong(fault, instead(fault, unit, seen)));
            }
        }
        return new UnitList(units, wrong);
    }

    /** The rows without what stands above the head of the table, as the title of a sheet does. */
    private static List<Row> fromHead(List<Row> rows) {
        for (int i = 0; i < Math.min(rows.size(), HEAD_ROWS); i++) {
            if (places(rows.get(i)).keySet().containsAll(NEEDED)) {
                return rows.subList(i, rows.size());
            }
            if (rows.get(i).filled() >= NEEDED.size()) {
                return rows;
            }
        }
        return rows;
    }

    /** What would be an id, or a kind: its name without accents, where no unit above is called so. */
    private static @Nullable String instead(Fault fault, CampaignPlan.NewUnit unit, Set<String> seen) {
        boolean isUnit = !unit.title().isEmpty() && !unit.kind().isEmpty(); // and no note below the table
        String name = fault == Fault.ID && isUnit ? unit.id() : fault == Fault.KIND ? unit.kind() : "";
        String id = Lookalikes.bare(name).replace(' ', '-');
        boolean isFree = fault == Fault.ID ? !seen.contains(id) : isKind(id);
        return Limits.isId(id) && isFree ? id : null;
    }

    /** Where the columns are by a head; none where a row is no head. */
    private static Map<Column, Integer> places(Row row) {
        Map<Column, Integer> places = new HashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Column column = called(row.cells().get(i));
            if (column != null) {
                places.putIfAbsent(column, i);
            }
        }
        return places;
    }

    private static String cell(Row row, Map<Column, Integer> places, Column column) {
        Integer place = places.get(column);
        return place == null || place >= row.cells().size()
                ? ""
                : Lookalikes.plain(row.cells().get(place)).strip().replaceAll("\\s+", " ");
    }

    private static @Nullable Fault fault(CampaignPlan.NewUnit unit, Set<String> seen) {
        if (!Limits.isId(unit.id())) {
            return Fault.ID;
        }
        if (!seen.add(unit.id())) {
            return Fault.ID_TWICE;
        }
        if (unit.title().isEmpty() || unit.title().length() > Limits.TITLE) {
            return Fault.TITLE;
        }
        return isKind(unit.kind()) ? null : Fault.KIND;
    }

    /** Whether it names a kind of units, and not that of districts, which the campaign has already. */
    private static boolean isKind(String name) {
        return Limits.isId(name) && name.matches(".*[a-z].*") && !name.equals("huyen");
    }
}
