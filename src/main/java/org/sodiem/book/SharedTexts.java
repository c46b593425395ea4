package org.sodiem.book;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.PackedZip;
import org.sodiem.source.Stamp;

/** Texts that workbooks have in common: they are written and packed once, and cells name their places (ECMA-376, {@code sst}). */
public final class SharedTexts {

    static final SharedTexts NONE = new SharedTexts(Set.of(), Stamp.NONE);

    private final Map<String, Integer> places = new HashMap<>();
    private final PackedZip.Part part;

    /**
     * These texts, in this order; none of them is longer than a cell holds.
     *
     * @param stamp what takes the places of signs in them
     */
    public SharedTexts(Collection<String> texts, Stamp stamp) {
        StringBuilder xml = new StringBuilder(BookXml.XML)
                .append("<sst xmlns=\"")
                .append(BookXml.MAIN)
                .append("\">");
        for (String text : new LinkedHashSet<>(texts)) {
            if (!text.isEmpty() && text.length() <= SheetXml.LONGEST) {
                places.put(text, places.size());
                xml.append("<si>").append(SheetXml.inside(text)).append("</si>");
            }
        }
        part = PackedZip.Part.of(
                "xl/sharedStrings.xml", stamp.put(xml.append("</sst>").toString()));
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** The place of a text; null for one that is none of these. */
    @Nullable
    Integer place(String text) {
        return places.get(text);
    }

    PackedZip.Part part() {
        return part;
    }
}
