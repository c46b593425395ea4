package org.sodiem.source;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** A tree of files to read, wherever it is kept; nothing behind this interface is ever written. */
public interface FileTree {

    /** The largest file that can be in memory. */
    int LARGEST = Integer.MAX_VALUE - 16;

    /**
     * Everything below a folder that is not itself a folder, at any depth.
     *
     * @param folder a path with '/' between names and none at its ends
     * @return entries sorted by path, code unit by code unit; empty where there is no such folder
     */
    List<TreeEntry> below(String folder) throws IOException;

    /** The names of the folders at the top, in no order. */
    List<String> folders() throws IOException;

    /**
     * The bytes of a regular file.
     *
     * @param path a path as {@link #below} gives it
     * @param limit the most bytes wanted: a longer file gives {@code limit + 1} bytes, so that the caller can tell
     * @throws java.nio.file.NoSuchFileException where there is no such regular file
     */
    byte[] read(String path, int limit) throws IOException;

    /**
     * The id of a regular file's bytes, by which they are told apart from others: that of {@link BlobId#of(byte[])}.
     *
     * @throws java.nio.file.NoSuchFileException where there is no such regular file
     */
    default String idOf(String path) throws IOException {
        return BlobId.of(read(path, LARGEST));
    }

    /** The id that {@link BlobId#withLineFeeds} gives to a regular file's bytes; throws as {@link #idOf} does. */
    default String idWithLineFeeds(String path) throws IOException {
        return BlobId.withLineFeeds(read(path, LARGEST));
    }

    /** The same tree as if these files were not in it. */
    default FileTree without(Predicate<String> hidden) {
        return new LesserTree(this, hidden);
    }

    /** The names of the topmost folders that these paths lie in. */
    static List<String> foldersOf(Collection<String> paths) {
        return paths.stream()
                .filter(path -> path.indexOf('/') > 0)
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct()
                .toList();
    }

    /** The regular files below a folder, of those at these paths, in the order of the paths. */
    static List<TreeEntry> filesBelow(String folder, Collection<String> paths) {
        return paths.stream()
                .filter(path -> path.startsWith(folder + "/"))
                .map(path -> new TreeEntry(path, TreeEntry.Kind.FILE))
                .toList();
    }

    /** Whether a regular file, reached without following any link, stands at this path. */
    boolean hasFile(String path);
}
