package org.sodiem.site;

import org.jspecify.annotations.Nullable;
import org.sodiem.check.Checks;
import org.sodiem.git.Absence;
import org.sodiem.load.BookMemory;
import org.sodiem.round.Chronicle;
import org.sodiem.score.Scores;

/**
 * What the last assessment of a repository found, for whoever assesses it again and again: what would come out the same
 * is not done again. Each part of the pipeline decides for itself when that is.
 */
public final class Memory {

    final @Nullable BookMemory book;

    @Nullable
    Scores scores;

    final Checks checks = new Checks();

    Chronicle chronicle = Chronicle.none(Absence.NO_REPOSITORY);

    /** For many assessments. */
    public Memory() {
        this(new BookMemory());
    }

    private Memory(@Nullable BookMemory book) {
        this.book = book;
    }

    /** For one assessment alone: nothing is looked for again, so no file has to be known by its bytes. */
    static Memory ofOne() {
        return new Memory(null);
    }
}
