package org.sodiem.party;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sodiem.language.Words;
import org.sodiem.movement.SinceRound;
import org.sodiem.page.Context;
import org.sodiem.page.Lifetime;
import org.sodiem.part.Delta;
import org.sodiem.part.KeyFigure;
import org.sodiem.part.Link;
import org.sodiem.part.SitePath;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.score.Tally;
import org.sodiem.score.Voice;
import org.sodiem.telling.VerdictText;
import org.sodiem.telling.VoiceText;
import org.sodiem.view.Completeness;
import org.sodiem.view.IndexView;

/** Fills what is read first of one unit: index, rank and class, key figures, and what they say. */
final class HeadAssembler extends UnitPart {

    HeadAssembler(Context context, IndexView index, Standing standing) {
        super(context, index, standing);
    }

    UnitPage.Head head(StripPlot plot) {
        String name = context.names().of(card);
        String title = words.text(
                phase.isPublished() ? "unit.paper.title.published" : "unit.paper.title",
                context.campaign().title(),
                words.within(name));
        return new UnitPage.Head(
                context.about(index),
                new Lifetime(context, card.unit(), here).sentences(),
                indexes(),
                new UnitPage.Paper(name.toUpperCase(Locale.ROOT), title),
                headline(),
                plot.strip(standing),
                figures(),
                verdict());
    }

    /** What it all says, in two or three sentences. */
    String verdict() {
        return VerdictText.of(index, standing, phase, words);
    }

    /** Its reports in its other indexes. */
    private List<Link> indexes() {
        return context.layout().keys(card.key().unit()).stream()
                .filter(key -> !key.equals(card.key()) && context.view().stands(key))
                .map(key -> Link.to(context.names().index(key.index()), SitePath.unit(key), here))
                .toList();
    }

    UnitPage.Headline headline() {
        if (standing.index() == null) {
            return new UnitPage.Headline(
                    "–",
                    Words.sentence(VerdictText.unranked(counted, words)),
                    "",
                    "",
                    VoiceText.basis(index.result().published(), words),
                    Delta.NONE,
                    "");
        }
        String band = standing.band() == null
                ? words.text("unit.unranked")
                : standing.provisional()
                        ? words.text("unit.band.provisional", standing.band().title())
                        : standing.band().title();
        String rank = standing.place() == null
                ? ""
                : words.text(
                        "unit.rank",
                        words.figure(standing.place()),
                        words.figure(index.ordered().size()));
        String provisional = "";
        String basis = VoiceText.basis(index.result().published(), words);
        if (standing.provisional()) {
            BigDecimal other = counted.indexWithSurvey();
            provisional = other == null
                    ? words.text(
                            "unit.basis.provisional",
                            numbers.points(counted.self().applicable()),
                            numbers.points(counted.total().applicable()))
                    : words.text("unit.basis.provisional.other", numbers.points(other));
        } else if (card.count(c -> c.component().isSurvey()) > 0) {
            basis += " " + words.text("unit.basis.survey", numbers.pointsOrDash(counted.indexWithoutSurvey()));
        }
        SinceRound round = context.since().get(index.id());
        SinceRound.Unit since = round == null ? null : round.of(card);
        return new UnitPage.Headline(
                numbers.points(standing.index()),
                band,
                rank,
                provisional,
                basis,
                Delta.of(since == null ? null : since.index(), numbers),
                since == null || round == null ? "" : since(round.round().title(), since));
    }

    private String since(String round, SinceRound.Unit since) {
        Standing first = since.before();
        BigDecimal change = since.index();
        if (first.index() == null) {
            return words.text("unit.since.none", round);
        }
        String place = numbers.points(first.index())
                + (first.place() == null ? "" : ", " + words.text("unit.since.rank", words.figure(first.place())));
        if (change == null) {
            return words.text(
                    since.otherVoice()
                            ? "unit.since.other-voice"
                            : since.reissued() ? "unit.since.not-comparable" : "unit.since.other-survey",
                    round,
                    place);
        }
        return words.text(change.signum() == 0 ? "unit.since.same" : "unit.since", round, place);
    }

    /** Its key figures without the way to what stands on its own page. */
    List<KeyFigure> figures() {
        Tally total = counted.total();
        List<KeyFigure> figures = new ArrayList<>();
        figures.add(new KeyFigure(
                        words.text("points.achieved"),
                        AreasTable.achieved(counted, total, numbers),
                        "/" + numbers.points(total.maximum()),
                        total.notApplicable().signum() == 0
                                ? words.text("unit.achieved.all")
                                : words.text("unit.achieved.applicable", numbers.points(total.notApplicable())))
                .at("#linh-vuc"));
        KeyFigure.open(total.open(), phase, words)
                .forEach(open -> figures.add(open.at(phase.scoring() ? "#viec" : "#bang-diem")));
        figures.add(KeyFigure.lost(
                        words.text("points.lost"),
                        counted.hasIndex(),
                        total.lost(),
                        words.text(phase.isPublished() ? "unit.lost.result" : "unit.lost"),
                        words)
                .at("#bang-diem"));
        Completeness complete = Completeness.of(card.components());
        if (phase.isPublished()) {
            figures.addAll(difference());
        } else {
            figures.add(new KeyFigure(
                            words.text("unit.entered"),
                            words.figure(complete.entered()),
                            "/" + words.figure(complete.own()),
                            enteredNote(complete))
                    .at("#bang-diem"));
            BigDecimal risk = counted.points(State.WITHOUT_EVIDENCE);
            figures.add(new KeyFigure(
                            words.text("unit.risk"),
                            numbers.points(risk),
                            "",
                            complete.toProve() == 0
                                    ? ""
                                    : words.text(
                                            "unit.risk.proved",
                                            words.figure(complete.proved()),
                                            words.figure(complete.toProve())))
                    .losing(risk.signum() > 0)
                    .at(phase.scoring() ? "#viec" : "#bang-diem"));
        }
        if (total.invalid().signum() > 0) {
            figures.add(new KeyFigure(
                            words.text("unit.invalid"),
                            numbers.points(total.invalid()),
                            "",
                            words.text("unit.invalid.note"))
                    .losing(true)
                    .at("#loi"));
        }
        return figures;
    }

    private String enteredNote(Completeness complete) {
        if (card.status() == Scorecard.Status.UNREADABLE) {
            return words.text("unit.entered.unread");
        }
        return complete.isEntered()
                ? words.text("unit.entered.all")
                : phase.scoring()
                        ? words.count("unit.entered.missing", complete.missing())
                        : words.count("unit.entered.left", complete.missing());
    }

    /** What appraisal changed of what the unit says itself; nothing where a part of either is not known. */
    private List<KeyFigure> difference() {
        BigDecimal self = standing.voices().sum(Voice.SELF);
        BigDecimal change = standing.voices().change();
        return self == null || change == null
                ? List.of()
                : List.of(new KeyFigure(
                                words.text("unit.appraised"),
                                numbers.signed(change),
                                "",
                                words.text("unit.appraised.self", numbers.points(self)))
                        .at("#tham-dinh"));
    }
}
