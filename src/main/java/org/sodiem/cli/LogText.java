package org.sodiem.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.history.Lateness;
import org.sodiem.history.ScoreChange;
import org.sodiem.history.Summary;
import org.sodiem.history.UnitChange;
import org.sodiem.review.Transition;
import org.sodiem.score.Proof;
import org.sodiem.score.Statement;

/** The history of one unit, as text for people: the commits in order of landing, each with what it changed. */
final class LogText {

    private final Told told;
    private final Words words;
    private final Points points;
    private final Lateness lateness;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, Statement> lastRead = new HashMap<>();

    LogText(Told told, Lateness lateness) {
        this.told = told;
        this.words = told.words();
        this.points = new Points(words);
        this.lateness = lateness;
    }

    /** The changes; lines end with a line feed. */
    String format(String unit, @Nullable String component, List<UnitChange> changes) {
        line("", words.text("log.title", unit, component == null ? "*" : component, changes.size()));
        for (UnitChange change : changes) {
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
            details(change);
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

    /**
     * Of a state in which nothing can be read, that is said once, and not for each component; what can be read again is
     * compared with what was last read.
     */
    private void details(UnitChange change) {
        if (change.after() == null) {
            line("  ", words.text("log.unscored"));
            return;
        }
        boolean readAgain = !isRead(change.before()) && !lastRead.isEmpty();
        if (!isRead(change.after())) {
            line("  ", words.text("log.unreadable"));
        } else if (readAgain) {
            line("  ", words.text("log.readable-again"));
        }
        for (ScoreChange step : change.changes()) {
            Statement before = readAgain ? lastRead.get(step.component()) : step.before();
            Statement after = step.after();
            if (after == null) {
                component(step.component(), before, null);
                lastRead.remove(step.component());
            } else if (after.readable()) {
                component(step.component(), before, after);
                lastRead.put(step.component(), after);
            }
        }
    }

    private static boolean isRead(@Nullable Summary summary) {
        return summary != null && summary.isRead();
    }

    private void component(String code, @Nullable Statement before, @Nullable Statement after) {
        Transition transition = Transition.between(before, after);
        if (transition == Transition.UNCHANGED) {
            return;
        }
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
        return words.numbers().pointsOrDash(summary != null && isRead(summary) ? summary.points() : null);
    }

    private void line(String indent, String text) {
        out.append(indent).append(TextFormat.printable(text)).append('\n');
    }
}
