package org.sodiem.site;

import org.sodiem.language.Named;

/** Hears how far a build has come; several threads may tell it at once, then not quite in order. */
public interface BuildProgress {

    /** What a build does, in this order. */
    enum Stage implements Named {
        /** Reading the repository. */
        READ,
        /** Scoring. */
        SCORE,
        /** Checking. */
        CHECK,
        /** Writing pages and data. */
        WRITE,
        /** Making pages and data again and comparing them. */
        COMPARE
    }

    /**
     * A stage has come so far.
     *
     * @param done how many things are done
     * @param total out of how many; 0 where that is not known
     */
    void at(Stage stage, int done, int total);
}
