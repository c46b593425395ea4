package org.sodiem.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sodiem.language.Words;
import org.sodiem.yaml.YamlEntries;
import org.sodiem.yaml.YamlEntries.Entry;

/** What stands under one key of a file, while it is carried: entries that are kept, and others that become comments below. */
final class CarriedPart {

    private final YamlEntries there;
    private final Words words;
    private final List<Entry> kept = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();

    CarriedPart(YamlEntries there, Words words) {
        this.there = there;
        this.words = words;
    }

    /** What is written now, by its keys, in order. */
    Map<String, Entry> written() {
        Map<String, Entry> written = new LinkedHashMap<>();
        there.entries().forEach(entry -> written.put(entry.key(), entry));
        return written;
    }

    /** The column, from 0, of what stands below a key here. */
    int indent() {
        return there.indent() + 2;
    }

    void keep(Entry entry) {
        kept.add(entry);
    }

    /** Keeps an entry as a comment. */
    void comment(Entry entry) {
        if (comments.isEmpty()) {
            comments.add("# " + words.text("carry.dropped"));
        }
        comments.addAll(commentsAbove(entry));
        String room = " ".repeat(there.indent());
        for (String line : entry.lines()) {
            String text = line.stripTrailing();
            comments.add("# " + (text.startsWith(room) ? text.substring(room.length()) : text));
        }
    }

    /** Keeps the comments of an entry, which itself says nothing: those above it, and its own. */
    void comment(Entry entry, List<String> own) {
        comments.addAll(commentsAbove(entry));
        own.forEach(line -> comments.add(line.strip()));
    }

    private static List<String> commentsAbove(Entry entry) {
        return entry.above().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The file with this part as it is carried. */
    String text() {
        return there.text(kept, comments);
    }
}
