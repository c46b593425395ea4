package org.sodiem.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.sodiem.source.FileTree;
import org.sodiem.source.TreeEntry;

/** A tree of files, some of which are as they are in other trees: taken away where those have none. */
final class MergedTree implements FileTree {

    private final FileTree base;
    private final NavigableMap<String, FileTree> others;

    /**
     * A tree.
     *
     * @param base where all the rest is
     * @param others by path, the tree as in which it is
     */
    MergedTree(FileTree base, Map<String, FileTree> others) {
        this.base = base;
        this.others = new TreeMap<>(others);
    }

    private FileTree tree(String path) {
        return others.getOrDefault(path, base);
    }

    @Override
    public List<TreeEntry> below(String folder) throws IOException {
        List<TreeEntry> entries = new ArrayList<>(base.below(folder));
        entries.removeIf(entry -> others.containsKey(entry.path()));
        others.subMap(folder + "/", true, folder + (char) ('/' + 1), false).forEach((path, other) -> {
            if (other.hasFile(path)) {
                entries.add(new TreeEntry(path, TreeEntry.Kind.FILE));
            } else if (other instanceof CommitTree tree && tree.blob(path) != null) {
                entries.add(new TreeEntry(path, TreeEntry.Kind.OTHER));
            }
        });
        entries.sort(Comparator.comparing(TreeEntry::path));
        return entries;
    }

    @Override
    public byte[] read(String path, int limit) throws IOException {
        return tree(path).read(path, limit);
    }

    @Override
    public String idOf(String path) throws IOException {
        return tree(path).idOf(path);
    }

    @Override
    public boolean hasFile(String path) {
        return tree(path).hasFile(path);
    }
}
