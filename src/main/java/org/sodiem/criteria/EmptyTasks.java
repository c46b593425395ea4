package org.sodiem.criteria;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.model.FileKind;
import org.sodiem.model.Layout;
import org.sodiem.model.Plan;
import org.sodiem.yaml.YamlMap;
import org.sodiem.yaml.YamlMap.Commented;
import org.sodiem.yaml.YamlMap.Unfilled;
import org.sodiem.yaml.YamlWriter;

/** Files of task reports in which nothing is reported; what is to be written stands there as comments. */
final class EmptyTasks {

    private EmptyTasks() {}

    /**
     * The text of a file.
     *
     * @param path its place, from the repository's root
     * @param unit the unit
     * @param office the office that reports; null where the unit does
     * @param index the unit's first index, after which the schema is called
     * @param tasks what is to be reported, at least one
     * @param language the campaign's
     */
    static String text(
            String path, String unit, @Nullable String office, String index, List<Plan.Task> tasks, Locale language) {
        Words words = EmptyScores.words(language);
        String schema =
                "../".repeat(path.split("/", -1).length - 1) + Layout.SCHEMAS + "/" + FileKind.TASKS.schema(index);
        YamlMap reports = new YamlMap();
        for (Plan.Task task : tasks) {
            YamlMap keys = new YamlMap()
                    .with("done", new Commented(null, words.text("form.task.done")))
                    .with("evidence", new Commented(List.of(), words.text("form.evidence")))
                    .with("under-way", new Commented(null, words.text("form.task.under-way")))
                    .with("not-done", new Commented(null, words.text("form.task.not-done")));
            String due = words.days().day(task.due().value());
            reports.with(
                    task.id().value(), new Commented(new Unfilled(keys), words.text("form.task", task.title(), due)));
        }
        return YamlWriter.text(new YamlMap()
                .above("yaml-language-server: $schema=" + schema)
                .with("unit", unit)
                .unlessEmpty("office", office)
                .with("evidence", new YamlMap())
                .above(words.text("form.tasks"))
                .with("tasks", reports));
    }
}
