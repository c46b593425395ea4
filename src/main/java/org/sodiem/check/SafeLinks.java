package org.sodiem.check;

import java.util.Objects;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Evidence;
import org.sodiem.score.Scores;

/** Links are complete addresses of the web, http or https, without a user name. */
final class SafeLinks implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        scores.book()
                .evidence()
                .filter(evidence -> !evidence.isOnTheWeb())
                .map(Evidence::url)
                .filter(Objects::nonNull)
                .forEach(url -> problems.add(Code.EVIDENCE_LINK, url.at()));
    }
}
