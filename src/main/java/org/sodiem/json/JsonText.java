package org.sodiem.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON object as text; points are strings, so that no reader turns them into binary fractions. */
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /** The object whose properties are written by {@code properties}, with a line feed behind it. */
    public static String object(Consumer<JsonGenerator> properties) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            properties.accept(json);
            json.writeEndObject();
        }
        return out.append('\n').toString();
    }

    /** A decimal in plain notation without needless zeros, or null. */
    public static void decimal(JsonGenerator json, String name, @Nullable BigDecimal value) {
        text(json, name, value == null ? null : plain(value));
    }

    /** Text, or null. */
    public static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    /** Plain notation without needless zeros: 86.39, 99, 0. */
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
