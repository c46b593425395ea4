package org.sodiem.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the cells of an XLSX look, as far as that says what they mean. */
final class XlsxStyles {

    private final List<Boolean> boldFonts = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Look> looks = new ArrayList<>();

    /**
     * A look: whether bold, and what its format makes of a number.
     *
     * @param decimals how many are shown; -1 where the format leaves that to the number
     */
    record Look(boolean bold, boolean isDate, boolean isPercentage, int decimals) {

        static final Look PLAIN = of(false, "");

        static Look of(boolean bold, String format) {
            String bare = bare(format);
            boolean date =
                    bare.matches("(?i).*[dy].*") || (bare.matches("(?i).*m.*") && !bare.matches("(?i).*[hs0#].*"));
            return new Look(bold, date, bare.contains("%"), decimals(bare));
        }

        private static int decimals(String bare) {
            if (!bare.matches(".*[0#?].*") || bare.contains("/")) {
                return -1;
            }
            int point = bare.indexOf('.');
            return point < 0 || bare.contains("E")
                    ? bare.contains("E") ? -1 : 0
                    : (int) bare.substring(point).chars().filter(c -> c == '0').count();
        }

        /** The format of positive numbers without texts and colours in it. */
        private static String bare(String format) {
            return format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", "")
                    .replaceAll(";.*", "");
        }
    }

    /** Formats that have a number and no text in the file. */
    private static final Map<Integer, String> KNOWN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(14, "dd/mm/yyyy"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(22, "m/d/yy h:mm"));

    XlsxStyles(Xml xml) throws IOException {
        String within = "";
        boolean bold = false;
        while (xml.next()) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "fonts", "cellXfs", "cellStyleXfs", "dxfs" -> within = xml.name();
                    case "font" -> bold = false;
                    case "b" -> bold = !xml.attribute("val", "1").matches("0|false|off");
                    case "numFmt" -> {
                        Budget.most(formats.size(), Budget.STYLES);
                        formats.put(xml.whole("numFmtId", 0), xml.attribute("formatCode", ""));
                    }
                    case "xf" -> {
                        if (within.equals("cellXfs")) {
                            look(xml.whole("fontId", 0), xml.whole("numFmtId", 0));
                        }
                    }
                    default -> {}
                }
            } else if (xml.isEnd("font") && within.equals("fonts")) {
                Budget.most(boldFonts.size(), Budget.STYLES);
                boldFonts.add(bold);
            } else if (xml.isEnd("dxfs") || xml.isEnd("cellStyleXfs")) {
                within = "";
            }
        }
    }

    private void look(int font, int format) throws RefusedException {
        Budget.most(looks.size(), Budget.STYLES);
        String code = formats.getOrDefault(format, KNOWN.getOrDefault(format, ""));
        looks.add(Look.of(font < boldFonts.size() && boldFonts.get(font), code.length() > 255 ? "" : code));
    }

    Look look(int style) {
        return style < looks.size() ? looks.get(style) : Look.PLAIN;
    }
}
