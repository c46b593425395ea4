package org.sodiem.page;

import java.util.List;
import java.util.Map;
import org.sodiem.language.Words;
import org.sodiem.part.Cell;
import org.sodiem.part.Columns;
import org.sodiem.part.Link;
import org.sodiem.part.SitePath;
import org.sodiem.part.Table;
import org.sodiem.part.Work;
import org.sodiem.telling.CommitText;
import org.sodiem.telling.WorkColumns;
import org.sodiem.telling.WorkText;
import org.sodiem.view.Assignment;
import org.sodiem.view.Document;
import org.sodiem.view.Pledge;
import org.sodiem.view.WorkCount;

/** The tables of tasks and commitments, on whatever page. */
public final class WorkTables {

    private final Context context;
    private final Words words;
    private final WorkText told;
    private final SitePath here;

    public WorkTables(Context context, SitePath here) {
        this.context = context;
        this.words = context.words();
        this.told = new WorkText(words);
        this.here = here;
    }

    /** What one unit or office has to do, and has committed itself to. */
    public Work of(List<Assignment> assignments, List<Pledge> pledges) {
        return new Work(
                told.finding(assignments), tasks(assignments), told.finding(pledges, false), pledges(pledges, false));
    }

    /** The tasks behind a component: task by task, how far all have come who are to do it. */
    public Work behind(List<Assignment> assignments) {
        return new Work(told.finding(assignments), byTask(assignments), "", Table.NONE);
    }

    /** What all have committed themselves to. */
    public Work pledged(List<Pledge> pledges) {
        return new Work("", Table.NONE, told.finding(pledges, true), pledges(pledges, true));
    }

    /** The worst of what all have committed themselves to, each with the way to where it stands. */
    public Table worst(List<Pledge> pledges, int most) {
        return new Columns<Pledge>()
                .names(words.text("pledge.what"), one -> Cell.of(stands(one)).and("small", told.what(one)))
                .told(WorkColumns.GOAL, words)
                .onPhones(words.text("pledge.goal"))
                .told(WorkColumns.NOW, words)
                .onPhones(words.text("pledge.now"))
                .told(WorkColumns.STANDS, words)
                .onPhones(words.text("work.state"))
                .table("shares stack", pledges.stream().limit(most).toList())
                .called(words.text("pledge.title"));
    }

    /** Who committed itself, and where its page tells of it. */
    private Link stands(Pledge one) {
        SitePath page = one.office() == null
                ? SitePath.unit(one.standing().card().key())
                : SitePath.office(one.office().id());
        String who = one.office() == null
                ? context.names().of(one.standing().card())
                : one.office().title();
        return new Link(who, page.relativeTo(here) + "#cam-ket", false);
    }

    private Table tasks(List<Assignment> assignments) {
        Columns<Assignment> columns = new Columns<Assignment>()
                .names(words.text("work.task"), this::task)
                .told(WorkColumns.DUE, words, (one, cell) -> cell.and("small", late(one)))
                .onPhones(words.text("work.due"))
                .told(WorkColumns.STATE, words)
                .onPhones(words.text("work.state"))
                .prose(words.text("work.said"), this::said)
                .onPhones(words.text("work.said"));
        if (assignments.stream().anyMatch(one -> one.reported() != null)) {
            columns.told(WorkColumns.REPORTED, words, (one, cell) -> cell.and("small", reporter(one)))
                    .onPhones(words.text("work.reported"));
        }
        if (assignments.stream().anyMatch(one -> one.open().signum() != 0)) {
            columns.told(WorkColumns.OPEN, words).onPhones(words.text("work.open"));
        }
        return columns.table("shares stack", assignments).called(words.text("work.tasks"));
    }

    private Cell task(Assignment one) {
        String product = one.task().product();
        Cell cell = Cell.of(one.task().title());
        return product.isEmpty() ? cell : cell.and("small", product);
    }

    private static String reporter(Assignment one) {
        return one.reported() == null ? "" : CommitText.name(one.reported().revision());
    }

    private String late(Assignment one) {
        return one.isOverdue() ? words.text("work.overdue") : one.isAtRisk() ? words.text("work.at-risk") : "";
    }

