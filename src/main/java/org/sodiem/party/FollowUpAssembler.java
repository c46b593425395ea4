package org.sodiem.party;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sodiem.language.Words;
import org.sodiem.page.Context;
import org.sodiem.page.WorkTables;
import org.sodiem.part.Cell;
import org.sodiem.part.Columns;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Link;
import org.sodiem.part.SitePath;
import org.sodiem.part.Table;
import org.sodiem.score.Scorecard;
import org.sodiem.telling.ConsentText;
import org.sodiem.telling.TaskText;
import org.sodiem.telling.VerdictText;
import org.sodiem.telling.WorkText;
import org.sodiem.view.Assignment;
import org.sodiem.view.FollowUp;
import org.sodiem.view.FollowUp.OfOffice;
import org.sodiem.view.FollowUp.OfUnit;
import org.sodiem.view.Task;

/** Fills the page of who still owes what. */
public final class FollowUpAssembler {

    private static final SitePath HERE = SitePath.FOLLOW_UP;

    private final Context context;
    private final Words words;
    private final FollowUp followUp;
    private final List<Assignment> assignments;
    private final WorkTables work;

    public FollowUpAssembler(Context context) {
        this.context = context;
        this.words = context.words();
        this.followUp = context.view().followUp();
        this.assignments = context.view().assignments();
        this.work = new WorkTables(context, HERE);
    }

    public FollowUpPage page() {
        String title = words.text("followup.title");
        List<Link> crumbs = List.of(context.overview(HERE), new Link(title, "", true));
        return new FollowUpPage(
                context.frame(title, HERE, crumbs, context.indexes()),
                sub(),
                figures(),
                finding(),
                units(),
                offices(),
                files(),
                new WorkText(words).finding(assignments),
                work.byTask(assignments),
                work.byWho(assignments),
                work.pledged(context.view().pledges()));
    }

    private List<Link> files() {
        List<Link> files = new ArrayList<>(List.of(
                Link.to(words.text("followup.calendar"), SitePath.CALENDAR, HERE),
                Link.to(words.text("unit.csv"), SitePath.OWED, HERE)));
        context.workbook(words.text("unit.xlsx"), SitePath.OWED, HERE, files);
        files.add(Link.to(words.text("followup.json"), SitePath.STATUS, HERE));
        if (!assignments.isEmpty()) {
            files.add(Link.to(words.text("work.csv"), SitePath.TASKS, HERE));
        }
        if (!context.view().pledges().isEmpty()) {
            files.add(Link.to(words.text("pledge.csv"), SitePath.COMMITMENTS, HERE));
        }
        return files;
    }

    private List<KeyFigure> figures() {
        if (nothingToTell()) {
            return List.of();
        }
        int owing = FollowUp.units(followUp.owing());
        List<KeyFigure> figures = new ArrayList<>();
        figures.add(new KeyFigure(
                        words.text("followup.owing"),
                        words.figure(owing),
                        "/" + words.figure(FollowUp.units(followUp.units())),
                        "")
                .losing(owing > 0));
        if (followUp.isScoring()) {
            figures.add(figure("followup.mend", Task.Kind.MEND));
            figures.add(figure("followup.enter", Task.Kind.ENTER));
            figures.add(figure("followup.prove", Task.Kind.PROVE));
        } else if (!followUp.isPublished()) {
            int unanswered = followUp.units().stream()
                    .mapToInt(unit -> unit.unanswered().size())
                    .sum();
            figures.add(new KeyFigure(words.text("followup.explain"), words.figure(unanswered), "", "")
                    .losing(unanswered > 0));
        }
        return figures;
    }

