package org.sodiem.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.sodiem.model.Group;
import org.sodiem.model.Part;

/**
 * A group of a criteria set, with its place in the tree.
 *
 * @param above the groups it is in, from the top down; none for a group of the top level
 * @param group the group
 * @param from the place of its first component in the set, from 0
 * @param to the place behind its last component
 */
public record CriteriaGroup(List<Group> above, Group group, int from, int to) {

    public CriteriaGroup {
        above = List.copyOf(above);
    }

    /** All groups of a set, each before those in it. */
    public static List<CriteriaGroup> all(List<Part> parts) {
        return Section.all(parts).stream()
                .map(Section::head)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** How a part is called by code and title: {@code 3. Cải cách thủ tục hành chính}, {@code 3.1 Kiểm soát}. */
    public static String title(Part part) {
        return titled(part, part.title());
    }

    /** The same where there is little room. */
    public static String shortTitle(Part part) {
        return titled(part, part.shortTitle());
    }

    private static String titled(Part part, String title) {
        String code = part.code().value();
        return code + (code.contains(".") ? " " : ". ") + title;
    }

    /** Its level, from 0 at the top. */
    public int level() {
        return above.size();
    }

    /** Its code. */
    public String code() {
        return group.code().value();
    }

    /** Its code and its title. */
    public String title() {
        return title(group);
    }

    /** Its title where there is little room. */
    public String shortTitle() {
        return shortTitle(group);
    }

    /** Whether the component at this place of the set, from 0, is in it. */
    public boolean holds(int position) {
        return from <= position && position < to;
    }

    /** Its maximum in the set. */
    public BigDecimal max() {
        return group.max().value();
    }
}
