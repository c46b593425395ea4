package org.sodiem.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Resource;

/** The keys and words of the files by what people call them in Vietnamese: {@code spoken.properties} beside this class. */
public final class SpokenNames {

    private static final Map<String, Meant.Known> SPOKEN = load();

    private SpokenNames() {}

    private static Map<String, Meant.Known> load() {
        Map<String, Meant.Known> known = new HashMap<>();
        Resource.properties(SpokenNames.class, "spoken.properties")
                .forEach((name, spoken) -> known.put(name, Meant.Known.of(name, spoken.split("; *", -1))));
        return Map.copyOf(known);
    }

    /** The one of some keys or words that was meant; null where none was, or more than one. */
    public static @Nullable String meant(String written, Collection<String> known) {
        return Meant.by(written, named(known));
    }

    /** Some keys or words, each with what it is called in brackets. */
    public static String list(Collection<String> known) {
        return Meant.list(named(known));
    }

    private static List<Meant.Known> named(Collection<String> known) {
        return known.stream()
                .map(name -> SPOKEN.getOrDefault(name, Meant.Known.of(name)))
                .toList();
    }
}
