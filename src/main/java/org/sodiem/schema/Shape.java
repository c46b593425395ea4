package org.sodiem.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sodiem.json.JsonText;
import org.sodiem.language.Words;
import org.sodiem.load.Limits;
import tools.jackson.core.JsonGenerator;

/**
 * What a value of a file may be, as a JSON Schema; nothing in it is changed once it is made.
 *
 * <p>A YAML reader turns {@code title: 2023} into a number and {@code id: true} into a boolean, which the loader takes as
 * text; so whatever is text here may be a number or a boolean too.
 *
 * @param types the JSON types it may have; none where {@code more} says it all
 * @param words the words it must be one of; none where it is not a choice
 * @param more writes the rest of the schema's properties
 */
record Shape(List<String> types, List<Word> words, Consumer<JsonGenerator> more) {

    /** A line of text. */
    static final Shape TEXT = text(Limits.TITLE);

    /** A note or a reason. */
    static final Shape PROSE = text(Limits.PROSE);

    /** An id. */
    static final Shape ID = of(List.of("string", "integer", "boolean"), json -> {
        json.writeStringProperty("pattern", "^" + Limits.ID + "$");
        json.writeNumberProperty("maxLength", Limits.LONGEST_ID);
        json.writeNumberProperty("minimum", 0);
    });

    /** A plain decimal. */
    static final Shape DECIMAL = of(List.of("number"), json -> {
        json.writeNumberProperty("minimum", 0);
        json.writeNumberProperty("exclusiveMaximum", 1_000_000_000_000_000L);
    });

    /** A whole number. */
    static final Shape WHOLE = whole(Limits.MOST);

    /** True or false. */
    static final Shape FLAG = of(List.of("boolean"), json -> {});

    /** A day. */
    static final Shape DATE = of(List.of("string"), json -> {
        json.writeStringProperty("format", "date");
        json.writeStringProperty("pattern", "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$");
    });

    /** A day, or a day and a time. */
    static final Shape INSTANT = matching(
            "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9])?", "string");

    /** Anything at all that is a mapping. */
    static final Shape ANY_MAPPING = of(List.of("object"), json -> {});

