package org.sodiem.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.HistoryStep;
import org.sodiem.compare.Transition;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.history.ScoreChange;
import org.sodiem.history.Summary;
import org.sodiem.history.UnitChange;
import org.sodiem.language.Words;
import org.sodiem.round.Lateness;
import org.sodiem.score.Proof;
import org.sodiem.score.Statement;

/** The history of one unit, as text for people: the commits in order of landing, each with what it changed. */
final class LogText {

    private final Told told;
    private final Words words;
    private final Points points;
    private final Lateness lateness;
    private final StringBuilder out = new StringBuilder();

    LogText(Told told, Lateness lateness) {
        this.told = told;
        this.words = told.words();
        this.points = new Points(words);
        this.lateness = lateness;
    }

    /** The changes; lines end with a line feed. */
    String format(String unit, @Nullable String component, List<UnitChange> changes) {
        line("", words.text("log.title", unit, component == null ? "*" : component, changes.size()));
        for (HistoryStep step : HistoryStep.of(changes)) {
            UnitChange change = step.change();
            out.append('\n');
            line("", told.revision(change.revision()));
            change.revision()
                    .message()
                    .lines()
                    .skip(1)
                    .filter(text -> !text.isBlank())
                    .forEach(text -> line("  | ", text));
            landing(change);
            if (component == null) {
                total(change);
            }
            details(step);
        }
        return out.toString();
    }

    /** Of what came with a merge the points are those of the whole merge. */
    private void total(UnitChange change) {
        boolean merged =
                !change.revision().id().equals(change.landing().revision().id());
        String key = merged ? "log.total-merged" : "log.total";
        line(
                "  ",
                words.text(key, points(change.before()), points(change.after()))
                        + points.inParentheses(change.pointsChange()));
    }

    private void landing(UnitChange change) {
        if (!change.revision().id().equals(change.landing().revision().id())) {
            String landing = change.landing().revision().shortId();
            line("  ", words.text("log.landed", told.moment(change.landing().landed()), landing));
        }
        Lateness.Late late = lateness.of(change.revision().written(), change.landing());
        if (late != null) {
            String round = late.round().id().value();
            line("  ", words.text(late.writtenInTime() ? "log.late-merged" : "log.late", round));
            if (late.counts()) {
                line("  ", words.text("log.counts", round));
            }
        }
        if (change.beginning()) {
            line("  ", words.text("log.beginning"));
        }
    }

    private void details(HistoryStep step) {
        switch (step.reading()) {
            case UNSCORED -> line("  ", words.text("log.unscored"));
            case UNREADABLE -> line("  ", words.text("log.unreadable"));
            case READ_AGAIN -> line("  ", words.text("log.readable-again"));
            case READ -> {}
        }
        for (ScoreChange told : step.told()) {
            component(told.component(), told.before(), told.after());
        }
    }

    private void component(String code, @Nullable Statement before, @Nullable Statement after) {
        Transition transition = Transition.between(before, after);
        line(
                "  ",
                code + " " + points.of(before) + " → " + points.of(after)
                        + points.inParentheses(Transition.pointsBetween(before, after)) + "  "
                        + words.text("transition." + transition.id()) + ": " + points.facts(before) + " → "
                        + points.facts(after));
        documents("evidence.added", after == null ? List.of() : after.proofsNotIn(before));
        documents("evidence.removed", before == null ? List.of() : before.proofsNotIn(after));
    }

    private void documents(String key, List<Proof> proofs) {
        if (!proofs.isEmpty()) {
            line("    ", words.text(key, points.documents(proofs)));
        }
    }

    private String points(@Nullable Summary summary) {
        return words.numbers().pointsOrDash(summary != null && HistoryStep.isRead(summary) ? summary.points() : null);
    }

    private void line(String indent, String text) {
        out.append(indent).append(TextFormat.printable(text)).append('\n');
    }
}
