package org.sodiem.index;

import java.util.List;
import org.sodiem.language.Words;
import org.sodiem.part.Bar;
import org.sodiem.part.Choice;
import org.sodiem.part.Frame;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Link;

/**
 * The whole ranking of one index. Template {@code ranking.ftlh}.
 *
 * @param frame what is around it
 * @param title what is ranked
 * @param sub by what it is ranked
 * @param figures key figures
 * @param ranking the units
 * @param bands how many units are in each band; nothing where none is ranked
 * @param choices what its rows can be chosen by
 * @param brief the same on one sheet
 */
public record RankingPage(
        Frame frame,
        String title,
        String sub,
        List<KeyFigure> figures,
        RankedUnits ranking,
        List<Step> bands,
        List<Choice> choices,
        Link brief) {

    public RankingPage {
        figures = List.copyOf(figures);
        bands = List.copyOf(bands);
        choices = List.copyOf(choices);
    }

    /**
     * A step of the distribution.
     *
     * @param label from how many to how many points
     * @param count how many units
     * @param bar the same as a length
     */
    public record Step(String label, String count, Bar bar) {

        /** A step with so many units of all. */
        static Step of(String label, int units, int all, Words words) {
            return new Step(label, words.figure(units), Bar.count(units, Math.max(1, all)));
        }
    }
}
