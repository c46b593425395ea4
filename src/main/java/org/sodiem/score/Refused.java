package org.sodiem.score;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Appraisal;
import org.sodiem.model.Claim;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Entry;
import org.sodiem.model.Facts;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.model.SurveyWave;
import org.sodiem.source.Located;

/**
 * Whether something that was handed in for a unit is not in its points, since it was refused: such a unit is shown with
 * what is left, and is not ranked, whether the rest would raise or lower it.
 */
final class Refused {

    private final Submission submission;
    private final CriteriaSet criteria;
    private final String coordinator;

    private Refused(Submission submission, CriteriaSet criteria, String coordinator) {
        this.submission = submission;
        this.criteria = criteria;
        this.coordinator = coordinator;
    }

    /** What is refused and stands in no component's own state: that is invalid by itself. */
    static boolean isAnything(Submission submission, CriteriaSet criteria, String coordinator) {
        Refused refused = new Refused(submission, criteria, coordinator);
        return !submission.whole()
                || !submission.alone()
                || refused.inScores()
                || refused.inSurvey()
                || refused.inResults()
                || submission.appraisals().stream().anyMatch(refused::inAppraisal);
    }

    /** The same where offices have decided everything, so that it does not matter what the unit's own files lack. */
    static boolean isAnythingAppraised(Submission submission, CriteriaSet criteria, String coordinator) {
        Refused refused = new Refused(submission, criteria, coordinator);
        return !submission.surveyReadable()
                || !submission.alone()
                || refused.inSurvey()
                || submission.appraisals().stream()
                        .anyMatch(appraisal ->
                                !appraisal.whole() || refused.inAppraisal(appraisal) || refused.inFindings(appraisal));
    }

    private boolean inScores() {
        List<ScoreFile> files = submission.scores();
        boolean twoPlaces = files.size() > 1 && files.stream().anyMatch(file -> file.office() == null);
        Set<String> figures = new HashSet<>();
        boolean figureRefused = files.stream()
                .flatMap(file -> file.figures().stream())
                .anyMatch(figure -> criteria.figure(figure.id().value()) == null
                        || !figures.add(figure.id().value()));
        return twoPlaces || figureRefused || files.stream().anyMatch(this::inScores);
    }

    private boolean inScores(ScoreFile file) {
        Map<String, Component> components = criteria.componentsByCode();
        for (Entry entry : file.entries()) {
            Component component = components.get(entry.component().value());
            if (component == null
                    || !component.isSelfScored()
                    || !file.holds(component)
                    || isNotAsked(entry, component)) {
                return true;
            }
        }
        if (file.claims().findAny().isPresent() && !file.claimsBonuses(coordinator)) {
            return true;
        }
        return file.bonus().stream().anyMatch(claim -> isRefused(claim, criteria.bonus(), true))
                || file.penalties().stream().anyMatch(claim -> isRefused(claim, criteria.penalty(), false));
    }

    /** Whether it is of nothing that the set knows, of a penalty that offices alone find, or without its cases. */
    private static boolean isRefused(Claim claim, Adjustment of, boolean bonus) {
        Adjustment.Item item = of.item(claim.code().value());
        return item == null || !(bonus || item.declared()) || !claim.isCounted(item);
    }

    private boolean isNotAsked(Entry entry, Component component) {
        return !component.conditions().asks(submission.unit()) && !(entry.facts() instanceof Facts.None);
    }

    private boolean inResults() {
        Map<String, Component> components = criteria.componentsByCode();
        ScoreFile file = submission.external();
        return file != null
                && file.entries().stream().anyMatch(entry -> {
                    Component component = components.get(entry.component().value());
                    return component == null || !component.isExternal();
                });
    }

    private boolean inSurvey() {
        Map<String, Component> components = criteria.componentsByCode();
        Set<Object> days = new HashSet<>();
        for (SurveyWave wave : submission.waves()) {
            boolean again = !days.add(wave.date().value());
            if (again || !wave.results().stream().allMatch(result -> isSurvey(result, components))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSurvey(SurveyWave.Result result, Map<String, Component> components) {
        Component component = components.get(result.component().value());
        return component != null && component.isSurvey();
    }

    /** Whether an office finds something of what it does not appraise, or of a bonus what cannot be, or leaves out what nobody knows. */
    private boolean inFindings(Appraisal appraisal) {
        Map<String, Component> components = criteria.componentsByCode();
        for (Appraisal.Pass pass : appraisal.passes()) {
            for (Appraisal.Finding finding : pass.findings()) {
                Component component = components.get(finding.component().value());
                boolean itsOwn = component != null
                        && component.isSelfScored()
                        && submission.appraiser(component, coordinator).equals(appraisal.office());
                if (!itsOwn) {
                    return true;
                }
            }
            boolean leftOut = pass.except().stream()
                    .map(Located::value)
                    .allMatch(code ->
                            components.containsKey(code) || criteria.bonus().item(code) != null);
            if (!leftOut || pass.bonus().stream().anyMatch(award -> isRefused(award, appraisal.office()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isRefused(Appraisal.Award award, String office) {
        Adjustment.Item item = criteria.bonus().item(award.code().value());
        return item == null
                || !office.equals(coordinator)
                || !award.fits(item, criteria.rounding())
                || (award.isAgreed() && submission.claim(item, coordinator) == null);
    }

    private boolean inAppraisal(Appraisal appraisal) {
        Set<Object> numbers = new HashSet<>();
        for (Appraisal.Pass pass : appraisal.passes()) {
            boolean again = !numbers.add(pass.number().value());
            if (again
                    || pass.penalties().stream()
                            .anyMatch(penalty ->
                                    criteria.penalty().item(penalty.code().value()) == null)) {
                return true;
            }
        }
        return false;
    }
}
