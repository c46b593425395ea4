package org.sodiem.check;

import java.util.stream.Collectors;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Appraisal;
import org.sodiem.model.Approvals;
import org.sodiem.model.Campaign;
import org.sodiem.model.Round;
import org.sodiem.model.Submission;
import org.sodiem.score.Scores;
import org.sodiem.source.Located;

/** What is approved is a round of the unit, or looks like a commit, and the signed report is there. */
final class Approved implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        Campaign campaign = scores.book().campaign();
        for (Submission submission : scores.book().submissions()) {
            Approvals approvals = submission.approvals();
            if (approvals != null) {
                approvals.all().forEach(approval -> check(approval, submission, campaign, problems));
            }
        }
    }

    private static void check(
            Approvals.Approval approval, Submission submission, Campaign campaign, Problems problems) {
        Located<String> of = approval.of();
        if (of.value().isEmpty()) {
            return; // its lack is told by the loader
        }
        Round round = campaign.round(of.value());
        boolean known = round == null
                ? of.value().matches(Appraisal.COMMIT)
                : round.isFor(submission.key().index());
        if (!known) {
            problems.add(Diagnostic.of(
                            Code.UNKNOWN_APPROVED,
                            of.at(),
                            of.value(),
                            ids(campaign, submission.key().index()))
                    .writing(round == null ? KnownRounds.meant(of.value(), campaign) : null));
        }
        if (approval.report().isEmpty()) {
            problems.add(Code.APPROVED_WITHOUT_REPORT, of.at(), of.value());
        }
    }

    private static String ids(Campaign campaign, String index) {
        return campaign.rounds().stream()
                .filter(round -> round.isFor(index))
                .map(round -> round.id().value())
                .collect(Collectors.joining(", "));
    }
}
