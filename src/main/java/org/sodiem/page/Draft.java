package org.sodiem.page;

import org.jspecify.annotations.Nullable;

/**
 * A page that is still to be filled.
 *
 * @param <P> its kind
 */
@FunctionalInterface
public interface Draft<P extends Record> {

    /** The page; the same each time. */
    P page();

    /**
     * The print of all that the page is made of but its stamp, templates and the program: where these are the same, so is the
     * page. Null for a page that looks at many units: what it is made of is as much as itself.
     */
    default @Nullable String inputs() {
        return null;
    }
}
