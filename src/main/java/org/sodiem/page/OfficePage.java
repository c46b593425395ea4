package org.sodiem.page;

import java.util.List;

/**
 * One lead office. Template {@code office.ftlh}.
 *
 * @param frame what is around it
 * @param name the office
 * @param sub what it leads
 * @param parts one an index in which it leads something
 */
public record OfficePage(Frame frame, String name, String sub, List<Part> parts) {

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
     * @param guided the components of several units, with their means; empty where there is one unit
     */
    public record Part(
            String title,
            String finding,
            List<Figure> figures,
            List<Link> sources,
            List<UnitPage.SheetRow> own,
            Table guided) {
        public Part {
            figures = List.copyOf(figures);
            sources = List.copyOf(sources);
            own = List.copyOf(own);
        }
    }
}
