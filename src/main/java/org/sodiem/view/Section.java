package org.sodiem.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Group;
import org.sodiem.model.Part;

/**
 * Components of a set that stand together when the tree is written down from top to bottom: those right below a group's head
 * before its next group, or those behind a group, which then have no head.
 *
 * @param level the level of the head, from 0; without a head that of the components
 * @param head the group that begins here; null where components go on behind a group, or stand at the top
 * @param from the place of the first component in the set, from 0
 * @param to the place behind the last one
 */
public record Section(int level, @Nullable CriteriaGroup head, int from, int to) {

    /** A whole set in order; each part of the top level begins a section. */
    public static List<Section> all(List<Part> parts) {
        List<Section> sections = new ArrayList<>();
        add(parts, List.of(), 0, sections);
        return sections;
    }

    /** The sections of one group of a set, its own first. */
    public static List<Section> of(List<Part> parts, CriteriaGroup group) {
        List<Section> own = new ArrayList<>();
        for (Section section : all(parts)) {
            if (own.isEmpty() ? group.equals(section.head) : section.level > group.level()) {
                own.add(section);
            } else if (!own.isEmpty()) {
                break;
            }
        }
        return own;
    }

    private static void add(List<Part> parts, List<Group> above, int first, List<Section> sections) {
        int from = first;
        for (Part part : parts) {
            int to = from + part.components().size();
            if (part instanceof Group group) {
                sections.add(new Section(above.size(), new CriteriaGroup(above, group, from, to), from, from));
                List<Group> way = new ArrayList<>(above);
                way.add(group);
                add(group.parts(), way, from, sections);
            } else {
                int last = sections.size() - 1;
                boolean goesOn = !above.isEmpty() && sections.get(last).levelOfRows() == above.size();
                if (goesOn) {
                    sections.set(last, sections.get(last).upTo(to));
                } else {
                    sections.add(new Section(above.size(), null, from, to));
                }
            }
            from = to;
        }
    }

    private int levelOfRows() {
        return head == null ? level : level + 1;
    }

    private Section upTo(int end) {
        return new Section(level, head, from, end);
    }
}
