package org.sodiem.page;

import java.util.List;
import java.util.TreeSet;
import org.sodiem.language.Words;
import org.sodiem.part.Link;
import org.sodiem.part.SitePath;

/** Fills the page for missing addresses. */
public final class NotFoundAssembler {

    private static final SitePath HERE = SitePath.NOT_FOUND;

    private final Context context;

    public NotFoundAssembler(Context context) {
        this.context = context;
    }

    /** The page of a site with these other pages. */
    public NotFoundPage page(List<SitePath> others) {
        Words words = context.words();
        TreeSet<String> folders = new TreeSet<>(List.of("assets", "data"));
        for (SitePath path : others) {
            int slash = path.value().indexOf('/');
            if (slash > 0) {
                folders.add(path.value().substring(0, slash));
            }
        }
        return new NotFoundPage(
                context.frame(words.text("notfound.title"), HERE, List.of(), context.indexes()),
                List.of(
                        Link.to(words.text("frame.overview"), SitePath.DASHBOARD, HERE),
                        Link.to(words.text("search.title"), SitePath.SEARCH, HERE)),
                String.join(" ", folders));
    }
}
