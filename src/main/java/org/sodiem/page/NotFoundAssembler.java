package org.sodiem.page;

import java.util.List;
import java.util.TreeSet;

/** Fills the page for missing addresses. */
final class NotFoundAssembler {

    private static final SitePath HERE = SitePath.NOT_FOUND;

    private final Context context;

    NotFoundAssembler(Context context) {
        this.context = context;
    }

    /** The page of a site with these other pages. */
    NotFoundPage page(List<SitePath> others) {
        TreeSet<String> folders = new TreeSet<>(List.of("assets", "data"));
        for (SitePath path : others) {
            int slash = path.value().indexOf('/');
            if (slash > 0) {
                folders.add(path.value().substring(0, slash));
            }
        }
        return new NotFoundPage(
                context.frame("Không tìm thấy trang", HERE, List.of(), context.indexes()),
                List.of(Link.to("Tổng quan", SitePath.DASHBOARD, HERE), Link.to("Tìm kiếm", SitePath.SEARCH, HERE)),
                String.join(" ", folders));
    }
}
