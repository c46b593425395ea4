package org.sodiem.criteria;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;

/**
 * What an empty file says about a component, made once for all units.
 *
 * @param title what stands behind its code
 * @param asked the lines below it that are to be filled in
 * @param facts what is asked for, whatever it gives
 */
record EntryLines(String title, List<String> asked, List<String> facts) {

    EntryLines {
        asked = List.copyOf(asked);
        facts = List.copyOf(facts);
    }

    static EntryLines of(Component component, Words words) {
        return new EntryLines(
                EntryForm.title(component, words),
                EntryForm.asked(component, words),
                EntryForm.facts(component, words));
    }

    /** The forms of a set's components, by code; of two with one code that of the first. */
    static Map<String, EntryLines> all(CriteriaSet set, Words words) {
        Map<String, EntryLines> all = new HashMap<>();
        set.components().forEach(component -> all.putIfAbsent(component.code().value(), of(component, words)));
        return all;
    }

    /** The comment behind the code, with the room in front of it. */
    String behind() {
        return "  # " + title;
    }

    /** The lines as they stand where nothing is entered. */
    List<String> unfilled(int indent) {
        String room = " ".repeat(indent) + "# ";
        return asked.stream().map(line -> room + line).toList();
    }
}
