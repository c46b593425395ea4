package org.sodiem.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files that are only in memory, as texts under their paths.
 *
 * @param files the texts
 */
public record TextTree(Map<String, String> files) implements FileTree {

    public TextTree {
        files = new TreeMap<>(files);
    }

    @Override
    public List<TreeEntry> below(String folder) {
        return FileTree.filesBelow(folder, files.keySet());
    }

    @Override
    public List<String> folders() {
        return FileTree.foldersOf(files.keySet());
    }

    @Override
    public byte[] read(String path, int limit) throws IOException {
        String text = files.get(path);
        if (text == null) {
            throw new NoSuchFileException(path);
        }
        return beginning(text, limit);
    }

    /** The bytes of a text, as {@link #read} gives them. */
    static byte[] beginning(String text, int limit) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, Math.min(bytes.length, limit + 1));
    }

    @Override
    public boolean hasFile(String path) {
        return files.containsKey(path);
    }
}
