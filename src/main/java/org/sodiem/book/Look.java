package org.sodiem.book;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How a cell looks, and whether one types in it. */
public enum Look {
    /** A cell of a sheet that nobody sees. */
    BARE(0, 0, 0, "", false, false),
    /** The name of the workbook. */
    TITLE(0, 2, 0, "", false, false),
    /** A line of words. */
    WORDS(0, 0, 0, "", true, false),
    /** A head. */
    HEAD(0, 1, 2, "center", true, true),
    /** A group of components. */
    GROUP(0, 1, 3, "", true, true),
    /** The points of a group. */
    GROUP_POINTS(4, 1, 3, "", false, true),
    /** A text that is only read. */
    TEXT(0, 0, 0, "", true, true),
    /** A line below a component. */
    LINE(0, 0, 0, "indent", true, true),
    /** Points that are only read. */
    POINTS(4, 1, 0, "", false, true),
    /** A line of words on one line, below a title. */
    NOTE(0, 0, 0, "", false, false),
    /** Points of a table. */
    FIGURE(4, 0, 0, "", false, true),
    /** A change of points, with its sign. */
    CHANGE(167, 0, 0, "", false, false),
    /** Points among cells without lines. */
    PLAIN_POINTS(4, 0, 0, "", false, false),
    /** A number as it is. */
    NUMBER(0, 0, 0, "", false, false),
    /** A day. */
    DAY(164, 0, 0, "", false, false),
    /** A number that counts. */
    COUNT(0, 0, 0, "center", false, true),
    /** A text that one types. */
    TYPED_TEXT(49, 0, 4, "", true, true),
    /** A choice. */
    TYPED_CHOICE(0, 0, 4, "", true, true),
    /** A figure. */
    TYPED_FIGURE(0, 0, 4, "", false, true),
    /** A percentage, told without its sign. */
    TYPED_PERCENTAGE(165, 0, 4, "", false, true),
    /** A whole number. */
    TYPED_WHOLE(3, 0, 4, "", false, true),
    /** A day. */
    TYPED_DAY(164, 0, 4, "", false, true),
    /** A head that stands upright. */
    UPRIGHT(0, 1, 2, "upright", true, true);

    private static final Map<Look, Integer> PLACES = new EnumMap<>(Look.class);

    static {
        for (Look look : values()) {
            PLACES.put(look, PLACES.size());
        }
    }

    private final int format;
    private final int font;
    private final int fill;
    private final String align;
    private final boolean wrap;
    private final boolean border;

    Look(int format, int font, int fill, String align, boolean wrap, boolean border) {
        this.format = format;
        this.font = font;
        this.fill = fill;
        this.align = align;
        this.wrap = wrap;
        this.border = border;
    }

    /** Its place among all looks, by which cells name it. */
    int place() {
        return Objects.requireNonNull(PLACES.get(this));
    }

    boolean wraps() {
        return wrap;
    }

    boolean isBold() {
        return font > 0;
    }

    boolean isTyped() {
        return name().startsWith("TYPED");
    }

    /** The part that holds all looks, in their order. */
    static String styles() {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
                <numFmts count="4"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>\
                <numFmt numFmtId="165" formatCode="0.00####"/><numFmt numFmtId="166" formatCode="#,##0.00##"/>\
                <numFmt numFmtId="167" formatCode="+#,##0.00##;-#,##0.00##;0.00"/></numFmts>\
                <fonts count="3"><font><sz val="12"/><name val="Times New Roman"/><family val="1"/></font>\
                <font><b/><sz val="12"/><name val="Times New Roman"/><family val="1"/></font>\
                <font><b/><sz val="14"/><name val="Times New Roman"/><family val="1"/></font></fonts>\
                <fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
                <fill><patternFill patternType="solid"><fgColor rgb="FFDDE6EE"/></patternFill></fill>\
                <fill><patternFill patternType="solid"><fgColor rgb="FFF0F3F6"/></patternFill></fill>\
                <fill><patternFill patternType="solid"><fgColor rgb="FFFFFBE6"/></patternFill></fill></fills>\
                <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
                <border><left style="thin"><color rgb="FF808B96"/></left><right style="thin"><color rgb="FF808B96"/></right>\
                <top style="thin"><color rgb="FF808B96"/></top><bottom style="thin"><color rgb="FF808B96"/></bottom><diagonal/></border></borders>\
                <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>""");
        xml.append("<cellXfs count=\"").append(values().length).append("\">");
        for (Look look : values()) {
            xml.append("<xf numFmtId=\"").append(look.format == 4 ? 166 : look.format);
            xml.append("\" fontId=\"").append(look.font).append("\" fillId=\"").append(look.fill);
            xml.append("\" borderId=\"").append(look.border ? 1 : 0);
            xml.append("\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\"");
            xml.append(" applyAlignment=\"1\" applyProtection=\"1\"><alignment vertical=\"top\"");
            xml.append(look.align.equals("center") ? " horizontal=\"center\"" : "");
            xml.append(look.align.equals("upright") ? " horizontal=\"center\" textRotation=\"90\"" : "");
            xml.append(look.align.equals("indent") ? " horizontal=\"left\" indent=\"2\"" : "");
            xml.append(look.wrap ? " wrapText=\"1\"" : "").append("/><protection locked=\"");
            xml.append(look.isTyped() ? 0 : 1).append("\"/></xf>");
        }
        return xml.append(
                        "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>")
                .append(
                        "<dxfs count=\"2\"><dxf><font><b/><color rgb=\"FF9C2F10\"/></font><fill><patternFill patternType=\"solid\">")
                .append("<fgColor rgb=\"FFFBE3DA\"/><bgColor rgb=\"FFFBE3DA\"/></patternFill></fill></dxf>")
                .append("<dxf><font><color rgb=\"FF1B5E20\"/></font></dxf></dxfs></styleSheet>")
                .toString();
    }
}
