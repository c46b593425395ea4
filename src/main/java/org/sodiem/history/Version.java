package org.sodiem.history;

import org.jspecify.annotations.Nullable;
import org.sodiem.git.TreeId;

/**
 * Everything that what a unit says depends on in one commit.
 *
 * @param folder the unit's folder from the campaign's root; null where it has none
 * @param tree the folder's tree; null where it has none
 * @param alone false where the unit has another folder, which is not read
 * @param definitions the key of campaign, units and criteria sets; null where there are none
 */
record Version(
        @Nullable String folder,
        @Nullable TreeId tree,
        boolean alone,
        @Nullable String definitions) {

    /** The same, with other definitions where it has none. */
    Version or(@Nullable String others) {
        return definitions == null ? new Version(folder, tree, alone, others) : this;
    }
}
