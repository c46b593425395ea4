package org.sodiem.check;

import java.util.stream.Collectors;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Component;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scores;
import org.sodiem.score.State;

/** Points have evidence; without it they stand and are at risk. That a document is unknown is said where it is cited. */
final class EvidenceForPoints implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        scores.cards().forEach(card -> card.components().forEach(score -> check(score, problems)));
    }

    private static void check(ComponentScore score, Problems problems) {
        if (score.state() == State.WITHOUT_EVIDENCE
                && score.entry() != null
                && score.entry().citations().isEmpty()
                && score.points() != null) {
            Component component = score.component();
            problems.add(
                    Code.EVIDENCE_MISSING,
                    score.entry().component().at(),
                    component.code().value(),
                    score.points().toPlainString(),
                    component.evidence().stream().collect(Collectors.joining("; ")));
        }
    }
}
