package org.sodiem.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;

/**
 * What is published of a campaign, by which decision.
 *
 * @param results the indexes whose result is published, in the file's order
 */
public record Publication(List<Result> results) {

    /** Nothing is published: every index is headed by what units say themselves. */
    public static final Publication NOTHING = new Publication(List.of());

    public Publication {
        results = List.copyOf(results);
    }

    /**
     * The result of an index, published.
     *
     * @param index the index
     * @param decision the number of the decision
     * @param date the day of the decision
     * @param issuer who decided
     */
    public record Result(Located<String> index, String decision, LocalDate date, String issuer) {}

    /** The decision on an index; null where its result is not published. */
    public @Nullable Result of(String index) {
        return results.stream()
                .filter(result -> result.index().value().equals(index))
                .findFirst()
                .orElse(null);
    }
}
