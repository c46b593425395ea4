package org.sodiem.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.markup.Prose;
import org.sodiem.model.Office;
import org.sodiem.score.Scorecard;
import org.sodiem.telling.TaskText;
import org.sodiem.telling.UnitNames;
import org.sodiem.telling.WorkText;
import org.sodiem.view.Assignment;
import org.sodiem.view.FollowUp;
import org.sodiem.view.FollowUp.Deadline;
import org.sodiem.view.Task;
import org.sodiem.word.WordFields;
import org.sodiem.word.WordFields.Row;
import org.sodiem.word.WordFields.Table;
import org.sodiem.word.WordFields.Weight;

/** A letter that says what is owed by when: to a unit, or to an office about the components that it leads. */
public final class ReminderLetter {

    private final ReportHead head;
    private final Words words;
    private final UnitNames names;
    private final String author;

    /**
     * Letters of a campaign.
     *
     * @param coordinator the office that follows up, null where the campaign names one that there is not
     * @param names what units are called
     */
    public ReminderLetter(ReportHead head, @Nullable Office coordinator, UnitNames names) {
        this.head = head;
        this.words = head.words();
        this.names = names;
        this.author = coordinator == null ? head.campaign().authority() : coordinator.title();
    }

    /**
     * What stands behind the fields of a letter to a unit that owes something.
     *
     * @param work the tasks of the plans that it is to be urged about
     */
    public WordFields to(FollowUp.OfUnit unit, List<Assignment> work) {
        TaskText told = new TaskText(words);
        List<Row> rows = unit.tasks().stream()
                .map(task -> row(task.score().component().title(), task))
                .toList();
        return fields(
                words.text(
                        "report.author",
                        words.within(unit.standing().card().unit().title())),
                unit.owes() ? List.of(owed(unit, told), until(unit.deadline())) : List.of(),
                rows,
                work,
                unit.phase().scoring());
    }

    private String owed(FollowUp.OfUnit unit, TaskText told) {
        Scorecard card = unit.standing().card();
        return names.isOfSeveral(card.key())
                ? words.text("letter.unit.of-index", names.index(card.key().index()), told.owed(unit))
                : words.text("letter.unit", told.owed(unit));
    }

    /**
     * What stands behind the fields of a letter to an office, of whose components units owe something.
     *
     * @param work the tasks of the plans that it is to be urged about itself
     */
    public WordFields to(FollowUp.OfOffice office, FollowUp followUp, List<Assignment> work) {
        List<Owed> owed = new ArrayList<>();
        Deadline next = null;
        for (FollowUp.OfUnit unit : followUp.owing()) {
            for (Task task : unit.tasks()) {
                if (task.score().component().isLedBy(office.office().id())) {
                    owed.add(new Owed(unit.standing().card(), task));
                    next = earlier(next, unit.deadline());
                }
            }
        }
        owed.sort(Owed.BY_COMPONENT);
        List<Row> rows = owed.stream()
                .map(one -> row(
                        words.text(
                                "letter.of-unit",
                                names.of(one.card()),
                                one.task().score().component().title()),
                        one.task()))
                .toList();
        return fields(
                office.office().title(),
                rows.isEmpty()
                        ? List.of()
                        : List.of(
                                words.text(
                                        "letter.office",
                                        words.figure(office.units()),
                                        words.figure(rows.size()),
                                        words.numbers().points(office.owed())),
                                until(next)),
                rows,
                work,
                followUp.isScoring());
    }

    /** Something that a unit owes. */
    private record Owed(Scorecard card, Task task) {

        /** As the criteria have them; of one component, the unit first that owes most. */
        static final Comparator<Owed> BY_COMPONENT = Comparator.comparing(
                        (Owed owed) -> owed.card().key().index())
                .thenComparing(
                        owed -> owed.card().components().indexOf(owed.task().score()));
    }

    private static @Nullable Deadline earlier(@Nullable Deadline one, @Nullable Deadline other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.stage().closes().isBefore(one.stage().closes()) ? other : one;
    }

    private Row row(String title, Task task) {
        return new Row(
                Weight.PLAIN,
                List.of(
                        task.score().component().code().value(),
                        title,
                        new TaskText(words).what(task.kind()),
                        words.numbers().points(task.worth())));
    }

    private String until(@Nullable Deadline deadline) {
        return deadline == null ? words.text("letter.passed") : new TaskText(words).until(deadline);
    }

    private WordFields fields(String to, List<String> owed, List<Row> rows, List<Assignment> work, boolean scoring) {
        Map<String, String> texts = head.texts(author);
        texts.put("kinh_gui", to);
        List<String> content = new ArrayList<>(List.of(words.text(
                scoring ? "letter.intro" : "letter.intro.over", head.campaign().title())));
        List<String> asked = new ArrayList<>();
        if (!owed.isEmpty()) {
            content.add(owed.get(0));
            asked.add(owed.get(1));
        }
        List<String> tasks = new ArrayList<>();
        if (!work.isEmpty()) {
            tasks.add(words.count("letter.tasks", work.size()));
            asked.add(words.text("letter.tasks.until"));
        }
        return new WordFields(
                texts,
                Map.of(
                        "can_cu", head.basis(),
                        "noi_dung", Prose.of(content),
                        "nhiem_vu_chung", Prose.of(tasks),
                        "de_nghi", Prose.of(asked)),
                Map.of("viec", new Table(List.of("ma", "ten", "viec", "diem"), rows), "nhiem_vu", tasks(work)));
    }

    private Table tasks(List<Assignment> work) {
        WorkText told = new WorkText(words);
        return new Table(
                List.of("ten", "han", "ket_qua", "diem"),
                work.stream()
                        .map(one -> new Row(
                                Weight.PLAIN,
                                List.of(
                                        one.task().title(),
                                        told.due(one),
                                        WorkText.state(one.state()).text(words),
                                        words.numbers().points(one.open()))))
                        .toList());
    }
}
