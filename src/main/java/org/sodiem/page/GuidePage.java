package org.sodiem.page;

import java.util.List;
import org.sodiem.part.Frame;
import org.sodiem.part.Link;
import org.sodiem.part.Table;

/**
 * How to read the site and how to change what it says. Template {@code guide.ftlh}.
 *
 * @param frame what is around it
 * @param states the states of a component
 * @param bands the bands of each index
 * @param rounds the rounds of the campaign
 * @param rules the kinds of rule that its criteria use
 * @param offices whom to ask: the lead offices
 */
public record GuidePage(Frame frame, Table states, Table bands, Table rounds, Table rules, List<Link> offices) {

    public GuidePage {
        offices = List.copyOf(offices);
    }
}
