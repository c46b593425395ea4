package org.sodiem.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The keys and words of the files by what people call them in Vietnamese: {@code spoken.properties} beside this class. */
public final class SpokenNames {

    private static final Map<String, Meant.Known> SPOKEN = load();

    private SpokenNames() {}

    private static Map<String, Meant.Known> load() {
        Properties spoken = new Properties();
        try (InputStream in = Objects.requireNonNull(SpokenNames.class.getResourceAsStream("spoken.properties"))) {
            spoken.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Meant.Known> known = new HashMap<>();
        for (String name : spoken.stringPropertyNames()) {
            known.put(name, Meant.Known.of(name, spoken.getProperty(name).split("; *", -1)));
        }
        return Map.copyOf(known);
    }

    /** The one of some keys or words that was meant; null where none was, or more than one. */
    public static @Nullable String meant(String written, Collection<String> known) {
        List<Meant.Known> names = known.stream()
                .map(name -> SPOKEN.getOrDefault(name, Meant.Known.of(name)))
                .toList();
        return Meant.by(written, names);
    }
}
