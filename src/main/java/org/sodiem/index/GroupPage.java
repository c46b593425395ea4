package org.sodiem.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.part.Choice;
import org.sodiem.part.Frame;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Link;
import org.sodiem.part.Piece;
import org.sodiem.part.Table;

/**
 * One area or one criterion: who has how much of it, and where it is lost. Template {@code group.ftlh}.
 *
 * @param frame what is around it
 * @param title code and title
 * @param sub what it is, its maximum and how many components it has
 * @param figures key figures
 * @param finding which unit has most and which least
 * @param levels how many units are on each level of shares, with the colour of the level in the table; nothing
 *     before a unit has a share
 * @param units all units, the largest share first; empty where the index has a single unit
 * @param choices what its rows can be chosen by
 * @param componentsFinding which component loses most
 * @param criteria its criteria with their components; a criterion's page has itself alone
 * @param previous the one before it at its level, or null
 * @param next the one after it at its level, or null
 */
public record GroupPage(
        Frame frame,
        String title,
        String sub,
        List<KeyFigure> figures,
        List<Piece> finding,
        List<Level> levels,
        Table units,
        List<Choice> choices,
        List<Piece> componentsFinding,
        Table criteria,
        @Nullable Link previous,
        @Nullable Link next) {

    public GroupPage {
        figures = List.copyOf(figures);
        finding = List.copyOf(finding);
        levels = List.copyOf(levels);
        choices = List.copyOf(choices);
        componentsFinding = List.copyOf(componentsFinding);
    }

    /**
     * How many units are on a level of shares.
     *
     * @param look the level's colour, {@code h0} to {@code h4}
     * @param text which level, and how many units
     */
    public record Level(String look, String text) {}
}
