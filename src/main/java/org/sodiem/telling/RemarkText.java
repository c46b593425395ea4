package org.sodiem.telling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sodiem.history.RemarkChange;
import org.sodiem.language.Words;
import org.sodiem.model.CriteriaSet;
import org.sodiem.score.Remark;

/**
 * Tells what is said of a unit beside its scores: findings of offices, explanations, approvals, reports of tasks.
 *
 * @param words the language
 * @param office what an office is called, by its id
 * @param task what a task of the plans is called, by its id
 * @param criteria what components and options are called; null where they are called by their codes
 */
public record RemarkText(
        Words words,
        UnaryOperator<String> office,
        UnaryOperator<String> task,
        @Nullable CriteriaSet criteria) {

    private static final int MOST = 300;

    /** What is said now, and what was said before where it was something else; or what is taken back. */
    public String of(RemarkChange change) {
        Remark before = change.before();
        Remark after = change.after();
        if (after == null) {
            return words.text("remark.taken-back", of(change.known()));
        }
        return before == null ? of(after) : of(after) + " " + words.text("remark.before", of(before));
    }

    /** One remark, in sentences. */
    public String of(Remark remark) {
        List<String> sentences = new ArrayList<>();
        sentences.add(what(remark));
        boolean reasoned = remark.on().kind() != Remark.Kind.EXPLANATION
                && remark.on().kind() != Remark.Kind.APPROVAL
                && remark.on().kind() != Remark.Kind.BULK
                && remark.on().kind() != Remark.Kind.TASK
                && !remark.text().isEmpty();
        if (reasoned) {
            sentences.add(words.text("remark.reason", clean(remark.text())));
        }
        if (remark.asks()) {
            sentences.add(words.text("voice.asked"));
        }
        if (!remark.proofs().isEmpty()) {
            sentences.add(words.text(
                    "remark.documents", CommitText.clean(new ChangeText(words).documents(remark.proofs()), MOST)));
        }
        return String.join(" ", sentences);
    }

    private String what(Remark remark) {
        Remark.Subject on = remark.on();
        String code = clean(on.code());
        String who = on.office().isEmpty()
                ? ""
                : words.text("remark.office", clean(office.apply(on.office())), clean(on.pass()));
        BigDecimal said = Objects.requireNonNullElse(remark.points(), BigDecimal.ZERO);
        return switch (on.kind()) {
            case FINDING, AWARD ->
                switch (remark.ruling()) {
                    case AGREED -> words.text("remark.agreed", who, code);
                    case GIVEN ->
                        words.text("remark.given", who, code, words.numbers().points(said));
                    case CORRECTED ->
                        words.text(
                                "remark.corrected",
                                who,
                                code,
                                clean(remark.said().match(FactsText.of(words, criteria, on.code()))));
                    default -> words.text("remark.put-off", who, code);
                };
            case BULK ->
                remark.text().isEmpty()
                        ? words.text("remark.bulk", who)
                        : words.text("remark.bulk-but", who, clean(remark.text()));
            case PENALTY ->
                words.text("remark.penalty", who, code, words.numbers().figure(said));
            case EXPLANATION -> words.text("remark.explained", code, clean(remark.text()));
            case APPROVAL ->
                words.text(
                        "remark.approved",
                        clean(remark.text()),
                        code,
                        remark.date() == null ? "" : words.days().day(remark.date()));
            case TASK -> reported(remark);
        };
    }

    private String reported(Remark remark) {
        String office = remark.on().office();
        String who = office.isEmpty() ? words.text("remark.unit") : clean(this.office.apply(office));
        String what = clean(task.apply(remark.on().code()));
        String said = clean(remark.text());
        return switch (remark.ruling()) {
            case DONE -> {
                String day = remark.date() == null ? "" : words.days().day(remark.date());
                yield said.isEmpty()
                        ? words.text("remark.task.done", who, what, day)
                        : words.text("remark.task.done-and", who, what, day, said);
            }
            case UNDER_WAY -> words.text("remark.task.under-way", who, what, said);
            case NOT_DONE -> words.text("remark.task.not-done", who, what, said);
            default -> words.text("remark.task.said", who, what, said);
        };
    }

    /** Without a full stop at its end, which the sentence around it has. */
    private static String clean(String text) {
        return CommitText.clean(text, MOST).replaceFirst("\\.$", "");
    }
}
