package org.sodiem.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Named;
import org.sodiem.model.Appraisal;
import org.sodiem.model.Approvals;
import org.sodiem.model.Citation;
import org.sodiem.model.Entry;
import org.sodiem.model.Facts;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.model.TaskFile;
import org.sodiem.source.Located;

/**
 * What is said of a unit beside its scores: what offices find, what it answers, what its head approves, what is reported of
 * tasks. Without any place
 * in a file, so that two remarks are equal exactly when they say the same.
 *
 * @param on what it is about, of which one thing is said at a time
 * @param ruling what is decided, or how far a task has come
 * @param points the points given, or how often a penalty is entered; null where there are none
 * @param said the figures that are right; nothing where none are
 * @param asks whether the unit is asked to explain
 * @param text why, or what is answered or reported; of an approval who gave it; nothing where nothing is said
 * @param proofs the documents cited, in one order
 * @param date the day of an approval, or on which a task was done; null of all else
 */
public record Remark(
        Subject on,
        Ruling ruling,
        @Nullable BigDecimal points,
        Said said,
        boolean asks,
        String text,
        List<Proof> proofs,
        @Nullable LocalDate date) {

    private static final Said NOTHING = new Said.Nothing();

    public Remark {
        proofs = List.copyOf(proofs);
    }

    /**
     * What a remark is about.
     *
     * @param kind what is said
     * @param office whose finding or task it is; nothing where the unit or its head speaks
     * @param pass in which pass it is found, as a number; nothing where there are none
     * @param code the component, bonus or penalty; of an approval the round or commit; the task; nothing of an office's agreement in bulk
     */
    public record Subject(Kind kind, String office, String pass, String code) {}

    /** What is said. */
    public enum Kind implements Named {
        /** An office finds something of a component. */
        FINDING,
        /** An office agrees to all that it does not name. */
        BULK,
        /** An office finds something of a bonus. */
        AWARD,
        /** An office takes points off. */
        PENALTY,
        /** The unit explains. */
        EXPLANATION,
        /** The head of the unit approves. */
        APPROVAL,
        /** The unit or an office reports how far a task of the plans has come. */
        TASK
    }

    /** What is decided, or how far a task has come. */
    public enum Ruling implements Named {
        /** Nothing: it is no decision, or it is put off. */
        NONE,
        /** What the unit says is right. */
        AGREED,
        /** So many points. */
        GIVEN,
        /** Other figures. */
        CORRECTED,
        /** The task is done. */
        DONE,
        /** The task is being done. */
        UNDER_WAY,
        /** The task is not done. */
        NOT_DONE
    }

    /** Everything that is said of a unit beside its scores, by what it is about, in the files' order. */
    public static Map<Subject, Remark> of(Submission submission) {
        Map<Subject, Remark> remarks = new LinkedHashMap<>();
        for (Appraisal appraisal : submission.appraisals()) {
            appraisal.inOrder().forEach(pass -> add(appraisal.office(), pass, remarks));
        }
        ScoreFile explained = submission.explained();
        if (explained != null) {
            for (Entry entry : explained.entries()) {
                if (!entry.note().isEmpty()) {
                    Subject on = new Subject(
                            Kind.EXPLANATION, "", "", entry.component().value());
                    List<Proof> proofs = proofs(entry.citations(), explained);
                    put(new Remark(on, Ruling.NONE, null, NOTHING, false, entry.note(), proofs, null), remarks);
                }
            }
        }
        Approvals approvals = submission.approvals();
        if (approvals != null) {
            for (Approvals.Approval approval : approvals.all()) {
                put(of(approval, approvals.documents()), remarks);
            }
        }
        for (TaskFile file : submission.undertaken().tasks()) {
            file.reports().forEach(report -> add(file, report, remarks));
        }
        return remarks;
    }

    /** An approval as a remark. */
    public static Remark of(Approvals.Approval approval, ScoreFile documents) {
        return new Remark(
                new Subject(Kind.APPROVAL, "", "", approval.of().value()),
                Ruling.NONE,
                null,
                NOTHING,
                false,
                approval.name() + ", " + approval.position(),
                proofs(approval.report(), documents),
                approval.date().value());
    }

    /** What a report on a task in a file is about. */
    public static Subject onTask(TaskFile file, String task) {
        return new Subject(Kind.TASK, Objects.requireNonNullElse(file.office(), ""), "", task);
    }

    /** What is reported of a task; a task that is only listed says nothing. */
    private static void add(TaskFile file, TaskFile.Report report, Map<Subject, Remark> remarks) {
        Ruling ruling = Ruling.NONE;
        String said = "";
        LocalDate date = null;
        if (report.progress() instanceof TaskFile.Done done) {
            ruling = Ruling.DONE;
            date = done.on().value();
        } else if (report.progress() instanceof TaskFile.UnderWay way) {
            ruling = Ruling.UNDER_WAY;
            said = way.how();
        } else if (report.progress() instanceof TaskFile.NotDone not) {
            ruling = Ruling.NOT_DONE;
            said = not.reason();
        }
        String text =
                Stream.of(said, report.note()).filter(one -> !one.isEmpty()).collect(Collectors.joining("; "));
        List<Proof> proofs = proofs(report.citations(), file.documents());
        if (ruling != Ruling.NONE || !text.isEmpty() || !proofs.isEmpty()) {
            Subject on = onTask(file, report.task().value());
            put(new Remark(on, ruling, null, NOTHING, false, text, proofs, date), remarks);
        }
    }

    private static void add(String office, Appraisal.Pass pass, Map<Subject, Remark> remarks) {
        String number = pass.number().value().toPlainString();
        if (pass.agreesToRest()) {
            Subject on = new Subject(Kind.BULK, office, number, "");
            String except = pass.except().stream().map(Located::value).sorted().collect(Collectors.joining(", "));
            put(new Remark(on, Ruling.AGREED, null, NOTHING, false, except, List.of(), null), remarks);
        }
        for (Appraisal.Finding finding : pass.findings()) {
            Subject on = new Subject(
                    Kind.FINDING, office, number, finding.component().value());
            put(of(on, finding), remarks);
        }
        for (Appraisal.Award award : pass.bonus()) {
            Subject on = new Subject(Kind.AWARD, office, number, award.code().value());
            Located<BigDecimal> given = award.points();
            Located<BigDecimal> count = award.count();
            Ruling ruling = given != null
                    ? Ruling.GIVEN
                    : count != null ? Ruling.CORRECTED : award.isAgreed() ? Ruling.AGREED : Ruling.NONE;
            BigDecimal points = given == null ? null : given.value().stripTrailingZeros();
            Said said = count == null ? NOTHING : new Said.Entered(new Facts.Amount(count).withoutPlaces());
            put(new Remark(on, ruling, points, said, award.asks(), award.reason(), List.of(), null), remarks);
        }
        for (Appraisal.Penalty penalty : pass.penalties()) {
            Subject on =
                    new Subject(Kind.PENALTY, office, number, penalty.code().value());
            put(
                    new Remark(
                            on,
                            Ruling.GIVEN,
                            penalty.count().stripTrailingZeros(),
                            NOTHING,
                            penalty.asks(),
                            penalty.reason(),
                            List.of(),
                            null),
                    remarks);
        }
    }

    private static Remark of(Subject on, Appraisal.Finding finding) {
        return finding.ruling()
                .match(new Appraisal.Each<>(
                        agreed -> of(on, finding, Ruling.AGREED, null, NOTHING),
                        given -> of(
                                on,
                                finding,
                                Ruling.GIVEN,
                                given.points().value().stripTrailingZeros(),
                                NOTHING),
                        corrected -> of(
                                on,
                                finding,
                                Ruling.CORRECTED,
                                null,
                                new Said.Entered(corrected.facts().withoutPlaces())),
                        deferred -> of(on, finding, Ruling.NONE, null, NOTHING)));
    }

    private static Remark of(
            Subject on, Appraisal.Finding finding, Ruling ruling, @Nullable BigDecimal points, Said said) {
        return new Remark(on, ruling, points, said, finding.asks(), finding.reason(), List.of(), null);
    }

    private static List<Proof> proofs(List<Citation> citations, ScoreFile documents) {
        return citations.stream()
                .map(citation -> Proof.of(
                        citation.withoutPlaces(),
                        documents.evidence(citation.evidence().value())))
                .distinct()
                .sorted(Comparator.comparing(Proof::toString))
                .toList();
    }

    /** Of two remarks on one thing the last counts. */
    private static void put(Remark remark, Map<Subject, Remark> remarks) {
        remarks.put(remark.on(), remark);
    }
}
