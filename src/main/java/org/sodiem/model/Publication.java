package org.sodiem.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;

/**
 * What is published of a campaign, by which decision.
 *
 * @param results the indexes whose result is published, in the file's order
 * @param opened what else the public may read, in the file's order
 */
public record Publication(List<Result> results, List<Opened> opened) {

    /** Nothing is published: every index is headed by what units say themselves. */
    public static final Publication NOTHING = new Publication(List.of(), List.of());

    public Publication {
        results = List.copyOf(results);
        opened = List.copyOf(opened);
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

    /**
     * What the coordinator opens to the public.
     *
     * @param what appraisals or explanations
     * @param index the index
     * @param decision the number of the decision
     * @param date the day of the decision
     * @param issuer who decided
     */
    public record Opened(Window.Kind what, Located<String> index, String decision, LocalDate date, String issuer) {}

    /** Whether the public may read these of an index: appraisals also behind a published result, which rests on them. */
    public boolean opens(Window.Kind what, String index) {
        return (what == Window.Kind.APPRAISAL && of(index) != null)
                || opened.stream()
                        .anyMatch(
                                one -> one.what() == what && one.index().value().equals(index));
    }

    /** The decision on an index; null where its result is not published. */
    public @Nullable Result of(String index) {
        return results.stream()
                .filter(result -> result.index().value().equals(index))
                .findFirst()
                .orElse(null);
    }
}
