package org.sodiem.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.HistoryStep;
import org.sodiem.compare.Transition;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.history.ScoreChange;
import org.sodiem.history.UnitChange;
import org.sodiem.language.Words;
import org.sodiem.round.Lateness;
import org.sodiem.score.Proof;
import org.sodiem.score.Statement;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.CommitText;
import org.sodiem.telling.FactsText;

/** The history of one unit, as text for people: the commits in order of landing, each with what it changed. */
final class LogText {

    private final CommitText commits;
    private final Words words;
    private final ChangeText told;
    private final FactsText facts;
    private final Lateness lateness;
    private final StringBuilder out = new StringBuilder();

    LogText(CommitText commits, Lateness lateness) {
        this.commits = commits;
        this.words = commits.words();
        this.told = new ChangeText(words);
        this.facts = FactsText.byId(words);
        this.lateness = lateness;
    }

    /** The changes; lines end with a line feed. */
    String format(String unit, @Nullable String component, List<UnitChange> changes) {
        line("", words.text("log.title", unit, component == null ? "*" : component, changes.size()));
        for (HistoryStep step : HistoryStep.of(changes)) {
            UnitChange change = step.change();
            out.append('\n');
            line("", commits.revision(change.revision()));
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
                words.text(key, told.points(change.before()), told.points(change.after()))
                        + told.inParentheses(change.pointsChange()));
    }

    private void landing(UnitChange change) {
        if (!change.revision().id().equals(change.landing().revision().id())) {
            String landing = change.landing().revision().shortId();
            line("  ", words.text("log.landed", commits.moment(change.landing().landed()), landing));
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
        for (ScoreChange change : step.told()) {
            component(change.component(), change.before(), change.after());
        }
    }

    private void component(String code, @Nullable Statement before, @Nullable Statement after) {
        Transition transition = Transition.between(before, after);
        line(
                "  ",
                code + " " + told.points(before) + " → " + told.points(after)
                        + told.inParentheses(Transition.pointsBetween(before, after)) + "  "
                        + told.transition(transition) + ": " + facts.of(before) + " → "
                        + facts.of(after));
        documents("evidence.added", after == null ? List.of() : after.proofsNotIn(before));
        documents("evidence.removed", before == null ? List.of() : before.proofsNotIn(after));
    }

    private void documents(String key, List<Proof> proofs) {
        if (!proofs.isEmpty()) {
            line("    ", words.text(key, told.documents(proofs)));
        }
    }

    private void line(String indent, String text) {
        out.append(indent).append(TextFormat.printable(text)).append('\n');
    }
}
