package org.sodiem.text;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.HistoryStep;
import org.sodiem.compare.Transition;
import org.sodiem.diagnostic.Paint;
import org.sodiem.history.ScoreChange;
import org.sodiem.history.UnitChange;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Unit;
import org.sodiem.model.UnitKey;
import org.sodiem.round.Lateness;
import org.sodiem.score.Statement;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.CommitText;
import org.sodiem.telling.FactsText;
import org.sodiem.telling.RemarkText;

/** The history of one unit, as text for people: the commits in order of landing, each with what it changed. */
public final class LogText {

    private final CommitText commits;
    private final Words words;
    private final ChangeText told;
    private final Lateness lateness;
    private final UnitKey key;
    private final @Nullable Unit own;
    private final @Nullable CriteriaSet criteria;
    private final RemarkText remarks;
    private final Paint paint;
    private final TextLines out = new TextLines();

    /**
     * Tells histories.
     *
     * @param unit whose they are
     * @param book what units, components, offices and tasks are called now; null where that is not known
     */
    public LogText(CommitText commits, Lateness lateness, UnitKey unit, @Nullable ScoreBook book, Paint paint) {
        this.commits = commits;
        this.words = commits.words();
        this.told = new ChangeText(words);
        this.lateness = lateness;
        this.key = unit;
        this.own = book == null ? null : book.unit(unit.unit());
        this.criteria = book == null ? null : book.criteria(unit.index());
        this.remarks = book == null
                ? new RemarkText(words, id -> id, id -> id, null)
                : new RemarkText(words, book::officeTitle, book.plan()::title, criteria);
        this.paint = paint;
    }

    /** The changes; lines end with a line feed. */
    public String format(String unit, @Nullable String component, List<UnitChange> changes) {
        String whose = component == null ? unit : unit + ", " + title(component);
        out.line("", words.count("log.title", changes.size(), whose));
        for (HistoryStep step : HistoryStep.of(changes)) {
            UnitChange change = step.change();
            out.blank();
            if (change.isByOthers()) {
                out.line(
                        "",
                        words.text("log.moved", commits.moment(change.landing().landed())),
                        paint::place);
            } else {
                out.line("", commits.revision(change.revision()), paint::place);
                String brought = commits.broughtIn(change.revision(), own);
                if (!brought.isEmpty()) {
                    out.line("  ", brought);
                }
                change.revision().body().forEach(text -> out.line("  | ", text));
                landing(change);
            }
            if (component == null && !change.isWithoutPoints()) {
                total(change);
            }
            told.notes(step).forEach(note -> out.line("  ", note));
            step.told().forEach(this::component);
            step.remarks().forEach(remark -> out.line("  ", remarks.of(remark)));
        }
        return out.toString();
    }

    /** Of what came with a merge the points are those of the whole merge. */
    private void total(UnitChange change) {
        String before = told.points(change.before());
        boolean isMerged = isMerged(change);
        if (change.after() == null || !change.after().isRead()) {
            out.line("  ", words.text(isMerged ? "log.total-merged.none" : "log.total.none", before));
            return;
        }
        out.line(
                "  ",
                words.text(isMerged ? "log.total-merged" : "log.total", before, told.points(change.after()))
                        + told.inParentheses(change.pointsChange()));
    }

    private static boolean isMerged(UnitChange change) {
        return !change.revision().id().equals(change.landing().revision().id());
    }

    private void landing(UnitChange change) {
        if (isMerged(change)) {
            String landing = change.landing().revision().shortId();
            out.line(
                    "  ",
                    words.text("history.landed", commits.moment(change.landing().landed()), landing));
        }
        String late = told.late(lateness.of(key, change));
        if (!late.isEmpty()) {
            out.line("  ", late);
        }
    }

    private void component(ScoreChange change) {
        Statement before = change.before();
        Statement after = change.after();
        BigDecimal points = Transition.pointsOf(change);
        FactsText entered = FactsText.of(words, criteria, change.component());
        out.change(
                paint,
                points,
                title(change.component()) + ": " + told.step(before, after, points, Transition.of(change)),
                told.details(entered, before, entered, after));
    }

    private String title(String code) {
        Component component = criteria == null ? null : criteria.component(code);
        return component == null ? code : code + " " + component.title();
    }
}
