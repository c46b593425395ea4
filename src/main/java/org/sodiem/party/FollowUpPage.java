package org.sodiem.party;

import java.util.List;
import org.sodiem.part.Frame;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Link;
import org.sodiem.part.Table;
import org.sodiem.part.Work;

/**
 * Who still owes what. Template {@code followup.ftlh}.
 *
 * @param frame what is around it
 * @param sub what it is about: what can still be done
 * @param figures key figures
 * @param finding who owes most
 * @param units the units that owe something, worst first
 * @param offices the offices of whose components something is owed, worst first
 * @param files the same for programs, and the calendar of deadlines
 * @param tasksFinding how far the tasks of the plans have come; nothing where there are none
 * @param byTask the same task by task
 * @param byWho who has to be urged
 * @param pledges what units and offices committed themselves to
 */
public record FollowUpPage(
        Frame frame,
        String sub,
        List<KeyFigure> figures,
        String finding,
        Table units,
        Table offices,
        List<Link> files,
        String tasksFinding,
        Table byTask,
        Table byWho,
        Work pledges) {

    public FollowUpPage {
        figures = List.copyOf(figures);
        files = List.copyOf(files);
    }
}
