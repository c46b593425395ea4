package org.sodiem.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.Revision;
import org.sodiem.history.RemarkChange;
import org.sodiem.history.UnitChange;
import org.sodiem.language.Named;
import org.sodiem.model.Campaign;
import org.sodiem.model.Evidence;
import org.sodiem.model.Office;
import org.sodiem.model.Plan;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.model.TaskFile;
import org.sodiem.model.Unit;
import org.sodiem.model.UnitKey;
import org.sodiem.round.Chronicle;
import org.sodiem.score.Remark;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;

/**
 * A task of the plans as one unit or one office is to do it.
 *
 * @param task the task
 * @param unit the unit that is to do it; null where an office is
 * @param office the office that is to do it; null where a unit is
 * @param file the file in which it is reported; null where nothing is reported
 * @param state how far it has come
 * @param days whole days until it is due at the moment that is looked at, below 0 behind it; null where no moment is named
 * @param notice how many days before it is due it is at risk
 * @param served what it serves, unit by unit
 * @param open the points still open of that
 * @param reported who reported last what is reported now; null where nothing is, or where git does not say it
 */
public record Assignment(
        Plan.Task task,
        @Nullable Unit unit,
        @Nullable Office office,
        @Nullable TaskFile file,
        State state,
        @Nullable Long days,
        int notice,
        List<Served> served,
        BigDecimal open,
        @Nullable Reported reported) {

    public Assignment {
        served = List.copyOf(served);
    }

    /**
     * By whom, and on which day, a report was written.
     *
     * @param revision the commit
     * @param on the day of the commit, in the campaign's time zone
     */
    public record Reported(Revision revision, LocalDate on) {}

    /**
     * What a task serves of one unit under one index.
     *
     * @param standing the unit
     * @param codes the components
     * @param open what can still be won of them; nothing of a result that is published
     */
    public record Served(Standing standing, Set<String> codes, BigDecimal open) {
        public Served {
            codes = Set.copyOf(codes);
        }

        static Served of(Standing standing, Set<String> codes) {
            BigDecimal open = standing.isResult()
                    ? BigDecimal.ZERO
                    : standing.card()
                            .tally(score ->
                                    codes.contains(score.component().code().value()))
                            .open();
            return new Served(standing, codes, open);
        }

        private Served with(Served other) {
            if (codes.containsAll(other.codes)) {
                return this;
            }
            Set<String> both = new HashSet<>(codes);
            both.addAll(other.codes);
            return of(standing, both);
        }
    }

    /** What can still be won of all that some tasks serve: of a component that several serve, once. */
    static BigDecimal open(List<Assignment> some) {
        Map<UnitKey, Served> together = new HashMap<>();
        for (Assignment one : some) {
            for (Served served : one.served()) {
                together.merge(served.standing().card().key(), served, Served::with);
            }
        }
        return sum(together.values());
    }

    private static BigDecimal sum(Collection<Served> served) {
        return served.stream().map(Served::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How far a task has come. */
    public enum State implements Named {
        /** Done by its last day, with a document. */
        DONE,
        /** Done behind its last day, with a document. */
        DONE_LATE,
        /** Reported as done, without a document. */
        WITHOUT_DOCUMENT,
        /** Being done. */
        UNDER_WAY,
        /** Not done, for a reason. */
        NOT_DONE,
        /** Its report has an error, or the file has one that may hide a report: nobody knows how far it has come. */
        INVALID,
        /** Nothing is reported. */
        NOT_REPORTED;

        private static final Set<State> ENDED = Set.of(DONE, DONE_LATE);

        /** Whether nothing is left to be done. */
        public boolean isDone() {
            return ENDED.contains(this);
        }

        /** Whether it was reported as done, be it without a document. */
        public boolean isSaidDone() {
            return isDone() || this == WITHOUT_DOCUMENT;
        }
    }

    /**
     * Whether its last day is over and it is not reported as done: a reason why does not stop its time. Of a report that
     * cannot be read nobody can say so.
     */
    public boolean isOverdue() {
        return days != null && days < 0 && !state.isSaidDone() && state != State.INVALID;
    }

    /** Whether it is due soon and nothing is reported. */
    public boolean isAtRisk() {
        return days != null && days >= 0 && days <= notice && state == State.NOT_REPORTED;
    }

    /**
     * Whether somebody is to be urged: it is overdue, due soon with nothing reported, said to be done without a document, or
     * its report has an error.
     */
    public boolean isOwed() {
        return isOverdue() || isAtRisk() || state == State.WITHOUT_DOCUMENT || state == State.INVALID;
    }

    /** Whether a component of an index is served by it. */
    public boolean serves(String index, String code) {
        return task.serves(index).contains(code);
    }

    /** The tasks among these that serve a component, each with what is still open of that component alone. */
    public static List<Assignment> serving(String index, String code, List<Assignment> all, List<Standing> standings) {
        List<Assignment> serving =
                all.stream().filter(one -> one.serves(index, code)).toList();
        if (serving.isEmpty()) {
            return List.of();
        }
        Map<String, List<Served>> own = new HashMap<>();
        List<Served> together = new ArrayList<>();
        for (Standing standing : standings) {
            Served served = Served.of(standing, Set.of(code));
            own.put(standing.card().unit().id().value(), List.of(served));
            together.add(served);
        }
        return serving.stream()
                .map(one -> one.serving(one.unit() == null ? together : own.getOrDefault(one.who(), List.of())))
                .toList();
    }

    private Assignment serving(List<Served> others) {
        return new Assignment(task, unit, office, file, state, days, notice, others, sum(others), reported);
    }

    /** The id of who is to do it. */
    public String who() {
        return unit == null ? Objects.requireNonNull(office).id() : unit.id().value();
    }

    /** What who is to do it is called. */
    public String whoTitle() {
        return unit == null ? Objects.requireNonNull(office).title() : unit.title();
    }

    /** What is reported; null where nothing is. */
    public TaskFile.@Nullable Report report() {
        return file == null ? null : file.report(task.id().value());
    }

    /** The day on which it was done, as it is reported; null where it is not. */
    public @Nullable LocalDate done() {
        TaskFile.Report report = report();
        return report != null && report.progress() instanceof TaskFile.Done done
                ? done.on().value()
                : null;
    }

    /** What is said of it in words, or nothing. */
    public String said() {
        TaskFile.Report report = report();
        if (report == null) {
            return "";
        }
        String progress = report.progress() instanceof TaskFile.UnderWay way
                ? way.how()
                : report.progress() instanceof TaskFile.NotDone not ? not.reason() : "";
        return progress.isEmpty() ? report.note() : progress;
    }

    /** The documents that prove it. */
    public List<Document> documents() {
        TaskFile.Report report = report();
        return report == null || file == null
                ? List.of()
                : report.citations().stream()
                        .<@Nullable Evidence>map(citation ->
                                file.documents().evidence(citation.evidence().value()))
                        .filter(Objects::nonNull)
                        .map(Document::of)
                        .toList();
    }

    /**
     * All tasks of all who are to do them: those overdue longest first, then by due day; equal ones by the plan.
     *
     * @param chronicle what git says about reports; null where it is not asked
     */
    static List<Assignment> of(Scores scores, @Nullable Chronicle chronicle) {
        ScoreBook book = scores.book();
        Plan plan = book.plan();
        if (plan.tasks().isEmpty()) {
            return List.of();
        }
        Map<String, TaskFile> files = new HashMap<>();
        Map<String, Reported> reported = new HashMap<>();
        Set<String> faulty = new HashSet<>();
        for (Submission submission : book.submissions()) {
            Map<Remark.Subject, Reported> told =
                    chronicle == null ? Map.of() : reported(submission, chronicle, book.campaign());
            for (TaskFile file : submission.undertaken().tasks()) {
                String who = file.office() == null ? ofUnit(submission.unit()) : ofOffice(file.office());
                for (TaskFile.Report report : file.reports()) {
                    String task = report.task().value();
                    Reported last = told.get(Remark.onTask(file, task));
                    if (files.putIfAbsent(who + task, file) == null && last != null) {
                        reported.put(who + task, last);
                    }
                }
                if (!file.readable()) {
                    faulty.add(who);
                }
            }
        }
        Map<String, List<Standing>> standings = new HashMap<>();
        scores.indexes().stream()
                .flatMap(index -> index.standings().stream())
                .forEach(standing -> standings
                        .computeIfAbsent(standing.card().unit().id().value(), id -> new ArrayList<>())
                        .add(standing));
        List<Standing> all = standings.values().stream().flatMap(List::stream).toList();
        List<Assignment> assignments = new ArrayList<>();
        for (Plan.Task task : plan.tasks()) {
            List<Served> everywhere =
                    book.offices().stream().anyMatch(office -> task.isFor(office.id())) ? served(task, all) : List.of();
            for (Unit unit : book.units()) {
                if (task.isFor(unit) && book.campaign().counts(unit)) {
                    String who = ofUnit(unit);
                    TaskFile file = files.get(who + task.id().value());
                    List<Standing> own = standings.getOrDefault(unit.id().value(), List.of());
                    State state = state(task, file, faulty.contains(who));
                    Reported last = reported.get(who + task.id().value());
                    assignments.add(of(task, unit, null, file, state, served(task, own), scores, last));
                }
            }
            for (Office office : book.offices()) {
                if (task.isFor(office.id())) {
                    String who = ofOffice(office.id());
                    TaskFile file = files.get(who + task.id().value());
                    State state = state(task, file, faulty.contains(who));
                    Reported last = reported.get(who + task.id().value());
                    assignments.add(of(task, null, office, file, state, everywhere, scores, last));
                }
            }
        }
        assignments.sort(Comparator.comparing((Assignment one) -> !one.isOverdue())
                .thenComparing(one -> !one.isAtRisk())
                .thenComparing(one -> one.task().due().value()));
        return assignments;
    }

    private static String ofUnit(Unit unit) {
        return "unit\n" + unit.id().value() + "\n";
    }

    private static String ofOffice(String office) {
        return "office\n" + office + "\n";
    }

    private static Assignment of(
            Plan.Task task,
            @Nullable Unit unit,
            @Nullable Office office,
            @Nullable TaskFile file,
            State state,
            List<Served> served,
            Scores scores,
            @Nullable Reported reported) {
        LocalDate due = task.due().value();
        LocalDateTime at = scores.at();
        return new Assignment(
                task,
                unit,
                office,
                file,
                state,
                at == null ? null : ChronoUnit.DAYS.between(at.toLocalDate(), due),
                scores.book().plan().notice(),
                served,
                sum(served),
                reported);
    }

    /**
     * Who reported last on each task of a unit's folder. What git does not know yet, or what was there before a shallow clone
     * begins, is nobody's.
     */
    private static Map<Remark.Subject, Reported> reported(
            Submission submission, Chronicle chronicle, Campaign campaign) {
        if (submission.undertaken().tasks().isEmpty()) {
            return Map.of();
        }
        Map<Remark.Subject, Remark> now = Remark.of(submission);
        Map<Remark.Subject, Reported> last = new HashMap<>();
        for (UnitChange change :
                Objects.requireNonNullElse(chronicle.changesOf(submission.key()), List.<UnitChange>of())) {
            Instant written = Revision.readable(change.revision().written());
            for (RemarkChange remark : change.remarks()) {
                Remark.Subject on = remark.known().on();
                last.remove(on);
                boolean holds = Objects.equals(remark.after(), now.get(on));
                if (on.kind() == Remark.Kind.TASK
                        && holds
                        && remark.after() != null
                        && written != null
                        && !change.beginning()) {
                    last.put(on, new Reported(change.revision(), LocalDate.ofInstant(written, campaign.timezone())));
                }
            }
        }
        return last;
    }

    /**
     * How far a task has come.
     *
     * @param file the file that names it, if any
     * @param faulty whether a report may be missing because a file of who is to do it has an error
     */
    private static State state(Plan.Task task, @Nullable TaskFile file, boolean faulty) {
        TaskFile.Report report = file == null ? null : file.report(task.id().value());
        return report == null
                ? faulty ? State.INVALID : State.NOT_REPORTED
                : state(report, task.due().value());
    }

    private static State state(TaskFile.Report report, LocalDate due) {
        if (report.progress() instanceof TaskFile.Refused) {
            return State.INVALID;
        }
        if (report.progress() instanceof TaskFile.Done done) {
            return report.citations().isEmpty()
                    ? State.WITHOUT_DOCUMENT
                    : done.on().value().isAfter(due) ? State.DONE_LATE : State.DONE;
        }
        return report.progress() instanceof TaskFile.UnderWay
                ? State.UNDER_WAY
                : report.progress() instanceof TaskFile.NotDone ? State.NOT_DONE : State.NOT_REPORTED;
    }

    private static List<Served> served(Plan.Task task, List<Standing> standings) {
        List<Served> served = new ArrayList<>();
        for (Standing standing : standings) {
            Set<String> codes =
                    Set.copyOf(task.serves(standing.card().criteria().index().value()));
            if (!codes.isEmpty()) {
                served.add(Served.of(standing, codes));
            }
        }
        return served;
    }
}
