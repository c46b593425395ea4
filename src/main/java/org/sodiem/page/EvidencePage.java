package org.sodiem.page;

import java.util.List;

/**
 * The register of evidence: which documents prove the figures, and who cites them. Template {@code evidence.ftlh}.
 *
 * @param frame what is around it
 * @param figures key figures
 * @param finding what the register says
 * @param documents the documents, by number and date
 * @param cut whether there are more documents than rows
 * @param counts how many rows each filter shows: all, of several units, internal, without a link
 * @param unitsFinding who lacks most
 * @param units the units, with what their points still lack
 */
public record EvidencePage(
        Frame frame,
        List<Figure> figures,
        String finding,
        Table documents,
        boolean cut,
        List<String> counts,
        List<Piece> unitsFinding,
        Table units) {

    /** A page; the lists are copied. */
    public EvidencePage {
        figures = List.copyOf(figures);
        counts = List.copyOf(counts);
        unitsFinding = List.copyOf(unitsFinding);
    }
}
