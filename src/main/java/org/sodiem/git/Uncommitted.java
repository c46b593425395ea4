package org.sodiem.git;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Layout;
import org.sodiem.source.FileTree;
import org.sodiem.source.TreeEntry;

/**
 * Which of the files that count differ from the current commit.
 *
 * <p>Bytes are compared, without git's index, filters or attributes; line ends that a checkout on Windows has made CRLF
 * are no difference.
 */
public final class Uncommitted {

    private Uncommitted() {}

    /**
     * The paths that were changed, added or taken away since the commit, sorted.
     *
     * @param now the files as they are now
     * @param committed the files of the current commit
     */
    public static List<String> between(FileTree now, CommitTree committed) throws IOException {
        if (committed.isTree(now)) {
            return List.of();
        }
        TreeSet<String> different = new TreeSet<>();
        for (String folder : Layout.FOLDERS) {
            for (TreeEntry entry : committed.below(folder)) {
                if (entry.kind() == TreeEntry.Kind.FILE && !now.hasFile(entry.path())) {
                    different.add(entry.path());
                }
            }
            for (TreeEntry entry : now.below(folder)) {
                if (entry.kind() == TreeEntry.Kind.FILE && !isSame(now, entry.path(), committed.blob(entry.path()))) {
                    different.add(entry.path());
                }
            }
        }
        return List.copyOf(different);
    }

    private static boolean isSame(FileTree now, String path, @Nullable String blob) throws IOException {
        if (blob == null) {
            return false;
        }
        return now.idOf(path).equals(blob) || now.idWithLineFeeds(path).equals(blob);
    }
}
