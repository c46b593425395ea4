package org.sodiem.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Resource;

/** The program's texts in one language: a file is read when a key is asked for that none of those before it has. */
final class ProgramTexts {

    private static final String OF_COMMANDS = "commands";
    private static final String OF_PAGES = "/site-templates/words";

    /** In the order in which commands need them. */
    private static final List<String> FILES = List.of(OF_COMMANDS, "messages", OF_PAGES, "report", "schema", "annex");

    private final String tag;
    private final Map<String, Map<String, String>> read = new ConcurrentHashMap<>();

    ProgramTexts(String tag) {
        this.tag = tag;
    }

    /** The texts of a file, in the order of their keys. */
    private Map<String, String> file(String name) {
        return read.computeIfAbsent(name, own -> {
            Map<String, String> texts = Resource.properties(Words.class, own + "_" + tag + ".properties");
            return Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(texts)));
        });
    }

    /** The text under a key; null where no file has it. */
    @Nullable
    String get(String key) {
        for (String name : FILES) {
            String text = file(name).get(key);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** What commands say of themselves, by key. */
    Map<String, String> ofCommands() {
        return file(OF_COMMANDS);
    }

    /** The keys of what pages say, in their order. */
    Set<String> ofPages() {
        return file(OF_PAGES).keySet();
    }
}
