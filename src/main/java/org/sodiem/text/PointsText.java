package org.sodiem.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.UnitDifference;
import org.sodiem.history.RemarkChange;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.model.ScoreBook;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Remark;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.score.Voice;
import org.sodiem.score.Voices;
import org.sodiem.telling.RemarkText;

/** What files that are filled in change of the points of a unit, before and after, a line each. */
public final class PointsText {

    private PointsText() {}

    /** What the unit gives itself: of the components that change, and of the whole. */
    public static List<String> self(Standing was, Standing now, Words words) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < now.card().components().size(); i++) {
            ComponentScore old = was.card().components().get(i);
            ComponentScore fresh = now.card().components().get(i);
            if (UnitDifference.isOther(old.points(), fresh.points()) || old.state() != fresh.state()) {
                lines.add(component(
                        fresh.component(), figure(old.points(), words), figure(fresh.points(), words), words));
            }
        }
        lines.add(words.text(
                "form.points.total",
                figure(was.card().self().achieved(), words),
                figure(now.card().self().achieved(), words),
                figure(was.index(), words),
                figure(now.index(), words)));
        return lines;
    }

    /** What offices say, where they said something else before, and the points that they find. */
    public static List<String> appraised(Standing was, Standing now, ScoreBook book, Words words) {
        List<String> lines = new ArrayList<>();
        RemarkText text = new RemarkText(
                words, book::officeTitle, book.plan()::title, now.card().criteria());
        Map<Remark.Subject, Remark> before = Remark.of(was.card().submission());
        Map<Remark.Subject, Remark> after = Remark.of(now.card().submission());
        Set<Remark.Subject> all = new LinkedHashSet<>(after.keySet());
        all.addAll(before.keySet());
        for (Remark.Subject on : all) {
            Remark old = before.get(on);
            Remark fresh = after.get(on);
            if (!Objects.equals(old, fresh)) {
                lines.add(text.of(new RemarkChange(old, fresh)));
            }
        }
        Voices voices = now.voices();
        for (int i = 0; i < voices.all().size(); i++) {
            String old = found(was.voices().of(i).appraised(), words);
            String fresh = found(voices.of(i).appraised(), words);
            if (!old.equals(fresh)) {
                lines.add(component(voices.of(i).component(), old, fresh, words));
            }
        }
        lines.add(words.text("form.points.appraised", figure(sum(was.voices()), words), figure(sum(voices), words)));
        return lines;
    }

    private static String component(Component component, String before, String after, Words words) {
        return words.text("form.points.component", component.code().value(), component.title(), before, after);
    }

    private static String found(@Nullable ComponentScore score, Words words) {
        return score != null && score.state() == State.NOT_APPLICABLE
                ? words.text("workbook.not-applicable")
                : figure(score == null ? null : score.points(), words);
    }

    /** What offices give in all, by their last word; null where they have not spoken of all. */
    private static @Nullable BigDecimal sum(Voices voices) {
        return voices.sum(voices.speaks(Voice.APPRAISAL_2) ? Voice.APPRAISAL_2 : Voice.APPRAISAL_1);
    }

    private static String figure(@Nullable BigDecimal points, Words words) {
        return words.numbers().pointsOrDash(points);
    }
}
