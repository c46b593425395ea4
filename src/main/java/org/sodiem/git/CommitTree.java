package org.sodiem.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.FileTree;
import org.sodiem.source.TreeEntry;

/**
 * The files of a commit, read from the object database without a checkout.
 *
 * <p>Symbolic links and submodules are listed, and never followed. May be read from several threads.
 */
public final class CommitTree implements FileTree {

    private final Repository git;
    private final @Nullable ObjectId root;
    private final Map<String, NavigableMap<String, Item>> listed = new ConcurrentHashMap<>();

    /**
     * A tree.
     *
     * @param root the folder that paths begin at; null for an empty tree
     */
    CommitTree(Repository git, @Nullable ObjectId root) {
        this.git = git;
        this.root = root;
    }

    private record Item(ObjectId blob, FileMode mode) {

        TreeEntry.Kind kind() {
            boolean file = mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
            return file ? TreeEntry.Kind.FILE : TreeEntry.Kind.OTHER;
        }
    }

    @Override
    public List<TreeEntry> below(String folder) {
        return inside(folder).entrySet().stream()
                .map(item -> new TreeEntry(item.getKey(), item.getValue().kind()))
                .toList();
    }

    @Override
    public byte[] read(String path, int limit) throws IOException {
        Item item = list(path).get(path);
        if (item == null || item.kind() != TreeEntry.Kind.FILE) {
            throw new NoSuchFileException(path);
        }
        try (InputStream in = git.open(item.blob()).openStream()) {
            return in.readNBytes(limit + 1);
        }
    }

    @Override
    public String idOf(String path) throws IOException {
        Item item = list(path).get(path);
        if (item == null || item.kind() != TreeEntry.Kind.FILE) {
            throw new NoSuchFileException(path);
        }
        return item.blob().name();
    }

    @Override
    public boolean hasFile(String path) {
        Item item = list(path).get(path);
        return item != null && item.kind() == TreeEntry.Kind.FILE;
    }

    /** The id of the object at a path that is no folder, or null where there is none. */
    public @Nullable ObjectId blob(String path) {
        Item item = list(path).get(path);
        return item == null ? null : item.blob();
    }

    /** Whether paths begin at this folder. */
    boolean isRootedAt(@Nullable ObjectId folder) {
        return Objects.equals(root, folder);
    }

    /** Whether it is the very same tree as another. */
    public boolean isTree(FileTree other) {
        return other instanceof CommitTree tree && Objects.equals(root, tree.root);
    }

    /** Whether a folder has the same files in another tree: the same names, content and modes. */
    public boolean isSame(String folder, CommitTree other) {
        return inside(folder).equals(other.inside(folder));
    }

    private NavigableMap<String, Item> inside(String folder) {
        return list(folder).subMap(folder + "/", true, folder + (char) ('/' + 1), false);
    }

    /** Whether the path itself, or a folder it lies in, is a submodule. */
    public boolean isInSubmodule(String path) {
        NavigableMap<String, Item> items = list(path);
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            Item item = items.get(path.substring(0, end));
            if (item != null && item.mode() == FileMode.GITLINK) {
                return true;
            }
        }
        return false;
    }

    /** Everything in the topmost folder of a path, or the topmost file itself. */
    private NavigableMap<String, Item> list(String path) {
        int slash = path.indexOf('/');
        return listed.computeIfAbsent(slash < 0 ? path : path.substring(0, slash), this::listTop);
    }

    private NavigableMap<String, Item> listTop(String top) {
        NavigableMap<String, Item> items = new TreeMap<>();
        if (root == null || top.isEmpty()) {
            return items;
        }
        try (TreeWalk walk = TreeWalk.forPath(git, top, root)) {
            if (walk == null) {
                return items;
            }
            boolean folder = walk.isSubtree();
            if (!folder) {
                items.put(top, new Item(walk.getObjectId(0), walk.getFileMode(0)));
                return items;
            }
            walk.enterSubtree();
            walk.setRecursive(true);
            while (walk.next()) {
                items.put(walk.getPathString(), new Item(walk.getObjectId(0), walk.getFileMode(0)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return items;
    }
}
