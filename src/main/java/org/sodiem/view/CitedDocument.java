package org.sodiem.view;

import java.util.ArrayList;
import java.util.List;
import org.sodiem.model.Citation;
import org.sodiem.model.Evidence;
import org.sodiem.score.Answer;
import org.sodiem.score.ComponentScore;

/**
 * A document that proves a component, and the part of it that counts.
 *
 * @param document the document
 * @param section the section, or nothing
 * @param pages the pages, or nothing
 */
public record CitedDocument(Document document, String section, String pages) {

    /** The documents that an entry cites, as it does; those that its file does not define are left out. */
    public static List<CitedDocument> of(ComponentScore score) {
        List<CitedDocument> cited = new ArrayList<>();
        Answer.Entered entered = score.entered();
        if (entered != null) {
            for (Citation citation : entered.entry().citations()) {
                Evidence evidence = entered.evidence(citation);
                if (evidence != null) {
                    cited.add(new CitedDocument(Document.of(evidence), citation.section(), citation.pages()));
                }
            }
        }
        return cited;
    }
}
