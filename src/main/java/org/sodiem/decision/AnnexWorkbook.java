package org.sodiem.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sodiem.book.BookXml;
import org.sodiem.book.Look;
import org.sodiem.book.SheetXml;
import org.sodiem.book.Working;
import org.sodiem.data.TableBook;
import org.sodiem.decision.AnnexTable.Cell;
import org.sodiem.decision.AnnexTable.Place;
import org.sodiem.language.Words;
import org.sodiem.model.Band;
import org.sodiem.model.EqualRanks;
import org.sodiem.sheet.SheetCell;
import org.sodiem.telling.VoiceText;
import org.sodiem.view.IndexView;

/** The annexes of one index as a workbook that computes sums, indexes, places and classes again. */
public final class AnnexWorkbook {

    private final IndexView index;
    private final Working working;

    private AnnexWorkbook(IndexView index, Working working) {
        this.index = index;
        this.working = working;
    }

    /**
     * The bytes of the workbook, the same for the same figures.
     *
     * @param equals what follows places that several units share
     * @param why what offices find otherwise than units, in sentences
     * @param about what the last sheet says: what it is made of
     * @param words Vietnamese, as documents of an office have to be
     */
    public static byte[] write(
            IndexView index, EqualRanks equals, VoiceText why, List<Map.Entry<String, String>> about, Words words) {
        SheetXml hidden = new SheetXml("_tinh", true);
        AnnexWorkbook book = new AnnexWorkbook(index, new Working(hidden));
        List<SheetXml> sheets = new ArrayList<>();
        for (AnnexTable annex : Annexes.of(index, equals, why, words)) {
            sheets.add(book.sheet(annex));
        }
        sheets.add(TableBook.about(about, Look.TEXT, words));
        sheets.add(hidden);
        return new BookXml().write(sheets);
    }

    private SheetXml sheet(AnnexTable annex) {
        SheetXml sheet = new SheetXml(annex.sheet(), false);
        List<AnnexTable.Column> columns = annex.columns();
        for (int at = 0; at < columns.size(); at++) {
            sheet.width(at + 1, columns.get(at).width());
        }
        sheet.text(1, 1, Look.TITLE, annex.title());
        sheet.text(2, 1, Look.NOTE, annex.note());
        int head = 3;
        if (annex.hasGroups()) {
            groups(sheet, columns, head);
        }
        int titles = annex.hasGroups() ? head + 1 : head;
        for (int at = 0; at < columns.size(); at++) {
            AnnexTable.Column column = columns.get(at);
            sheet.text(titles, at + 1, column.upright() ? Look.UPRIGHT : Look.HEAD, column.title());
        }
        int first = titles + 1;
        for (int at = 0; at < annex.rows().size(); at++) {
            AnnexTable.Row row = annex.rows().get(at);
            for (int column = 0; column < row.cells().size(); column++) {
                cell(
                        sheet,
                        first,
                        new Place(at, column),
                        row,
                        columns.get(column).upright());
            }
        }
        sheet.heads(
                head,
                titles,
                annex.named(),
                columns.size(),
                first + annex.rows().size() - 1);
        return sheet;
    }

    private static void groups(SheetXml sheet, List<AnnexTable.Column> columns, int row) {
        int from = 0;
        for (int at = 1; at <= columns.size(); at++) {
            String group = columns.get(from).group();
            if (at == columns.size() || !columns.get(at).group().equals(group)) {
                for (int column = from; column < at; column++) {
                    sheet.text(row, column + 1, Look.HEAD, column == from ? group : "");
                }
                if (!group.isEmpty()) {
                    sheet.merge(row, from + 1, at);
                }
                from = at;
            }
        }
    }

    private void cell(SheetXml sheet, int first, Place place, AnnexTable.Row in, boolean ofFigures) {
        int row = first + place.row();
        int column = place.column() + 1;
        Look words = in.strong() ? Look.GROUP : Look.TEXT;
        Look points = in.strong() ? Look.GROUP_POINTS : Look.FIGURE;
        Cell cell = in.cells().get(place.column());
        if (cell instanceof AnnexTable.Text text) {
            sheet.text(row, column, ofFigures ? Look.COUNT : words, text.text());
        } else if (cell instanceof AnnexTable.Whole whole) {
            sheet.number(row, column, Look.COUNT, BigDecimal.valueOf(whole.number()));
        } else if (cell instanceof AnnexTable.Points own) {
            sheet.number(row, column, points, own.points());
        } else if (cell instanceof AnnexTable.Sum sum) {
            sheet.formula(row, column, points, sum(sum, first), sum.points());
        } else if (cell instanceof AnnexTable.Index of) {
            sheet.formula(row, column, points, index(of, sheet, first), of.index());
        } else if (cell instanceof AnnexTable.Rank rank) {
            sheet.formula(row, column, Look.COUNT, rank(rank, first), BigDecimal.valueOf(rank.rank()));
        } else if (cell instanceof AnnexTable.Band band) {
            sheet.formula(row, column, in.strong() ? words : Look.COUNT, band(name(band.of(), first)), band.title());
        }
    }

    private static String name(Place place, int first) {
        return SheetCell.name(first + place.row(), place.column() + 1);
    }

    private static String sum(AnnexTable.Sum sum, int first) {
        String added =
                sum.parts().stream().map(part -> name(part, first)).collect(Collectors.joining(",", "SUM(", ")"));
        String less = sum.less().stream().map(part -> "-" + name(part, first)).collect(Collectors.joining());
        String all = "ROUND(" + added + less + ",6)";
        return sum.most() == null ? all : "MIN(" + all + "," + sum.most().toPlainString() + ")";
    }

    /** Exact, and rounded once as the set rounds. */
    private String index(AnnexTable.Index of, SheetXml sheet, int first) {
        Working.Term achieved = term(of.achieved(), sheet, first);
        Working.Term applicable = term(of.applicable(), sheet, first);
        Working.Term hundred = working.constant(BigDecimal.valueOf(100));
        Working.Term share = working.divided(working.times(hundred, achieved), applicable);
        Working.Term adjusted = working.plus(
                working.plus(share, term(of.bonus(), sheet, first), "+"), term(of.penalty(), sheet, first), "-");
        Working.Term least = working.most(adjusted, working.constant(BigDecimal.ZERO));
        return working.rounded(
                        least,
                        index.criteria().rounding().scale(),
                        index.criteria().rounding().mode())
                .number();
    }

    private Working.Term term(Place place, SheetXml sheet, int first) {
        return working.number(sheet.quoted() + "!" + name(place, first));
    }

    private static String rank(AnnexTable.Rank rank, int first) {
        String of = name(rank.of(), first);
        String column = of.replaceAll("[0-9]", "");
        String range = "$" + column + "$" + first + ":$" + column + "$" + (first + rank.last());
        return rank.dense()
                ? "SUMPRODUCT((" + range + ">" + of + ")/COUNTIF(" + range + "," + range + "))+1"
                : "RANK(" + of + "," + range + ")";
    }

    private String band(String of) {
        StringBuilder formula = new StringBuilder();
        List<Band> bands = index.criteria().bands();
        for (Band band : bands) {
            formula.append("IF(")
                    .append(of)
                    .append(">=")
                    .append(band.from().value().toPlainString())
                    .append(",\"")
                    .append(band.title().replace("\"", "\"\""))
                    .append("\",");
        }
        return formula.append("\"\"").append(")".repeat(bands.size())).toString();
    }
}
