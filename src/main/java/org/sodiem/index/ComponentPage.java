package org.sodiem.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.markup.Html;
import org.sodiem.part.Frame;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Link;
import org.sodiem.part.Plot;
import org.sodiem.part.Table;
import org.sodiem.part.Work;

/**
 * One component: how it is scored, and who scores what. Template {@code component.ftlh}.
 *
 * @param frame what is around it
 * @param title code and title
 * @param sub maximum and lead office
 * @param figures key figures
 * @param method how it is scored, sentence by sentence
 * @param rows items, tiers or faults with their points; empty for others, and where the plot has the options
 * @param text what the decision says about it, line by line; empty where the file does not keep it
 * @param evidence the documents that are asked for
 * @param lead the lead office
 * @param basis the provisions that ask for it
 * @param source where its figures are taken from; nothing where the set does not say
 * @param helps the offices that help to verify it
 * @param notApplicable whether it may not apply
 * @param guidance what the lead office explains, or null
 * @param formFinding where the lines to be written go, and how
 * @param form the lines that a unit writes into its file, to be copied; nothing where no unit scores itself
 * @param sources where it is defined and explained on the forge
 * @param finding how the points are distributed
 * @param plot the rule with the units on it; null where no unit has points, or there are none to have
 * @param unitsTitle how many units there are
 * @param unitsFinding how to read the table of units
 * @param units all units, most points first
 * @param csv the same as CSV, or where it stands instead
 * @param work the tasks behind it, and what they are worth
 * @param previous the component before it, or null
 * @param next the component after it, or null
 */
public record ComponentPage(
        Frame frame,
        String title,
        String sub,
        List<KeyFigure> figures,
        List<String> method,
        Table rows,
        List<String> text,
        List<String> evidence,
        @Nullable Link lead,
        List<String> basis,
        String source,
        List<Link> helps,
        String notApplicable,
        @Nullable Html guidance,
        String formFinding,
        String form,
        List<Link> sources,
        String finding,
        @Nullable Plot plot,
        String unitsTitle,
        String unitsFinding,
        Table units,
        Link csv,
        Work work,
        @Nullable Link previous,
        @Nullable Link next) {

    public ComponentPage {
        figures = List.copyOf(figures);
        method = List.copyOf(method);
        text = List.copyOf(text);
        evidence = List.copyOf(evidence);
        basis = List.copyOf(basis);
        helps = List.copyOf(helps);
        sources = List.copyOf(sources);
    }
}
