package org.sodiem.criteria;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sodiem.model.FileKind;
import org.sodiem.model.Layout;
import org.sodiem.model.RepositoryFile;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.UnitKey;
import org.sodiem.source.FileTree;
import org.sodiem.source.TreeEntry;

/**
 * A file in the folder of a unit.
 *
 * @param path where it is
 * @param kind what it is for
 * @param unit the unit and index in whose folder it is
 * @param name what it is called by within its kind
 */
record HandedIn(String path, FileKind kind, UnitKey unit, String name) {

    /** Those of a campaign, in order of path. */
    static List<HandedIn> all(FileTree tree, ScoreBook book) throws IOException {
        Layout layout = book.layout();
        List<HandedIn> all = new ArrayList<>();
        for (TreeEntry entry : tree.below(Layout.submissions(book.year()))) {
            RepositoryFile file = layout.file(entry.path());
            if (entry.kind() == TreeEntry.Kind.FILE && file.unit() != null) {
                all.add(new HandedIn(entry.path(), file.kind(), file.unit(), file.name()));
            }
        }
        return all;
    }

    /** Whether it states scores. */
    boolean isScores() {
        return kind == FileKind.SCORES || kind == FileKind.OFFICE_SCORES;
    }

    /** The folder from which its name counts: the unit's, or that of a further index in it. */
    String folder() {
        return path.substring(0, path.length() - kind.inside(name).length() - 1);
    }
}
