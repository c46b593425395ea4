package org.sodiem.model;

import org.sodiem.language.Named;

/** What follows places that several share. */
public enum EqualRanks implements Named {
    /** As many places are left out as are shared: 1, 1, 3. */
    SKIP,
    /** The next place: 1, 1, 2. */
    DENSE
}
