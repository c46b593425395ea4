package org.sodiem.check;

import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Evidence;
import org.sodiem.model.Submission;
import org.sodiem.score.Scores;

/** Links are complete addresses of the web, http or https, without a user name. */
final class SafeLinks implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        for (Submission submission : scores.book().submissions()) {
            submission.scores().stream()
                    .flatMap(file -> file.evidence().stream())
                    .filter(evidence -> !evidence.isOnTheWeb())
                    .map(Evidence::url)
                    .forEach(url -> {
                        if (url != null) {
                            problems.add(Code.EVIDENCE_LINK, url.at());
                        }
                    });
        }
    }
}
