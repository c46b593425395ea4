package org.sodiem.load;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Entry;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.TaskFile;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;
import org.sodiem.yaml.Node.Pair;

/** Reads {@code tasks.yaml} and {@code tasks/OFFICE.yaml}: how far the plan's tasks have come. */
final class TaskLoader {

    private static final HeadKey TASKS = HeadKey.ofCodes("tasks", "unit", "office", "evidence");
    private static final String DONE = "done";
    private static final String UNDER_WAY = "under-way";
    private static final String NOT_DONE = "not-done";

    private final Problems problems;
    private long confined;

    TaskLoader(Problems problems) {
        this.problems = problems;
    }

    /** What could be read. */
    TaskFile load(SourceFile file, String unit, @Nullable String office) {
        long errors = problems.errors();
        TaskFile read = Fields.of(file, TASKS, problems, fields -> {
            ScoreFileLoader.heading(fields, unit, office, problems);
            DocumentReader documents = new DocumentReader(fields, problems);
            List<TaskFile.Report> reports = fields.pairs(TASKS.name()).stream()
                    .map(pair -> report(pair, documents))
                    .toList();
            List<Entry> entries = reports.stream()
                    .map(report -> Entry.saying(report.task(), report.citations(), report.note()))
                    .toList();
            return new TaskFile(ScoreFile.ofDocuments(file, office, documents.all(), entries), true, reports);
        });
        return read == null
                ? new TaskFile(ScoreFile.unreadable(file, office), false, List.of())
                : new TaskFile(read.documents(), problems.errors() - confined == errors, read.reports());
    }

    private TaskFile.Report report(Pair pair, DocumentReader documents) {
        Located<String> task = Fields.name(pair);
        if (Fields.isNothing(pair)) {
            return new TaskFile.Report(task, new TaskFile.Unsaid(), List.of(), "");
        }
        long errors = problems.errors();
        TaskFile.Report read = Fields.of(pair.value(), problems, fields -> {
            TaskFile.Progress progress = progress(fields, task.at());
            return new TaskFile.Report(task, progress, documents.citations(fields), fields.prose("note"));
        });
        long own = problems.errors() - errors;
        confined += own;
        return own == 0 ? read : new TaskFile.Report(task, new TaskFile.Refused(), read.citations(), read.note());
    }

    private TaskFile.Progress progress(Fields fields, Span at) {
        List<TaskFile.Progress> found = new ArrayList<>();
        Span second = at;
        for (String key : List.of(DONE, UNDER_WAY, NOT_DONE)) {
            if (fields.nodeOrNull(key) != null) {
                second = second.start() > fields.keyAt(key).start() ? second : fields.keyAt(key);
                found.add(
                        switch (key) {
                            case DONE -> new TaskFile.Done(fields.date(key));
                            case UNDER_WAY -> new TaskFile.UnderWay(fields.said(key, Code.TASK_WITHOUT_WORDS));
                            default -> new TaskFile.NotDone(fields.said(key, Code.TASK_WITHOUT_WORDS));
                        });
            }
        }
        if (found.size() > 1) {
            problems.add(Code.TASK_IN_TWO_STATES, second);
        }
        return found.size() == 1 ? found.get(0) : new TaskFile.Unsaid();
    }
}
