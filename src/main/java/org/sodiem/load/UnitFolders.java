package org.sodiem.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.Unit;
import org.sodiem.source.SourceFile;
import org.sodiem.source.TreeEntry;

/** Finds the folders of units by their names, at any depth: folders above them only group. */
final class UnitFolders {

    private final Map<String, Unit> units = new HashMap<>();
    private final Problems problems;

    UnitFolders(List<Unit> units, Problems problems) {
        units.forEach(unit -> this.units.put(unit.id().value(), unit));
        this.problems = problems;
    }

    /** A unit's folder and everything in it, in order of path. */
    record UnitFolder(String path, List<TreeEntry> entries) {}

    Map<String, UnitFolder> find(String root, List<TreeEntry> entries) {
        Map<String, UnitFolder> found = new HashMap<>();
        for (TreeEntry entry : entries) {
            String[] names = entry.path().substring(root.length() + 1).split("/", -1);
            int depth = 0;
            while (depth < names.length - 1 && !units.containsKey(names[depth])) {
                depth++;
            }
            if (depth == names.length - 1) {
                strayFile(entry);
                continue;
            }
            String path = root + "/" + String.join("/", List.of(names).subList(0, depth + 1));
            UnitFolder folder = found.computeIfAbsent(names[depth], id -> new UnitFolder(path, new ArrayList<>()));
            if (folder.path().equals(path)) {
                folder.entries().add(entry);
            } else {
                problems.add(Code.UNIT_FOLDER_TWICE, new SourceFile(entry.path(), "").start(), folder.path());
            }
        }
        return found;
    }

    private void strayFile(TreeEntry entry) {
        if (entry.kind() == TreeEntry.Kind.OTHER) {
            problems.add(Code.SYMBOLIC_LINK, new SourceFile(entry.path(), "").start());
        } else if (!entry.name().startsWith(".") && !entry.name().equals("README.md")) {
            problems.add(Code.FILE_IN_NO_UNIT, new SourceFile(entry.path(), "").start());
        }
    }
}
