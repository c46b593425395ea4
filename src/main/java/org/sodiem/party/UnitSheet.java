package org.sodiem.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sodiem.movement.EarlierRound;
import org.sodiem.movement.UnitRounds;
import org.sodiem.page.Context;
import org.sodiem.part.SitePath;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.view.IndexView;
import org.sodiem.view.UnitTotals;

/** Fills the score sheet of one unit: its rows, what stands below them, and how they are filtered. */
final class UnitSheet extends UnitPart {

    UnitSheet(Context context, IndexView index, Standing standing) {
        super(context, index, standing);
    }

    /**
     * The sheet.
     *
     * @param changes how often each component changed, by code
     */
    UnitPage.Sheet sheet(Map<String, Long> changes) {
        List<EarlierRound> rounds = context.earlier(index);
        List<String> titles = rounds.stream().map(EarlierRound::title).toList();
        UnitRounds closed = UnitRounds.of(rounds, card, context.bases(index));
        SheetAssembler rows = new SheetAssembler(context, index, here, standing, titles, closed, changes);
        return new UnitPage.Sheet(
                finding(),
                rows.sheet(),
                rows.origins(SitePath.history(card.key()).relativeTo(here)),
                rows.papers(),
                rows.issuer(),
                List.of(
                        card.components().size(),
                        counted.count(c -> c.lost().signum() > 0),
                        card.count(c -> c.state() == State.WITHOUT_EVIDENCE || c.state() == State.NOT_ENTERED),
                        card.count(c -> c.state() == State.INVALID),
                        card.count(c -> closed.isChanged(c.component().code().value()))),
                card.submission().isByOffices(),
                totals(rounds),
                phase.isPublished() ? words.text("voice.result") : others(),
                titles,
                phase.isPublished() ? words.text("sheet.points") : context.now());
    }

    /** What the columns are, what is not there yet, and where the unit has its files. */
    private String finding() {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.text(phase.isPublished() ? "unit.sheet.finding.published" : "unit.sheet.finding"));
        if (!phase.isPublished() && card.count(c -> c.state() == State.NOT_ENTERED) > 0) {
            sentences.add(words.text("unit.sheet.unentered"));
        }
        String folder = card.submission().folder();
        if (!folder.isEmpty()) {
            sentences.add(words.text("unit.sheet.folder", folder));
        }
        return String.join(" ", sentences);
    }

    private List<UnitPage.Total> totals(List<EarlierRound> rounds) {
        UnitTotals now = UnitTotals.of(standing);
        UnitTotals result = phase.isPublished() ? UnitTotals.result(standing) : null;
        List<@Nullable UnitTotals> before = new ArrayList<>();
        for (EarlierRound round : rounds) {
            Standing own = round.of(card);
            before.add(own == null ? null : UnitTotals.of(own));
        }
        Total total = (label, of, figure) -> new UnitPage.Total(
                words.text(label),
                of,
                before.stream()
                        .map(own -> own == null ? "–" : figure.apply(own))
                        .toList(),
                figure.apply(now),
                result == null
                        ? label.equals("unit.total.achieved") ? numbers.pointsOrDash(now.surveyed()) : ""
                        : figure.apply(result));
        return List.of(
                total.row(
                        "unit.total.achieved",
                        context.narrowMaximum(card.total()),
                        own -> numbers.pointsOrDash(own.achieved())),
                total.row("unit.total.bonus", "", own -> numbers.points(own.bonus())),
                total.row(
                        "unit.total.penalty",
                        "",
                        own -> numbers.points(own.penalty().negate())),
                total.row(
                        now.provisional() ? "unit.total.provisional" : "unit.total.index",
                        "100",
                        own -> own.provisional() == now.provisional() || own.index() == null
                                ? numbers.pointsOrDash(own.index())
                                : words.text(
                                        own.provisional() ? "unit.total.without" : "unit.total.with",
                                        numbers.points(own.index()))));
    }

    /** A row of totals from a figure of each state. */
    private interface Total {
        UnitPage.Total row(String label, String of, Function<UnitTotals, String> figure);
    }

    /** What the column is called of points that no unit gives itself; nothing where there are none. */
    private String others() {
        boolean surveys = card.count(score -> score.component().isSurvey()) > 0;
        boolean results = card.count(score -> score.component().isExternal()) > 0;
        if (!results) {
            return surveys ? words.text("voice.survey.short") : "";
        }
        return words.text(surveys ? "sheet.survey-and-results" : "sheet.results");
    }
}
