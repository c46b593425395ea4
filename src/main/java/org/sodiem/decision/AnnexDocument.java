package org.sodiem.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sodiem.book.SheetXml;
import org.sodiem.decision.AnnexTable.Cell;
import org.sodiem.language.Words;
import org.sodiem.model.EqualRanks;
import org.sodiem.source.PackedZip;
import org.sodiem.telling.VoiceText;
import org.sodiem.view.IndexView;

/** The annexes of one index as a Word file: landscape, each on a page of its own, heads repeated on every page. */
public final class AnnexDocument {

    /** How wide a landscape page of A4 is between its margins, in twentieths of a point. */
    private static final int WIDE = 14_570;

    /** How many columns of figures a page has room for beside those that name a row. */
    private static final int MOST_COLUMNS = 12;

    /** How tall a head of upright names is: two lines of a name of usual length. */
    private static final int UPRIGHT = 1_700;

    /** A table of more columns is read in the workbook: on paper it would be hundreds of pages. */
    private static final int MOST_IN_ALL = 210;

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** The pages of an annex: numbered from 1, each annex for itself, on top, not on the first, as Decree 30 has it. */
    private static final String SECTION = """
            <w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>\
            <w:pgMar w:top="1701" w:right="1134" w:bottom="850" w:left="1134" w:header="709" w:footer="425" w:gutter="0"/>\
            <w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>""";

    /** Begins the paragraph that has to follow a table: so low that it fills no page of its own. */
    private static final String END =
            "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>";

    private final Words words;
    private final StringBuilder body = new StringBuilder();

    private AnnexDocument(Words words) {
        this.words = words;
    }

    /**
     * The bytes of the document, the same for the same figures.
     *
     * @param equals what follows places that several units share
     * @param why what offices find otherwise than units, in sentences
     * @param decision with what they are issued
     * @param source of what they are made, and what a reader has to be warned of
     * @param words Vietnamese, as documents of an office have to be
     */
    public static byte[] write(
            IndexView index, EqualRanks equals, VoiceText why, String decision, List<String> source, Words words) {
        AnnexDocument document = new AnnexDocument(words);
        List<AnnexTable> annexes = Annexes.of(index, equals, why, words);
        for (int at = 0; at < annexes.size(); at++) {
            document.annex(annexes.get(at), at + 1, decision, source);
            document.body
                    .append(END)
                    .append(at + 1 < annexes.size() ? SECTION : "")
                    .append("</w:pPr></w:p>");
        }
        return document.bytes();
    }

    private void annex(AnnexTable annex, int number, String decision, List<String> source) {
        paragraph("center", true, 28, words.text("decision.annex", roman(number)));
        paragraph("center", true, 28, annex.title().toUpperCase(Locale.ROOT));
        body.append("<w:p><w:pPr><w:spacing w:before=\"60\" w:after=\"60\"/><w:jc w:val=\"center\"/></w:pPr>");
        run("<w:i/>", 26, decision);
        body.append("</w:p>");
        source.forEach(line -> paragraph("center", false, 22, line));
        paragraph("both", false, 22, annex.note());
        int columns = annex.columns().size();
        if (columns > MOST_IN_ALL) {
            paragraph("both", false, 22, words.text("decision.too-wide"));
            return;
        }
        int from = annex.named();
        do {
            if (from > annex.named()) {
                paragraph("both", false, 22, "");
            }
            int to = Math.min(columns, from + MOST_COLUMNS);
            table(annex, from, columns - to < 3 ? columns : to);
            from = columns - to < 3 ? columns : to;
        } while (from < columns);
    }

    private static String roman(int number) {
        return List.of("I", "II", "III", "IV", "V", "VI", "VII").get(number - 1);
    }

    private void paragraph(String align, boolean bold, int size, String text) {
        body.append("<w:p><w:pPr>")
                .append("<w:spacing w:before=\"60\" w:after=\"60\"/><w:jc w:val=\"")
                .append(align)
                .append("\"/></w:pPr>");
        run(bold ? "<w:b/>" : "", size, text);
        body.append("</w:p>");
    }

    private void run(String weight, int size, String text) {
        if (!text.isEmpty()) {
            body.append("<w:r><w:rPr>")
                    .append(weight)
                    .append("<w:sz w:val=\"")
                    .append(size)
                    .append("\"/><w:szCs w:val=\"")
                    .append(size)
                    .append("\"/></w:rPr><w:t xml:space=\"preserve\">")
                    .append(SheetXml.xml(text))
                    .append("</w:t></w:r>");
        }
    }

