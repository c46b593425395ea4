package org.sodiem.page;

import java.util.ArrayList;
import java.util.List;
import org.sodiem.model.Office;

/** Fills the page of the search. */
final class SearchAssembler {

    private static final SitePath HERE = SitePath.SEARCH;

    private final Context context;

    SearchAssembler(Context context) {
        this.context = context;
    }

    SearchPage page() {
        List<Link> lists = new ArrayList<>();
        lists.add(Link.to("Xếp hạng các đơn vị", SitePath.DASHBOARD, HERE));
        for (IndexView index : context.indexes()) {
            String title = "Các tiêu chí thành phần " + context.kind(index);
            lists.add(Link.to(title, SitePath.criteria(index.id()), HERE));
        }
        for (Office office : context.scores().book().offices()) {
            lists.add(Link.to(office.title(), SitePath.office(office.id()), HERE));
        }
        return new SearchPage(
                context.frame(
                        "Tìm kiếm",
                        HERE,
                        List.of(Link.to("Tổng quan", SitePath.DASHBOARD, HERE), new Link("Tìm kiếm", "", true)),
                        context.indexes()),
                "Tìm đơn vị, cơ quan, tiêu chí thành phần, số và tên tài liệu kiểm chứng; gõ có dấu hay không dấu đều được.",
                lists);
    }
}
