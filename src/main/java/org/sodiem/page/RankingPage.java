package org.sodiem.page;

import java.util.List;

/**
 * The whole ranking of one index. Template {@code ranking.ftlh}.
 *
 * @param frame what is around it
 * @param title what is ranked
 * @param kind what its units are called
 * @param sub by what it is ranked
 * @param figures key figures
 * @param ranking the units
 * @param bands how many units are in each band
 * @param counts how many rows each filter shows: all, not all entered, without evidence, with errors, fallen
 */
public record RankingPage(
        Frame frame,
        String title,
        String kind,
        String sub,
        List<Figure> figures,
        Ranking ranking,
        List<ComponentPage.Step> bands,
        List<String> counts) {

    /** A page; the lists are copied. */
    public RankingPage {
        figures = List.copyOf(figures);
        bands = List.copyOf(bands);
        counts = List.copyOf(counts);
    }
}
