package org.sodiem.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Appraisal;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Entry;
import org.sodiem.model.Facts;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.model.SurveyWave;

/** Scores one unit. */
final class UnitScorer {

    private final Submission submission;
    private final CriteriaSet criteria;
    private final boolean figuresStillGrow;

    /**
     * A scorer.
     *
     * @param figuresStillGrow whether the last round is still to close, so that cumulative components are open
     */
    UnitScorer(Submission submission, CriteriaSet criteria, boolean figuresStillGrow) {
        this.submission = submission;
        this.criteria = criteria;
        this.figuresStillGrow = figuresStillGrow;
    }

    Scorecard score() {
        List<ComponentScore> components =
                criteria.components().stream().map(this::score).toList();
        return Scorecard.of(submission, criteria, status(components), components, bonus(), penalty());
    }

    private Scorecard.Status status(List<ComponentScore> components) {
        if (submission.scores().stream().anyMatch(file -> !file.readable())) {
            return Scorecard.Status.UNREADABLE;
        }
        if (components.stream().anyMatch(c -> c.state() == State.INVALID)) {
            return Scorecard.Status.INVALID;
        }
        boolean nothing = components.stream()
                .filter(c -> !c.component().isSurvey())
                .allMatch(c -> c.state() == State.NOT_ENTERED);
        return nothing ? Scorecard.Status.NOT_SUBMITTED : Scorecard.Status.SCORED;
    }

    private ComponentScore score(Component component) {
        return component.isSurvey() ? scoreSurvey(component) : scoreEntry(component);
    }

    private ComponentScore scoreSurvey(Component component) {
        BigDecimal percent = latestResult(component);
        BigDecimal max = component.max().value();
        if (percent == null && !submission.surveyReadable()) {
            return new ComponentScore(
                    component, State.INVALID, null, Step.PLAIN, BigDecimal.ZERO, null, null, null, null);
        }
        if (percent == null) {
            return new ComponentScore(component, State.AWAITING_SURVEY, null, Step.PLAIN, max, null, null, null, null);
        }
        BigDecimal points = RulePoints.ofSurvey(component, percent, criteria.rounding());
        return new ComponentScore(
                component, State.COMPLETE, points, Step.PLAIN, BigDecimal.ZERO, null, null, percent, null);
    }

    /** The latest wave that has a result for the component wins. */
    private @Nullable BigDecimal latestResult(Component component) {
        LocalDate latest = LocalDate.MIN;
        BigDecimal percent = null;
        for (SurveyWave wave : submission.waves()) {
            for (SurveyWave.Result result : wave.results()) {
                if (isFor(result.component().value(), component)
                        && wave.date().value().isAfter(latest)) {
                    latest = wave.date().value();
                    percent = result.percent();
                }
            }
        }
        return percent;
    }

    private ComponentScore scoreEntry(Component component) {
        BigDecimal max = component.max().value();
        BigDecimal zero = BigDecimal.ZERO;
        for (ScoreFile file : submission.scores()) {
            if (file.holds(component)) {
                for (Entry entry : file.entries()) {
                    if (isFor(entry.component().value(), component)) {
                        return scoreEntry(component, file, entry);
                    }
                }
                if (!file.readable()) {
                    return new ComponentScore(component, State.INVALID, null, Step.PLAIN, zero, null, file, null, null);
                }
            }
        }
        return new ComponentScore(component, State.NOT_ENTERED, null, Step.PLAIN, max, null, null, null, null);
    }

    private ComponentScore scoreEntry(Component component, ScoreFile file, Entry entry) {
        Outcome outcome = RulePoints.of(component, entry.facts(), criteria.rounding());
        BigDecimal max = component.max().value();
        BigDecimal zero = BigDecimal.ZERO;
        if (outcome instanceof Outcome.Points scored) {
            State state =
                    scored.points().signum() > 0 && !hasEvidence(entry, file) ? State.WITHOUT_EVIDENCE : State.COMPLETE;
            BigDecimal open = component.cumulative() && figuresStillGrow ? max.subtract(scored.points()) : zero;
            return new ComponentScore(component, state, scored.points(), scored.step(), open, entry, file, null, null);
        }
        if (outcome instanceof Outcome.NotApplicable) {
            Step step = entry.facts() instanceof Facts.NotApplicable ? Step.PLAIN : Step.NO_CASE;
            return new ComponentScore(component, State.NOT_APPLICABLE, null, step, zero, entry, file, null, null);
        }
        if (outcome instanceof Outcome.NotEntered) {
            return new ComponentScore(component, State.NOT_ENTERED, null, Step.PLAIN, max, entry, file, null, null);
        }
        var why = outcome instanceof Outcome.Invalid invalid ? invalid.why() : null;
        return new ComponentScore(component, State.INVALID, null, Step.PLAIN, zero, entry, file, null, why);
    }

    private static boolean hasEvidence(Entry entry, ScoreFile file) {
        return entry.citations().stream()
                .anyMatch(citation -> file.evidence(citation.evidence().value()) != null);
    }

    private static boolean isFor(String code, Component component) {
        return code.equals(component.code().value());
    }

    /** Each claimed bonus counts once, whatever file claims it. */
    private BigDecimal bonus() {
        Stream<BigDecimal> points = submission.scores().stream()
                .flatMap(file -> file.bonus().stream())
                .map(claim -> criteria.bonus().item(claim.code().value()))
                .filter(Objects::nonNull)
                .distinct()
                .map(Adjustment.Item::points);
        return points.reduce(BigDecimal.ZERO, BigDecimal::add)
                .min(criteria.bonus().max());
    }

    /** Within an office the latest pass wins; penalties of several offices add up. */
    private BigDecimal penalty() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Appraisal appraisal : submission.appraisals()) {
            Appraisal.Pass latest = appraisal.passes().stream()
                    .max(Comparator.comparing(pass -> pass.number().value()))
                    .orElse(null);
            if (latest != null) {
                for (Appraisal.Penalty penalty : latest.penalties()) {
                    Adjustment.Item item =
                            criteria.penalty().item(penalty.code().value());
                    sum = item == null ? sum : sum.add(penalty.count().multiply(item.points()));
                }
            }
        }
        return sum.min(criteria.penalty().max());
    }
}
