package org.sodiem.model;

import java.util.List;
import java.util.Map;
import org.sodiem.source.Located;

/**
 * What a component rests on beside its rule: no points depend on it.
 *
 * @param basis the provisions that ask for it, in words
 * @param source where its figures are taken from, in words; nothing where the set does not say
 * @param helps the offices that help to verify it
 * @param figures the named figures that its facts state again, by the keys of the facts
 */
public record Grounds(
        List<String> basis, String source, List<Located<String>> helps, Map<String, Located<String>> figures) {

    /** Nothing is said. */
    public static final Grounds NONE = new Grounds(List.of(), "", List.of(), Map.of());

    public Grounds {
        basis = List.copyOf(basis);
        helps = List.copyOf(helps);
        figures = Map.copyOf(figures);
    }

    /** Whether two say the same, wherever they stand. */
    public boolean says(Grounds other) {
        return basis.equals(other.basis)
                && source.equals(other.source)
                && offices().equals(other.offices());
    }

    private List<String> offices() {
        return helps.stream().map(Located::value).toList();
    }
}
