package org.sodiem.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sodiem.json.JsonObject;
import org.sodiem.language.Words;
import org.sodiem.load.Limits;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Figure;
import org.sodiem.model.Formula;
import org.sodiem.schema.Shape.Field;

/** The schema of {@code appraisal/OFFICE.yaml} for the units of one index. */
final class AppraisalSchema {

    private AppraisalSchema() {}

    static String text(CriteriaSet criteria, Words words) {
        Shape findings = Shape.object(criteria.components().stream()
                .filter(component -> component.isSelfScored())
                .map(component -> Shape.plain(component.code().value(), finding(component, words)))
                .toList());
        Shape awards = Shape.object(criteria.bonus().items().stream()
                .map(item -> Shape.plain(item.code().value(), award(item, words)))
                .toList());
        Shape penalties = Shape.object(criteria.penalty().items().stream()
                .map(item -> Shape.plain(item.code().value(), penalty(item, words)))
                .toList());
        Shape pass = Shape.object(
                Shape.must(
                        "pass",
                        Shape.whole(Limits.PASS)
                                .and(new JsonObject().with("minimum", 1))
                                .saying(words.text("appraisal.pass"))),
                Shape.may("against", Shape.TEXT.saying(words.text("appraisal.against"))),
                Shape.plain("agree", Shape.words("all").saying(words.text("appraisal.agree"))),
                Shape.may("except", Shape.list(Shape.TEXT).saying(words.text("appraisal.except"))),
                Shape.may("scores", findings.saying(words.text("appraisal.scores"))),
                Shape.may("bonus", awards.saying(words.text("appraisal.bonus"))),
                Shape.may("penalties", penalties.saying(words.text("appraisal.penalties"))));
        return Shape.object(Shape.must("passes", Shape.fullList(pass)))
                .document(words.text("appraisal.title", criteria.title()), Map.of());
    }

    /** The word that agrees, or points or figures with a reason, or a question. */
    private static Shape finding(Component component, Words words) {
        List<Field> fields = new ArrayList<>(ScoresSchema.facts(component, words));
        List<String> said = new ArrayList<>(List.of("score", "explain"));
        fields.stream().limit(1).map(Field::name).forEach(said::add);
        Formula formula = component.rule().formula();
        if (formula != null) {
            fields.add(Shape.plain("figures", figures(formula).saying(words.text("appraisal.figures"))));
            said.add("figures");
        }
        if (component.mayNotApply()) {
            fields.add(Shape.plain("not-applicable", Shape.PROSE.saying(words.text("entry.not-applicable"))));
            said.add("not-applicable");
        }
        fields.add(Shape.plain("score", Shape.DECIMAL.saying(words.text("appraisal.score"))));
        fields.add(Shape.may("reason", Shape.PROSE.saying(words.text("appraisal.reason"))));
        fields.add(Shape.may("explain", Shape.FLAG.saying(words.text("appraisal.explain"))));
        JsonObject any = new JsonObject().with("anyOf", said, key -> new JsonObject().with("required", List.of(key)));
        return agreementOr(Shape.object(fields).and(any)).and(Shape.hover(words, component));
    }

    /** The figures that the unit states for it, by themselves or with those of the year before. */
    private static Shape figures(Formula formula) {
        return Shape.object(formula.stated().stream()
                .map(Formula.Named::figure)
                .distinct()
                .map(figure -> Shape.plain(figure.id().value(), figure(figure)))
                .toList());
    }

    private static Shape figure(Figure figure) {
        Shape number = figure.signed() ? Shape.SIGNED : Shape.DECIMAL;
        Shape both = Shape.object(Shape.may("value", number), Shape.may("previous", number));
        JsonObject either = new JsonObject().with("anyOf", List.of(number.json(), both.json()));
        String unit = figure.unit().isEmpty() ? "" : " (" + figure.unit() + ")";
        return Shape.of(List.of(), either).saying(figure.title() + unit);
    }

    private static Shape award(Adjustment.Item item, Words words) {
        List<String> said = new ArrayList<>(List.of("points", "explain"));
        List<Field> fields = new ArrayList<>(List.of(
                Shape.plain("points", Shape.DECIMAL.saying(words.text("appraisal.points"))),
                Shape.must("reason", Shape.PROSE.saying(words.text("appraisal.reason"))),
                Shape.may("explain", Shape.FLAG.saying(words.text("appraisal.explain")))));
        if (item.byCase()) {
            said.add("count");
            fields.add(Shape.plain("count", Shape.WHOLE.saying(words.text("claim.count"))));
        }
        Shape award = Shape.object(fields)
                .and(new JsonObject().with("anyOf", said, key -> new JsonObject().with("required", List.of(key))));
        return agreementOr(award).and(Shape.hover(words, item, item.byCase() ? "bonus.each" : "bonus.points"));
    }

    private static Shape agreementOr(Shape other) {
        List<JsonObject> either = List.of(Shape.words("agree").json(), other.json());
        return Shape.of(List.of(), new JsonObject().with("anyOf", either));
    }

    private static Shape penalty(Adjustment.Item item, Words words) {
        return Shape.object(
                        Shape.must("count", Shape.WHOLE.saying(words.text("appraisal.count"))),
                        Shape.must("reason", Shape.TEXT.saying(words.text("appraisal.reason"))),
                        Shape.may("explain", Shape.FLAG.saying(words.text("appraisal.explain"))))
                .and(Shape.hover(words, item, "penalty.points"));
    }
}
