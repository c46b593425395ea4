package org.sodiem.criteria;

import java.util.List;
import org.sodiem.language.Named;

/**
 * Something that whoever takes an annex in must look at.
 *
 * @param kind what it is
 * @param place where it stands in the annex
 * @param line its line in the set that was made, from 1; 0 where it has none
 * @param args what the sentence about it names
 */
public record ImportRemark(Kind kind, Place place, int line, List<String> args) {
    public ImportRemark {
        args = List.copyOf(args);
    }

    /**
     * A place in an annex.
     *
     * @param sheet what the sheet is called; nothing for a table of a text document
     * @param table its number, from 1; 0 for the annex as a whole
     * @param row the row, from 1; 0 for the table as a whole
     * @param column the column, from 1; 0 for the row as a whole
     */
    public record Place(String sheet, int table, int row, int column) {
        /** No place: the annex as a whole. */
        public static final Place WHOLE = new Place("", 0, 0, 0);
    }

    /** What is remarked, and whether the set cannot be used before somebody has decided it. */
    public enum Kind implements Named {
        /** No table has a column of criteria and one of points. */
        NO_TABLE(true),
        /** No table has the name or number that is asked for. */
        TABLE_UNKNOWN(true),
        /** Why there is no rule. */
        RULE_WITHOUT_WORDS(true),
        RULE_WORDS(true),
        RULE_BEST(true),
        RULE_GAP(true),
        RULE_OVERLAP(true),
        RULE_FACTOR(true),
        RULE_SYMBOL(true),
        RULE_RANK(true),
        RULE_WITHOUT_MAX(true),
        /** What is below all that the words say gives nothing. */
        RULE_BELOW(false),
        /** Options that name percentages are chosen; no figure is entered. */
        RULE_FIGURES(false),
        /** What a row says of how it is scored, that became a group. */
        GROUP_SCORING(true),
        /** What else such a row says, which a component would have said. */
        GROUP_TEXT(false),
        /** The parts of a group do not add up to its points. */
        SUM(true),
        TOTAL(true),
        /** A component without points. */
        MAX_MISSING(true),
        /** A group without points got the sum of its parts. */
        MAX_ADDED(false),
        /** Points that cannot be read. */
        MAX_UNREADABLE(true),
        CODE_GIVEN(false),
        CODE_CHANGED(false),
        CODE_MENDED(false),
        CODE_TWICE(true),
        CODE_UNREADABLE(false),
        CODE_OUT_OF_PLACE(true),
        /** The annex does not name its levels. */
        LEVELS(false),
        ROW_LEFT_OUT(false),
        ROW_HIDDEN(false),
        ROW_WITHOUT_TITLE(true),
        SCALE_ROWS(false),
        TABLE_LEFT_OUT(false),
        TABLE_HIDDEN(false),
        TABLE_OF_ANOTHER_SET(false),
        TABLE_WITHOUT_HEAD(false),
        LEAD_UNKNOWN(false),
        HELPER_UNKNOWN(false),
        /** A survey, of which the annex names neither form nor respondents. */
        SURVEY(false),
        /** Points outside of the total, to be looked at. */
        ADJUSTMENT(false),
        TITLE_MISSING(false),
        TEXT_TOO_LONG(true),
        OLD_FONT(true),
        /** What no annex says. */
        BANDS(false),
        NO_CASE(false);

        private final boolean open;

        Kind(boolean open) {
            this.open = open;
        }

        /** Whether the set cannot be used as it is. */
        public boolean isOpen() {
            return open;
        }
    }
}
