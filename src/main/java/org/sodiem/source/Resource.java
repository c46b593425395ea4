package org.sodiem.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** Files that the program brings along; one that is missing is a fault of the program. */
public final class Resource {

    private Resource() {}

    /**
     * The bytes of a file.
     *
     * @param name its path from the type's package; from the root of the program with '/' in front
     */
    public static byte[] bytes(Class<?> type, String name) {
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of a text. */
    public static String text(Class<?> type, String name) {
        return new String(bytes(type, name), StandardCharsets.UTF_8);
    }

    /** The same of a file of properties. */
    public static Map<String, String> properties(Class<?> type, String name) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(type, name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }
}
