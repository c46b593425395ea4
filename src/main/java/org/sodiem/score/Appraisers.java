package org.sodiem.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.language.Meant;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Appraisal;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Entry;
import org.sodiem.model.Facts;
import org.sodiem.model.Formula;
import org.sodiem.model.Rounding;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.source.Located;

/**
 * What offices find of one unit.
 *
 * <p>Of a component the latest pass that decides wins. An office that agrees in bulk agrees to what no pass before has
 * decided, so that points once given stand until others are given by name.
 */
final class Appraisers {

    private final Scorecard self;
    private final Submission submission;
    private final CriteriaSet criteria;
    private final String coordinator;
    private final boolean unappraisedStands;

    /**
     * The appraisers of a unit.
     *
     * @param self what the unit says
     * @param coordinator the office that appraises what no other does
     * @param unappraisedStands whether a result takes over what the unit says where no office appraised it
     */
    Appraisers(Scorecard self, String coordinator, boolean unappraisedStands) {
        this.self = self;
        this.submission = self.submission();
        this.criteria = self.criteria();
        this.coordinator = coordinator;
        this.unappraisedStands = unappraisedStands;
    }

    /** What the unit says, before it is ranked. */
    Scorecard self() {
        return self;
    }

    /**
     * The moments at which units are ranked.
     *
     * @param self by what units say
     * @param first by what offices find first, else what units say
     * @param last by what offices find last
     * @param result by what is published
     */
    record Rankings(Ranking self, Ranking first, Ranking last, Ranking result) {
        static final Rankings NONE = new Rankings(Ranking.NONE, Ranking.NONE, Ranking.NONE, Ranking.NONE);
    }

    /**
     * What every voice says.
     *
     * @param published whether the result is
     * @param rankings the places where rules rank units
     */
    Voices hear(boolean published, Rankings rankings) {
        Scorecard own = self.ranked(rankings.self());
        if (submission.appraisals().isEmpty() && !published) {
            return new Voices(own, List.of(), List.of(), null, List.of());
        }
        List<ComponentVoices> alone = alone();
        Scorecard result = published ? result(alone, rankings.result()) : null;
        List<AdjustmentVoices> adjustments = AdjustmentVoices.of(submission, criteria, coordinator);
        return new Voices(
                own,
                held(alone, own, result, rankings),
                adjustments,
                result,
                result == null ? List.of() : unappraised(result));
    }

    /** What each voice says of each component, as if it stood alone. */
    List<ComponentVoices> alone() {
        return self.alone().stream().map(this::hear).toList();
    }

