package org.sodiem.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.sodiem.source.FileTree;
import org.sodiem.source.TreeEntry;

/** A tree in which each file is as it is in one of some trees: not there where that one has none. */
class MergedTree implements FileTree {

    private final Set<FileTree> trees = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Function<String, FileTree> tree;

    /**
     * A tree.
     *
     * @param trees the trees
     * @param tree by path, the one of them as in which it is
     */
    MergedTree(Iterable<FileTree> trees, Function<String, FileTree> tree) {
        trees.forEach(this.trees::add);
        this.tree = tree;
    }

    /** A tree with some paths as in others. */
    static MergedTree of(FileTree base, Map<String, FileTree> others) {
        List<FileTree> trees = new ArrayList<>(others.values());
        trees.add(base);
        Map<String, FileTree> known = Map.copyOf(others);
        return new MergedTree(trees, path -> known.getOrDefault(path, base));
    }

    private FileTree tree(String path) {
        return tree.apply(path);
    }

    @Override
    public List<TreeEntry> below(String folder) throws IOException {
        List<TreeEntry> entries = new ArrayList<>();
        for (FileTree one : trees) {
            for (TreeEntry entry : one.below(folder)) {
                if (tree(entry.path()) == one) {
                    entries.add(entry);
                }
            }
        }
        entries.sort(Comparator.comparing(TreeEntry::path));
        return entries;
    }

    @Override
    public List<String> folders() throws IOException {
        Set<String> names = new TreeSet<>();
        for (FileTree one : trees) {
            names.addAll(one.folders());
        }
        return List.copyOf(names);
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
    public String idWithLineFeeds(String path) throws IOException {
        return tree(path).idWithLineFeeds(path);
    }

    @Override
    public boolean hasFile(String path) {
        return tree(path).hasFile(path);
    }
}
