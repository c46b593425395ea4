package org.sodiem.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a tree of files, by path: each topmost folder is listed once, when it is first asked for. May be read from
 * several threads.
 *
 * @param <T> what is known of an entry
 */
public final class Listing<T> {

    /** The most that is listed below one topmost folder: two years and more of the most that a year may have. */
    public static final int MOST = 500_000;

    /** Why a folder with more cannot be read. */
    public static final String CROWDED = "crowded";

    private final Map<String, NavigableMap<String, T>> listed = new ConcurrentHashMap<>();
    private final Lister<T> lister;

    /** A listing, of which nothing is listed yet. */
    public Listing(Lister<T> lister) {
        this.lister = lister;
    }

    /**
     * Lists a topmost folder.
     *
     * @param <T> what is known of an entry
     */
    @FunctionalInterface
    public interface Lister<T> {

        /**
         * Everything in a topmost folder that is no folder, or the topmost file itself; of more than {@link #MOST} one more.
         *
         * @param top one name
         * @param items to which everything is added under its path from the root of the tree
         */
        void list(String top, Map<String, T> items) throws IOException;
    }

    /** What stands at a path; null where nothing does, or a folder. */
    public @Nullable T at(String path) {
        return list(path).get(path);
    }

    /** Everything below a folder by path, sorted. */
    public NavigableMap<String, T> below(String folder) {
        return list(folder).subMap(folder + "/", true, folder + (char) ('/' + 1), false);
    }

    private NavigableMap<String, T> list(String path) {
        int slash = path.indexOf('/');
        return listed.computeIfAbsent(slash < 0 ? path : path.substring(0, slash), top -> {
            NavigableMap<String, T> items = new TreeMap<>();
            if (!top.isEmpty() && !top.equals(".") && !top.equals("..")) {
                try {
                    lister.list(top, items);
                    if (items.size() > MOST) {
                        throw new FileSystemException(top, null, CROWDED);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return items;
        });
    }
}