    private Cell said(Assignment one) {
        Cell cell = Cell.of(one.said());
        for (Document document : one.documents()) {
            cell = document.access() instanceof Document.Access.Linked linked
                    ? cell.and("plain", " ").and(new Cell.Run(document.name(), linked.address(), "out"))
                    : cell.and("small", document.name());
        }
        return cell;
    }

    /** Task by task. */
    public Table byTask(List<Assignment> assignments) {
        return counts(
                words.text("work.task"),
                WorkCount.by(one -> one.task().id().value(), assignments),
                own -> task(own.get(0)));
    }

    /** Unit by unit and office by office, those alone who are to be urged. */
    public Table byWho(List<Assignment> assignments) {
        Map<String, List<Assignment>> by =
                WorkCount.by(one -> (one.unit() == null ? "office/" : "unit/") + one.who(), assignments);
        by.values().removeIf(own -> !WorkCount.of(own).isOwed());
        return counts(words.text("work.who"), by, own -> Cell.of(who(own.get(0))))
                .sortable("nhiem-vu");
    }

    private Link who(Assignment one) {
        return one.unit() != null
                ? Link.to(
                        one.whoTitle(),
                        SitePath.unit(context.view().scores().book().layout().key(one.who())),
                        here)
                : Link.to(one.whoTitle(), SitePath.office(one.who()), here);
    }

    private interface Name {
        Cell of(List<Assignment> own);
    }

    private record Counted(Cell name, WorkCount count) {}

    private Table counts(String head, Map<String, List<Assignment>> by, Name name) {
        List<Counted> rows = by.values().stream()
                .map(own -> new Counted(name.of(own), WorkCount.of(own)))
                .toList();
        Columns<Counted> columns = new Columns<Counted>()
                .names(head, Counted::name)
                .looking("unit")
                .share(
                        words.text("work.done.count"),
                        row -> context.share(row.count().done(), row.count().all()))
                .onPhones(words.text("work.done.count"))
                .number(
                        words.text("work.overdue"),
                        row -> context.count(row.count().overdue()))
                .onPhones(words.text("work.overdue"))
                .number(
                        words.text("work.at-risk"),
                        row -> context.count(row.count().atRisk()))
                .onPhones(words.text("work.at-risk"))
                .number(
                        words.text("work.unproven"),
                        row -> context.count(row.count().unproven()))
                .onPhones(words.text("work.unproven"));
        if (rows.stream().anyMatch(row -> row.count().open().signum() != 0)) {
            columns.number(
                            words.text("work.open"),
                            row -> Cell.number(
                                    words.numbers().points(row.count().open()),
                                    row.count().open()))
                    .onPhones(words.text("work.open"));
        }
        return columns.table("shares stack", rows).called(head);
    }

    private Table pledges(List<Pledge> pledges, boolean many) {
        Columns<Pledge> columns = new Columns<>();
        if (many) {
            columns.names(
                            words.text("column.unit"),
                            one -> Cell.of(context.unit(one.standing().card(), here))
                                    .and(
                                            "small",
                                            one.office() == null
                                                    ? ""
                                                    : one.office().title()))
                    .looking("unit")
                    .text(words.text("pledge.what"), one -> Cell.of(told.what(one)))
                    .onPhones(words.text("pledge.what"));
        } else {
            columns.names(
                    words.text("pledge.what"), one -> Cell.of(told.what(one)).and("small", signature(one)));
        }
        columns.told(WorkColumns.GOAL, words)
                .onPhones(words.text("pledge.goal"))
                .told(WorkColumns.NOW, words)
                .onPhones(words.text("pledge.now"))
                .told(WorkColumns.MISSING, words)
                .onPhones(words.text("pledge.missing"));
        if (pledges.stream().anyMatch(one -> !one.standing().isResult())) {
            columns.told(WorkColumns.BEST, words).onPhones(words.text("pledge.best"));
        }
        return columns.told(WorkColumns.STANDS, words)
                .onPhones(words.text("work.state"))
                .table("shares stack", pledges)
                .called(words.text("pledge.title"));
    }

    private String signature(Pledge one) {
        return words.text(
                "pledge.signature",
                one.signed().by(),
                one.signed().with(),
                words.days().day(one.signed().on().value()));
    }
}
