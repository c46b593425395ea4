package org.sodiem.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;

/**
 * Who is scored: a commune, a township, a district.
 *
 * @param id its name in files and addresses, the only key; codes and titles get used again
 * @param title what it is called, with its kind in front
 * @param kind the kind that decides by which index it is scored
 * @param code its statistical code, for readers only
 * @param from the first day it exists, null when that does not matter
 * @param until the last day it exists, null while it does
 * @param people the names on the forge of those who write for it, in the file's order
 */
public record Unit(
        Located<String> id,
        String title,
        Located<String> kind,
        @Nullable String code,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<Located<String>> people) {

    /** A unit; the list is copied. */
    public Unit {
        people = List.copyOf(people);
    }
}
