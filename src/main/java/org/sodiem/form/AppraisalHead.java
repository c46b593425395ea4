package org.sodiem.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an appraiser's workbook says of itself on the sheet that nobody sees.
 *
 * @param campaign the campaign
 * @param index the index
 * @param office the office whose components it holds
 * @param pass the pass
 * @param language its language
 * @param set the mark of the criteria set
 * @param against the commit that is appraised; nothing where the files are as no commit has them
 * @param states the ids of the bytes of the office's files, by unit; nothing of a unit that has none
 */
record AppraisalHead(
        String campaign,
        String index,
        String office,
        String pass,
        String language,
        String set,
        String against,
        Map<String, String> states) {

    private static final String FORMAT = "sodiem-appraisal-1";

    /** The edition whose content it holds: it is no file to be published. */
    private static final String EDITION = "internal";

    private static final String STATE = "state/";

    AppraisalHead {
        states = Map.copyOf(states);
    }

    /** Names and values, in order. */
    Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("format", FORMAT);
        lines.put("campaign", campaign);
        lines.put("index", index);
        lines.put("office", office);
        lines.put("pass", pass);
        lines.put("language", language);
        lines.put("set", set);
        lines.put("edition", EDITION);
        lines.put("against", against);
        new TreeMap<>(states).forEach((unit, state) -> lines.put(STATE + unit, state));
        return lines;
    }

    /** The same read again; null where it is none of ours. */
    static @Nullable AppraisalHead of(Map<String, String> lines) {
        if (!FORMAT.equals(lines.get("format"))) {
            return null;
        }
        Map<String, String> states = new LinkedHashMap<>();
        lines.forEach((name, value) -> {
            if (name.startsWith(STATE)) {
                states.put(name.substring(STATE.length()), value);
            }
        });
        return new AppraisalHead(
                lines.getOrDefault("campaign", ""),
                lines.getOrDefault("index", ""),
                lines.getOrDefault("office", ""),
                lines.getOrDefault("pass", ""),
                lines.getOrDefault("language", ""),
                lines.getOrDefault("set", ""),
                lines.getOrDefault("against", ""),
                states);
    }
}
