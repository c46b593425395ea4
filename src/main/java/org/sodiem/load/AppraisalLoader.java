package org.sodiem.load;

import java.util.List;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Appraisal;
import org.sodiem.source.SourceFile;
import org.sodiem.yaml.Node.Pair;

/**
 * Reads {@code appraisal/OFFICE.yaml}.
 *
 * <p>Penalties are what an appraisal adds to the index before it is published; its {@code scores} are accepted here and
 * not yet read.
 */
final class AppraisalLoader {

    private final Problems problems;

    AppraisalLoader(Problems problems) {
        this.problems = problems;
    }

    /** The office's passes; none where the file could not be read. */
    Appraisal load(SourceFile file, String office) {
        List<Appraisal.Pass> passes = Fields.of(file, problems, fields -> fields.fullList("passes", this::pass));
        return new Appraisal(file, office, passes == null ? List.of() : passes);
    }

    private Appraisal.Pass pass(Fields fields) {
        fields.optionalText("against");
        fields.pairs("scores");
        return new Appraisal.Pass(
                fields.whole("pass"),
                fields.pairs("penalties").stream().map(this::penalty).toList());
    }

    private Appraisal.Penalty penalty(Pair pair) {
        return Fields.of(
                pair.value(),
                problems,
                fields -> new Appraisal.Penalty(
                        Fields.name(pair),
                        fields.whole("count").value(),
                        fields.text("reason").value()));
    }
}
