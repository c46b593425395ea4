package org.sodiem.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object, its properties in their order: filled in by {@link #with}, or read by {@link Json#read}.
 *
 * <p>A value is text, a truth value, a number, an object, a list of values, or null; anything else is written as its
 * text, and a decimal as text too.
 */
public final class JsonObject {

    private final Map<String, @Nullable Object> properties = new LinkedHashMap<>();

    /** An object with these properties. */
    public static JsonObject of(Map<String, ?> properties) {
        JsonObject object = new JsonObject();
        object.properties.putAll(properties);
        return object;
    }

    /** The properties in their order. */
    public Map<String, @Nullable Object> properties() {
        return properties;
    }

    /** Adds a property; it is there with null too. */
    public JsonObject with(String name, @Nullable Object value) {
        properties.put(name, value);
        return this;
    }

    /** Adds a list, each item as this makes of it. */
    public <T> JsonObject with(String name, Collection<T> items, Function<? super T, ?> item) {
        return with(name, items.stream().map(item).toList());
    }

    /** Adds a property unless its value is null, an empty text or an empty list. */
    public JsonObject unlessEmpty(String name, @Nullable Object value) {
        boolean empty = value == null || value.equals("") || value.equals(List.of());
        return empty ? this : with(name, value);
    }

    /** Adds all properties of another object. */
    public JsonObject and(JsonObject other) {
        properties.putAll(other.properties);
        return this;
    }

    /** The text under a name; null where there is none. */
    public @Nullable String textOrNull(String name) {
        return properties.get(name) == null ? null : text(name);
    }

    /** The text under a name. */
    public String text(String name) {
        return as(String.class, name, properties.get(name));
    }

    /** The truth value under a name. */
    public boolean flag(String name) {
        return as(Boolean.class, name, properties.get(name));
    }

    /** The object under a name. */
    public JsonObject object(String name) {
        return as(JsonObject.class, name, properties.get(name));
    }

    /** The list under a name, each element of this type: {@code String}, {@code JsonObject}. */
    public <T> List<T> list(String name, Class<T> type) {
        List<?> items = as(List.class, name, properties.get(name));
        return items.stream().map(item -> as(type, name, item)).toList();
    }

    /** All properties as texts, where they are nothing else. */
    public Map<String, String> texts() {
        return properties.keySet().stream()
                .collect(Collectors.toMap(name -> name, this::text, (one, other) -> one, LinkedHashMap::new));
    }

    private static <T> T as(Class<T> type, String name, @Nullable Object value) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(name + ": no " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