    /** What each voice says, with what components require by that very voice: an office may find met what a unit does not. */
    private static List<ComponentVoices> held(
            List<ComponentVoices> alone, Scorecard own, @Nullable Scorecard result, Rankings rankings) {
        Requirements byFirst = new Requirements(rankings.first()
                .ranked(alone.stream().map(ComponentVoices::afterFirst).toList()));
        Requirements byLast = new Requirements(rankings.last()
                .ranked(alone.stream().map(ComponentVoices::afterLast).toList()));
        List<ComponentVoices> held = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            ComponentScore published =
                    result == null ? null : result.components().get(i);
            held.add(alone.get(i)
                    .held(
                            own.components().get(i),
                            said -> byFirst.held(rankings.first().ranked(said)),
                            said -> byLast.held(rankings.last().ranked(said)),
                            published));
        }
        return held;
    }

    private ComponentVoices hear(ComponentScore base) {
        ComponentVoices voices = ComponentVoices.of(base);
        if (!base.component().isSelfScored() || base.step() == Step.NOT_ASKED) {
            return voices;
        }
        String office = submission.appraiser(base.component(), coordinator);
        for (Appraisal appraisal : submission.appraisals()) {
            if (appraisal.office().equals(office)) {
                for (Appraisal.Pass pass : appraisal.inOrder()) {
                    voices = hear(pass, office, voices);
                }
            }
        }
        if (submission.hidesAnswers()) {
            return voices.withholding();
        }
        Answer.Entered explained =
                explanation(submission, base.component().code().value());
        return explained == null ? voices : voices.explaining(explained);
    }

    /** What a unit answers of a component, bonus or penalty; null where it answers nothing. */
    static Answer.@Nullable Entered explanation(Submission submission, String code) {
        ScoreFile file = submission.explained();
        return file == null
                ? null
                : file.entries().stream()
                        .filter(entry -> entry.component().value().equals(code)
                                && !entry.note().isEmpty())
                        .findFirst()
                        .map(entry -> new Answer.Entered(entry, file))
                        .orElse(null);
    }

    private ComponentVoices hear(Appraisal.Pass pass, String office, ComponentVoices before) {
        String code = before.component().code().value();
        Appraisal.Finding finding = pass.finding(code);
        if (finding == null && pass.agreesInBulk(code) && before.appraised() == null) {
            Located<String> inBulk = new Located<>(code, pass.number().at());
            finding = new Appraisal.Finding(inBulk, new Appraisal.Agreed(), "", false);
        }
        if (finding == null) {
            return before;
        }
        Voice voice = pass.isFirst() ? Voice.APPRAISAL_1 : Voice.APPRAISAL_2;
        ComponentScore about = before.base();
        finding = completed(finding, about);
        Answer answer = new Answer.Appraised(
                voice,
                finding,
                office,
                pass.against() == null ? "" : pass.against().value(),
                about.answer());
        ComponentScore said = new ComponentScore(about.component(), answer, outcome(voice, finding, about));
        return pass.isFirst() ? before.first(said) : before.second(said);
    }

    private Outcome outcome(Voice voice, Appraisal.Finding finding, ComponentScore about) {
        return finding.ruling()
                .match(new Appraisal.Each<>(
                        agreed -> settled(about.outcome(), voice),
                        given -> given(given.points(), about.component()),
                        corrected -> corrected(voice, finding, corrected.facts(), about),
                        deferred -> new Outcome.Missing(voice)));
    }

    /** What the component's rule gives for the figures that are right. */
    private Outcome corrected(Voice voice, Appraisal.Finding finding, Facts facts, ComponentScore about) {
        Outcome misfit = misfit(facts, about);
        if (misfit != null) {
            return misfit;
        }
        Entry entry = new Entry(finding.component(), facts, null, List.of(), finding.reason(), null);
        ScoreFile file = ScoreFile.unreadable(finding.component().at().file(), null);
        Outcome outcome = RulePoints.of(about.component(), new Answer.Entered(entry, file), criteria.rounding(), false);
        return outcome instanceof Outcome.Invalid ? outcome : settled(outcome, voice);
    }

    /** What is wrong with named figures that an office corrects; null where nothing is, and for other facts. */
    private static @Nullable Outcome misfit(Facts facts, ComponentScore about) {
        Formula formula = about.component().rule().formula();
        if (!(facts instanceof Facts.Figures figures) || formula == null) {
            return null;
        }
        for (Facts.Value value : figures.values()) {
            if (formula.stated().stream().noneMatch(named -> isFor(value, named))) {
                List<Meant.Known> known = formula.stated().stream()
                        .map(Formula.Named::figure)
                        .distinct()
                        .map(figure -> Meant.Known.of(figure.id().value(), figure.title()))
                        .toList();
                return new Outcome.Invalid(
                        List.of(Diagnostic.of(Code.UNKNOWN_FIGURE, value.value().at(), value.id(), Meant.list(known))));
            }
        }
        boolean whole = formula.stated().stream()
                .allMatch(named -> figures.values().stream().anyMatch(value -> isFor(value, named)));
        return whole
                ? null
                : new Outcome.Invalid(List.of(FittingFacts.tell(
                        about.component().code().value(), about.component().rule(), facts)));
    }

    /** Where an office corrects some of several named figures, the others stand as the unit states them. */
    private static Appraisal.Finding completed(Appraisal.Finding finding, ComponentScore about) {
        Entry entry = about.entry();
        if (entry == null
                || !(entry.facts() instanceof Facts.Figures own)
                || !(finding.ruling() instanceof Appraisal.Corrected corrected)
                || !(corrected.facts() instanceof Facts.Figures figures)) {
            return finding;
        }
        List<Facts.Value> values = new ArrayList<>(figures.values());
        own.values().stream()
                .filter(value -> figures.values().stream()
                        .noneMatch(other -> other.id().equals(value.id()) && other.previous() == value.previous()))
                .forEach(values::add);
        Facts all = new Facts.Figures(values, figures.at());
        return new Appraisal.Finding(
                finding.component(), new Appraisal.Corrected(all), finding.reason(), finding.asks());
    }

    private static boolean isFor(Facts.Value value, Formula.Named named) {
        return value.id().equals(named.figure().id().value()) && value.previous() == named.previous();
    }

    /** Points that are given, in the set's scale. */
    private Outcome given(Located<BigDecimal> points, Component component) {
        BigDecimal max = component.max().value();
        BigDecimal value = points.value();
        Rounding rounding = criteria.rounding();
        boolean fits = value.compareTo(component.conditions().least()) >= 0 && value.compareTo(max) <= 0;
        return fits && rounding.holds(value)
                ? new Outcome.Points(rounding.round(value), Step.PLAIN, BigDecimal.ZERO, true)
                : new Outcome.Invalid(List.of(Diagnostic.of(
                        Code.APPRAISED_POINTS,
                        points.at(),
                        component.code().value(),
                        max.toPlainString(),
                        String.valueOf(rounding.scale()))));
    }

    /** What somebody has decided: nothing can be won any more. What cannot be scored cannot be agreed to. */
    private static Outcome settled(Outcome outcome, Voice voice) {
        if (outcome instanceof Outcome.Points points) {
            return new Outcome.Points(points.points(), points.step(), BigDecimal.ZERO, true);
        }
        if (outcome instanceof Outcome.Unranked unranked) {
            return new Outcome.Unranked(unranked.figure(), false, true);
        }
        if (outcome instanceof Outcome.Missing) {
            return new Outcome.Forgone();
        }
        return outcome instanceof Outcome.Invalid ? new Outcome.Missing(voice) : outcome;
    }

    /** What counts of a component in a result, before it is ranked. */
    ComponentScore result(ComponentVoices voices) {
        ComponentScore base = voices.base();
        ComponentScore appraised = voices.appraised();
        if (!base.component().isSelfScored() || base.step() == Step.NOT_ASKED) {
            return base;
        }
        if (appraised != null) {
            return appraised;
        }
        return new ComponentScore(
                base.component(),
                base.answer(),
                unappraisedStands ? unappraised(base.outcome()) : new Outcome.Missing(Voice.RESULT));
    }

    /** What the unit says stands; who has handed in nothing has lost nothing, since there is no result. */
    private Outcome unappraised(Outcome own) {
        boolean nothing = self.status() == Scorecard.Status.NOT_SUBMITTED
                && submission.appraisals().isEmpty();
        return nothing ? own : settled(own, Voice.RESULT);
    }

    private Scorecard result(List<ComponentVoices> heard, Ranking ranking) {
        List<ComponentScore> components =
                ranking.ranked(heard.stream().map(this::result).toList());
        BigDecimal penalty = UnitScorer.penalty(submission, criteria, coordinator, true);
        return Scorecard.of(
                Voice.RESULT, submission, criteria, status(heard, components), components, bonus(), penalty);
    }

    private Scorecard.Status status(List<ComponentVoices> heard, List<ComponentScore> components) {
        boolean nothing = submission.appraisals().isEmpty() && self.status() == Scorecard.Status.NOT_SUBMITTED;
        if (nothing || Scorecard.isNothing(components)) {
            return Scorecard.Status.NOT_SUBMITTED;
        }
        boolean all = heard.stream()
                .allMatch(voices -> !voices.component().isSelfScored()
                        || voices.base().step() == Step.NOT_ASKED
                        || voices.appraised() != null);
        if (criteria.bonus().items().stream().anyMatch(item -> points(item) == null)
                || components.stream().anyMatch(score -> score.state() == State.NOT_APPRAISED)) {
            return Scorecard.Status.NOT_APPRAISED;
        }
        boolean refused = Refused.isAnythingAppraised(submission, criteria, coordinator)
                || (!all && Refused.isAnything(submission, criteria, coordinator));
        return refused || components.stream().anyMatch(score -> score.state() == State.INVALID)
                ? Scorecard.Status.INVALID
                : Scorecard.Status.SCORED;
    }

    /** The bonuses of the result, capped: those claimed and agreed to, or what was given for them instead. */
    private BigDecimal bonus() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Adjustment.Item item : criteria.bonus().items()) {
            BigDecimal points = points(item);
            sum = sum.add(points == null ? BigDecimal.ZERO : points);
        }
        return sum.min(criteria.bonus().max());
    }

    /** What a bonus gives in the result; nothing where it is not claimed; null where nobody has decided. */
    private @Nullable BigDecimal points(Adjustment.Item item) {
        AdjustmentVoices voices = AdjustmentVoices.bonus(item, submission, criteria, coordinator);
        BigDecimal decided = voices.appraised();
        if (decided != null) {
            return decided;
        }
        return voices.own() == null ? BigDecimal.ZERO : unappraisedStands ? voices.own() : null;
    }

    /** The components and bonuses of which nobody has decided; none of a unit that has handed in nothing. */
    private List<String> unappraised(Scorecard result) {
        if (result.status() == Scorecard.Status.NOT_SUBMITTED) {
            return List.of();
        }
        List<String> codes = new ArrayList<>();
        result.components().stream()
                .filter(score -> score.state() == State.NOT_APPRAISED)
                .forEach(score -> codes.add(score.component().code().value()));
        criteria.bonus().items().stream()
                .filter(item -> points(item) == null)
                .forEach(item -> codes.add(item.code().value()));
        return codes;
    }
}
