package org.sodiem.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sodiem.source.PackedZip;
import org.sodiem.source.Stamp;
import org.sodiem.source.Stamp.Stamped;

/** Writes workbooks; what several have in common is packed once. */
public final class BookXml {

    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final Pattern PLACE = Pattern.compile("([A-Z]+)([0-9]+)");

    private final Stamp stamp;

    /** The parts beside the sheets, by their names and what they are made from. */
    private final Map<Made, PackedZip.Part> packed = new ConcurrentHashMap<>();

    private record Made(String name, Object from) {}

    /** A writer of workbooks that have no stamp. */
    public BookXml() {
        this(Stamp.NONE);
    }

    /**
     * A writer of workbooks.
     *
     * @param stamp what takes the places of signs in their sheets
     */
    public BookXml(Stamp stamp) {
        this.stamp = stamp;
    }

    private PackedZip.Part part(String name, String text) {
        return packed.computeIfAbsent(new Made(name, text), key -> PackedZip.Part.of(name, text));
    }

    private PackedZip.Part part(String name, Map<String, String> notes, Function<Map<String, String>, String> written) {
        return packed.computeIfAbsent(
                new Made(name, List.copyOf(notes.entrySet())), key -> PackedZip.Part.of(name, written.apply(notes)));
    }

    /** The bytes of a workbook, the same for the same sheets; what they say in common with others is what the first says so. */
    public byte[] write(List<SheetXml> sheets) {
        return stamped(sheets).bytes();
    }

    /** The same, with its stamp. */
    public Stamped stamped(List<SheetXml> sheets) {
        SharedTexts texts = sheets.get(0).texts();
        List<PackedZip.Part> parts = new ArrayList<>();
        parts.add(part("[Content_Types].xml", types(sheets)));
        parts.add(part(
                "_rels/.rels",
                relations(List.of(
                        relation("rId1", "officeDocument", "xl/workbook.xml"),
                        relation("rId2", "extended-properties", "docProps/app.xml")))));
        parts.add(part(
                "docProps/app.xml",
                XML + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                        + "<Application>sodiem</Application></Properties>"));
        parts.add(part("xl/workbook.xml", workbook(sheets)));
        List<String> relations = new ArrayList<>();
        for (int i = 1; i <= sheets.size(); i++) {
            relations.add(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        relations.add(relation("rId" + (sheets.size() + 1), "styles", "styles.xml"));
        if (!texts.isEmpty()) {
            relations.add(relation("rId" + (sheets.size() + 2), "sharedStrings", "sharedStrings.xml"));
            parts.add(texts.part());
        }
        parts.add(part("xl/_rels/workbook.xml.rels", relations(relations)));
        parts.add(part("xl/styles.xml", Look.styles()));
        for (int i = 1; i <= sheets.size(); i++) {
            SheetXml sheet = sheets.get(i - 1);
            parts.add(sheet.part("xl/worksheets/sheet" + i + ".xml", i == 1, stamp));
            if (!sheet.notes().isEmpty()) {
                parts.add(part(
                        "xl/worksheets/_rels/sheet" + i + ".xml.rels",
                        relations(List.of(
                                relation("rId1", "vmlDrawing", "../drawings/notes" + i + ".vml"),
                                relation("rId2", "comments", "../comments" + i + ".xml")))));
                parts.add(part("xl/comments" + i + ".xml", sheet.notes(), BookXml::comments));
                parts.add(part("xl/drawings/notes" + i + ".vml", sheet.notes(), BookXml::drawing));
            }
        }
        return PackedZip.stamped(parts);
    }

    private static String types(List<SheetXml> sheets) {
        String office = "application/vnd.openxmlformats-officedocument.";
        StringBuilder xml = new StringBuilder(XML)
                .append("<Types xmlns=\"")
                .append(PACKAGE)
                .append("content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .append("<Default Extension=\"vml\" ContentType=\"")
                .append(office)
                .append("vmlDrawing\"/>")
                .append(type("/docProps/app.xml", office + "extended-properties+xml"))
                .append(type("/xl/workbook.xml", office + "spreadsheetml.sheet.main+xml"))
                .append(type("/xl/styles.xml", office + "spreadsheetml.styles+xml"));
        if (!sheets.get(0).texts().isEmpty()) {
            xml.append(type("/xl/sharedStrings.xml", office + "spreadsheetml.sharedStrings+xml"));
        }
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append(type("/xl/worksheets/sheet" + i + ".xml", office + "spreadsheetml.worksheet+xml"));
            if (!sheets.get(i - 1).notes().isEmpty()) {
                xml.append(type("/xl/comments" + i + ".xml", office + "spreadsheetml.comments+xml"));
            }
        }
        return xml.append("</Types>").toString();
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(List<String> relations) {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + String.join("", relations)
                + "</Relationships>";
    }

    private static String workbook(List<SheetXml> sheets) {
        StringBuilder xml = new StringBuilder(XML)
                .append("<workbook xmlns=\"")
                .append(MAIN)
                .append("\" xmlns:r=\"")
                .append(RELATIONS)
                .append("\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            SheetXml sheet = sheets.get(i - 1);
            xml.append("<sheet name=\"")
                    .append(SheetXml.clean(sheet.name()))
                    .append("\" sheetId=\"")
                    .append(i)
                    .append(sheet.hidden() ? "\" state=\"hidden" : "")
                    .append("\" r:id=\"rId")
                    .append(i)
                    .append("\"/>");
        }
        xml.append("</sheets>");
        StringBuilder repeated = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            SheetXml sheet = sheets.get(i);
            if (!sheet.repeated().isEmpty()) {
                repeated.append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"")
                        .append(i)
                        .append("\">")
                        .append(SheetXml.clean(sheet.repeated()))
                        .append("</definedName>");
            }
        }
        xml.append(repeated.isEmpty() ? "" : "<definedNames>" + repeated + "</definedNames>");
        return xml.append("<calcPr calcId=\"0\" fullCalcOnLoad=\"1\"/></workbook>")
                .toString();
    }

