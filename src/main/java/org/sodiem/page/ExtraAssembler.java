package org.sodiem.page;

import java.util.List;
import org.sodiem.markup.Markdown;
import org.sodiem.part.Link;
import org.sodiem.part.SitePath;
import org.sodiem.theme.Theme;

/** Fills a page of the repository's own. */
public final class ExtraAssembler {

    private final Context context;
    private final Theme.OwnPage own;
    private final SitePath here;

    public ExtraAssembler(Context context, Theme.OwnPage own, SitePath here) {
        this.context = context;
        this.own = own;
        this.here = here;
    }

    public ExtraPage page() {
        List<Link> crumbs = List.of(context.overview(here), new Link(own.title(), "", true));
        return new ExtraPage(
                context.frame(own.title(), here, crumbs, context.indexes()),
                own.title(),
                Markdown.toPage(own.text()),
                List.of());
    }
}
