package org.sodiem.git;

import org.jspecify.annotations.Nullable;
import org.sodiem.language.Named;

/**
 * One path at which two states differ. A file under a new name is two of these: one that went, one that came.
 *
 * @param path from the campaign's folder, '/' between names; begins with {@code ../} outside of it
 * @param before what was there; null where nothing was
 * @param after what is there; null where nothing is
 * @param movedFrom the path at which exactly the same content went; null where it did not come from elsewhere
 */
public record ChangedFile(
        String path,
        @Nullable Mode before,
        @Nullable Mode after,
        @Nullable String movedFrom) {

    /** What git keeps at a path. */
    public enum Mode implements Named {
        /** A regular file. */
        FILE,
        /** A regular file that may be executed. */
        EXECUTABLE,
        /** A symbolic link. */
        LINK,
        /** A commit of another repository. */
        SUBMODULE
    }
}
