package org.sodiem.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.model.Office;
import org.sodiem.score.Tally;
import org.sodiem.view.Completeness;
import org.sodiem.view.ComponentSummary;
import org.sodiem.view.IndexView;
import org.sodiem.view.Progress;
import org.sodiem.view.UnitRounds;

/** Fills the page of one lead office. */
final class OfficeAssembler {

    private final Context context;
    private final Words words;
    private final Numbers numbers;
    private final Office office;
    private final SitePath here;

    OfficeAssembler(Context context, Office office) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.office = office;
        this.here = SitePath.office(office.id());
    }

    OfficePage page() {
        List<OfficePage.Part> parts = new ArrayList<>();
        for (IndexView index : context.single()) {
            Progress led = Progress.of(index.ordered().get(0).card(), office.id());
            if (!led.components().isEmpty()) {
                parts.add(own(index, led));
            }
        }
        for (IndexView index : context.compared()) {
            List<ComponentSummary> guided = index.ledBy(office.id());
            if (!guided.isEmpty()) {
                parts.add(guided(index, guided));
            }
        }
        List<Link> crumbs = List.of(context.overview(here), new Link(office.title(), "", true));
        String sub = parts.isEmpty() ? words.text("office.sub.none") : words.text("office.sub");
        return new OfficePage(
                context.frame(office.title(), here, crumbs, context.indexes()), office.title(), sub, parts);
    }

    private OfficePage.Part own(IndexView index, Progress led) {
        Completeness complete = led.complete();
        SheetAssembler sheet = new SheetAssembler(
                context,
                index,
                here,
                List.of(),
                UnitRounds.of(List.of(), index.ordered().get(0).card()),
                Map.of(),
                "");
        String finding = complete.isEntered() && complete.isProved()
                ? words.text("office.complete")
                : words.text(
                        "office.missing",
                        words.figure(complete.missing()),
                        words.figure(complete.toProve() - complete.proved()));
        return new OfficePage.Part(
                words.text("office.own", words.within(index.criteria().title())),
                finding,
                figures(led.tally()),
                index.ordered().get(0).card().submission().scores().stream()
                        .filter(file -> office.id().equals(file.office()))
                        .flatMap(file -> context.sources(file.source()).stream())
                        .toList(),
                led.components().stream().map(sheet::row).toList(),
                new Columns<ComponentSummary>().table("", List.of()));
    }

    private List<Figure> figures(Tally tally) {
        return List.of(
                new Figure(
                        words.text("points.achieved"),
                        numbers.points(tally.achieved()),
                        "/" + numbers.points(tally.applicable()),
                        "",
                        false),
                new Figure(
                        words.text("points.open"),
                        numbers.points(tally.open()),
                        "",
                        words.text("points.open.why"),
                        false),
                new Figure(
                        words.text("points.lost"),
                        numbers.points(tally.lost()),
                        "",
                        "",
                        tally.lost().signum() > 0));
    }

    private OfficePage.Part guided(IndexView index, List<ComponentSummary> guided) {
        int missing = guided.stream().mapToInt(ComponentSummary::notEntered).sum();
        int unproved =
                guided.stream().mapToInt(ComponentSummary::withoutEvidence).sum();
        BigDecimal lost = ComponentSummary.lostTogether(guided);
        CriteriaAssembler rows = new CriteriaAssembler(context, index, here);
        return new OfficePage.Part(
                words.text("office.guided", context.kind(index)),
                words.text(
                        "office.guided.finding",
                        words.figure(guided.size()),
                        words.figure(missing),
                        words.figure(unproved)),
                List.of(new Figure(words.text("points.lost.all"), numbers.points(lost), "", "", lost.signum() > 0)),
                List.of(),
                List.of(),
                rows.components(guided).scrolling(words.text("office.guided", context.kind(index))));
    }
}
