package org.sodiem.schema;

import static org.sodiem.schema.Shape.may;
import static org.sodiem.schema.Shape.must;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sodiem.json.JsonObject;
import org.sodiem.language.Named;
import org.sodiem.language.Words;
import org.sodiem.load.Limits;
import org.sodiem.model.Rescale;
import org.sodiem.model.Rule;
import org.sodiem.schema.Shape.Field;

/** The schema of criteria sets: the tree of groups and components, and what each kind of rule needs. */
final class CriteriaSchema {

    private static final Shape CODE = Shape.code(Limits.CODE).and(new JsonObject().with("exclusiveMaximum", 1000));
    private static final Shape ZERO = Shape.words("zero", "full", "na");

    private CriteriaSchema() {}

    /** What is asked of rules of one kind. */
    private static JsonObject json(Rule.Kind kind) {
        List<Field> fields = new ArrayList<>(List.of(
                must("type", Shape.words(kind.id())),
                may("na", Shape.words("allowed")),
                may("cumulative", Shape.FLAG),
                may("step", Shape.DECIMAL),
                may(
                        "for",
                        Shape.of(
                                List.of("object"),
                                new JsonObject()
                                        .with("propertyNames", Shape.ref("kind").json())))));
        fields.addAll(own(kind));
        JsonObject isThis = new JsonObject().with("type", new JsonObject().with("const", kind.id()));
        return new JsonObject()
                .with("if", new JsonObject().with("properties", isThis))
                .with("then", Shape.object(fields).json());
    }

    /** The keys of a kind's own. */
    private static List<Field> own(Rule.Kind kind) {
        return switch (kind) {
            case CHOICE -> List.of(must("options", options("points")));
            case CHECKLIST -> List.of(must("items", options("points")));
            case RATIO ->
                List.of(
                        must("numerator", Shape.TEXT),
                        must("denominator", Shape.TEXT),
                        must("floor", Shape.DECIMAL),
                        must("full", Shape.DECIMAL),
                        may("over", Shape.FLAG),
                        may("zero", ZERO));
            case TIERS ->
                List.of(
                        must("value", Shape.TEXT),
                        must("unit", Shape.TEXT),
                        must(
                                "tiers",
                                Shape.fullList(Shape.object(must("from", Shape.DECIMAL), must("points", Shape.DECIMAL)))
                                        .atMost(Limits.RULE_ITEMS)),
                        may("over", Shape.FLAG),
                        may("zero", ZERO));
            case EXTERNAL ->
                List.of(
                        must("value", Shape.TEXT),
                        must("unit", Shape.TEXT),
                        must("of", Shape.DECIMAL),
                        may("bands", Shape.fullList(range()).atMost(Limits.RULE_ITEMS)));
            case RANK ->
                measured(
                        may("over", Shape.FLAG),
                        may("zero", ZERO),
                        must("better", Shape.words("more", "less")),
                        must("by", Shape.words("best", "place")),
                        may("places", Shape.fullList(Shape.DECIMAL).atMost(Limits.RULE_ITEMS)),
                        may("last", Shape.DECIMAL),
                        may("equal-ranks", Shape.words("skip", "dense")));
            case FORMULA -> List.of(must("formula", Shape.TEXT), may("zero", ZERO));
            case BANDS ->
                measured(
                        must("bands", Shape.fullList(range()).atMost(Limits.RULE_ITEMS)),
                        may("over", Shape.FLAG),
                        may("zero", ZERO));
            case COUNT -> List.of(must("value", Shape.TEXT), must("per", Shape.DECIMAL));
            case DEDUCTION -> List.of(must("min", Shape.SIGNED), must("faults", options("minus")));
            case SURVEY ->
                List.of(
                        must("form", Shape.TEXT),
                        may("respondents", Shape.TEXT),
                        may("value", Shape.TEXT),
                        may("unit", Shape.words("%")),
                        may(
                                "scale",
                                Shape.object(
                                        must("from", Shape.DECIMAL),
                                        must("to", Shape.DECIMAL),
                                        may("zero", Shape.DECIMAL))),
                        may(
                                "groups",
                                Shape.list(Shape.object(
                                                must("id", Shape.ID),
                                                must("title", Shape.TEXT),
                                                must("weight", Shape.DECIMAL)))
                                        .atMost(Limits.RULE_ITEMS)));
        };
    }

    /** The keys of a rule that measures a figure, one way or another, and those of its own. */
    private static List<Field> measured(Field... own) {
        List<Field> fields = new ArrayList<>(List.of(
                may("formula", Shape.TEXT),
                may("numerator", Shape.TEXT),
                may("denominator", Shape.TEXT),
                may("value", Shape.TEXT),
                may("count", Shape.TEXT),
                may("signed", Shape.FLAG),
                may("unit", Shape.TEXT)));
        fields.addAll(List.of(own));
        return fields;
    }

    /** A figure that units state, or that is computed. */
    private static Shape figure() {
        return Shape.object(
                must("id", Shape.code(Limits.FIGURE)),
                must("title", Shape.TEXT),
                may("unit", Shape.TEXT),
                may("signed", Shape.FLAG),
                may("previous", Shape.FLAG),
                may("formula", Shape.TEXT),
                may("part-of", Shape.code(Limits.FIGURE)),
                may("total-of", Shape.ID));
    }

