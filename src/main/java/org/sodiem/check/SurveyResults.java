package org.sodiem.check;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Component;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.SurveyWave;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.source.Located;

/** Results of a survey are for survey components, those of other indexes for external ones, and no two waves have the same day. */
final class SurveyResults implements Check {

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
                        check(result.component(), components, problems);
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

    private static void check(Located<String> code, Components components, Problems problems) {
        Component component = components.find(code, problems);
        if (component == null) {
            return;
        }
        if (!component.isSurvey()) {
            problems.add(Code.NOT_A_SURVEY_COMPONENT, code.at(), code.value());
        }
    }
}
