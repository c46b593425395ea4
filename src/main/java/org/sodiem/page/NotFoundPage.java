package org.sodiem.page;

import java.util.List;
import org.sodiem.part.Frame;
import org.sodiem.part.Link;

/**
 * What is served for a missing address. Template {@code notfound.ftlh}.
 *
 * @param frame what is known of the campaign; the page has no menu
 * @param links where to begin again, from the site's root
 * @param folders the folders at the site's root, with a space between, by which its script finds the root
 */
public record NotFoundPage(Frame frame, List<Link> links, String folders) {

    public NotFoundPage {
        links = List.copyOf(links);
    }
}
