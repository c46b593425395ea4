package org.sodiem.page;

import java.util.List;
import java.util.function.Function;
import org.sodiem.language.Words;

/** What the rows of a table can be chosen by: the classes of a row, and how many rows have one. */
final class FilterCount {

    private FilterCount() {}

    /** How many of these rows are in a class. */
    static <T> String count(Words words, List<T> rows, Function<T, String> classes, String which) {
        return words.figure(rows.stream()
                .filter(row -> List.of(classes.apply(row).split(" ", -1)).contains(which))
                .count());
    }
}
