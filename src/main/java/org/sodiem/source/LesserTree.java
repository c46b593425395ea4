package org.sodiem.source;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.function.Predicate;

/**
 * A tree without some of its files.
 *
 * @param whole the tree
 * @param hidden tells of a path whether it is left out
 */
record LesserTree(FileTree whole, Predicate<String> hidden) implements FileTree {

    @Override
    public List<TreeEntry> below(String folder) throws IOException {
        return whole.below(folder).stream()
                .filter(entry -> !hidden.test(entry.path()))
                .toList();
    }

    @Override
    public List<String> folders() throws IOException {
        return whole.folders();
    }

    @Override
    public byte[] read(String path, int limit) throws IOException {
        return whole.read(there(path), limit);
    }

    @Override
    public String idOf(String path) throws IOException {
        return whole.idOf(there(path));
    }

    @Override
    public String idWithLineFeeds(String path) throws IOException {
        return whole.idWithLineFeeds(there(path));
    }

    @Override
    public boolean hasFile(String path) {
        return !hidden.test(path) && whole.hasFile(path);
    }

    private String there(String path) throws NoSuchFileException {
        if (hidden.test(path)) {
            throw new NoSuchFileException(path);
        }
        return path;
    }
}
