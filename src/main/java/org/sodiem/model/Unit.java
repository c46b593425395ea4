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
 * @param successor the id of the unit that takes its place, null where none does
 * @param people the names on the forge of those who write for it, in the file's order
 * @param approvers the names of those who approve for it; none where those who write do
 * @param byCoordinator whether the coordinator brings in its scores as long as nobody writes for it
 */
public record Unit(
        Located<String> id,
        String title,
        Located<String> kind,
        @Nullable String code,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Located<String> successor,
        List<Located<String>> people,
        List<Located<String>> approvers,
        boolean byCoordinator) {

    public Unit {
        people = List.copyOf(people);
        approvers = List.copyOf(approvers);
    }

    /** Whether the coordinator brings in its scores: it is marked so, and nobody has an account to write for it. */
    public boolean isWithoutAccount() {
        return byCoordinator && people.isEmpty();
    }
}
