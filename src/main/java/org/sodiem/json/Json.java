package org.sodiem.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Directions;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** The one writer and the one reader of JSON; the same value gives the same text everywhere. */
public final class Json {

    private static final int DEEPEST = 32;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .characterEscapes(new DirectionEscapes())
            .build();

    /** Escapes what would turn the direction of a file for people who look at it; programs read the same. */
    private static final class DirectionEscapes extends CharacterEscapes {

        @Override
        public int[] getEscapeCodesForAscii() {
            return standardAsciiEscapesForJSON();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return Directions.isMark(c) ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", c)) : null;
        }
    }

    private Json() {}

    /** A value on one line, with a line feed behind it. */
    public static String text(Object value) {
        return text(value, ObjectWriteContext.empty());
    }

    /** A value with one property or element a line, and a line feed behind it. */
    public static String lines(Object value) {
        return text(value, new Lines());
    }

    private static String text(Object value, ObjectWriteContext context) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(context, out)) {
            write(value, json);
        }
        return out.append('\n').toString();
    }

    private static void write(@Nullable Object value, JsonGenerator json) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof JsonObject object) {
            json.writeStartObject();
            object.properties().forEach((name, property) -> {
                json.writeName(name);
                write(property, json);
            });
            json.writeEndObject();
        } else if (value instanceof Iterable<?> items) {
            json.writeStartArray();
            items.forEach(item -> write(item, json));
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof BigInteger number) {
            json.writeNumber(number);
        } else {
            json.writeString(value instanceof BigDecimal decimal ? plain(decimal) : value.toString());
        }
    }

    /** Plain notation without needless zeros: 86.39, 99, 0. As text no reader turns it into a binary fraction. */
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /**
     * Reads one object; its numbers are told apart from texts, and are otherwise of no use.
     *
     * @throws IllegalArgumentException where it is no JSON, no object, deeper than 32, has a name twice, or where
     *     anything follows
     */
    public static JsonObject read(byte[] bytes) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            json.nextToken();
            if (read(json) instanceof JsonObject object && json.nextToken() == null) {
                return object;
            }
            throw new IllegalArgumentException("no JSON object alone");
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static @Nullable Object read(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            JsonObject object = new JsonObject();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (object.properties().containsKey(name)) {
                    throw new IllegalArgumentException(name + ": twice");
                }
                object.with(name, read(json));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> items = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                items.add(read(json));
            }
            return items;
        }
        if (token == JsonToken.VALUE_STRING) {
            return json.getString();
        }
        if (token == JsonToken.VALUE_NULL || token == null) {
            return null;
        }
        return token.isBoolean() ? json.getBooleanValue() : json.getNumberValue();
    }

    /** One property a line, on every system. */
    private static final class Lines extends ObjectWriteContext.Base {

        private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
