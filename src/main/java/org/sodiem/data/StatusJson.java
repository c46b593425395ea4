package org.sodiem.data;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.model.Round;
import org.sodiem.score.Scores;
import org.sodiem.telling.CommitText;
import org.sodiem.view.Assignment;
import org.sodiem.view.CampaignView;
import org.sodiem.view.FollowUp;
import org.sodiem.view.Phase;
import org.sodiem.view.Pledge;
import org.sodiem.view.Stage;
import org.sodiem.view.Task;

/** Who owes what, format {@code sodiem-status/1}. */
public final class StatusJson {

    private StatusJson() {}

    /**
     * What is owed as a JSON object; units and offices worst first, tasks that are not done, and all commitments.
     *
     * @param unit the unit to tell of; null for all
     */
    public static String write(Scores scores, CampaignView view, @Nullable String unit) {
        FollowUp followUp = view.followUp();
        return Json.text(new JsonObject()
                .with("format", "sodiem-status/1")
                .with("campaign", scores.book().campaign().id())
                .with("fictitious", scores.book().campaign().fictitious())
                .with("at", scores.at() == null ? null : scores.at().toString())
                .with("phases", List.copyOf(view.phases().entrySet()), StatusJson::phase)
                .with(
                        "left",
                        new JsonObject()
                                .with("mend", followUp.left().mend())
                                .with("enter", followUp.left().enter())
                                .with("prove", followUp.left().prove()))
                .with("units", unit == null ? followUp.units() : followUp.of(unit), StatusJson::unit)
                .with(
                        "offices",
                        unit == null
                                ? followUp.offices()
                                : FollowUp.offices(scores.book().offices(), followUp.of(unit)),
                        StatusJson::office)
                .with("tasks", view.tasksLeft(unit), StatusJson::task)
                .with("commitments", view.pledges(unit), StatusJson::pledge));
    }

    private static JsonObject phase(Map.Entry<String, Phase> entry) {
        Phase phase = entry.getValue();
        Stage stage = phase.stage();
        return new JsonObject()
                .with("index", entry.getKey())
                .with("voice", phase.headline().id())
                .with("phase", phase.kind().id())
                .with("stage", stage == null ? null : stage.kind().id())
                .with("title", stage == null ? null : stage.title())
                .with("opens", stage == null ? null : stage.opens().toString())
                .with("closes", stage == null ? null : stage.closes().toString())
                .with("scoring", phase.scoring())
                .with("explaining", phase.explaining());
    }

    private static JsonObject task(Assignment one) {
        Assignment.Reported reported = one.reported();
        return new JsonObject()
                .with("task", one.task().id().value())
                .with(one.unit() == null ? "office" : "unit", one.who())
                .with("due", one.task().due().value().toString())
                .with("days_left", one.days())
                .with("state", one.state().id())
                .with("overdue", one.isOverdue())
                .with("at_risk", one.isAtRisk())
                .with("open", one.open())
                .with("reported", reported == null ? null : reported.on().toString())
                .with("reported_by", reported == null ? null : CommitText.name(reported.revision()));
    }

    private static JsonObject pledge(Pledge one) {
        return new JsonObject()
                .with("unit", one.standing().card().unit().id().value())
                .with("index", one.standing().card().criteria().index().value())
                .with("office", one.office() == null ? null : one.office().id())
                .with("part", one.part() == null ? null : one.part().code().value())
                .with("figure", one.figure() == null ? null : one.figure().id().value())
                .with("at_most", one.target().atMost())
                .with("target", one.target().goal().value())
                .with("now", one.now())
                .with("missing", one.missing())
                .with("best", one.best())
                .with("state", one.state().id())
                .with("signed", one.signed().on().value().toString());
    }

    private static JsonObject unit(FollowUp.OfUnit unit) {
        FollowUp.Deadline deadline = unit.deadline();
        Round round = deadline == null ? null : deadline.stage().round();
        return new JsonObject()
                .with("unit", unit.standing().card().unit().id().value())
                .with("index", unit.standing().card().criteria().index().value())
                .with("status", unit.standing().counted().status().id())
                .with("round", round == null ? null : round.id().value())
                .with(
                        "deadline",
                        deadline == null ? null : deadline.stage().closes().toString())
                .with("days_left", deadline == null ? null : deadline.days())
                .with("owed", unit.owed())
                .with("mend", unit.tasks(Task.Kind.MEND), StatusJson::code)
                .with("enter", unit.tasks(Task.Kind.ENTER), StatusJson::code)
                .with("prove", unit.tasks(Task.Kind.PROVE), StatusJson::code)
                .with("explain", unit.unanswered(), code -> code)
                .with("explained_late", unit.late(), code -> code)
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
