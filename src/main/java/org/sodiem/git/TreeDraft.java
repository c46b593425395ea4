package org.sodiem.git;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** The files of a commit still to be made; unchangeable, so that branches share what they do not change. */
public final class TreeDraft {

    /** No file at all. */
    public static final TreeDraft EMPTY = new TreeDraft(null, new TreeMap<>());

    private final @Nullable ObjectId blob;

    /** By name; the name of a folder ends with '/', which is git's own order. */
    private final NavigableMap<String, TreeDraft> children;

    private @Nullable ObjectId written;

    private TreeDraft(@Nullable ObjectId blob, NavigableMap<String, TreeDraft> children) {
        this.blob = blob;
        this.children = children;
    }

    /** A file whose bytes are already in the repository. */
    static TreeDraft file(ObjectId blob) {
        return new TreeDraft(blob, new TreeMap<>());
    }

    /** These files, and another draft at a path, in the place of what was there; an empty folder is nothing. */
    TreeDraft with(String path, TreeDraft draft) {
        int slash = path.indexOf('/');
        String name = slash < 0 ? path : path.substring(0, slash);
        String key = slash < 0 && draft.blob != null ? name : name + "/";
        TreeDraft child = slash < 0 ? draft : children.getOrDefault(key, EMPTY).with(path.substring(slash + 1), draft);
        NavigableMap<String, TreeDraft> changed = new TreeMap<>(children);
        changed.remove(name);
        changed.remove(name + "/");
        if (child.blob != null || !child.children.isEmpty()) {
            changed.put(key, child);
        }
        return new TreeDraft(null, changed);
    }

    /** These files, with a folder at another path. */
    public TreeDraft move(String from, String to) {
        TreeDraft folder = at(from + "/");
        return with(from, EMPTY).with(to, folder);
    }

    /** These files, with one of them as it is in others; it is there in both. */
    public TreeDraft restore(String path, TreeDraft others) {
        return with(path, others.at(path));
    }

    /** What is at a path, which ends with '/' for a folder. */
    private TreeDraft at(String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return children.getOrDefault(path, EMPTY);
        }
        TreeDraft child = children.getOrDefault(path.substring(0, slash + 1), EMPTY);
        return slash == path.length() - 1 ? child : child.at(path.substring(slash + 1));
    }

    NavigableMap<String, TreeDraft> children() {
        return children;
    }

    /** The id of the object, where there is one already. */
    @Nullable
    ObjectId id() {
        return blob == null ? written : blob;
    }

    /** Remembers the object that a folder was written as. */
    void written(ObjectId id) {
        written = id;
    }
}
