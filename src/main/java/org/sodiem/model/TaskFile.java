package org.sodiem.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;

/**
 * What a unit, or an office in the folder of a unit, reports of the plan's tasks.
 *
 * @param documents the file, with the documents it defines and an entry a task, which cites them
 * @param readable false where it has an error outside its reports, so that one may be missing
 * @param reports its reports, in the file's order
 */
public record TaskFile(ScoreFile documents, boolean readable, List<Report> reports) {

    public TaskFile {
        reports = List.copyOf(reports);
    }

    /** The office that reports, null where the unit does. */
    public @Nullable String office() {
        return documents.office();
    }

    /** What it says of a task; null where it does not name it. */
    public @Nullable Report report(String task) {
        return reports.stream()
                .filter(report -> report.task().value().equals(task))
                .findFirst()
                .orElse(null);
    }

    /** What the file says, without its text and any place in it. */
    TaskFile withoutPlaces() {
        return new TaskFile(
                documents.withoutPlaces(),
                readable,
                reports.stream().map(Report::withoutPlaces).toList());
    }

    /**
     * What is said of a task.
     *
     * @param task the task's id
     * @param progress how far it has come
     * @param citations the documents that prove it
     * @param note what is to be said beside, or nothing
     */
    public record Report(Located<String> task, Progress progress, List<Citation> citations, String note) {
        public Report {
            citations = List.copyOf(citations);
        }

        private Report withoutPlaces() {
            return new Report(
                    Located.nowhere(task.value()),
                    progress instanceof Done done
                            ? new Done(Located.nowhere(done.on().value()))
                            : progress,
                    citations.stream().map(Citation::withoutPlaces).toList(),
                    note);
        }
    }

    /** How far a task has come. */
    public sealed interface Progress {}

    /** Nothing is said yet. */
    public record Unsaid() implements Progress {}

    /** What is said has an error, so that it tells nothing. */
    public record Refused() implements Progress {}

    /**
     * It is done.
     *
     * @param on the day
     */
    public record Done(Located<LocalDate> on) implements Progress {}

    /**
     * It is being done.
     *
     * @param how what there is so far
     */
    public record UnderWay(String how) implements Progress {}

    /**
     * It is not done.
     *
     * @param reason why
     */
    public record NotDone(String reason) implements Progress {}
}
