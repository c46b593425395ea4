package org.sodiem.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says of itself on the sheet that nobody sees.
 *
 * @param campaign the campaign
 * @param index the index
 * @param unit the unit
 * @param office the office whose components it holds; nothing where it holds all of the unit's
 * @param language its language
 * @param set the mark of the criteria set
 * @param path the file that it fills
 * @param state the id of the file's bytes; nothing where there was no file
 */
record HeadSheet(
        String campaign,
        String index,
        String unit,
        String office,
        String language,
        String set,
        String path,
        String state) {

    /** The name of the sheet. */
    static final String SHEET = "sodiem";

    private static final String FORMAT = "sodiem-form-1";

    /** Names and values, in order. */
    List<Map.Entry<String, String>> lines() {
        List<Map.Entry<String, String>> lines = new ArrayList<>();
        lines.add(Map.entry("format", FORMAT));
        lines.add(Map.entry("campaign", campaign));
        lines.add(Map.entry("index", index));
        lines.add(Map.entry("unit", unit));
        lines.add(Map.entry("office", office));
        lines.add(Map.entry("language", language));
        lines.add(Map.entry("set", set));
        lines.add(Map.entry("path", path));
        lines.add(Map.entry("state", state));
        return lines;
    }

    /** The same read again; null where it is none of ours. */
    static @Nullable HeadSheet of(Map<String, String> lines) {
        Map<String, String> told = new LinkedHashMap<>(lines);
        if (!FORMAT.equals(told.get("format"))) {
            return null;
        }
        return new HeadSheet(
                told.getOrDefault("campaign", ""),
                told.getOrDefault("index", ""),
                told.getOrDefault("unit", ""),
                told.getOrDefault("office", ""),
                told.getOrDefault("language", ""),
                told.getOrDefault("set", ""),
                told.getOrDefault("path", ""),
                told.getOrDefault("state", ""));
    }
}
