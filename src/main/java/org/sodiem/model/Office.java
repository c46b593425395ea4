package org.sodiem.model;

import java.util.List;
import org.sodiem.source.Located;
import org.sodiem.source.Span;

/**
 * An office that leads components, guides units and appraises.
 *
 * @param id its name in files and addresses
 * @param title what it is called
 * @param at where it is defined
 * @param people the names on the forge of those who write for it, in the file's order
 */
public record Office(String id, String title, Span at, List<Located<String>> people) {

    public Office {
        people = List.copyOf(people);
    }
}
