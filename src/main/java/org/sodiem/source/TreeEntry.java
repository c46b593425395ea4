package org.sodiem.source;

/**
 * One thing in a {@link FileTree} that is not a folder.
 *
 * @param path from the tree's root, '/' between names
 * @param kind whether it may be read
 */
public record TreeEntry(String path, Kind kind) {

    /** What an entry is. */
    public enum Kind {
        /** A regular file. */
        FILE,
        /** A symbolic link, a device or anything else that is never followed nor read. */
        OTHER
    }

    /** The last name of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
