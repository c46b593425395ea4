package org.sodiem.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.language.Words;
import org.sodiem.load.Limits;
import org.sodiem.model.Adjustment;
import org.sodiem.model.Component;

/**
 * What a value of a file may be, as a JSON Schema; nothing in it is changed once it is made.
 *
 * <p>A YAML reader turns {@code title: 2023} into a number and {@code id: true} into a boolean, which the loader takes as
 * text; so whatever is text here may be a number or a boolean too.
 *
 * @param types the JSON types it may have; none where {@code more} says it all
 * @param words the words it must be one of; none where it is not a choice
 * @param more the rest of the schema's properties
 */
record Shape(List<String> types, List<Word> words, JsonObject more) {

    /** A line of text. */
    static final Shape TEXT = text(Limits.TITLE);

    /** A note or a reason. */
    static final Shape PROSE = text(Limits.PROSE);

    /** An id. */
    static final Shape ID = of(
            List.of("string", "integer", "boolean"),
            new JsonObject()
                    .with("pattern", "^" + Limits.ID + "$")
                    .with("maxLength", Limits.LONGEST_ID)
                    .with("minimum", 0));

    /** A plain decimal. */
    static final Shape DECIMAL =
            of(List.of("number"), new JsonObject().with("minimum", 0).with("exclusiveMaximum", 1_000_000_000_000_000L));

    /** A number that may be negative. */
    static final Shape SIGNED = of(
            List.of("number"),
            new JsonObject()
                    .with("exclusiveMinimum", -1_000_000_000_000_000L)
                    .with("exclusiveMaximum", 1_000_000_000_000_000L));

    /** A whole number. */
    static final Shape WHOLE = whole(Limits.MOST);

    /** True or false. */
    static final Shape FLAG = of(List.of("boolean"), new JsonObject());

    /** A day. */
    static final Shape DATE = of(
            List.of("string"),
            new JsonObject()
                    .with("format", "date")
                    .with("pattern", "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"));

    /** A day, or a day and a time. */
    static final Shape INSTANT = matching(
            "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9])?", "string");

    Shape {
        types = List.copyOf(types);
        words = List.copyOf(words);
        more = new JsonObject().and(more);
    }

    /**
     * A word of a choice.
     *
     * @param text the word
     * @param title what it means, or nothing
     */
    record Word(String text, String title) {}

    /**
     * A key of a mapping.
     *
     * @param name the key
     * @param required whether it must be there, with a value
     * @param shape what stands under it
     */
    record Field(String name, boolean required, Shape shape) {}

    /** A shape of some types. */
    static Shape of(List<String> types, JsonObject more) {
        return new Shape(types, List.of(), more);
    }

    /** Another schema of the same file, by its name in {@code $defs}. */
    static Shape ref(String name) {
        return of(List.of(), new JsonObject().with("$ref", "#/$defs/" + name));
    }

    /** Text that fits an expression as a whole, of some types. */
    static Shape matching(String expression, String... types) {
        return of(List.of(types), new JsonObject().with("pattern", "^(?:" + expression + ")$"));
    }

    /** The name of an account: text, or a name that YAML takes for a number or a truth value. */
    static Shape login() {
        return matching(Limits.LOGIN, "string", "integer", "boolean");
    }

    /** A code that YAML may take for a number: {@code 1}, {@code 1.2}. */
    static Shape code(String expression) {
        return of(
                List.of("string", "number"),
                new JsonObject().with("pattern", "^(?:" + expression + ")$").with("minimum", 0));
    }

    /** A whole number up to a largest one. */
    static Shape whole(int most) {
        return of(List.of("integer"), new JsonObject().with("minimum", 0).with("maximum", most));
    }

    /** One of a few words that need no explanation. */
    static Shape words(String... words) {
        return choice(Arrays.stream(words).map(word -> new Word(word, "")).toList());
    }

    /** One of a few words. */
    static Shape choice(List<Word> words) {
        return words.isEmpty() ? TEXT : new Shape(List.of(), words, new JsonObject());
    }

    /** A list. */
    static Shape list(Shape items) {
        return of(List.of("array"), new JsonObject().with("items", items.json()));
    }

    /** The same list, of no more than this. */
    Shape atMost(int items) {
        return and(new JsonObject().with("maxItems", items));
    }

    /** A list of at least one. */
    static Shape fullList(Shape items) {
        return list(items).and(new JsonObject().with("minItems", 1));
    }

    /** A key that must be there. */
    static Field must(String name, Shape shape) {
        return new Field(name, true, shape);
    }

    /** A key that may be left out, or left empty. */
    static Field may(String name, Shape shape) {
        return new Field(name, false, shape.orNothing());
    }

    /** A key that may be left out; what stands under it is as the shape has it. */
    static Field plain(String name, Shape shape) {
        return new Field(name, false, shape);
    }

