package org.sodiem.party;

import java.util.List;
import org.sodiem.part.Frame;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Link;
import org.sodiem.part.Table;

/**
 * What a leader reads, on one sheet of paper: of one unit, or of all units of an index. Template {@code brief.ftlh}.
 *
 * @param frame what is around it
 * @param title the unit, or the units
 * @param sub of which assessment
 * @param headline the unit's index, class and rank, and its change; nothing on the page of all units
 * @param figures key figures
 * @param finding what the figures say first
 * @param parts the tables, each as short as the sheet asks for
 * @param whole where all of it stands
 */
public record BriefPage(
        Frame frame,
        String title,
        String sub,
        List<UnitPage.Headline> headline,
        List<KeyFigure> figures,
        String finding,
        List<Section> parts,
        Link whole) {

    public BriefPage {
        headline = List.copyOf(headline);
        figures = List.copyOf(figures);
        parts = List.copyOf(parts);
    }

    /**
     * One of its tables.
     *
     * @param title what it tells
     * @param note what it leaves out, or says in words
     * @param table its rows; none where there is nothing to tell
     */
    public record Section(String title, String note, Table table) {}
}
