package org.sodiem.check;

import java.math.BigDecimal;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scores;
import org.sodiem.score.State;
import org.sodiem.source.Located;

/** A score that a file states agrees with the computed one; points are computed, never only typed. */
final class StatedScores implements Check {

    @Override
    public void run(Scores scores, Problems problems) {
        scores.cards().forEach(card -> card.components().forEach(score -> check(score, problems)));
    }

    private static void check(ComponentScore score, Problems problems) {
        Located<BigDecimal> stated =
                score.entry() == null ? null : score.entry().statedScore();
        if (stated == null) {
            return;
        }
        if (score.state() == State.NOT_ENTERED) {
            problems.add(
                    Code.SCORE_WITHOUT_FACTS,
                    stated.at(),
                    score.component().code().value());
        } else if (score.points() != null && score.points().compareTo(stated.value()) != 0) {
            String points = score.points().toPlainString();
            problems.add(Diagnostic.of(
                            Code.SCORE_DISAGREES, stated.at(), stated.value().toPlainString(), points)
                    .writing("score: " + points));
        }
    }
}
