package org.sodiem.source;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A tree as it would be with other texts in some places.
 *
 * @param tree the tree as it is
 * @param texts the texts that come or change, by path
 */
public record ChangedTree(FileTree tree, Map<String, String> texts) implements FileTree {

    public ChangedTree {
        texts = Map.copyOf(texts);
    }

    @Override
    public List<TreeEntry> below(String folder) throws IOException {
        Map<String, TreeEntry> entries = new TreeMap<>();
        tree.below(folder).forEach(entry -> entries.put(entry.path(), entry));
        FileTree.filesBelow(folder, texts.keySet()).forEach(entry -> entries.put(entry.path(), entry));
        return List.copyOf(entries.values());
    }

    @Override
    public List<String> folders() throws IOException {
        return tree.folders();
    }

    @Override
    public byte[] read(String path, int limit) throws IOException {
        String text = texts.get(path);
        return text == null ? tree.read(path, limit) : TextTree.beginning(text, limit);
    }

    @Override
    public boolean hasFile(String path) {
        return texts.containsKey(path) || tree.hasFile(path);
    }
}
