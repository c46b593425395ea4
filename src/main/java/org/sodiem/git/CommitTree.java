package org.sodiem.git;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.FileTree;
import org.sodiem.source.Listing;
import org.sodiem.source.TreeEntry;

/**
 * The files of a commit, read from the object database without a checkout.
 *
 * <p>Symbolic links and submodules are listed, and never followed. May be read from several threads.
 */
public final class CommitTree implements FileTree {

    private final Repository git;
    private final @Nullable TreeId root;
    private final Listing<CommitReader.Item> listing;

    /**
     * A tree.
     *
     * @param root the folder that paths begin at; null for an empty tree
     */
    CommitTree(Repository git, @Nullable TreeId root) {
        this.git = git;
        this.root = root;
        this.listing = new Listing<>((top, items) -> {
            if (root != null) {
                try (CommitReader reader = new CommitReader(git)) {
                    reader.list(root.object(), top, items);
                }
            }
        });
    }

    @Override
    public List<TreeEntry> below(String folder) {
        return listing.below(folder).entrySet().stream()
                .map(item -> new TreeEntry(
                        item.getKey(), item.getValue().isFile() ? TreeEntry.Kind.FILE : TreeEntry.Kind.OTHER))
                .toList();
    }

    @Override
    public List<String> folders() throws IOException {
        if (root == null) {
            return List.of();
        }
        try (CommitReader reader = new CommitReader(git)) {
            return reader.folders(root.object());
        }
    }

    private CommitReader.Item file(String path) throws NoSuchFileException {
        CommitReader.Item item = listing.at(path);
        if (item == null || !item.isFile()) {
            throw new NoSuchFileException(path);
        }
        return item;
    }

    @Override
    public byte[] read(String path, int limit) throws IOException {
        try (CommitReader reader = new CommitReader(git)) {
            return reader.bytes(file(path).id(), limit);
        }
    }

    @Override
    public String idOf(String path) throws IOException {
        return file(path).id().name();
    }

    @Override
    public boolean hasFile(String path) {
        CommitReader.Item item = listing.at(path);
        return item != null && item.isFile();
    }

    /** The id of what stands at a path and is no folder, a link's too; null where there is nothing. */
    public @Nullable String blob(String path) {
        CommitReader.Item item = listing.at(path);
        return item == null ? null : item.id().name();
    }

    /** Whether paths begin at this folder. */
    boolean isRootedAt(@Nullable TreeId folder) {
        return Objects.equals(root, folder);
    }

    /** Whether it is the very same tree as another. */
    public boolean isTree(FileTree other) {
        return other instanceof CommitTree tree && Objects.equals(root, tree.root);
    }

    /** Whether a folder has the same files in another tree: the same names, content and modes. */
    public boolean isSame(String folder, CommitTree other) {
        return listing.below(folder).equals(other.listing.below(folder));
    }

    /** Whether the path itself, or a folder it lies in, is a submodule. */
    public boolean isInSubmodule(String path) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            CommitReader.Item item = listing.at(path.substring(0, end));
            if (item != null && item.mode() == FileMode.GITLINK) {
                return true;
            }
        }
        return false;
    }
}
