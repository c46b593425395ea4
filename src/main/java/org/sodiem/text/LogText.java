package org.sodiem.text;

import static org.sodiem.telling.ChangeText.arrow;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.HistoryStep;
import org.sodiem.compare.Transition;
import org.sodiem.history.ScoreChange;
import org.sodiem.history.UnitChange;
import org.sodiem.language.Words;
import org.sodiem.round.Lateness;
import org.sodiem.score.Statement;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.CommitText;
import org.sodiem.telling.FactsText;

/** The history of one unit, as text for people: the commits in order of landing, each with what it changed. */
public final class LogText {

    private final CommitText commits;
    private final Words words;
    private final ChangeText told;
    private final FactsText facts;
    private final Lateness lateness;
    private final TextLines out = new TextLines();

    public LogText(CommitText commits, Lateness lateness) {
        this.commits = commits;
        this.words = commits.words();
        this.told = new ChangeText(words);
        this.facts = FactsText.byId(words);
        this.lateness = lateness;
    }

    /** The changes; lines end with a line feed. */
    public String format(String unit, @Nullable String component, List<UnitChange> changes) {
        out.line("", words.text("log.title", unit, component == null ? "*" : component, words.figure(changes.size())));
        for (HistoryStep step : HistoryStep.of(changes)) {
            UnitChange change = step.change();
            out.blank();
            out.line("", commits.revision(change.revision()));
            change.revision()
                    .message()
                    .lines()
                    .skip(1)
                    .filter(text -> !text.isBlank())
                    .forEach(text -> out.line("  | ", text));
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
        out.line(
                "  ",
                words.text(key, told.points(change.before()), told.points(change.after()))
                        + told.inParentheses(change.pointsChange()));
    }

    private void landing(UnitChange change) {
        if (!change.revision().id().equals(change.landing().revision().id())) {
            String landing = change.landing().revision().shortId();
            out.line(
                    "  ",
                    words.text("log.landed", commits.moment(change.landing().landed()), landing));
        }
        Lateness.Late late = lateness.of(change.revision().written(), change.landing());
        if (late != null) {
            String round = late.round().id().value();
            out.line("  ", words.text(late.writtenInTime() ? "log.late-merged" : "log.late", round));
            if (late.counts()) {
                out.line("  ", words.text("log.counts", round));
            }
        }
        if (change.beginning()) {
            out.line("  ", words.text("log.beginning"));
        }
    }

    private void details(HistoryStep step) {
        switch (step.reading()) {
            case UNSCORED -> out.line("  ", words.text("log.unscored"));
            case UNREADABLE -> out.line("  ", words.text("log.unreadable"));
            case READ_AGAIN -> out.line("  ", words.text("log.readable-again"));
            case READ -> {}
        }
        for (ScoreChange change : step.told()) {
            component(change.component(), change.before(), change.after());
        }
    }

    private void component(String code, @Nullable Statement before, @Nullable Statement after) {
        Transition transition = Transition.between(before, after);
        BigDecimal change = Transition.pointsBetween(before, after);
        String moved = arrow(facts.of(before), facts.of(after));
        out.line("  ", code + " " + told.step(before, after, change, transition) + ": " + moved);
        told.evidence(before, after).forEach(line -> out.line("    ", line));
    }
}