    /** A shape; the lists are copied. */
    Shape {
        types = List.copyOf(types);
        words = List.copyOf(words);
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
    static Shape of(List<String> types, Consumer<JsonGenerator> more) {
        return new Shape(types, List.of(), more);
    }

    /** Another schema of the same file, by its name in {@code $defs}. */
    static Shape ref(String name) {
        return of(List.of(), json -> json.writeStringProperty("$ref", "#/$defs/" + name));
    }

    /** Text that fits an expression as a whole, of some types. */
    static Shape matching(String expression, String... types) {
        return of(List.of(types), json -> json.writeStringProperty("pattern", "^(?:" + expression + ")$"));
    }

    /** The name of an account: text, or a name that YAML takes for a number or a truth value. */
    static Shape login() {
        return matching(Limits.LOGIN, "string", "integer", "boolean");
    }

    /** A code that YAML may take for a number: {@code 1}, {@code 1.2}. */
    static Shape code(String expression) {
        return of(List.of("string", "number"), json -> {
            json.writeStringProperty("pattern", "^(?:" + expression + ")$");
            json.writeNumberProperty("minimum", 0);
        });
    }

    /** A whole number up to a largest one. */
    static Shape whole(int most) {
        return of(List.of("integer"), json -> {
            json.writeNumberProperty("minimum", 0);
            json.writeNumberProperty("maximum", most);
        });
    }

    /** One of a few words that need no explanation. */
    static Shape words(String... words) {
        return choice(Arrays.stream(words).map(word -> new Word(word, "")).toList());
    }

    /** One of a few words. */
    static Shape choice(List<Word> words) {
        return words.isEmpty() ? TEXT : new Shape(List.of(), words, json -> {});
    }

    /** A list. */
    static Shape list(Shape items) {
        return of(List.of("array"), json -> items.write("items", json));
    }

    /** A list of at least one. */
    static Shape fullList(Shape items) {
        return list(items).and(json -> json.writeNumberProperty("minItems", 1));
    }

    /** A key that must be there. */
    static Field must(String name, Shape shape) {
        return new Field(name, true, shape);
    }

    /** A key that may be left out, or left empty. */
    static Field may(String name, Shape shape) {
        return new Field(name, false, shape.orNothing());
    }

    /** A mapping with these keys and no others. */
    static Shape object(Field... fields) {
        return object(List.of(fields));
    }

    /** A mapping with these keys and no others. */
    static Shape object(List<Field> fields) {
        List<Field> kept = List.copyOf(fields);
        return of(List.of("object"), json -> {
            json.writeBooleanProperty("additionalProperties", false);
            List<String> required =
                    kept.stream().filter(Field::required).map(Field::name).toList();
            if (!required.isEmpty()) {
                strings("required", required, json);
            }
            json.writeObjectPropertyStart("properties");
            kept.forEach(field -> field.shape().write(field.name(), json));
            json.writeEndObject();
        });
    }

    /** A mapping whose keys are ids that the writer of the file invents. */
    static Shape byId(Shape values) {
        return of(List.of("object"), json -> {
            matching(Limits.ID, "string")
                    .and(names -> names.writeNumberProperty("maxLength", Limits.LONGEST_ID))
                    .write("propertyNames", json);
            values.write("additionalProperties", json);
        });
    }

    private static Shape text(int longest) {
        return of(List.of("string", "number", "boolean"), json -> {
            json.writeStringProperty("pattern", "\\S");
            json.writeNumberProperty("maxLength", longest);
        });
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
    Shape and(Consumer<JsonGenerator> properties) {
        return new Shape(types, words, more.andThen(properties));
    }

    /** The same with what an editor shows for it. */
    Shape saying(String description) {
        return and(json -> json.writeStringProperty("description", description));
    }

    /** A whole file, whose shapes may refer to {@code defs} by their names. */
    String document(String title, Map<String, Shape> defs) {
        Map<String, Shape> kept = new LinkedHashMap<>(defs);
        return JsonText.object(json -> {
            json.writeStringProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.writeStringProperty("title", title);
            properties(json);
            if (!kept.isEmpty()) {
                json.writeObjectPropertyStart("$defs");
                kept.forEach((name, shape) -> shape.write(name, json));
                json.writeEndObject();
            }
        });
    }

    /** Writes the schema under a name. */
    void write(String name, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        properties(json);
        json.writeEndObject();
    }

    /** Writes the schema as an element of an array. */
    void write(JsonGenerator json) {
        json.writeStartObject();
        properties(json);
        json.writeEndObject();
    }

    private void properties(JsonGenerator json) {
        if (!words.isEmpty()) {
            enumeration(json);
        } else if (types.size() == 1) {
            json.writeStringProperty("type", types.get(0));
        } else if (!types.isEmpty()) {
            strings("type", types, json);
        }
        more.accept(json);
    }

    /** Words first, so that explanations stand at the same places; then what YAML makes of words like 2 and true. */
    private void enumeration(JsonGenerator json) {
        json.writeArrayPropertyStart("enum");
        words.forEach(word -> json.writeString(word.text()));
        for (Word word : words) {
            if (word.text().matches("[0-9]{1,15}(?:e[0-9]{1,2})?")) {
                json.writeNumber(new BigDecimal(word.text()));
            } else if (word.text().matches("true|false")) {
                json.writeBoolean(word.text().equals("true"));
            }
        }
        if (types.contains("null")) {
            json.writeNull();
        }
        json.writeEndArray();
        if (words.stream().anyMatch(word -> !word.title().isEmpty())) {
            strings("enumDescriptions", words.stream().map(Word::title).toList(), json);
            strings(
                    "markdownEnumDescriptions",
                    words.stream().map(word -> escaped(word.title())).toList(),
                    json);
        }
    }

    /** Text that Markdown shows as it is. */
    static String escaped(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>()#+.!|~&-])", "\\\\$1");
    }

    /** Writes the title of a component, what it gives, and the documents that are asked for; plain and as Markdown. */
    static void hover(Words words, String title, String points, List<String> documents, JsonGenerator json) {
        StringBuilder plain = new StringBuilder(points);
        StringBuilder markdown = new StringBuilder("**" + escaped(title) + "**\n\n" + escaped(points) + "\n");
        if (!documents.isEmpty()) {
            plain.append(' ').append(words.text("component.documents", String.join("; ", documents)));
            markdown.append('\n').append(words.text("component.documents", "")).append('\n');
            documents.forEach(document -> markdown.append("\n- ").append(escaped(document)));
        }
        json.writeStringProperty("title", title);
        json.writeStringProperty("description", plain.toString());
        json.writeStringProperty("markdownDescription", markdown.toString());
    }

    /** Writes an array of texts. */
    static void strings(String name, List<String> texts, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
