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
        List<Row> documents,
        boolean cut,
        List<String> counts,
        List<Piece> unitsFinding,
        List<UnitRow> units) {

    /** A page; the lists are copied. */
    public EvidencePage {
        figures = List.copyOf(figures);
        documents = List.copyOf(documents);
        counts = List.copyOf(counts);
        unitsFinding = List.copyOf(unitsFinding);
        units = List.copyOf(units);
    }

    /**
     * One document, however many units and components cite it.
     *
     * @param classes what it can be filtered by: {@code many} several units cite it, {@code internal}, {@code nolink}
     * @param number its number and sign with its link, or a dash
     * @param title what it is called
     * @param restricted whether only its reference is published
     * @param issuer who issued it, or nothing
     * @param date the day it was signed, or nothing
     * @param unit the unit that cites it, or how many do
     * @param components the components it proves
     * @param more how many further components it proves, in words, or nothing
     */
    public record Row(
            String classes,
            Link number,
            String title,
            boolean restricted,
            String issuer,
            String date,
            Link unit,
            List<Link> components,
            String more) {
        /** A row; the list is copied. */
        public Row {
            components = List.copyOf(components);
        }
    }

    /**
     * One unit.
     *
     * @param unit the unit
     * @param documents how many documents it cites
     * @param proved how many components with points have evidence, of how many
     * @param bar the same as a bar
     * @param risk the points without evidence, or nothing
     */
    public record UnitRow(Link unit, String documents, String proved, Bar bar, String risk) {}
}
