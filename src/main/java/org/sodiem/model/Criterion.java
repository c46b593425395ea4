package org.sodiem.model;

import java.math.BigDecimal;
import java.util.List;
import org.sodiem.source.Located;

/**
 * The second level of a criteria set.
 *
 * @param code its number, as {@code 3.4}
 * @param title what it is called
 * @param max its points
 * @param components its components, in the file's order
 */
public record Criterion(Located<String> code, String title, Located<BigDecimal> max, List<Component> components) {

    public Criterion {
        components = List.copyOf(components);
    }
}
