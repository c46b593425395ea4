package org.sodiem.language;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Resource;

/** The program's texts in one language: a file is read when a key is asked for that none of those before it has. */
final class ProgramTexts {

    private static final String OF_PAGES = "/site-templates/words";

    /** In the order in which commands need them. */
    private static final List<String> OTHERS = List.of("messages", OF_PAGES, "report", "schema", "annex");

    private final String tag;
    private final Map<String, String> ofCommands;
    private final Map<String, String> texts;
    private final Iterator<String> unread = OTHERS.iterator();
    private volatile @Nullable Set<String> ofPages;

    ProgramTexts(String tag) {
        this.tag = tag;
        this.ofCommands = file("commands");
        this.texts = new ConcurrentHashMap<>(ofCommands);
    }

    private Map<String, String> file(String name) {
        return Resource.properties(Words.class, name + "_" + tag + ".properties");
    }

    /** The text under a key; null where no file has it. */
    @Nullable
    String get(String key) {
        String text = texts.get(key);
        return text == null ? find(key) : text;
    }

    private synchronized @Nullable String find(String key) {
        while (!texts.containsKey(key) && unread.hasNext()) {
            texts.putAll(file(unread.next()));
        }
        return texts.get(key);
    }

    /** What commands say of themselves, by key. */
    Map<String, String> ofCommands() {
        return ofCommands;
    }

    /** The keys of what pages say, in their order. */
    Set<String> ofPages() {
        Set<String> known = ofPages;
        if (known == null) {
            known = Collections.unmodifiableSet(
                    new LinkedHashSet<>(new TreeSet<>(file(OF_PAGES).keySet())));
            ofPages = known;
        }
        return known;
    }
}
