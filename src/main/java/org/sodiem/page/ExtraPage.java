package org.sodiem.page;

import java.util.List;
import org.sodiem.markup.Html;
import org.sodiem.part.Frame;
import org.sodiem.part.Link;

/**
 * A page that only this repository has, or one of a unit that does not take part. Template {@code extra.ftlh}.
 *
 * @param frame what is around it
 * @param title its title
 * @param text what it says; its headings begin at the second level
 * @param links what is said below it, with links to other pages; empty on a repository's own pages
 */
public record ExtraPage(Frame frame, String title, Html text, List<Link> links) {

    public ExtraPage {
        links = List.copyOf(links);
    }
}
