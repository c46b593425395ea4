package org.sodiem.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Appraisal;
import org.sodiem.model.Campaign;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Facts;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.ComponentVoices;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.source.Located;

/** An office finds something of its own components alone, with a reason, and with points or figures that fit. */
final class Findings implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        String coordinator = scores.book().campaign().coordinator().value();
        if (scores.book().office(coordinator) == null) {
            return; // that is told, and without it nobody knows who appraises what
        }
        for (IndexResult index : scores.indexes()) {
            Components components = new Components(index.criteria());
            for (Standing standing : index.standings()) {
                Submission submission = standing.card().submission();
                for (Appraisal appraisal : submission.appraisals()) {
                    for (Appraisal.Pass pass : appraisal.passes()) {
                        against(pass, scores.book().campaign(), problems);
                        pass.findings()
                                .forEach(finding ->
                                        check(finding, appraisal, submission, components, coordinator, problems));
                        pass.except()
                                .forEach(code -> left(code, index.criteria().bonus(), components, problems));
                        pass.bonus()
                                .forEach(award ->
                                        check(award, appraisal, submission, index.criteria(), coordinator, problems));
                    }
                }
                for (ComponentVoices voices : standing.voices().heard()) {
                    why(voices.first(), problems);
                    why(voices.second(), problems);
                }
            }
        }
    }

    private static void why(@Nullable ComponentScore said, Problems problems) {
        if (said != null) {
            problems.addAll(said.why());
        }
    }

    /** What was looked at is a round, or looks like a commit; git tells whether there is such a commit. */
    private static void against(Appraisal.Pass pass, Campaign campaign, Problems problems) {
        Located<String> against = pass.against();
        if (against != null
                && campaign.round(against.value()) == null
                && !against.value().matches(Appraisal.COMMIT)) {
            problems.add(Diagnostic.of(Code.UNKNOWN_AGAINST, against.at(), against.value(), campaign.roundIds())
                    .writing(KnownRounds.meant(against.value(), campaign)));
        }
    }

    private static void left(Located<String> code, Adjustment bonus, Components components, Problems problems) {
        if (bonus.item(code.value()) == null) {
            components.find(code, problems);
        }
    }

    private static void check(
            Appraisal.Finding finding,
            Appraisal appraisal,
            Submission submission,
            Components components,
            String coordinator,
            Problems problems) {
        Located<String> code = finding.component();
        Component component = components.find(code, problems);
        if (component == null) {
            return;
        }
        String appraiser = submission.appraiser(component, coordinator);
        if (component.isExternal()) {
            problems.add(Code.EXTERNAL_SELF_SCORED, code.at(), code.value());
        } else if (component.isSurvey()) {
            problems.add(Code.SURVEY_APPRAISED, code.at(), code.value());
        } else if (!appraiser.equals(appraisal.office())) {
            problems.add(Code.APPRAISED_BY_OTHER_OFFICE, code.at(), code.value(), appraiser);
        }
        boolean refused = finding.ruling() instanceof Appraisal.Corrected corrected
                && corrected.facts() instanceof Facts.Unreadable;
        if (!(finding.ruling() instanceof Appraisal.Agreed) && !refused && isWithoutWords(finding.reason())) {
            problems.add(Code.APPRAISED_WITHOUT_REASON, code.at(), code.value());
        }
    }

    private static boolean isWithoutWords(String reason) {
        return reason.chars().noneMatch(Character::isLetter);
    }

    private static void check(
            Appraisal.Award award,
            Appraisal appraisal,
            Submission submission,
            CriteriaSet criteria,
            String coordinator,
            Problems problems) {
        Located<String> code = award.code();
        Adjustment.Item item = Claims.item(code, criteria.bonus(), Code.UNKNOWN_BONUS, problems);
        Located<BigDecimal> points = award.points();
        Located<BigDecimal> count = award.count();
        if (item == null) {
            return;
        }
        if (!appraisal.office().equals(coordinator)) {
            problems.add(Code.APPRAISED_BY_OTHER_OFFICE, code.at(), code.value(), coordinator);
        } else if (award.isAgreed()
                && submission.claim(item, coordinator) == null
                && submission.scores().stream().allMatch(ScoreFile::readable)) {
            problems.add(Code.BONUS_NOT_CLAIMED, code.at(), code.value());
        } else if (!award.isAgreed() && isWithoutWords(award.reason())) {
            problems.add(Code.APPRAISED_WITHOUT_REASON, code.at(), code.value());
        } else if (count != null && !item.byCase()) {
            problems.add(Code.UNKNOWN_KEY, count.at(), "count", "points, reason");
        } else if (points != null && points.value().compareTo(item.most()) > 0) {
            problems.add(Code.NUMBER_OUT_OF_RANGE, points.at(), "0", item.most().toPlainString());
        } else if (points != null && !award.fits(item, criteria.rounding())) {
            String scale = String.valueOf(criteria.rounding().scale());
            problems.add(
                    Code.APPRAISED_POINTS,
                    points.at(),
                    code.value(),
                    item.most().toPlainString(),
                    scale);
        }
    }
}
