package org.sodiem.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.model.FileKind;
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

    /**
     * The folders by the units' ids. A folder whose name reads as an id, and is written otherwise, is another one of that unit:
     * it is not read either, and nobody knows which of the two was meant.
     */
    Map<String, UnitFolder> find(String root, List<TreeEntry> entries) {
        Map<String, UnitFolder> found = new HashMap<>();
        List<TreeEntry> strays = new ArrayList<>();
        for (TreeEntry entry : entries) {
            List<String> names =
                    List.of(entry.path().substring(root.length() + 1).split("/", -1));
            int behind = layout.unitFolder(names, 0);
            if (behind == 0) {
                strays.add(entry);
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
        Map<String, String> meant = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (TreeEntry entry : strays) {
            UnitFolder folder = meant(root, entry, meant)
                    .map(found::get)
                    .flatMap(Stream::ofNullable)
                    .findFirst()
                    .orElse(null);
            if (folder == null || entry.kind() == TreeEntry.Kind.OTHER || isBeside(entry)) {
                tellStray(entry, root, meant(root, entry, meant), told);
            } else {
                folder.others().add(entry);
                problems.add(Code.UNIT_FOLDER_TWICE, Span.ofWhole(entry.path()), folder.path());
            }
        }
        return found;
    }

    /** The ids that the folders above a file read as. */
    private static Stream<String> meant(String root, TreeEntry entry, Map<String, String> known) {
        int end = Math.max(root.length(), entry.path().lastIndexOf('/'));
        return Stream.of(entry.path().substring(root.length(), end).split("/", -1))
                .map(name -> known.computeIfAbsent(name, Layout::meantId));
    }

    /** Whether a file may lie beside what is handed in: what it says is for people, or for git. */
    static boolean isBeside(TreeEntry entry) {
        return entry.kind() == TreeEntry.Kind.FILE && Layout.isBeside(entry.path());
    }

    /** Tells each folder of no unit, at the first file in it, with the unit that its name reads as. */
    private void tellStray(TreeEntry entry, String root, Stream<String> names, Set<String> told) {
        String folder = folder(entry.path(), root);
        if (entry.kind() == TreeEntry.Kind.OTHER || folder.equals(root)) {
            tellStray(entry, problems);
        } else if (!isBeside(entry) && told.add(folder)) {
            String unit =
                    names.filter(layout.indexes()::containsKey).findFirst().orElse(null);
            problems.add(Diagnostic.of(Code.FILE_IN_NO_UNIT, Span.ofWhole(entry.path()), folder)
                    .writing(unit));
        }
    }

    /** The folder that should be a unit's: without those that lie in one. */
    private static String folder(String path, String root) {
        List<String> names = List.of(path.substring(0, path.lastIndexOf('/')).split("/", -1));
        for (int depth = root.split("/", -1).length; depth < names.size(); depth++) {
            if (FileKind.of(FileKind.Root.UNIT).stream()
                    .map(FileKind::before)
                    .anyMatch((names.get(depth) + "/")::equals)) {
                return String.join("/", names.subList(0, depth));
            }
        }
        return String.join("/", names);
    }

    /** Tells a file that lies in no unit's folder. */
    static void tellStray(TreeEntry entry, Problems problems) {
        if (entry.kind() == TreeEntry.Kind.OTHER) {
            problems.add(Code.SYMBOLIC_LINK, Span.ofWhole(entry.path()));
        } else if (!isBeside(entry)) {
            String folder = entry.path().substring(0, entry.path().lastIndexOf('/'));
            problems.add(Code.FILE_IN_NO_UNIT, Span.ofWhole(entry.path()), folder);
        }
    }
}
