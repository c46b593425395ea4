package org.sodiem.check;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Meant;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Plan;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.model.TaskFile;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

/** Tasks name what is there, and are reported by those who are to do them, once, with a document where they are done. */
final class PlannedTasks implements Check {

    private static final int MOST_SHOWN = 12;

    @Override
    public void run(Scores scores, Problems problems) {
        ScoreBook book = scores.book();
        if (book.plan().tasks().isEmpty()
                && book.submissions().stream()
                        .allMatch(unit -> unit.undertaken().tasks().isEmpty())) {
            return;
        }
        Doers doers = Doers.of(book);
        planned(doers, problems);
        Reports reports = new Reports(doers, latest(scores), new HashMap<>(), problems);
        for (Submission submission : book.submissions()) {
            for (TaskFile file : submission.undertaken().tasks()) {
                for (TaskFile.Report report : file.reports()) {
                    reports.check(report, file, submission);
                }
            }
        }
    }

    /** Who can be named in a plan. */
    private record Doers(ScoreBook book, Set<String> units, Set<String> kinds) {

        static Doers of(ScoreBook book) {
            Set<String> units = new HashSet<>();
            Set<String> kinds = new HashSet<>();
            book.campaign().indexes().forEach(index -> index.kinds().forEach(kind -> kinds.add(kind.value())));
            book.submissions().forEach(submission -> {
                units.add(submission.unit().id().value());
                kinds.add(submission.unit().kind().value());
            });
            return new Doers(book, units, kinds);
        }

        /** Whether a task has doers, and all of them are known: of another one nobody knows whose it is, and that is told. */
        boolean areKnownOf(Plan.Task task) {
            return !(task.units().isEmpty()
                            && task.kinds().isEmpty()
                            && task.offices().isEmpty())
                    && task.units().stream().allMatch(unit -> units.contains(unit.value()))
                    && task.kinds().stream().allMatch(kind -> kinds.contains(kind.value()))
                    && task.offices().stream().allMatch(one -> book.office(one.value()) != null);
        }
    }

    private static void planned(Doers doers, Problems problems) {
        ScoreBook book = doers.book();
        Map<String, Components> components = new HashMap<>();
        for (CriteriaSet set : book.criteria()) {
            components.put(set.index().value(), new Components(set));
        }
        List<Meant.Known> plans = book.plan().documents().stream()
                .map(plan -> Meant.Known.of(plan.id().value(), plan.basis().number(), plan.title()))
                .toList();
        for (Plan.Task task : book.plan().tasks()) {
            Located<String> plan = task.document();
            if (!plan.value().isEmpty() && book.plan().document(plan.value()) == null) {
                problems.add(Diagnostic.unknown(Code.UNKNOWN_PLAN, plan, plans));
            }
            unknown(task.units(), doers.units(), problems);
            unknown(task.kinds(), doers.kinds(), problems);
            for (Plan.Serves serves : task.serves()) {
                Located<String> index = serves.index();
                Components known = components.get(index.value());
                if (KnownIndexes.has(book.campaign(), index, problems) && known != null) {
                    serves.components().forEach(code -> known.find(code, problems));
                }
            }
        }
    }

    private static void unknown(List<Located<String>> named, Set<String> known, Problems problems) {
        named.stream()
                .filter(name -> !known.contains(name.value()))
                .forEach(name -> problems.add(Diagnostic.of(Code.UNKNOWN_UNIT_OR_KIND, name.at(), name.value())
                        .writing(Meant.by(
                                name.value(),
                                known.stream().sorted().map(Meant.Known::of).toList()))));
    }

    /**
     * What is reported of tasks.
     *
     * @param latest the last day on which something can have been done
     * @param reported where each task of each doer was reported first
     */
    private record Reports(Doers doers, LocalDate latest, Map<String, Located<String>> reported, Problems problems) {

        void check(TaskFile.Report report, TaskFile file, Submission submission) {
            Located<String> id = report.task();
            Plan plan = doers.book().plan();
            Plan.Task task = plan.task(id.value());
            String office = file.office();
            if (task == null) {
                List<Meant.Known> known = plan.tasks().stream()
                        .filter(one -> !one.id().value().isEmpty())
                        .filter(one -> office == null ? one.isFor(submission.unit()) : one.isFor(office))
                        .map(one -> Meant.Known.of(one.id().value(), one.title()))
                        .toList();
                problems.add(Diagnostic.unknown(Code.UNKNOWN_TASK, id, known, MOST_SHOWN));
                return;
            }
            if (office == null ? !task.isFor(submission.unit()) : !task.isFor(office)) {
                if (doers.areKnownOf(task)) {
                    problems.add(Code.TASK_OF_OTHERS, id.at(), id.value(), named(task));
                }
            } else {
                String who = office == null ? "/" + submission.unit().id().value() : office;
                Located<String> earlier = reported.putIfAbsent(who + "\n" + id.value(), id);
                if (earlier != null) {
                    String place =
                            earlier.at().file().path() + ":" + earlier.at().line();
                    problems.add(Code.TASK_REPORTED_TWICE, id.at(), id.value(), place);
                }
            }
            if (report.progress() instanceof TaskFile.Done done) {
                done(done, report, latest, problems);
            }
        }
    }

    /** The last day on which something can have been done: where no moment is named, with the year's last reports. */
    private static LocalDate latest(Scores scores) {
        LocalDateTime at = scores.at();
        return at == null ? scores.book().campaign().period().to().plusMonths(3) : at.toLocalDate();
    }

    private static void done(TaskFile.Done done, TaskFile.Report report, LocalDate latest, Problems problems) {
        if (report.citations().isEmpty()) {
            problems.add(
                    Code.TASK_WITHOUT_DOCUMENT,
                    report.task().at(),
                    report.task().value());
        }
        if (done.on().value().isAfter(latest)) {
            problems.add(Code.TASK_DONE_LATER, done.on().at(), done.on().value().toString(), latest.toString());
        }
    }

    private static String named(Plan.Task task) {
        return Stream.of(task.units(), task.kinds(), task.offices())
                .flatMap(List::stream)
                .map(Located::value)
                .limit(MOST_SHOWN)
                .collect(Collectors.joining(", "));
    }
}
