package org.sodiem.load;

import java.util.List;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Appraisal;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;

/**
 * Reads {@code appraisal/OFFICE.yaml}.
 *
 * <p>Penalties are what an appraisal adds to the index before it is published; its {@code scores} are accepted here and
 * not yet read.
 */
final class AppraisalLoader {

    private AppraisalLoader() {}

    /** The office's passes; none where the file could not be read. */
    static Appraisal load(SourceFile file, String office, Problems problems) {
        List<Appraisal.Pass> passes =
                Fields.of(file, problems, fields -> fields.fullList("passes", AppraisalLoader::pass));
        return new Appraisal(file, office, passes == null ? List.of() : passes);
    }

    private static Appraisal.Pass pass(Fields fields) {
        fields.optionalText("against");
        fields.pairs("scores");
        return new Appraisal.Pass(fields.whole("pass"), fields.pairs("penalties", AppraisalLoader::penalty));
    }

    private static Appraisal.Penalty penalty(Located<String> code, Fields fields) {
        return new Appraisal.Penalty(
                code, fields.whole("count").value(), fields.text("reason").value());
    }
}
