package org.sodiem.links;

import java.util.List;
import org.sodiem.model.Unit;
import org.sodiem.source.Span;

/**
 * Where a link stands.
 *
 * @param at its text in a file of scores
 * @param unit whose file that is
 * @param codes the components and bonuses that cite the document, in the file's order
 */
public record LinkPlace(Span at, Unit unit, List<String> codes) {

    public LinkPlace {
        codes = List.copyOf(codes);
    }
}
