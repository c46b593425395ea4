package org.sodiem.page;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.model.Evidence;
import org.sodiem.model.Layout;
import org.sodiem.model.ScoreBook;
import org.sodiem.source.Span;

/** Which lines of files may be shown beside the problems that are found in them. */
final class PublicLines {

    private final Set<Line> internal;
    private final Set<Line> read;
    private final Layout layout;

    private PublicLines(Set<Line> internal, Set<Line> read, Layout layout) {
        this.internal = internal;
        this.read = read;
        this.layout = layout;
    }

    /** The lines of a campaign's files; all its documents are looked through. */
    static PublicLines of(ScoreBook book) {
        return new PublicLines(
                addresses(book.evidence().filter(Evidence::restricted)), addresses(book.evidence()), book.layout());
    }

    private record Line(String path, int number) {

        static Line of(Span at) {
            return new Line(at.file().path(), at.line());
        }
    }

    private static Set<Line> addresses(Stream<Evidence> documents) {
        return documents
                .flatMap(evidence -> Stream.of(evidence.url(), evidence.file()))
                .filter(Objects::nonNull)
                .map(address -> Line.of(address.at()))
                .collect(Collectors.toSet());
    }

    /**
     * Whether the line of a problem may be shown: not where it holds the address of an internal document, nor one in a file of
     * a unit of which nobody can tell, since it was not read.
     */
    boolean show(Diagnostic problem) {
        Line line = Line.of(problem.at());
        boolean told = read.contains(line)
                || layout.file(line.path()).unit() == null
                || !Diagnostic.namesPlace(problem.at().file().lineText(line.number()));
        return told && !internal.contains(line);
    }
}
