package org.sodiem.page;

import java.util.List;
import org.sodiem.part.Choice;
import org.sodiem.part.Frame;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Piece;
import org.sodiem.part.Table;

/**
 * The register of evidence: which documents prove the figures, and who cites them. Template {@code evidence.ftlh}.
 *
 * @param frame what is around it
 * @param figures key figures
 * @param finding what the register says
 * @param documents the documents, by number and date
 * @param choices what its rows can be chosen by
 * @param unitsFinding who lacks most
 * @param units the units, with what their points still lack
 */
public record EvidencePage(
        Frame frame,
        List<KeyFigure> figures,
        String finding,
        Table documents,
        List<Choice> choices,
        List<Piece> unitsFinding,
        Table units) {

    public EvidencePage {
        figures = List.copyOf(figures);
        choices = List.copyOf(choices);
        unitsFinding = List.copyOf(unitsFinding);
    }
}
