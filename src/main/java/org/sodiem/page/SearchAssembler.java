package org.sodiem.page;

import java.util.ArrayList;
import java.util.List;
import org.sodiem.language.Words;
import org.sodiem.model.Office;
import org.sodiem.part.Link;
import org.sodiem.part.SitePath;
import org.sodiem.view.IndexView;

/** Fills the page of the search. */
public final class SearchAssembler {

    private static final SitePath HERE = SitePath.SEARCH;

    private final Context context;

    public SearchAssembler(Context context) {
        this.context = context;
    }

    public SearchPage page() {
        Words words = context.words();
        List<Link> lists = new ArrayList<>();
        for (IndexView index : context.compared()) {
            String title = words.text("ranking.title", context.kind(index));
            lists.add(Link.to(title, SitePath.ranking(index.id()), HERE));
        }
        for (IndexView index : context.indexes()) {
            String title = words.text("search.lists.components", context.kind(index));
            lists.add(Link.to(title, SitePath.criteria(index.id()), HERE));
        }
        lists.add(Link.to(words.text("evidence.title"), SitePath.EVIDENCE, HERE));
        for (Office office : context.scores().book().offices()) {
            lists.add(Link.to(office.title(), SitePath.office(office.id()), HERE));
        }
        return new SearchPage(
                context.frame(
                        words.text("search.title"),
                        HERE,
                        List.of(
                                Link.to(words.text("frame.overview"), SitePath.DASHBOARD, HERE),
                                new Link(words.text("search.title"), "", true)),
                        context.indexes()),
                words.text("search.sub"),
                lists);
    }
}
