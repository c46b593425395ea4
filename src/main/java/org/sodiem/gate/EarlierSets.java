package org.sodiem.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.SetMark;
import org.sodiem.criteria.Sets;
import org.sodiem.diagnostic.Problems;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.load.BookLoader;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Exemption;
import org.sodiem.model.Guidance;
import org.sodiem.model.Layout;
import org.sodiem.model.ScoreBook;
import org.sodiem.source.FileTree;

/** The criteria sets of a revision and of those before it along first parents, in a repository's history. */
public final class EarlierSets implements Sets {

    /** How many states of the definitions are looked at. */
    private static final int MOST_STATES = 200;

    private final Repository repository;
    private final Revision last;
    private final ScoreBook now;
    private final List<Known> sets = new ArrayList<>();

    /** A set with its mark, and the newest state of the repository in which it was in force. */
    private record Known(CriteriaSet set, String mark, FileTree state) {}

    private boolean read;

    /**
     * The sets up to a revision.
     *
     * @param last the newest revision that is looked at
     * @param now the campaign with the sets in force
     */
    public EarlierSets(Repository repository, Revision last, ScoreBook now) {
        this.repository = repository;
        this.last = last;
        this.now = now;
    }

    @Override
    public @Nullable CriteriaSet marked(String index, String mark) {
        return of(index)
                .filter(known -> known.mark().equals(mark))
                .map(Known::set)
                .findFirst()
                .orElse(null);
    }

    /** The newest that is another one than the set in force. */
    @Override
    public @Nullable CriteriaSet last(String index) {
        return before(index).map(Known::set).orElse(null);
    }

    /** What was not there when the set in force came in was written by that. */
    @Override
    public @Nullable CriteriaSet writtenBy(String index, String path) {
        Known before = before(index).orElse(null);
        return before == null || before.state().hasFile(path)
                ? last(index)
                : inForce(index).orElse(null);
    }

    @Override
    public List<Exemption> exemptions(CriteriaSet earlier) {
        return earlier.exemptions();
    }

    @Override
    public List<Guidance> guidance(String index) throws IOException {
        Known known = before(index).orElse(null);
        ScoreBook book = known == null ? null : BookLoader.definitions(known.state(), now.year(), new Problems());
        return book == null
                ? List.of()
                : book.guidance().stream()
                        .filter(guidance -> guidance.index().equals(index))
                        .toList();
    }

    private Optional<CriteriaSet> inForce(String index) {
        return Optional.ofNullable(now.criteria(index));
    }

    private Optional<Known> before(String index) {
        String mark = inForce(index).map(SetMark::of).orElse("");
        return of(index).filter(known -> !known.mark().equals(mark)).findFirst();
    }

    private Stream<Known> of(String index) {
        if (!read) {
            read = true;
            try {
                add(repository.tree(last));
                repository.before(last, Layout.definitions(now.year()), MOST_STATES, state -> {
                    add(state);
                    return false;
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sets.stream().filter(known -> known.set().index().value().equals(index));
    }

    private void add(FileTree state) throws IOException {
        ScoreBook book = BookLoader.definitions(state, now.year(), new Problems());
        Stream.ofNullable(book)
                .flatMap(known -> Objects.requireNonNull(known).criteria().stream())
                .forEach(set -> sets.add(new Known(set, SetMark.of(set), state)));
    }
}
