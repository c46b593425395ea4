package org.sodiem.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sodiem.model.Office;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.ComponentSummary;
import org.sodiem.score.State;
import org.sodiem.score.Tally;

/** Fills the page of one lead office. */
final class OfficeAssembler {

    private final Context context;
    private final Office office;
    private final SitePath here;

    OfficeAssembler(Context context, Office office) {
        this.context = context;
        this.office = office;
        this.here = SitePath.office(office.id());
    }

    OfficePage page() {
        List<OfficePage.Part> parts = new ArrayList<>();
        for (IndexView index : context.single()) {
            List<ComponentScore> led =
                    ByOfficeTable.ledBy(index.ordered().get(0).card(), office.id());
            if (!led.isEmpty()) {
                parts.add(own(index, led));
            }
        }
        for (IndexView index : context.compared()) {
            List<ComponentSummary> guided = index.components().stream()
                    .filter(c -> c.component().isLedBy(office.id()))
                    .toList();
            if (!guided.isEmpty()) {
                parts.add(guided(index, guided));
            }
        }
        List<Link> crumbs = List.of(Link.to("Tổng quan", SitePath.DASHBOARD, here), new Link(office.title(), "", true));
        String sub = parts.isEmpty()
                ? "Cơ quan chưa được giao chủ trì thành phần nào."
                : "Các thành phần cơ quan chủ trì, hướng dẫn và tổng hợp tài liệu kiểm chứng.";
        return new OfficePage(
                context.frame(office.title(), here, crumbs, context.indexes()), office.title(), sub, parts);
    }

    private OfficePage.Part own(IndexView index, List<ComponentScore> led) {
        Tally tally = Tally.of(led.stream());
        long missing = led.stream().filter(c -> c.state() == State.NOT_ENTERED).count();
        long unproved =
                led.stream().filter(c -> c.state() == State.WITHOUT_EVIDENCE).count();
        SheetAssembler sheet = new SheetAssembler(context, index, here);
        String finding = missing == 0 && unproved == 0
                ? "Đã chấm đủ và có tài liệu kiểm chứng cho mọi thành phần có điểm."
                : "Còn " + missing + " thành phần chưa chấm, " + unproved + " thành phần thiếu tài liệu.";
        return new OfficePage.Part(
                "Chủ trì trong " + MethodWords.lower(index.criteria().title()),
                finding,
                figures(tally),
                led.stream().map(sheet::row).toList(),
                List.of());
    }

    private static List<Figure> figures(Tally tally) {
        return List.of(
                new Figure(
                        "Điểm đạt",
                        Numbers.points(tally.achieved()),
                        "/" + Numbers.points(tally.applicable()),
                        "",
                        false),
                new Figure("Còn có thể đạt", Numbers.points(tally.open()), "", "chưa chấm hoặc chờ khảo sát", false),
                new Figure(
                        "Điểm mất",
                        Numbers.points(tally.lost()),
                        "",
                        "",
                        tally.lost().signum() > 0));
    }

    private OfficePage.Part guided(IndexView index, List<ComponentSummary> guided) {
        int missing = guided.stream().mapToInt(ComponentSummary::notEntered).sum();
        int unproved =
                guided.stream().mapToInt(ComponentSummary::withoutEvidence).sum();
        BigDecimal lost = guided.stream().map(ComponentSummary::lost).reduce(BigDecimal.ZERO, BigDecimal::add);
        CriteriaAssembler rows = new CriteriaAssembler(context, index, here);
        return new OfficePage.Part(
                "Hướng dẫn các " + context.kind(index),
                guided.size() + " thành phần; các đơn vị còn " + missing + " lượt chưa chấm, " + unproved
                        + " lượt thiếu tài liệu.",
                List.of(new Figure("Điểm mất, cộng các đơn vị", Numbers.points(lost), "", "", lost.signum() > 0)),
                List.of(),
                guided.stream().map(rows::row).toList());
    }
}
