package org.sodiem.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sodiem.criteria.SetMark;
import org.sodiem.criteria.Sets;
import org.sodiem.diagnostic.Problems;
import org.sodiem.gate.EarlierSets;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.language.Words;
import org.sodiem.load.BookLoader;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Exemption;
import org.sodiem.model.Guidance;
import org.sodiem.model.ScoreBook;
import org.sodiem.round.Snapshot;
import org.sodiem.round.Snapshots;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;

/** Criteria sets by a name that somebody types: a file, or a state of the campaign, of which all sets are meant. */
record NamedSets(Repository repository, FolderTree now, Console console, Words words) {

    /** What a command does with the campaign's book and the sets that can be named; gives the exit code. */
    @FunctionalInterface
    interface Work {
        int with(ScoreBook book, NamedSets sets) throws IOException;
    }

    /** Opens a campaign of which every set can be read, and does the work; says so where that is none. */
    static int of(CommonOptions common, Console console, Work work) throws IOException {
        try (Repository repository = Repository.open(common.repo)) {
            FolderTree tree = new FolderTree(common.repo);
            Problems problems = new Problems();
            ScoreBook book = BookLoader.newest(tree, problems);
            Words words = Words.in(
                    common.language(book == null ? null : book.campaign().locale()));
            if (book == null
                    || book.criteria().size() < book.campaign().indexes().size()) {
                console.err().print(console.errFormat(words).format(problems.sorted()));
                console.complain(words.text("carried.no-set"));
                return Exit.ERRORS;
            }
            return work.with(book, new NamedSets(repository, tree, console, words));
        }
    }

    /** The sets; null where there are none, which has then been said. */
    @Nullable
    List<CriteriaSet> find(String name) throws IOException {
        Path file = file(name);
        Problems problems = new Problems();
        List<CriteriaSet> sets;
        if (file != null) {
            Path whole = file.toAbsolutePath();
            CriteriaSet set = BookLoader.criteria(
                    new FolderTree(Objects.requireNonNull(whole.getParent())),
                    String.valueOf(whole.getFileName()),
                    problems);
            sets = set == null ? List.of() : List.of(set);
        } else {
            Snapshot snapshot = Snapshots.of(repository, now).named(name);
            Revision revision = snapshot == null ? null : snapshot.revision();
            if (snapshot == null || (revision == null && snapshot.kind() != Snapshot.Kind.NOW)) {
                console.complain(words.text("wrong.criteria", name));
                return null;
            }
            FileTree tree = revision == null ? now : repository.tree(revision);
            ScoreBook book = BookLoader.newest(tree, problems);
            sets = book == null ? List.of() : book.criteria();
        }
        if (sets.isEmpty()) {
            console.err().print(console.errFormat(words).format(problems.sorted()));
            console.complain(words.text("wrong.criteria-unreadable", name));
            return null;
        }
        return sets;
    }

    private static @Nullable Path file(String name) {
        try {
            Path path = Path.of(name);
            return Files.isRegularFile(path) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /**
     * The sets before those in force.
     *
     * @param named sets that files without a mark were written by; null where the history is to tell
     */
    Sets before(ScoreBook book, @Nullable List<CriteriaSet> named) throws IOException {
        Revision head = repository.absence() == null ? repository.head() : null;
        Sets history = head == null ? null : new EarlierSets(repository, head, book);
        return new Sets() {
            @Override
            public @Nullable CriteriaSet marked(String index, String mark) {
                CriteriaSet own = of(index);
                return own != null && SetMark.of(own).equals(mark)
                        ? own
                        : history == null ? null : history.marked(index, mark);
            }

            @Override
            public @Nullable CriteriaSet last(String index) {
                return named != null ? of(index) : history == null ? null : history.last(index);
            }

            @Override
            public @Nullable CriteriaSet writtenBy(String index, String path) {
                return named != null ? of(index) : history == null ? null : history.writtenBy(index, path);
            }

            @Override
            public @Nullable List<Exemption> exemptions(CriteriaSet earlier) {
                return named != null || history == null ? null : history.exemptions(earlier);
            }

            @Override
            public List<Guidance> guidance(String index) throws IOException {
                return named != null || history == null ? List.of() : history.guidance(index);
            }

            private @Nullable CriteriaSet of(String index) {
                return named == null
                        ? null
                        : named.stream()
                                .filter(set -> set.index().value().equals(index))
                                .findFirst()
                                .orElse(null);
            }
        };
    }
}