    /** A mapping with these keys and no others. */
    static Shape object(Field... fields) {
        return object(List.of(fields));
    }

    /** A mapping with these keys and no others. */
    static Shape object(List<Field> fields) {
        List<String> required =
                fields.stream().filter(Field::required).map(Field::name).toList();
        JsonObject properties = new JsonObject();
        fields.forEach(field -> properties.with(field.name(), field.shape().json()));
        return of(
                List.of("object"),
                new JsonObject()
                        .with("additionalProperties", false)
                        .unlessEmpty("required", required)
                        .with("properties", properties));
    }

    /** A mapping whose keys are ids that the writer of the file invents. */
    static Shape byId(Shape values) {
        Shape names = matching(Limits.ID, "string").and(new JsonObject().with("maxLength", Limits.LONGEST_ID));
        return of(
                List.of("object"),
                new JsonObject().with("propertyNames", names.json()).with("additionalProperties", values.json()));
    }

    private static Shape text(int longest) {
        return of(
                List.of("string", "number", "boolean"),
                new JsonObject().with("pattern", "\\S").with("maxLength", longest));
    }

    /** The same, or nothing written: an optional key whose value is left empty. */
    Shape orNothing() {
        if (types.isEmpty() && words.isEmpty()) {
            return this;
        }
        List<String> wider = new ArrayList<>(types);
        wider.add("null");
        return new Shape(wider, words, more);
    }

    /** The same with more properties of the schema. */
    Shape and(JsonObject properties) {
        return new Shape(types, words, new JsonObject().and(more).and(properties));
    }

    /** The same with what an editor shows for it. */
    Shape saying(String description) {
        return and(new JsonObject().with("description", description));
    }

    /** A whole file, whose shapes may refer to {@code defs} by their names. */
    String document(String title, Map<String, Shape> defs) {
        JsonObject shapes = new JsonObject();
        defs.forEach((name, shape) -> shapes.with(name, shape.json()));
        JsonObject json = new JsonObject()
                .with("$schema", "https://json-schema.org/draft/2020-12/schema")
                .with("title", title)
                .and(json());
        return Json.text(defs.isEmpty() ? json : json.with("$defs", shapes));
    }

    /** The schema. */
    JsonObject json() {
        JsonObject json = words.isEmpty() ? new JsonObject() : enumeration();
        if (words.isEmpty()) {
            json.unlessEmpty("type", types.size() == 1 ? types.get(0) : types);
        }
        return json.and(more);
    }

    /** Words first, so that explanations stand at the same places; then what YAML makes of words like 2 and true. */
    private JsonObject enumeration() {
        List<@Nullable Object> values = new ArrayList<>();
        words.forEach(word -> values.add(word.text()));
        for (Word word : words) {
            if (word.text().matches("[0-9]{1,15}(?:e[0-9]{1,2})?")) {
                values.add(new BigDecimal(word.text()).toBigInteger());
            } else if (word.text().matches("true|false")) {
                values.add(word.text().equals("true"));
            }
        }
        if (types.contains("null")) {
            values.add(null);
        }
        JsonObject json = new JsonObject().with("enum", values);
        if (words.stream().anyMatch(word -> !word.title().isEmpty())) {
            json.with("enumDescriptions", words, Word::title)
                    .with("markdownEnumDescriptions", words, word -> escaped(word.title()));
        }
        return json;
    }

    /** Text that Markdown shows as it is. */
    static String escaped(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>()#+.!|~&-])", "\\\\$1");
    }

    /** What an editor shows for a component. */
    static JsonObject hover(Words words, Component component) {
        String points = words.numbers().figure(component.max().value());
        return hover(
                words,
                component.code().value() + " " + component.title(),
                words.text("component.max", points),
                component.evidence());
    }

    /**
     * What an editor shows for a bonus or a penalty.
     *
     * @param key of the words that say its points
     */
    static JsonObject hover(Words words, Adjustment.Item item, String key) {
        return hover(
                words,
                item.code().value() + " " + item.title(),
                words.text(key, words.numbers().figure(item.points())),
                item.evidence());
    }

    /** The title, what it gives, and the documents that are asked for; plain and as Markdown. */
    private static JsonObject hover(Words words, String title, String points, List<String> documents) {
        StringBuilder plain = new StringBuilder(points);
        StringBuilder markdown = new StringBuilder("**" + escaped(title) + "**\n\n" + escaped(points) + "\n");
        if (!documents.isEmpty()) {
            plain.append(' ').append(words.text("component.documents", String.join("; ", documents)));
            String list = documents.stream()
                    .map(document -> "\n- " + escaped(document))
                    .collect(Collectors.joining());
            markdown.append('\n').append(words.text("component.documents", "\n" + list));
        }
        return new JsonObject().with("title", title).with("description", plain).with("markdownDescription", markdown);
    }
}
