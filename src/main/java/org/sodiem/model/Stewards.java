package org.sodiem.model;

import java.util.List;
import org.sodiem.source.Located;

/**
 * Who answers for the campaign itself, by their names on the forge.
 *
 * @param coordinators those who write for the coordinator; where none is named, the people of its office do
 * @param maintainers those who keep templates, program and settings
 */
public record Stewards(List<Located<String>> coordinators, List<Located<String>> maintainers) {

    public Stewards {
        coordinators = List.copyOf(coordinators);
        maintainers = List.copyOf(maintainers);
    }
}
