package org.sodiem.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.SurveyWave;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;
import org.sodiem.yaml.Node.Mapping;
import org.sodiem.yaml.Node.Pair;

/** Reads {@code survey.yaml}: the survey's results for one unit, wave by wave. */
final class SurveyLoader {

    private static final HeadKey WAVES = HeadKey.ofList("waves", List.of("date", "results"));
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Problems problems;

    SurveyLoader(Problems problems) {
        this.problems = problems;
    }

    /** The waves that could be read, in the file's order. */
    List<SurveyWave> load(SourceFile file) {
        List<SurveyWave> waves = Fields.of(
                file,
                WAVES,
                problems,
                fields -> fields.fullListBy("date", WAVES.name(), Integer.MAX_VALUE, this::wave));
        return waves == null ? List.of() : waves;
    }

    private SurveyWave wave(Fields fields) {
        if (fields.has("sample")) {
            fields.whole("sample");
        }
        return new SurveyWave(fields.date("date"), results(fields));
    }

    private List<SurveyWave.Result> results(Fields fields) {
        Values values = new Values(problems);
        List<SurveyWave.Result> results = new ArrayList<>();
        for (Pair pair : fields.pairs("results")) {
            Located<String> component = Fields.name(pair);
            if (pair.value() instanceof Mapping groups) {
                for (Pair group : groups.pairs()) {
                    add(component, Fields.name(group), group, values, results);
                }
            } else {
                add(component, null, pair, values, results);
            }
        }
        return results;
    }

    private void add(
            Located<String> component,
            @Nullable Located<String> group,
            Pair pair,
            Values values,
            List<SurveyWave.Result> results) {
        Located<BigDecimal> value = values.percentage(pair.value());
        if (value != null && value.value().compareTo(HUNDRED) > 0) {
            problems.add(Code.NUMBER_OUT_OF_RANGE, value.at(), "0", "100");
        } else if (value != null) {
            results.add(new SurveyWave.Result(component, group, value));
        }
    }
}
