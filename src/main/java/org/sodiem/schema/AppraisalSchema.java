package org.sodiem.schema;

import java.util.Map;
import org.sodiem.language.Words;
import org.sodiem.model.Adjustment;
import org.sodiem.model.CriteriaSet;

/** The schema of {@code appraisal/OFFICE.yaml} for the units of one index: its penalties. */
final class AppraisalSchema {

    private AppraisalSchema() {}

    static String text(CriteriaSet criteria, Words words) {
        Shape penalties = Shape.object(criteria.penalty().items().stream()
                .map(item -> Shape.plain(item.code().value(), penalty(item, words)))
                .toList());
        Shape pass = Shape.object(
                Shape.must("pass", Shape.WHOLE.saying(words.text("appraisal.pass"))),
                Shape.may("against", Shape.TEXT.saying(words.text("appraisal.against"))),
                Shape.may("scores", Shape.ANY_MAPPING),
                Shape.may("penalties", penalties.saying(words.text("appraisal.penalties"))));
        return Shape.object(Shape.must("passes", Shape.fullList(pass)))
                .document(words.text("appraisal.title", criteria.title()), Map.of());
    }

    private static Shape penalty(Adjustment.Item item, Words words) {
        return Shape.object(
                        Shape.must("count", Shape.WHOLE.saying(words.text("appraisal.count"))),
                        Shape.must("reason", Shape.TEXT.saying(words.text("appraisal.reason"))))
                .and(Shape.hover(words, item, "penalty.points"));
    }
}
