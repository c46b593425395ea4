package org.sodiem.text;

import java.util.List;
import org.sodiem.language.Words;
import org.sodiem.telling.TaskText;
import org.sodiem.telling.UnitNames;
import org.sodiem.telling.WorkText;
import org.sodiem.view.Assignment;
import org.sodiem.view.FollowUp;
import org.sodiem.view.Task;

/** What a unit owes, to be sent as a message. */
public final class ReminderMarkdown {

    private ReminderMarkdown() {}

    /** A line of what is owed, and every component and every task of the plans as an item. */
    public static String write(FollowUp.OfUnit unit, List<Assignment> tasks, UnitNames names, Words words) {
        TaskText told = new TaskText(words);
        MarkdownLines lines = new MarkdownLines();
        lines.block("**" + MarkdownLines.escape(names.of(unit.standing().card())) + "**: "
                + MarkdownLines.escape(unit.owes() ? told.owed(unit) : words.count("letter.tasks", tasks.size())));
        FollowUp.Deadline deadline = unit.deadline();
        if (deadline != null && unit.owes()) {
            lines.block(MarkdownLines.escape(told.until(deadline)));
        }
        for (Task.Kind kind : TaskText.OWED) {
            for (Task task : unit.tasks(kind)) {
                lines.line("- "
                        + MarkdownLines.escape(words.text(
                                "status.task",
                                task.score().component().code().value(),
                                task.score().component().title(),
                                told.what(kind),
                                words.numbers().points(task.worth()))));
            }
        }
        if (!tasks.isEmpty()) {
            if (unit.owes()) {
                lines.line("");
                lines.block(MarkdownLines.escape(words.count("letter.tasks", tasks.size())));
            }
            WorkText work = new WorkText(words);
            for (Assignment task : tasks) {
                lines.line("- " + MarkdownLines.escape(work.task(task)));
            }
        }
        return lines.toString();
    }
}
