package org.sodiem.model;

import java.util.AbstractList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a criteria set or of a group, in the file's order. What stands below them is looked for once: a site asks for
 * the components of a set a hundred thousand times.
 */
public final class Parts extends AbstractList<Part> {

    private final List<Part> parts;
    private final List<Component> components;
    private final Map<String, Component> byCode;
    private final boolean capped;

    private Parts(List<? extends Part> parts) {
        this.parts = List.copyOf(parts);
        this.components =
                parts.stream().flatMap(part -> part.components().stream()).toList();
        Map<String, Component> found = new LinkedHashMap<>();
        components.forEach(component -> found.putIfAbsent(component.code().value(), component));
        this.byCode = Collections.unmodifiableMap(found);
        this.capped = parts.stream()
                .anyMatch(part -> part instanceof Group group
                        && (group.capped() || group.parts().areCapped()));
    }

    /** These parts, in their order. */
    public static Parts of(List<? extends Part> parts) {
        return new Parts(parts);
    }

    @Override
    public Part get(int index) {
        return parts.get(index);
    }

    @Override
    public int size() {
        return parts.size();
    }

    /** The components at all levels, in the file's order. */
    List<Component> components() {
        return components;
    }

    /** The components by their codes, in the file's order; of two with one code the first counts. */
    Map<String, Component> byCode() {
        return byCode;
    }

    /** Whether some group at any level has fewer points than its parts together. */
    boolean areCapped() {
        return capped;
    }

    /** The component with this code, if there is one. */
    @Nullable
    Component component(String code) {
        return byCode.get(code);
    }
}