    private void table(AnnexTable annex, int from, int to) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < annex.named(); at++) {
            places.add(at);
        }
        for (int at = from; at < to; at++) {
            places.add(at);
        }
        int all =
                places.stream().mapToInt(at -> annex.columns().get(at).width()).sum();
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>");
        List.of("top", "left", "bottom", "right", "insideH", "insideV")
                .forEach(side -> body.append("<w:")
                        .append(side)
                        .append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"));
        body.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/>")
                .append(
                        "<w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar>")
                .append("</w:tblPr><w:tblGrid>");
        places.forEach(at ->
                body.append("<w:gridCol w:w=\"").append(width(annex, at, all)).append("\"/>"));
        body.append("</w:tblGrid>");
        if (annex.hasGroups()) {
            groups(annex, places, all);
        }
        boolean upright = places.stream().anyMatch(at -> annex.columns().get(at).upright());
        head(upright ? UPRIGHT : 0);
        places.forEach(at -> head(width(annex, at, all), annex.columns().get(at)));
        body.append("</w:tr>");
        for (int number = 0; number < annex.rows().size(); number++) {
            AnnexTable.Row row = annex.rows().get(number);
            boolean together = isWithNext(annex.rows(), number);
            body.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            places.forEach(at -> {
                Cell cell = row.cells().get(at);
                String align = annex.columns().get(at).upright() ? "right" : align(cell);
                cell(width(annex, at, all), "", align, row.strong(), together, text(cell));
            });
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
    }

    /** Whether a row stays on the page of the one behind it: a group with what it holds, the last row with the sum below it. */
    private static boolean isWithNext(List<AnnexTable.Row> rows, int at) {
        int last = rows.size() - 1;
        return at < last
                && (rows.get(at).strong() || (at + 1 == last && rows.get(last).strong()));
    }

    private static String align(Cell cell) {
        if (cell instanceof AnnexTable.Whole || cell instanceof AnnexTable.Rank || cell instanceof AnnexTable.Band) {
            return "center";
        }
        return cell instanceof AnnexTable.Text ? "left" : "right";
    }

    private static int width(AnnexTable annex, int at, int all) {
        return WIDE * annex.columns().get(at).width() / all;
    }

    /** Begins a row that is repeated on every page, at least so tall. */
    private void head(int height) {
        body.append("<w:tr><w:trPr><w:cantSplit/>")
                .append(height == 0 ? "" : "<w:trHeight w:val=\"" + height + "\" w:hRule=\"atLeast\"/>")
                .append("<w:tblHeader/></w:trPr>");
    }

    private void head(int width, AnnexTable.Column column) {
        cell(
                width,
                column.upright() ? "<w:textDirection w:val=\"btLr\"/><w:vAlign w:val=\"center\"/>" : "",
                "center",
                true,
                false,
                column.title());
    }

    private void groups(AnnexTable annex, List<Integer> places, int all) {
        head(0);
        int from = 0;
        for (int at = 1; at <= places.size(); at++) {
            String group = annex.columns().get(places.get(from)).group();
            if (at == places.size()
                    || !annex.columns().get(places.get(at)).group().equals(group)) {
                int width = places.subList(from, at).stream()
                        .mapToInt(place -> width(annex, place, all))
                        .sum();
                cell(
                        width,
                        at - from > 1 ? "<w:gridSpan w:val=\"" + (at - from) + "\"/>" : "",
                        "center",
                        true,
                        false,
                        group);
                from = at;
            }
        }
        body.append("</w:tr>");
    }

    private void cell(int width, String properties, String align, boolean bold, boolean together, String text) {
        body.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                .append(width)
                .append("\" w:type=\"dxa\"/>")
                .append(properties)
                .append("</w:tcPr><w:p><w:pPr>")
                .append(together ? "<w:keepNext/>" : "")
                .append("<w:jc w:val=\"")
                .append(align)
                .append("\"/></w:pPr>");
        run(bold ? "<w:b/>" : "", 20, text);
        body.append("</w:p></w:tc>");
    }

    private String text(Cell cell) {
        if (cell instanceof AnnexTable.Text text) {
            return text.text();
        }
        if (cell instanceof AnnexTable.Band band) {
            return band.title();
        }
        if (cell instanceof AnnexTable.Whole whole) {
            return words.figure(whole.number());
        }
        if (cell instanceof AnnexTable.Rank rank) {
            return words.figure(rank.rank());
        }
        return words.numbers().points(points(cell));
    }

    private static BigDecimal points(Cell cell) {
        if (cell instanceof AnnexTable.Sum sum) {
            return sum.points();
        }
        return cell instanceof AnnexTable.Index index ? index.index() : ((AnnexTable.Points) cell).points();
    }

    private byte[] bytes() {
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + type("document", types + "document.main+xml") + type("styles", types + "styles+xml")
                        + type("header1", types + "header+xml") + "</Types>");
        parts.put("_rels/.rels", relations(relation("rId1", office + "/officeDocument", "word/document.xml")));
        parts.put(
                "word/_rels/document.xml.rels",
                relations(relation("rId1", office + "/styles", "styles.xml")
                        + relation("rId2", office + "/header", "header1.xml")));
        parts.put(
                "word/styles.xml",
                XML + "<w:styles xmlns:w=\"" + W + "\"><w:docDefaults><w:rPrDefault><w:rPr>"
                        + "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
                        + "<w:sz w:val=\"24\"/><w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>");
        parts.put(
                "word/header1.xml",
                XML + "<w:hdr xmlns:w=\"" + W + "\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
                        + "<w:fldSimple w:instr=\"PAGE\"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:hdr>");
        parts.put(
                "word/document.xml",
                XML + "<w:document xmlns:w=\"" + W + "\" xmlns:r=\"" + office + "\"><w:body>" + body + SECTION
                        + "</w:body></w:document>");
        return PackedZip.of(parts.entrySet().stream()
                .map(part -> PackedZip.Part.of(part.getKey(), part.getValue()))
                .toList());
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + type + "\"/>";
    }

    private static String relations(String all) {
        return XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }
}
