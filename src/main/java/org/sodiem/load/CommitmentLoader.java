package org.sodiem.load;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Commitment;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;

/** Reads {@code commitments.yaml} and {@code commitments/OFFICE.yaml}: what was signed for a unit. */
final class CommitmentLoader {

    private static final HeadKey COMMITMENTS = HeadKey.ofList("commitments", List.of("targets"));
    private static final String PART = "part";
    private static final String FIGURE = "figure";
    private static final String AT_LEAST = "at-least";
    private static final String AT_MOST = "at-most";

    private final SourceFile file;
    private final @Nullable String office;
    private final Problems problems;

    private CommitmentLoader(SourceFile file, @Nullable String office, Problems problems) {
        this.file = file;
        this.office = office;
        this.problems = problems;
    }

    /** The commitments that could be read; one of a target that cannot be read is kept without it. */
    static List<Commitment> load(SourceFile file, @Nullable String office, Problems problems) {
        CommitmentLoader loader = new CommitmentLoader(file, office, problems);
        List<Commitment> read = Fields.of(
                file,
                COMMITMENTS,
                problems,
                fields -> fields.fullList(COMMITMENTS.name(), Limits.CAMPAIGN_ITEMS, loader::commitment));
        return read == null ? List.of() : read;
    }

    private Commitment commitment(Fields fields) {
        Located<String> document = fields.optionalText("document");
        return new Commitment(
                file,
                office,
                fields.text("by").value(),
                fields.text("with").value(),
                fields.date("signed"),
                document == null ? "" : document.value(),
                fields.fullList("targets", Limits.CAMPAIGN_ITEMS, this::target).stream()
                        .flatMap(List::stream)
                        .toList());
    }

    /** One target; none where what is measured, or what it is to reach, cannot be read. */
    private List<Commitment.Target> target(Fields fields) {
        long errors = problems.errors();
        boolean atMost = fields.has(AT_MOST);
        Located<String> part = fields.has(PART) ? fields.reference(PART) : null;
        Located<String> figure = fields.has(FIGURE) ? fields.reference(FIGURE) : null;
        Located<BigDecimal> goal = fields.signedFigure(atMost ? AT_MOST : AT_LEAST);
        if (part != null && figure != null) {
            problems.add(Code.TARGET_OF_TWO_KINDS, fields.keyAt(FIGURE));
        }
        if (atMost && fields.nodeOrNull(AT_LEAST) != null) {
            problems.add(Code.TARGET_OF_TWO_KINDS, fields.keyAt(AT_LEAST));
        }
        if (problems.errors() > errors) {
            return List.of();
        }
        Commitment.Measure measure = part != null
                ? new Commitment.PointsOf(part)
                : figure != null ? new Commitment.FigureOf(figure) : new Commitment.WholeIndex();
        return List.of(new Commitment.Target(measure, goal, atMost));
    }
}
