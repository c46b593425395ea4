package org.sodiem.criteria;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Exemption;
import org.sodiem.model.Guidance;

/** The sets that came before those in force. */
public interface Sets {

    /** The set of an index whose file has this mark; null where none is known. */
    @Nullable
    CriteriaSet marked(String index, String mark);

    /** The set by which the files of an index were written that bear no mark; null where none is known. */
    @Nullable
    CriteriaSet last(String index);

    /**
     * The set by which a file of results, which bears no mark, was written: the one before, where the file was there while
     * that was in force, else the set in force; null where none is known.
     */
    @Nullable
    CriteriaSet writtenBy(String index, String path);

    /** What stood beside an earlier set of what does not apply to some units; null where that is not known. */
    default @Nullable List<Exemption> exemptions(CriteriaSet earlier) {
        return null;
    }

    /** The guidance of an index as it stood last beside that set; nothing where that is not known. */
    List<Guidance> guidance(String index) throws IOException;
}