    /** A range by its lower bound, with points, a share, or points at both ends. */
    private static Shape range() {
        return Shape.object(
                may("from", Shape.SIGNED),
                may("above", Shape.SIGNED),
                may("points", Shape.DECIMAL),
                may("end", Shape.DECIMAL),
                may("of", Shape.DECIMAL));
    }

    /** The schema as JSON, in which a kind of unit is one of these. */
    static String text(Words words, List<String> kinds) {
        Shape component = Shape.object(
                must("code", CODE),
                must("title", Shape.TEXT),
                must("max", Shape.DECIMAL),
                may("method", Shape.words("self", "survey")),
                must("rule", rule()),
                may("min", Shape.SIGNED),
                may("applies-to", Shape.list(Shape.ref("kind"))),
                may("requires", Shape.list(Shape.of(List.of(), new JsonObject()))),
                may("lead", Shape.ID),
                may("evidence", Shape.list(Shape.TEXT)),
                may("basis", Shape.list(Shape.TEXT)),
                may("source", Shape.PROSE),
                may("helps", Shape.list(Shape.ID)),
                may(
                        "figures",
                        Shape.object(Limits.FIGURE_FACTS.stream()
                                .map(key -> may(key, Shape.code(Limits.FIGURE)))
                                .toList())),
                may("text", Shape.PROSE),
                may("supersedes", Shape.list(Shape.TEXT)));
        Map<String, Shape> defs = new LinkedHashMap<>();
        defs.put("kind", Shape.words(kinds.toArray(String[]::new)));
        defs.put("component", component);
        defs.put("group", group("parts", leafOr("group")));
        defs.put("area", group("criteria", leafOr("criterion")));
        defs.put("criterion", group("components", Shape.ref("component")));
        Shape band = Shape.object(must("id", Shape.ID), must("title", Shape.TEXT), must("from", Shape.DECIMAL));
        Shape rounding = Shape.object(
                must("scale", Shape.whole(Limits.SCALE)),
                may("mode", Shape.words("half-up", "half-even", "half-down", "up", "down")));
        return Shape.object(
                        must("index", Shape.ID),
                        must("title", Shape.TEXT),
                        may("illustrative", Shape.FLAG),
                        may("replaces_with", Shape.PROSE),
                        may("period", Shape.TEXT),
                        must("total", Shape.DECIMAL),
                        must("rounding", rounding),
                        may("rescale", Shape.words(Named.ids(Rescale.class)).saying(words.text("criteria.rescale"))),
                        must("bands", Shape.fullList(band).atMost(Limits.CAMPAIGN_ITEMS)),
                        may("figures", Shape.list(figure()).atMost(Limits.RULE_ITEMS)),
                        may("levels", Shape.fullList(Shape.TEXT).atMost(Limits.LEVELS)),
                        may("parts", Shape.fullList(leafOr("group"))),
                        may("areas", Shape.fullList(leafOr("area"))),
                        may(
                                "adjustments",
                                Shape.object(
                                        may("note", Shape.PROSE),
                                        may("bonus", adjustment(false)),
                                        may("penalty", adjustment(true)))))
                .and(new JsonObject().with("anyOf", List.of(requiring("levels", "parts"), requiring("areas"))))
                .document(words.text("criteria.title"), defs);
    }

    private static JsonObject requiring(String... keys) {
        return new JsonObject().with("required", List.of(keys));
    }

    private static Shape group(String parts, Shape below) {
        return Shape.object(
                must("code", CODE),
                must("title", Shape.TEXT),
                may("short", Shape.TEXT),
                must("max", Shape.DECIMAL),
                may("capped", Shape.FLAG),
                may("lead", Shape.ID),
                must(parts, Shape.fullList(below)));
    }

    /** What has a rule is a component at every level. */
    private static Shape leafOr(String group) {
        return Shape.of(
                List.of("object"),
                new JsonObject()
                        .with("if", requiring("rule"))
                        .with("then", Shape.ref("component").json())
                        .with("else", Shape.ref(group).json()));
    }

    private static Shape rule() {
        return Shape.of(
                List.of("object"),
                new JsonObject()
                        .with("required", List.of("type"))
                        .with(
                                "properties",
                                new JsonObject()
                                        .with(
                                                "type",
                                                Shape.words(Named.ids(Rule.Kind.class))
                                                        .json()))
                        .with("allOf", List.of(Rule.Kind.values()), CriteriaSchema::json));
    }

    /** Points each time, or for every case up to a limit. */
    private static Shape adjustment(boolean penalty) {
        List<Field> fields = new ArrayList<>(List.of(
                must("code", Shape.code(Limits.ADJUSTMENT_CODE)),
                must("title", Shape.TEXT),
                may("points", Shape.DECIMAL),
                may("per", Shape.DECIMAL),
                may("max", Shape.DECIMAL),
                may("evidence", Shape.list(Shape.TEXT))));
        if (penalty) {
            fields.add(may("declared", Shape.FLAG));
        }
        JsonObject either = new JsonObject().with("anyOf", List.of(requiring("points"), requiring("per")));
        Shape item = Shape.object(fields).and(either);
        return Shape.object(must("max", Shape.DECIMAL), may("items", Shape.list(item)));
    }

    private static Shape options(String points) {
        return Shape.fullList(Shape.object(must("id", Shape.ID), must("label", Shape.TEXT), must(points, Shape.SIGNED)))
                .atMost(Limits.RULE_ITEMS);
    }
}
