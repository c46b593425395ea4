package org.sodiem.page;

import java.util.List;
import org.sodiem.part.Frame;
import org.sodiem.part.Link;

/**
 * The search, and for readers without scripts the lists it would search. Template {@code search.ftlh}.
 *
 * @param frame what is around it
 * @param sub what can be found
 * @param lists the pages that list things
 */
public record SearchPage(Frame frame, String sub, List<Link> lists) {

    public SearchPage {
        lists = List.copyOf(lists);
    }
}
