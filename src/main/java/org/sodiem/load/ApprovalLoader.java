package org.sodiem.load;

import java.util.ArrayList;
import java.util.List;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Approvals;
import org.sodiem.model.Entry;
import org.sodiem.model.ScoreFile;
import org.sodiem.source.SourceFile;

/** Reads {@code approval.yaml}: what the head of a unit has approved. */
final class ApprovalLoader {

    private static final HeadKey APPROVALS = HeadKey.ofList("approvals", List.of("of"), "evidence");

    private ApprovalLoader() {}

    /** The approvals that could be read. */
    static Approvals load(SourceFile file, Problems problems) {
        List<Approvals.Approval> all = new ArrayList<>();
        ScoreFile documents = DocumentReader.file(file, APPROVALS, problems, (fields, defined) -> {
            all.addAll(fields.fullListBy(
                    "of", APPROVALS.name(), Integer.MAX_VALUE, approval -> approval(approval, defined)));
            return all.stream()
                    .map(approval -> Entry.saying(approval.of(), approval.report(), ""))
                    .toList();
        });
        return new Approvals(documents, all);
    }

    private static Approvals.Approval approval(Fields fields, DocumentReader documents) {
        return new Approvals.Approval(
                fields.text("of"),
                fields.text("name").value(),
                fields.text("position").value(),
                fields.date("date"),
                documents.citations(fields, "report"));
    }
}
