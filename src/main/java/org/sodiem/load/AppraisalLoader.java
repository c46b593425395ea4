package org.sodiem.load;

import java.util.List;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Appraisal;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;
import org.sodiem.yaml.Node;
import org.sodiem.yaml.Node.Pair;
import org.sodiem.yaml.YamlReader;

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
        Node root = YamlReader.read(file, problems);
        if (root == null) {
            return new Appraisal(file, office, List.of());
        }
        Fields fields = Fields.of(root, problems);
        List<Appraisal.Pass> passes =
                fields.fullList("passes").stream().map(this::pass).toList();
        fields.refuseOthers();
        return new Appraisal(file, office, passes);
    }

    private Appraisal.Pass pass(Node node) {
        Fields fields = Fields.of(node, problems);
        fields.optionalText("against");
        fields.pairs("scores");
        Appraisal.Pass pass = new Appraisal.Pass(
                fields.whole("pass"),
                fields.pairs("penalties").stream().map(this::penalty).toList());
        fields.refuseOthers();
        return pass;
    }

    private Appraisal.Penalty penalty(Pair pair) {
        Fields fields = Fields.of(pair.value(), problems);
        Appraisal.Penalty penalty = new Appraisal.Penalty(
                new Located<>(pair.key().text(), pair.key().span()),
                fields.whole("count").value(),
                fields.text("reason").value());
        fields.refuseOthers();
        return penalty;
    }
}
