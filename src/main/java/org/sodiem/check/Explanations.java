package org.sodiem.check;

import java.util.List;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Appraisal;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Entry;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.model.Window;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.source.Located;

/** A unit explains what its set has, and what an office asks about or finds otherwise. */
final class Explanations implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        for (IndexResult index : scores.indexes()) {
            Components components = Components.besideAdjustments(index.criteria());
            for (Standing standing : index.standings()) {
                Submission submission = standing.card().submission();
                ScoreFile file = submission.explanations();
                for (Entry entry : file == null ? List.<Entry>of() : file.entries()) {
                    check(entry.component(), index.criteria(), standing, components, problems);
                }
            }
        }
    }

    private static void check(
            Located<String> code, CriteriaSet criteria, Standing standing, Components components, Problems problems) {
        Submission submission = standing.card().submission();
        boolean asked;
        if (criteria.bonus().item(code.value()) != null) {
            asked = submission.appraisals().stream()
                    .flatMap(appraisal -> appraisal.passes().stream())
                    .map(pass -> pass.award(code.value()))
                    .anyMatch(award -> award != null && !award.isAgreed());
        } else if (criteria.penalty().item(code.value()) != null) {
            asked = submission.appraisals().stream()
                    .flatMap(appraisal -> appraisal.passes().stream())
                    .anyMatch(pass -> pass.penalty(code.value()) != null);
        } else if (components.find(code, problems) == null) {
            return;
        } else {
            asked = standing.voices().heard().stream()
                    .anyMatch(component ->
                            component.component().code().value().equals(code.value()) && component.isToBeExplained());
        }
        boolean known = !submission.withheld().contains(Window.Kind.APPRAISAL)
                && submission.appraisals().stream().allMatch(Appraisal::whole);
        if (!asked && known) {
            problems.add(Code.EXPLAINED_UNASKED, code.at(), code.value());
        }
    }
}
