package org.sodiem.text;

import org.sodiem.language.Words;
import org.sodiem.telling.TaskText;
import org.sodiem.telling.UnitNames;
import org.sodiem.view.FollowUp;
import org.sodiem.view.Task;

/** What a unit owes, to be sent as a message. */
public final class ReminderMarkdown {

    private ReminderMarkdown() {}

    /** A line of what is owed, and every component of it as an item. */
    public static String write(FollowUp.OfUnit unit, UnitNames names, Words words) {
        TaskText told = new TaskText(words);
        MarkdownLines lines = new MarkdownLines();
        lines.block("**" + MarkdownLines.escape(names.of(unit.standing().card())) + "**: "
                + MarkdownLines.escape(told.owed(unit)));
        FollowUp.Deadline deadline = unit.deadline();
        if (deadline != null) {
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
        return lines.toString();
    }
}
