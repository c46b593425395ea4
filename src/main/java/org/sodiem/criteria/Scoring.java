package org.sodiem.criteria;

import org.jspecify.annotations.Nullable;
import org.sodiem.language.Named;
import org.sodiem.yaml.YamlMap;

/**
 * What was made of the words of a decision about how a component is scored.
 *
 * @param rule the rule; null where it has to be written by hand
 * @param survey whether a survey gives the points
 * @param withoutCase whether it is of a part and a whole, and nothing says what 0 of 0 gives
 * @param below the figure below which the words say nothing, so that nothing is given; empty where they say all
 * @param figures the first option that names a percentage, where a unit chooses options and enters no figure; else empty
 * @param doubt why no rule was made; null where one was
 * @param detail what the doubt is about
 */
record Scoring(
        @Nullable YamlMap rule,
        boolean survey,
        boolean withoutCase,
        String below,
        String figures,
        @Nullable Doubt doubt,
        String detail) {

    /** Why no rule was made. */
    enum Doubt implements Named {
        /** Nothing says how it is scored. */
        NO_TEXT,
        /** A part is of no form that is understood. */
        WORDS,
        /** The points that are named do not make the maximum, neither the best of them nor all together. */
        BEST,
        /** A figure belongs to none of the ranges. */
        GAP,
        /** A figure belongs to two of them. */
        OVERLAP,
        /** A formula multiplies by something else than the maximum. */
        FACTOR,
        /** A formula has a letter that nothing explains. */
        SYMBOL,
        /** Points are by the place among units, or beside what others have, of which there is more than one way. */
        RANK
    }

    static Scoring of(YamlMap rule) {
        return new Scoring(rule, false, false, "", "", null, "");
    }

    /** A rule of options. */
    static Scoring options(YamlMap rule, String figures) {
        return new Scoring(rule, false, false, "", figures, null, "");
    }

    static Scoring doubt(Doubt doubt, String detail) {
        return new Scoring(null, false, false, "", "", doubt, detail);
    }
}
