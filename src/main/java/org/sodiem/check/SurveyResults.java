package org.sodiem.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Component;
import org.sodiem.model.Rule;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.SurveyWave;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.source.Located;

/** Results of a survey are for survey components, those of other indexes for external ones, and no two waves have the same day. */
final class SurveyResults implements Check {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    @Override
    public void run(Scores scores, Problems problems) {
        for (IndexResult index : scores.indexes()) {
            Components components = new Components(index.criteria());
            for (Standing standing : index.standings()) {
                ScoreFile external = standing.card().submission().external();
                if (external != null) {
                    external.entries().forEach(entry -> result(entry.component(), components, problems));
                }
                Set<LocalDate> days = new HashSet<>();
                for (SurveyWave wave : standing.card().submission().waves()) {
                    if (!days.add(wave.date().value())) {
                        problems.add(
                                Code.DUPLICATE_WAVE,
                                wave.date().at(),
                                wave.date().value().toString());
                    }
                    for (SurveyWave.Result result : wave.results()) {
                        check(result, components, problems);
                    }
                }
            }
        }
    }

    private static void result(Located<String> code, Components components, Problems problems) {
        Component component = components.find(code, problems);
        if (component != null && !component.isExternal()) {
            problems.add(Code.NOT_AN_EXTERNAL_COMPONENT, code.at(), code.value());
        }
    }

    private static void check(SurveyWave.Result result, Components components, Problems problems) {
        Located<String> code = result.component();
        Component component = components.find(code, problems);
        if (component == null) {
            return;
        }
        if (!component.isSurvey()) {
            problems.add(Code.NOT_A_SURVEY_COMPONENT, code.at(), code.value());
        } else if (component.rule() instanceof Rule.Survey survey && isPercentage(survey)) {
            share(result.value(), problems);
        }
    }

    private static boolean isPercentage(Rule.Survey survey) {
        return survey.scale().from().signum() == 0
                && survey.scale().to().value().compareTo(MOST) == 0;
    }

    /** A share of one, 0.874, where a share of hundred is asked for: it would have the hundredth part of the points. */
    private static void share(Located<BigDecimal> written, Problems problems) {
        BigDecimal value = written.value();
        if (value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0) {
            problems.add(
                    Code.PERCENTAGE_LOW,
                    written.at(),
                    value.toPlainString(),
                    value.multiply(MOST).stripTrailingZeros().toPlainString());
        }
    }
}
