package org.sodiem.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Layout;
import org.sodiem.model.UnitKey;
import org.sodiem.source.Span;
import org.sodiem.source.TreeEntry;

/** Finds the folders of units by their names, at any depth: folders above them only group. */
final class UnitFolders {

    private final Layout layout;
    private final Problems problems;

    UnitFolders(Layout layout, Problems problems) {
        this.layout = layout;
        this.problems = problems;
    }

    /**
     * A unit's folder, the first by path.
     *
     * @param entries everything in it, in order of path
     * @param others what lies in other folders of the unit, and is not read
     */
    record UnitFolder(String path, List<TreeEntry> entries, List<TreeEntry> others) {

        /** What is in it for the unit under one of its indexes, in order of path. */
        List<TreeEntry> entries(UnitKey key, Layout layout) {
            return layout.keys(key.unit()).size() == 1
                    ? entries
                    : entries.stream()
                            .filter(entry -> layout.keyOf(
                                            key.unit(), entry.path().substring(path.length() + 1))
                                    .equals(key))
                            .toList();
        }
    }

    Map<String, UnitFolder> find(String root, List<TreeEntry> entries) {
        Map<String, UnitFolder> found = new HashMap<>();
        for (TreeEntry entry : entries) {
            List<String> names =
                    List.of(entry.path().substring(root.length() + 1).split("/", -1));
            int behind = layout.unitFolder(names, 0);
            if (behind == 0) {
                strayFile(entry);
                continue;
            }
            String path = root + "/" + String.join("/", names.subList(0, behind));
            UnitFolder folder = found.computeIfAbsent(
                    names.get(behind - 1), id -> new UnitFolder(path, new ArrayList<>(), new ArrayList<>()));
            if (folder.path().equals(path)) {
                folder.entries().add(entry);
            } else {
                folder.others().add(entry);
                problems.add(Code.UNIT_FOLDER_TWICE, Span.ofWhole(entry.path()), folder.path());
            }
        }
        return found;
    }

    private void strayFile(TreeEntry entry) {
        if (entry.kind() == TreeEntry.Kind.OTHER) {
            problems.add(Code.SYMBOLIC_LINK, Span.ofWhole(entry.path()));
        } else if (!entry.name().startsWith(".") && !entry.name().equals("README.md")) {
            problems.add(Code.FILE_IN_NO_UNIT, Span.ofWhole(entry.path()));
        }
    }
}
