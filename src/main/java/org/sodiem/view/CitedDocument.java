package org.sodiem.view;

import java.util.ArrayList;
import java.util.List;
import org.sodiem.model.Citation;
import org.sodiem.model.Evidence;
import org.sodiem.model.ScoreFile;
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
        Answer.Entered entered = score.entered();
        return entered == null ? List.of() : of(entered.entry().citations(), entered.file());
    }

    /** The documents that these citations of a file name. */
    static List<CitedDocument> of(List<Citation> citations, ScoreFile file) {
        List<CitedDocument> cited = new ArrayList<>();
        for (Citation citation : citations) {
            Evidence evidence = file.evidence(citation.evidence().value());
            if (evidence != null) {
                cited.add(new CitedDocument(Document.of(evidence), citation.section(), citation.pages()));
            }
        }
        return cited;
    }
}
