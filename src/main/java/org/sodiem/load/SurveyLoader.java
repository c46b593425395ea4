package org.sodiem.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.SurveyWave;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.Node.Pair;
import org.sodiem.yaml.YamlReader;

/** Reads {@code survey.yaml}: the survey's results for one unit, wave by wave. */
final class SurveyLoader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Problems problems;

    SurveyLoader(Problems problems) {
        this.problems = problems;
    }

    /** The waves that could be read, in the file's order. */
    List<SurveyWave> load(SourceFile file) {
        Node root = YamlReader.read(file, problems);
        if (root == null) {
            return List.of();
        }
        Fields fields = Fields.of(root, problems);
        List<SurveyWave> waves =
                fields.fullList("waves").stream().map(this::wave).toList();
        fields.refuseOthers();
        return waves;
    }

    private SurveyWave wave(Node node) {
        Fields fields = Fields.of(node, problems);
        if (fields.has("sample")) {
            fields.whole("sample");
        }
        SurveyWave wave = new SurveyWave(fields.date("date"), results(fields));
        fields.refuseOthers();
        return wave;
    }

    private List<SurveyWave.Result> results(Fields fields) {
        Values values = new Values(problems);
        List<SurveyWave.Result> results = new ArrayList<>();
        for (Pair pair : fields.pairs("results")) {
            Located<BigDecimal> percent = values.decimal(pair.value());
            if (percent != null && percent.value().compareTo(HUNDRED) > 0) {
                problems.add(Code.NUMBER_OUT_OF_RANGE, percent.at(), "0", "100");
            } else if (percent != null) {
                Located<String> component =
                        new Located<>(pair.key().text(), pair.key().span());
                results.add(new SurveyWave.Result(component, percent.value()));
            }
        }
        return results;
    }
}
