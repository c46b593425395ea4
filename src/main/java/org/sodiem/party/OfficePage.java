package org.sodiem.party;

import java.util.List;
import org.sodiem.part.Frame;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Link;
import org.sodiem.part.Table;
import org.sodiem.part.Work;

/**
 * One lead office. Template {@code office.ftlh}.
 *
 * @param frame what is around it
 * @param name the office
 * @param sub what it leads
 * @param parts one an index in which it leads something
 * @param work its tasks of the plans, and what it committed itself to
 */
public record OfficePage(Frame frame, String name, String sub, List<Part> parts, Work work) {

    public OfficePage {
        parts = List.copyOf(parts);
    }

    /**
     * What it leads in one index.
     *
     * @param title which index
     * @param finding how it stands
     * @param figures key figures
     * @param sources its own files on the forge: to edit them, and their history
     * @param own the components of a single unit, with their points; empty where several units are compared
     * @param origins what leads from their rows to their lines
     * @param results what the column of the published result is called; nothing where there is none
     * @param names which units lack something; empty where there is one unit
     * @param files the same as files to load; none where there is one unit
     * @param gridTitle what the grid tells; nothing where there is one unit
     * @param grid units against the components, those that lack most first; empty where there is one unit
     * @param guided the components of several units, with their means; empty where there is one unit
     */
    public record Part(
            String title,
            String finding,
            List<KeyFigure> figures,
            List<Link> sources,
            List<UnitPage.SheetRow> own,
            UnitPage.Origins origins,
            String results,
            List<Names> names,
            List<Link> files,
            String gridTitle,
            Table grid,
            Table guided) {
        public Part {
            figures = List.copyOf(figures);
            sources = List.copyOf(sources);
            own = List.copyOf(own);
            names = List.copyOf(names);
            files = List.copyOf(files);
        }
    }

    /**
     * The units that lack the same.
     *
     * @param what what they lack, and how often in all
     * @param units who they are, each with how often; most first
     * @param others how many more there are, or nothing
     */
    public record Names(String what, List<Link> units, String others) {
        public Names {
            units = List.copyOf(units);
        }
    }
}
