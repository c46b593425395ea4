package org.sodiem.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.sodiem.source.ZipParts;

/** Office files written or changed by hand, part by part. */
public final class OfficeFile {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** A file without any part. */
    public OfficeFile() {}

    /** A file with the parts of another. */
    public OfficeFile(OfficeFile other) {
        parts.putAll(other.parts);
    }

    /** A file with the parts of one that was made. */
    public OfficeFile(Path file) throws IOException {
        parts.putAll(ZipParts.of(file));
    }

    /** What its parts are called. */
    public List<String> names() {
        return List.copyOf(parts.keySet());
    }

    /** The text of a part. */
    public String text(String name) {
        return new String(part(name), StandardCharsets.UTF_8);
    }

    /** The content of a part. */
    public byte[] part(String name) {
        return Objects.requireNonNull(parts.get(name));
    }

    /** Adds or replaces a part. */
    public OfficeFile with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds or replaces a part. */
    public OfficeFile with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** Changes the text of a part. */
    public OfficeFile with(String name, UnaryOperator<String> change) {
        return with(name, change.apply(text(name)));
    }

    /** Changes every sheet of a workbook. */
    public OfficeFile withSheets(UnaryOperator<String> change) {
        names().stream().filter(name -> name.startsWith("xl/worksheets/")).forEach(name -> with(name, change));
        return this;
    }

    /** Takes away what a workbook says that its formulas give, so that who opens it has to compute. */
    public OfficeFile withoutResults() {
        return withSheets(xml -> xml.replaceAll("</f><v>[^<]*</v>", "</f>"));
    }

    /** A row of a sheet whose cells hold these texts. */
    public static String row(String... texts) {
        StringBuilder row = new StringBuilder("<row>");
        for (String text : texts) {
            row.append("<c t='inlineStr'><is><t>").append(text).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    /** An XLSX of one sheet. */
    public static OfficeFile xlsx(String sheet) {
        return new OfficeFile()
                .with("[Content_Types].xml", "<Types/>")
                .with(
                        "_rels/.rels",
                        relations("<Relationship Id='a' Type='" + RELATIONS
                                + "/officeDocument' Target='xl/workbook.xml'/>"))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relations("<Relationship Id='a' Type='" + RELATIONS
                                + "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='b' Type='" + RELATIONS
                                + "/styles' Target='styles.xml'/><Relationship Id='c' Type='" + RELATIONS
                                + "/sharedStrings' Target='/xl/sharedStrings.xml'/>"))
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns='" + SHEET + "' xmlns:r='" + RELATIONS
                                + "'><sheets><sheet name='Phụ lục' sheetId='1' r:id='a'/></sheets></workbook>")
                .with("xl/worksheets/sheet1.xml", "<worksheet xmlns='" + SHEET + "'>" + sheet + "</worksheet>");
    }

    /** A DOCX with this body. */
    public static OfficeFile docx(String body) {
        return new OfficeFile()
                .with("[Content_Types].xml", "<Types/>")
                .with(
                        "_rels/.rels",
                        relations("<Relationship Id='a' Type='" + RELATIONS
                                + "/officeDocument' Target='word/document.xml'/>"))
                .with(
                        "word/_rels/document.xml.rels",
                        relations("<Relationship Id='b' Type='" + RELATIONS
                                + "/styles' Target='styles.xml'/><Relationship Id='c' Type='" + RELATIONS
                                + "/numbering' Target='numbering.xml'/>"))
                .with(
                        "word/document.xml",
                        "<w:document xmlns:w='" + WORD + "' xmlns:m='urn:math'><w:body>" + body
                                + "</w:body></w:document>");
    }

    /** An ODS with these sheets. */
    public static OfficeFile ods(String tables) {
        return new OfficeFile()
                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .with(
                        "content.xml",
                        "<o:document-content xmlns:o='urn:office' xmlns:table='urn:table' xmlns:t='urn:text'>"
                                + "<o:body><o:spreadsheet>" + tables
                                + "</o:spreadsheet></o:body></o:document-content>");
    }

    private static String relations(String list) {
        return "<Relationships xmlns='urn:relations'>" + list + "</Relationships>";
    }

    /** The file. */
    public byte[] bytes() {
        return ZipParts.packed(parts);
    }
}
