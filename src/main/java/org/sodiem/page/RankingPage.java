package org.sodiem.page;

import java.util.List;

/**
 * The whole ranking of one index. Template {@code ranking.ftlh}.
 *
 * @param frame what is around it
 * @param title what is ranked
 * @param sub by what it is ranked
 * @param figures key figures
 * @param ranking the units
 * @param bands how many units are in each band
 * @param choices what its rows can be chosen by
 */
public record RankingPage(
        Frame frame,
        String title,
        String sub,
        List<Figure> figures,
        Ranking ranking,
        List<ComponentPage.Step> bands,
        List<Choice> choices) {

    public RankingPage {
        figures = List.copyOf(figures);
        bands = List.copyOf(bands);
        choices = List.copyOf(choices);
    }
}
