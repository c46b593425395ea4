package org.sodiem.load;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Layout;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.source.FileTree;
import org.sodiem.source.TreeEntry;

/**
 * What was read of a campaign last, with the problems that were told, so that {@link BookLoader} does not read again
 * what is as it was: the definitions as a whole, and each unit's folder.
 *
 * <p>Something is as it was where paths, kinds and the bytes of all files that are read are. What is given back is the
 * same object then. Only what the last book holds is kept.
 */
public final class BookMemory {

    private @Nullable Definitions definitions;
    private final Map<String, Folder> folders = new ConcurrentHashMap<>();

    private record Definitions(String print, @Nullable ScoreBook book, List<Diagnostic> problems) {}

    private record Folder(String print, Submission submission, List<Diagnostic> problems) {}

    @Nullable
    ScoreBook definitions(FileTree tree, String year, Problems problems) throws IOException {
        String print = year + print(tree, tree.below(Layout.definitions(year)), true, "");
        Definitions known = definitions;
        if (known == null || !known.print().equals(print)) {
            Problems own = new Problems();
            known = new Definitions(print, BookLoader.definitions(tree, year, own), own.sorted());
            definitions = known;
        }
        problems.addAll(known.problems());
        return known.book();
    }

    /** What {@link UnitFile#readAll} gives. Units may be read side by side. */
    Submission unit(FileTree tree, Submission nothing, String folder, List<TreeEntry> entries, Problems problems)
            throws IOException {
        String print = print(tree, entries, false, folder);
        Folder known = folders.get(folder);
        if (known == null || !known.print().equals(print)) {
            Problems own = new Problems();
            Submission read = UnitFile.readAll(tree, nothing, folder, entries, own);
            known = new Folder(print, read, own.sorted());
        } else if (!known.submission().unit().equals(nothing.unit())
                || !known.submission().key().equals(nothing.key())) {
            known = new Folder(print, known.submission().by(nothing), known.problems());
        }
        folders.put(folder, known);
        problems.addAll(known.problems());
        return known.submission();
    }

    /** Keeps what this book holds; everything while the campaign cannot be read. */
    void forgetTheRest(@Nullable ScoreBook book) {
        if (book != null) {
            folders.keySet()
                    .retainAll(
                            book.submissions().stream().map(Submission::folder).collect(Collectors.toSet()));
        }
    }

    /** Paths, kinds and ids of files; of what is never read the path and the kind. */
    private static String print(FileTree tree, List<TreeEntry> entries, boolean all, String folder) throws IOException {
        StringBuilder print = new StringBuilder();
        for (TreeEntry entry : entries) {
            boolean file = entry.kind() == TreeEntry.Kind.FILE;
            boolean read = file && (all || UnitFile.isRead(entry.path().substring(folder.length() + 1)));
            print.append('\n').append(entry.path()).append('/').append(entry.kind());
            print.append(read ? tree.idOf(entry.path()) : "");
        }
        return print.toString();
    }
}