    private KeyFigure figure(String key, Task.Kind kind) {
        int count = followUp.units().stream()
                .mapToInt(unit -> unit.tasks(kind).size())
                .sum();
        BigDecimal points =
                followUp.units().stream().map(unit -> unit.points(kind)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new KeyFigure(
                words.text(key),
                words.figure(count),
                "",
                words.text("followup.points", words.numbers().points(points)));
    }

    /** Whether all that units can still owe is an answer to what this edition does not hold. */
    private boolean nothingToTell() {
        return followUp.isUnseen() && followUp.owing().isEmpty() && !followUp.isScoring();
    }

    /** What the page is about: what can still be done. */
    private String sub() {
        if (nothingToTell()) {
            return words.text("followup.sub.unseen");
        }
        return words.text(
                followUp.isScoring()
                        ? "followup.sub"
                        : followUp.isPublished() ? "followup.sub.published" : "followup.sub.over");
    }

    /** What was left undone where rounds are over, and what is owed. */
    private String finding() {
        TaskText told = new TaskText(words);
        return Stream.of(told.left(followUp.left()), told.late(followUp.units(), context.names()), owed())
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String owed() {
        List<OfUnit> owing = followUp.owing();
        if (owing.isEmpty()) {
            return words.text(nothingToTell() ? "followup.unseen" : "followup.none");
        }
        if (!followUp.isScoring()) {
            return words.text("followup.unanswered", words.figure(owing.size()));
        }
        OfUnit worst = owing.get(0);
        if (worst.owed().signum() == 0) {
            return words.text("followup.words", words.figure(owing.size()));
        }
        return words.text(
                "followup.worst",
                context.names().of(worst.standing().card()),
                words.numbers().points(worst.owed()));
    }

    /** The units that owe something; what no unit can do any more has no column. */
    private Table units() {
        boolean scoring = followUp.isScoring();
        Columns<OfUnit> columns = new Columns<OfUnit>()
                .names(words.text("column.unit"), unit -> Cell.of(link(unit)))
                .looking("unit");
        if (scoring) {
            columns.text(
                            words.text("table.status"),
                            unit -> Cell.of(status(unit.standing().counted())))
                    .onPhones(words.text("table.status"))
                    .number(words.text("followup.mend"), unit -> count(unit, Task.Kind.MEND))
                    .onPhones(words.text("followup.mend"))
                    .number(words.text("followup.enter"), unit -> count(unit, Task.Kind.ENTER))
                    .onPhones(words.text("followup.enter"))
                    .number(words.text("followup.prove"), unit -> count(unit, Task.Kind.PROVE))
                    .onPhones(words.text("followup.prove"));
        }
        columns.number(
                        words.text("followup.explain"),
                        unit -> context.count(unit.unanswered().size()))
                .onPhones(words.text("followup.explain"));
        if (scoring) {
            columns.text(words.text("followup.approval"), unit -> Cell.of(new ConsentText(words).state(unit.consent())))
                    .onPhones(words.text("followup.approval"))
                    .number(
                            words.text("followup.owed"),
                            unit -> Cell.strong(words.numbers().points(unit.owed()), unit.owed()))
                    .onPhones(words.text("followup.owed"));
        } else {
            columns.text(words.text("column.components"), unit -> Cell.of(String.join(", ", unit.unanswered())))
                    .onPhones(words.text("column.components"));
        }
        return columns.text(words.text("followup.deadline"), this::deadline)
                .onPhones(words.text("followup.deadline"))
                .table("shares stack", followUp.owing())
                .sortable("don-vi")
                .filterable(words.text("script.units"))
                .called(words.text("followup.title"));
    }

    private String status(Scorecard card) {
        return card.status() == Scorecard.Status.SCORED
                ? words.text("table.scored")
                : VerdictText.unranked(card, words);
    }

    private Cell deadline(OfUnit unit) {
        FollowUp.Deadline deadline = unit.deadline();
        if (deadline == null) {
            return Cell.of("–");
        }
        String day = new TaskText(words).day(deadline);
        return Cell.of(day)
                .and("small", words.text("followup.left", words.figure(deadline.days())))
                .sortedBy(deadline.stage().closes().toLocalDate());
    }

    private Cell count(OfUnit unit, Task.Kind kind) {
        return context.count(unit.tasks(kind).size());
    }

    private Link link(OfUnit unit) {
        Scorecard own = unit.standing().card();
        return new Link(context.names().of(own), SitePath.unit(own.key()).relativeTo(HERE) + "#viec", false);
    }

    private Table offices() {
        return new Columns<OfOffice>()
                .names(
                        words.text("followup.office"),
                        office -> Cell.of(Link.to(
                                office.office().title(),
                                SitePath.office(office.office().id()),
                                HERE)))
                .looking("unit")
                .number(words.text("followup.units"), office -> context.count(office.units()))
                .onPhones(words.text("followup.units"))
                .number(words.text("followup.mend"), office -> context.count(office.mend()))
                .onPhones(words.text("followup.mend"))
                .number(words.text("followup.enter"), office -> context.count(office.enter()))
                .onPhones(words.text("followup.enter"))
                .number(words.text("followup.prove"), office -> context.count(office.prove()))
                .onPhones(words.text("followup.prove"))
                .number(
                        words.text("followup.owed"),
                        office -> Cell.strong(words.numbers().points(office.owed()), office.owed()))
                .onPhones(words.text("followup.owed"))
                .table(
                        "shares stack",
                        followUp.offices().stream()
                                .filter(office -> office.units() > 0)
                                .toList())
                .sortable("co-quan")
                .called(words.text("followup.offices"));
    }
}
