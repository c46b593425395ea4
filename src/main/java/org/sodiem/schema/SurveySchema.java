package org.sodiem.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import org.sodiem.json.JsonObject;
import org.sodiem.language.Words;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Rule;

/** The schema of {@code survey.yaml} for the units of one index: its survey components alone. */
final class SurveySchema {

    private SurveySchema() {}

    static String text(CriteriaSet criteria, Words words) {
        Shape results = Shape.object(criteria.components().stream()
                .filter(Component::isSurvey)
                .map(component -> Shape.plain(component.code().value(), result(component, words)))
                .toList());
        Shape wave = Shape.object(
                Shape.must("date", Shape.DATE.saying(words.text("survey.date"))),
                Shape.may("sample", Shape.WHOLE.saying(words.text("survey.sample"))),
                Shape.may("results", results.saying(words.text("survey.results"))));
        return Shape.object(Shape.must("waves", Shape.fullList(wave).saying(words.text("survey.waves"))))
                .document(words.text("survey.title", criteria.title()), Map.of());
    }

    private static Shape result(Component component, Words words) {
        Rule.Survey rule = (Rule.Survey) component.rule();
        Shape mean = Shape.DECIMAL.and(new JsonObject()
                .with("minimum", whole(rule.scale().from(), RoundingMode.FLOOR))
                .with("maximum", whole(rule.scale().to().value(), RoundingMode.CEILING)));
        Shape result = rule.groups().isEmpty()
                ? mean
                : Shape.object(rule.groups().stream()
                        .map(group -> Shape.plain(group.id().value(), mean.saying(group.title())))
                        .toList());
        return result.and(Shape.hover(words, component));
    }

    /** A bound as a number of JSON, which decimals of this program's JSON are not; it refuses nothing that may stand. */
    private static BigInteger whole(BigDecimal bound, RoundingMode rounding) {
        return bound.setScale(0, rounding).toBigInteger();
    }
}