    private static String comments(Map<String, String> notes) {
        StringBuilder xml = new StringBuilder(XML)
                .append("<comments xmlns=\"")
                .append(MAIN)
                .append("\"><authors><author>sodiem</author></authors><commentList>");
        notes.forEach((cell, text) -> xml.append("<comment ref=\"")
                .append(cell)
                .append("\" authorId=\"0\"><text><t xml:space=\"preserve\">")
                .append(SheetXml.clean(text))
                .append("</t></text></comment>"));
        return xml.append("</commentList></comments>").toString();
    }

    /** Where notes are shown: the old drawing that Excel still asks for. */
    private static String drawing(Map<String, String> notes) {
        StringBuilder xml = new StringBuilder("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"")
                .append(
                        " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">")
                .append("<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>")
                .append(
                        "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">")
                .append(
                        "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>");
        int shape = 1025;
        for (String cell : notes.keySet()) {
            Matcher place = PLACE.matcher(cell);
            int row = place.matches() ? Integer.parseInt(place.group(2)) - 1 : 0;
            int column = place.matches() ? place.group(1).charAt(0) - 'A' : 0;
            xml.append("<v:shape id=\"_x0000_s")
                    .append(shape++)
                    .append(
                            "\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">")
                    .append(
                            "<v:fill color2=\"#ffffe1\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"/>")
                    .append("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>")
                    .append(column + 1)
                    .append(", 15, ")
                    .append(row)
                    .append(", 2, ")
                    .append(column + 5)
                    .append(", 15, ")
                    .append(row + 12)
                    .append(", 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>")
                    .append(row)
                    .append("</x:Row><x:Column>")
                    .append(column)
                    .append("</x:Column></x:ClientData></v:shape>");
        }
        return xml.append("</xml>").toString();
    }
}
