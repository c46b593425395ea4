package org.sodiem.load;

import java.io.IOException;
import java.util.List;
import org.sodiem.source.FileTree;
import org.sodiem.source.TreeEntry;

/** A tree that counts what is read of it. */
final class Metered implements FileTree {

    private final FileTree tree;
    private long bytes;

    Metered(FileTree tree) {
        this.tree = tree;
    }

    /** How many bytes were read so far. */
    long bytes() {
        return bytes;
    }

    @Override
    public List<TreeEntry> below(String folder) throws IOException {
        return tree.below(folder);
    }

    @Override
    public List<String> folders() throws IOException {
        return tree.folders();
    }

    @Override
    public byte[] read(String path, int limit) throws IOException {
        byte[] read = tree.read(path, limit);
        bytes += read.length;
        return read;
    }

    @Override
    public boolean hasFile(String path) {
        return tree.hasFile(path);
    }
}
