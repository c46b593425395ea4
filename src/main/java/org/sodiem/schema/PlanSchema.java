package org.sodiem.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sodiem.json.JsonObject;
import org.sodiem.language.Words;
import org.sodiem.load.Limits;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Figure;
import org.sodiem.model.Part;
import org.sodiem.model.Plan;
import org.sodiem.model.ScoreBook;
import org.sodiem.schema.Shape.Word;

/** The schemas of {@code plan.yaml}, and of what is reported and committed to under one index. */
final class PlanSchema {

    private final ScoreBook book;
    private final Words words;

    PlanSchema(ScoreBook book, Words words) {
        this.book = book;
        this.words = words;
    }

    /** The plans and their tasks. */
    String plan() {
        Shape document = Shape.object(
                Shape.must("id", Shape.ID),
                Shape.must("title", Shape.TEXT),
                Shape.must("number", Shape.TEXT),
                Shape.must("date", Shape.DATE),
                Shape.must("issuer", Shape.TEXT));
        Shape serves = Shape.object(book.campaign().indexes().stream()
                .map(index -> index.id().value())
                .map(index -> Shape.plain(index, Shape.list(components(index))))
                .toList());
        Shape task = Shape.object(
                        Shape.must("id", Shape.ID.saying(words.text("plan.id"))),
                        Shape.must("title", Shape.TEXT),
                        Shape.may("product", Shape.TEXT.saying(words.text("plan.product"))),
                        Shape.must("plan", Shape.ID.saying(words.text("plan.plan"))),
                        Shape.may("section", Shape.TEXT.saying(words.text("plan.section"))),
                        Shape.may("units", Shape.list(Shape.ID).saying(words.text("plan.units"))),
                        Shape.may("kinds", Shape.list(Shape.ID).saying(words.text("plan.kinds"))),
                        Shape.may("offices", Shape.list(offices()).saying(words.text("plan.offices"))),
                        Shape.must("due", Shape.DATE.saying(words.text("plan.due"))),
                        Shape.may("serves", serves.saying(words.text("plan.serves"))))
                .and(new JsonObject().with("anyOf", List.of("units", "kinds", "offices"), PlanSchema::named));
        return Shape.object(
                        Shape.must(
                                "plans",
                                Shape.fullList(document)
                                        .atMost(Limits.CAMPAIGN_ITEMS)
                                        .saying(words.text("plan.plans"))),
                        Shape.may("notice", Shape.whole(Plan.MOST_NOTICE).saying(words.text("plan.notice"))),
                        Shape.may("tasks", Shape.list(task).atMost(Limits.TASKS)))
                .document(words.text("plan.title"), Map.of());
    }

    /** How far the tasks have come. */
    String tasks(CriteriaSet criteria) {
        ScoresSchema scores = new ScoresSchema(book, criteria, words);
        Shape report = Shape.object(
                Shape.plain("done", Shape.DATE.saying(words.text("task.done"))),
                Shape.plain("under-way", Shape.PROSE.saying(words.text("task.under-way"))),
                Shape.plain("not-done", Shape.PROSE.saying(words.text("task.not-done"))),
                Shape.plain("evidence", Shape.ref("citations")),
                Shape.may("note", Shape.PROSE.saying(words.text("entry.note"))));
        JsonObject once = new JsonObject()
                .with(
                        "dependentSchemas",
                        new JsonObject()
                                .with("done", without("under-way", "not-done"))
                                .with("under-way", without("not-done")));
        Shape tasks = Shape.object(book.plan().tasks().stream()
                .map(task -> Shape.plain(
                        task.id().value(),
                        report.and(once)
                                .orNothing()
                                .saying(words.text(
                                        "task.what",
                                        task.title(),
                                        words.days().day(task.due().value())))))
                .toList());
        Map<String, Shape> defs = new LinkedHashMap<>();
        defs.put("document", scores.document());
        defs.put("citations", scores.citations());
        return Shape.object(
                        Shape.must("unit", Shape.ID.saying(words.text("scores.unit"))),
                        Shape.may("office", offices().saying(words.text("scores.office"))),
                        Shape.may("evidence", Shape.byId(Shape.ref("document")).saying(words.text("scores.evidence"))),
                        Shape.may("tasks", tasks))
                .document(words.text("task.title"), defs);
    }

    private static JsonObject without(String... keys) {
        JsonObject none = new JsonObject();
        List.of(keys).forEach(key -> none.with(key, false));
        return new JsonObject().with("properties", none);
    }

    /** What was signed. */
    String commitments(CriteriaSet criteria) {
        Shape part = Shape.choice(parts(criteria.parts()).toList()).saying(words.text("commitment.part"));
        Shape figure = Shape.choice(
                        criteria.figures().stream().map(PlanSchema::word).toList())
                .saying(words.text("commitment.figure"));
        Shape target = Shape.object(
                        Shape.may("part", part),
                        Shape.may("figure", figure),
                        Shape.plain("at-least", Shape.SIGNED.saying(words.text("commitment.at-least"))),
                        Shape.plain("at-most", Shape.SIGNED.saying(words.text("commitment.at-most"))))
                .and(new JsonObject()
                        .with(
                                "oneOf",
                                List.of("at-least", "at-most"),
                                key -> new JsonObject().with("required", List.of(key))));
        Shape signed = Shape.object(
                Shape.must("by", Shape.TEXT.saying(words.text("commitment.by"))),
                Shape.must("with", Shape.TEXT.saying(words.text("commitment.with"))),
                Shape.must("signed", Shape.DATE.saying(words.text("commitment.signed"))),
                Shape.may("document", Shape.TEXT.saying(words.text("commitment.document"))),
                Shape.must("targets", Shape.fullList(target).atMost(Limits.CAMPAIGN_ITEMS)));
        return Shape.object(Shape.must("commitments", Shape.fullList(signed).atMost(Limits.CAMPAIGN_ITEMS)))
                .document(words.text("commitment.title", criteria.title()), Map.of());
    }

    /** At least one who is to do it, under a key. */
    private static JsonObject named(String key) {
        JsonObject full = new JsonObject().with("type", "array").with("minItems", 1);
        return new JsonObject().with("required", List.of(key)).with("properties", new JsonObject().with(key, full));
    }

    /** The components of an index; any text where its set cannot be read. */
    private Shape components(String index) {
        return Shape.choice(book.criteria().stream()
                .filter(set -> set.index().value().equals(index))
                .flatMap(set -> set.components().stream())
                .map(component -> new Word(component.code().value(), component.title()))
                .toList());
    }

    private Shape offices() {
        return Shape.choice(book.offices().stream()
                .map(office -> new Word(office.id(), office.title()))
                .toList());
    }

    private static Word word(Figure figure) {
        return new Word(figure.id().value(), figure.title());
    }

    private static Stream<Word> parts(List<Part> parts) {
        return parts.stream()
                .flatMap(part ->
                        Stream.concat(Stream.of(new Word(part.code().value(), part.title())), parts(part.parts())));
    }
}
