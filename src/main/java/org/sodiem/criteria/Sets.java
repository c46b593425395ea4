package org.sodiem.criteria;

import org.jspecify.annotations.Nullable;
import org.sodiem.model.CriteriaSet;

/** The sets that came before those in force. */
public interface Sets {

    /** The set of an index whose file has this mark; null where none is known. */
    @Nullable
    CriteriaSet marked(String index, String mark);

    /** The set by which the files of an index were written that bear no mark; null where none is known. */
    @Nullable
    CriteriaSet last(String index);
}
