package org.sodiem.gate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.load.BookLoader;
import org.sodiem.model.FileKind;
import org.sodiem.model.Layout;
import org.sodiem.model.ScoreBook;
import org.sodiem.source.FileTree;
import org.sodiem.source.Span;

/**
 * The way back where the newest campaign of the base cannot be read, so that nothing there says who may change what: the
 * maintainers of the last state that could be read may mend the files that are broken, and nobody else anything.
 *
 * @param rights those of the last state along first parents that could be read
 * @param year the campaign that cannot be read
 * @param broken the files that are in the way, and those that are missing
 * @param fresh whether the last readable state knew nothing of that campaign, so that all of it may be taken away
 * @param still the files that are still in the way once the change is merged
 */
record Repair(Rights rights, String year, Set<String> broken, boolean fresh, Set<String> still) {

    /** How many states of the definitions are looked at; a base stays broken for a few commits, not for years. */
    private static final int MOST_STATES = 100;

    /** A way back; the sets are copied. */
    Repair {
        broken = Set.copyOf(broken);
        still = Set.copyOf(still);
    }

    /** The way back; null where the newest campaign can be read, there is none, or no state before could be read. */
    static @Nullable Repair of(Repository repository, Revision base, FileTree before, FileTree after)
            throws IOException {
        String year = BookLoader.newestYear(before);
        Set<String> broken = broken(before, year);
        if (year == null || broken.isEmpty()) {
            return null;
        }
        List<Rights> last = new ArrayList<>();
        List<String> years = new ArrayList<>();
        repository.before(base, Layout.definitions(), MOST_STATES, state -> {
            ScoreBook book = BookLoader.newest(state, new Problems());
            if (book != null) {
                last.add(new Rights(book));
                state.below(Layout.definitions(year)).forEach(entry -> years.add(entry.path()));
            }
            return book != null;
        });
        return last.isEmpty()
                ? null
                : new Repair(last.get(0), year, broken, years.isEmpty(), broken(after, BookLoader.newestYear(after)));
    }

    /** The files for which a campaign cannot be read. */
    private static Set<String> broken(FileTree tree, @Nullable String year) throws IOException {
        Set<String> files = new TreeSet<>();
        Problems problems = new Problems();
        if (year != null && BookLoader.definitions(tree, year, problems) == null) {
            for (FileKind kind : List.of(FileKind.CAMPAIGN, FileKind.UNITS)) {
                String path = kind.in(Layout.definitions(year));
                boolean wrong = problems.sorted().stream()
                        .anyMatch(problem ->
                                problem.isError() && problem.at().file().path().equals(path));
                if (wrong) {
                    files.add(path);
                }
            }
        }
        return files;
    }

    /** What forbids a change of one file; null where nothing does. */
    @Nullable
    Diagnostic judge(String path, boolean removed, @Nullable String actor) {
        boolean mends = broken.contains(path) || (fresh && removed && path.startsWith(Layout.definitions(year) + "/"));
        boolean named = actor == null || Rights.has(rights.book().stewards().maintainers(), actor);
        return mends && named ? null : Diagnostic.of(Code.RULES_UNREADABLE, Span.ofWhole(path));
    }

    /** The files that a merged change leaves unreadable. */
    List<Diagnostic> incomplete() {
        return still.stream()
                .sorted()
                .map(path -> Diagnostic.of(Code.REPAIR_INCOMPLETE, Span.ofWhole(path)))
                .toList();
    }
}
