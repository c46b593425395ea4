package org.sodiem.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The styles of an ODS by name, as far as they say bold or hidden; a style has what its parent has. */
final class OdsStyles {

    /** How far parents are followed; no program nests more. */
    private static final int FAR = 32;

    private final Map<String, Style> styles = new HashMap<>();

    private record Style(@Nullable String parent, @Nullable Boolean bold, boolean shown) {}

    /** Reads a style, to its end. */
    void read(Xml xml) throws IOException {
        String name = xml.attribute("family", "") + "/" + xml.attribute("name", "");
        String parentName = xml.attribute("parent-style-name");
        String parent = parentName == null ? null : xml.attribute("family", "") + "/" + parentName;
        Boolean bold = null;
        boolean shown = true;
        while (xml.next() && !xml.isEnd("style")) {
            if (xml.isStart("text-properties")) {
                String weight = xml.attribute("font-weight");
                if (weight != null) {
                    bold = weight.matches("bold|[6-9]00");
                }
            } else if (xml.isStart("table-properties")) {
                shown = !xml.attribute("display", "true").equals("false");
            }
        }
        Budget.most(styles.size(), Budget.STYLES);
        styles.put(name, new Style(parent, bold, shown));
    }

    /** Whether a style says bold; null where neither it nor a parent says. */
    @Nullable
    Boolean bold(String family, @Nullable String name) {
        Style style = name == null ? null : styles.get(family + "/" + name);
        for (int i = 0; i < FAR && style != null; i++) {
            if (style.bold() != null) {
                return style.bold();
            }
            style = style.parent() == null ? null : styles.get(style.parent());
        }
        return null;
    }

    /** Whether tables of a style are hidden. */
    boolean isHidden(String name) {
        Style style = styles.get("table/" + name);
        return style != null && !style.shown();
    }
}
