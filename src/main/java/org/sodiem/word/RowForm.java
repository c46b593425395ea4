package org.sodiem.word;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.sodiem.word.WordFields.Row;
import org.sodiem.word.WordFields.Table;
import org.sodiem.word.WordFields.Weight;
import org.w3c.dom.Element;

/**
 * A row of a template that is repeated, written but for the texts of its fields: a report has hundreds of such rows, and a tree
 * of each would be most of its making.
 *
 * @param table the name of the table whose columns it names
 * @param pieces what it is made of, by the weight of a row
 */
record RowForm(String table, Map<Weight, List<Piece>> pieces) {

    /**
     * A text with fields, written with its place among {@link Piece}s instead: in what is written no other tag is closed so. Its run is
     * part of it where it holds nothing else.
     */
    private static final Pattern HOLE =
            Pattern.compile("(?:(<([^\\s<>]*:r)(?: [^<>]*)?>(?:<([^\\s<>]*:rPr)>(?:<[^<>]*/>)*</\\3>)?))?(<[^<>]*)>"
                    + FieldMarks.OPEN + "([0-9]+)" + FieldMarks.CLOSE + "</([^<>]*)>(</\\2>)?");

    /**
     * What is the same in every row, and a text behind it.
     *
     * @param same the bytes before the text
     * @param run what opens the run that holds the text alone, which goes where there is no text; nothing where it holds more
     * @param open the text's tag without its end; nothing where no text follows
     * @param name the text's name
     * @param close what closes the run
     * @param parts what the text says: words and columns in turns
     */
    @SuppressWarnings("ArrayRecordComponent") // never changed, and never compared
    private record Piece(byte[] same, String run, String open, String name, String close, List<String> parts) {}

    /** The form of a row; null where it names no table, more than one or something else, or where tables are within it or around it. */
    static @Nullable RowForm of(Element row) {
        Set<String> tables = new HashSet<>();
        for (Element text : WordXml.all(row, "t")) {
            Matcher mark = FieldMarks.MARK.matcher(text.getTextContent());
            while (mark.find()) {
                int dot = mark.group(1).indexOf('.');
                tables.add(dot < 0 ? "" : mark.group(1).substring(0, dot));
            }
        }
        boolean plain = tables.size() == 1
                && !tables.contains("")
                && WordXml.is(row.getParentNode(), "tbl")
                && WordXml.around(row, "tr") == null
                && WordXml.all(row, "tr").isEmpty();
        if (!plain) {
            return null;
        }
        Map<Weight, List<Piece>> pieces = new EnumMap<>(Weight.class);
        for (Weight weight : Weight.values()) {
            List<Piece> some = pieces((Element) row.cloneNode(true), weight);
            if (some == null) {
                return null;
            }
            pieces.put(weight, some);
        }
        return new RowForm(tables.iterator().next(), pieces);
    }

    private static @Nullable List<Piece> pieces(Element row, Weight weight) {
        List<String> texts = new ArrayList<>();
        for (Element text : WordXml.all(row, "t")) {
            String before = text.getTextContent();
            if (FieldMarks.MARK.matcher(before).find()) {
                text.setTextContent("" + FieldMarks.OPEN + texts.size() + FieldMarks.CLOSE);
                text.removeAttributeNS(XMLConstants.XML_NS_URI, "space");
                Filling.weigh(WordXml.around(text, "r"), weight);
                texts.add(before);
            }
        }
        String written = XmlPart.text(row);
        List<Piece> pieces = new ArrayList<>();
        Matcher hole = HOLE.matcher(written);
        int from = 0;
        while (hole.find()) {
            boolean alone = hole.group(7) != null;
            pieces.add(new Piece(
                    XmlPart.bytes(written.substring(from, alone ? hole.start() : hole.start(4))),
                    alone ? hole.group(1) : "",
                    hole.group(4),
                    hole.group(6),
                    alone ? hole.group(7) : "",
                    parts(texts.get(Integer.parseInt(hole.group(5))))));
            from = hole.end();
        }
        boolean all = pieces.size() == texts.size()
                && written.chars().filter(c -> c == FieldMarks.OPEN).count() == pieces.size();
        pieces.add(new Piece(XmlPart.bytes(written.substring(from)), "", "", "", "", List.of()));
        return all ? pieces : null;
    }

    /** Words and the names of columns in turns. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher mark = FieldMarks.MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            parts.add(text.substring(from, mark.start()));
            parts.add(mark.group(1).substring(mark.group(1).indexOf('.') + 1));
            from = mark.end();
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** Writes the rows of a table one behind another. */
    void write(Table rows, XmlPart.Utf8 out) {
        for (Row row : rows.rows()) {
            for (Piece piece : Objects.requireNonNull(pieces.get(row.weight()))) {
                out.add(piece.same());
                if (!piece.open().isEmpty()) {
                    write(piece, text(piece.parts(), rows, row), out);
                }
            }
        }
    }

    private static String text(List<String> parts, Table rows, Row row) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            text.append(i % 2 == 0 ? parts.get(i) : Filling.printable(rows.cell(row, parts.get(i))));
        }
        return text.toString();
    }

    /** Writes a text, with a break where a line ends. */
    private static void write(Piece piece, String text, XmlPart.Utf8 out) {
        if (text.isEmpty() && !piece.run().isEmpty()) {
            return;
        }
        String[] lines = Filling.lines(text);
        out.add(piece.run());
        for (int i = 0; i < lines.length - 1; i++) {
            write("<w:t", "w:t", lines[i], out);
            out.add("<w:br/>");
        }
        write(piece.open(), piece.name(), lines[lines.length - 1], out);
        out.add(piece.close());
    }

    private static void write(String open, String name, String text, XmlPart.Utf8 out) {
        out.add(open);
        if (text.isEmpty()) {
            out.add("/>");
            return;
        }
        out.add(Filling.hasBlanks(text) ? " xml:space=\"preserve\">" : ">");
        XmlPart.escape(text, false, out);
        out.add("</");
        out.add(name);
        out.add('>');
    }
}
