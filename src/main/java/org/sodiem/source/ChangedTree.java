package org.sodiem.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
        texts.keySet().stream()
                .filter(path -> path.startsWith(folder + "/"))
                .forEach(path -> entries.put(path, new TreeEntry(path, TreeEntry.Kind.FILE)));
        return List.copyOf(entries.values());
    }

    @Override
    public List<String> folders() throws IOException {
        return tree.folders();
    }

    @Override
    public byte[] read(String path, int limit) throws IOException {
        String text = texts.get(path);
        if (text == null) {
            return tree.read(path, limit);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, Math.min(bytes.length, limit + 1));
    }

    @Override
    public boolean hasFile(String path) {
        return texts.containsKey(path) || tree.hasFile(path);
    }
}
