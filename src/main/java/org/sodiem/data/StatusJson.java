package org.sodiem.data;

import java.util.List;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.score.Scores;
import org.sodiem.view.FollowUp;
import org.sodiem.view.Task;

/** Who owes what, format {@code sodiem-status/1}. */
public final class StatusJson {

    private StatusJson() {}

    /**
     * What is owed as a JSON object; units and offices worst first.
     *
     * @param units the units to tell of
     */
    public static String write(Scores scores, FollowUp followUp, List<FollowUp.OfUnit> units) {
        return Json.text(new JsonObject()
                .with("format", "sodiem-status/1")
                .with("campaign", scores.book().campaign().id())
                .with("fictitious", scores.book().campaign().fictitious())
                .with("at", scores.at() == null ? null : scores.at().toString())
                .with("units", units, StatusJson::unit)
                .with("offices", followUp.offices(), StatusJson::office));
    }

    private static JsonObject unit(FollowUp.OfUnit unit) {
        FollowUp.Deadline deadline = unit.deadline();
        return new JsonObject()
                .with("unit", unit.standing().card().unit().id().value())
                .with("index", unit.standing().card().criteria().index().value())
                .with("status", unit.standing().card().status().id())
                .with("round", deadline == null ? null : deadline.round().id().value())
                .with(
                        "deadline",
                        deadline == null
                                ? null
                                : deadline.round().closes().value().toString())
                .with("days_left", deadline == null ? null : deadline.days())
                .with("owed", unit.owed())
                .with("mend", unit.tasks(Task.Kind.MEND), StatusJson::code)
                .with("enter", unit.tasks(Task.Kind.ENTER), StatusJson::code)
                .with("prove", unit.tasks(Task.Kind.PROVE), StatusJson::code)
                .with("explain", unit.unanswered(), code -> code)
                .with(
                        "approval",
                        unit.consent() == null ? null : unit.consent().kind().id())
                .with(
                        "changed_since_approval",
                        unit.consent() == null
                                ? List.<String>of()
                                : unit.consent().changed(),
                        code -> code);
    }

    private static String code(Task task) {
        return task.score().component().code().value();
    }

    private static JsonObject office(FollowUp.OfOffice office) {
        return new JsonObject()
                .with("office", office.office().id())
                .with("mend", office.mend())
                .with("enter", office.enter())
                .with("prove", office.prove())
                .with("units", office.units())
                .with("owed", office.owed());
    }
}
