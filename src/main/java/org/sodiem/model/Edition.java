package org.sodiem.model;

import org.sodiem.language.Named;

/** For whom a site is made. */
public enum Edition implements Named {
    /** For everybody: without what the campaign still withholds. */
    PUBLIC,
    /** For those who may read the repository: with everything in it. */
    INTERNAL
}
