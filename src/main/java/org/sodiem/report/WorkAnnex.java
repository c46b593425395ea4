package org.sodiem.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sodiem.language.Words;
import org.sodiem.markup.Prose;
import org.sodiem.model.Plan;
import org.sodiem.score.Standing;
import org.sodiem.telling.WorkText;
import org.sodiem.view.Assignment;
import org.sodiem.view.CampaignView;
import org.sodiem.view.Document;
import org.sodiem.view.IndexView;
import org.sodiem.view.Pledge;
import org.sodiem.view.WorkCount;
import org.sodiem.word.WordFields.Row;
import org.sodiem.word.WordFields.Table;
import org.sodiem.word.WordFields.Weight;

/**
 * The annex of a report on tasks of the plans and on commitments; it is left out where there are none.
 *
 * @param tasks the tasks
 * @param pledges what was committed to
 */
record WorkAnnex(List<Assignment> tasks, List<Pledge> pledges) {

    /** Where nothing is planned and nothing was committed to. */
    static final WorkAnnex NONE = new WorkAnnex(List.of(), List.of());

    public WorkAnnex {
        tasks = List.copyOf(tasks);
        pledges = List.copyOf(pledges);
    }

    /** What a unit has undertaken under one index. */
    static WorkAnnex of(CampaignView view, Standing standing) {
        return new WorkAnnex(
                view.assignmentsOf(standing), view.pledgesOf(standing.card().key()));
    }

    /** What the units of an index have undertaken, and offices for it: an office's task that serves no index is in each. */
    static WorkAnnex of(CampaignView view, IndexView index) {
        List<Assignment> tasks = new ArrayList<>();
        index.ordered().forEach(standing -> tasks.addAll(view.assignmentsOf(standing)));
        view.assignments().stream()
                .filter(one -> one.unit() == null)
                .filter(one -> !one.task().serves(index.id()).isEmpty()
                        || one.task().serves().isEmpty())
                .forEach(tasks::add);
        List<Pledge> pledges = view.pledges().stream()
                .filter(one -> one.standing().card().key().index().equals(index.id()))
                .toList();
        return new WorkAnnex(tasks, pledges);
    }

    boolean isEmpty() {
        return tasks.isEmpty() && pledges.isEmpty();
    }

    /** Puts the sentences before the tables. */
    void tell(Map<String, Prose> proses, Prose title, Words words) {
        WorkText told = new WorkText(words);
        proses.put("phu_luc_nhiem_vu", isEmpty() ? Prose.NOTHING : title);
        proses.put("nhiem_vu_chung", lead(told.finding(tasks)));
        proses.put("cam_ket_chung", lead(told.finding(pledges, true)));
    }

    private static Prose lead(String sentence) {
        return sentence.isEmpty() ? Prose.NOTHING : Prose.of(List.of(sentence));
    }

    /** The tasks one by one. */
    Table each(Words words) {
        WorkText told = new WorkText(words);
        return new Table(
                List.of("ten", "han", "ket_qua", "van_ban", "giai_trinh"),
                tasks.stream()
                        .map(one -> new Row(
                                Weight.PLAIN,
                                List.of(
                                        one.task().title(),
                                        told.due(one),
                                        WorkText.state(one.state()).text(words),
                                        one.documents().stream()
                                                .map(Document::name)
                                                .collect(Collectors.joining("; ")),
                                        one.said())))
                        .toList());
    }

    /** The tasks, each of all who are to do it together. */
    Table counted(Words words) {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<Plan.Task, List<Assignment>> task :
                WorkCount.by(Assignment::task, tasks).entrySet()) {
            WorkCount count = WorkCount.of(task.getValue());
            rows.add(new Row(
                    Weight.PLAIN,
                    List.of(
                            task.getKey().title(),
                            words.days().day(task.getKey().due().value()),
                            words.figure(count.all()),
                            words.figure(count.done()),
                            words.figure(count.unproven()),
                            words.figure(count.overdue()))));
        }
        return new Table(List.of("ten", "han", "so_noi", "hoan_thanh", "thieu_van_ban", "qua_han"), rows);
    }

    /** What was committed to, and how far it is reached. */
    Table commitments(Words words) {
        WorkText told = new WorkText(words);
        return new Table(
                List.of("don_vi", "chi_tieu", "muc", "hien_co", "ket_qua"),
                pledges.stream()
                        .map(one -> new Row(
                                Weight.PLAIN,
                                List.of(
                                        one.standing().card().unit().title(),
                                        told.what(one),
                                        told.goal(one),
                                        told.told(one, one.now()),
                                        WorkText.state(
                                                        one.state(),
                                                        one.standing().isResult())
                                                .text(words))))
                        .toList());
    }
}
