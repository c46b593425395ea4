package org.sodiem.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Appraisal;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Entry;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.model.SurveyWave;

/** Scores one unit. */
final class UnitScorer {

    private final Submission submission;
    private final CriteriaSet criteria;
    private final String coordinator;
    private final boolean figuresStillGrow;

    /**
     * A scorer.
     *
     * @param coordinator the office in whose file a unit of several files claims its bonuses
     * @param figuresStillGrow whether the last round is still to close, so that cumulative components are open
     */
    UnitScorer(Submission submission, CriteriaSet criteria, String coordinator, boolean figuresStillGrow) {
        this.submission = submission;
        this.criteria = criteria;
        this.coordinator = coordinator;
        this.figuresStillGrow = figuresStillGrow;
    }

    Scorecard score() {
        List<ComponentScore> components =
                criteria.components().stream().map(this::score).toList();
        return Scorecard.of(Voice.SELF, submission, criteria, status(components), components, bonus(), penalty());
    }

    private Scorecard.Status status(List<ComponentScore> components) {
        if (submission.scores().stream().anyMatch(file -> !file.readable())) {
            return Scorecard.Status.UNREADABLE;
        }
        if (components.stream().anyMatch(c -> c.state() == State.INVALID)
                || Refused.isAnything(submission, criteria, coordinator)) {
            return Scorecard.Status.INVALID;
        }
        boolean nothing =
                components.stream().filter(c -> c.voice() == Voice.SELF).allMatch(c -> c.state() == State.NOT_ENTERED);
        return nothing ? Scorecard.Status.NOT_SUBMITTED : Scorecard.Status.SCORED;
    }

    private ComponentScore score(Component component) {
        return component.isSurvey() ? scoreSurvey(component) : scoreEntry(component);
    }

    private ComponentScore scoreSurvey(Component component) {
        if (!submission.surveyReadable()) {
            return unread(component, Voice.SURVEY);
        }
        BigDecimal percent = latestResult(component);
        if (percent == null) {
            return silent(component, Voice.SURVEY);
        }
        Answer.Surveyed survey = new Answer.Surveyed(percent);
        return new ComponentScore(component, survey, RulePoints.of(component, survey, criteria.rounding()));
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
        for (ScoreFile file : submission.scores()) {
            if (file.holds(component)) {
                for (Entry entry : file.entries()) {
                    if (isFor(entry.component().value(), component)) {
                        Answer.Entered entered = new Answer.Entered(entry, file);
                        return new ComponentScore(
                                component,
                                entered,
                                RulePoints.of(component, entered, criteria.rounding(), figuresStillGrow));
                    }
                }
                if (!file.readable()) {
                    return unread(component, Voice.SELF);
                }
            }
        }
        return silent(component, Voice.SELF);
    }

    private static ComponentScore silent(Component component, Voice voice) {
        return new ComponentScore(component, new Answer.Silent(voice), new Outcome.Missing(voice));
    }

    private static ComponentScore unread(Component component, Voice voice) {
        return new ComponentScore(component, new Answer.Unread(voice), new Outcome.Invalid(List.of()));
    }

    private static boolean isFor(String code, Component component) {
        return code.equals(component.code().value());
    }

    /** Each bonus counts once that is claimed where bonuses are claimed. */
    private BigDecimal bonus() {
        Stream<BigDecimal> points = submission.scores().stream()
                .filter(file -> file.claimsBonuses(coordinator))
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
            Appraisal.Pass latest = appraisal.latest();
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
