package org.sodiem.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sodiem.model.Evidence;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;

/**
 * A document of a unit as the search finds it.
 *
 * @param document the document
 * @param component the code of the component that cites it first
 */
public record FoundDocument(Document document, String component) {

    /** The documents that a unit's components cite, in that order; one of two offices with the same number twice. */
    public static List<FoundDocument> of(Scorecard card) {
        Map<Evidence, String> first = new LinkedHashMap<>();
        for (ComponentScore score : card.components()) {
            String code = score.component().code().value();
            score.documents().forEach(evidence -> first.putIfAbsent(evidence, code));
        }
        List<FoundDocument> found = new ArrayList<>();
        first.forEach((evidence, code) -> found.add(new FoundDocument(Document.of(evidence), code)));
        return found;
    }
}
