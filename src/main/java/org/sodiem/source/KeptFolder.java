package org.sodiem.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder on disk that is looked at again and again: it keeps the ids of files, so that what is as it was is not read
 * again.
 *
 * <p>A file is as it was where size, times and file key are, and where it was last written well before it was read: a
 * file that is written twice within one tick of its file system's clock shows nothing of the second time.
 */
public final class KeptFolder {

    /** More than the coarsest clock of a file system, which is the two seconds of FAT. */
    private static final Duration DOUBT = Duration.ofSeconds(3);

    private final FolderTree tree;
    private final Clock clock;
    private Map<String, Kept> last = Map.of();

    /**
     * A folder.
     *
     * @param root the folder; it may be missing, then it is empty
     * @param clock the clock that files are dated by
     */
    public KeptFolder(Path root, Clock clock) {
        this.tree = new FolderTree(root);
        this.clock = clock;
    }

    /** What is known of a file from outside. */
    private record Stamp(
            FileTime modified,
            FileTime created,
            long size,
            @Nullable Object key) {

        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(
                    attributes.lastModifiedTime(), attributes.creationTime(), attributes.size(), attributes.fileKey());
        }
    }

    private record Ids(String exact, String withLineFeeds) {

        static Ids of(byte[] bytes) {
            return new Ids(BlobId.of(bytes), BlobId.withLineFeeds(bytes));
        }
    }

    /** What was read of a file. */
    private record Kept(Stamp stamp, Ids ids, Instant read) {

        boolean holdsFor(Stamp now) {
            return stamp.equals(now) && stamp.modified().toInstant().plus(DOUBT).isBefore(read);
        }
    }

    /**
     * The files as they are now: each folder is listed when it is first asked for, and everything in the tree stays as it
     * was found. A file that changes while the tree is read is an {@link IOException}: look again.
     *
     * <p>One tree at a time: ids are kept from the last one to this one. May be read from several threads.
     */
    public FileTree now() {
        Look look = new Look(last);
        last = look.kept;
        return look;
    }

    private record Item(TreeEntry entry, Stamp stamp) {}

    private final class Look implements FileTree {

        private final Listing<Item> listing = new Listing<>((top, items) ->
                tree.visit(top, (entry, attributes) -> items.put(entry.path(), new Item(entry, Stamp.of(attributes)))));
        private final Map<String, Kept> before;
        private final Map<String, Kept> kept = new ConcurrentHashMap<>();

        Look(Map<String, Kept> before) {
            this.before = before;
        }

        @Override
        public List<TreeEntry> below(String folder) throws IOException {
            try {
                return listing.below(folder).values().stream().map(Item::entry).toList();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        @Override
        public List<String> folders() throws IOException {
            return tree.folders();
        }

        /** A name that is not in the list may still be that of a file, where a system takes capitals for small letters. */
        private @Nullable Item item(String path) {
            Item item = listing.at(path);
            return item == null || item.entry().kind() == TreeEntry.Kind.OTHER ? null : item;
        }

        @Override
        public boolean hasFile(String path) {
            return item(path) != null || tree.hasFile(path);
        }

        @Override
        public byte[] read(String path, int limit) throws IOException {
            Item item = item(path);
            if (item == null) {
                return tree.read(path, limit);
            }
            byte[] bytes = bytes(path);
            ids(path, item.stamp(), bytes);
            return bytes.length <= limit ? bytes : Arrays.copyOf(bytes, limit + 1);
        }

        private byte[] bytes(String path) throws IOException {
            try {
                return tree.read(path, LARGEST);
            } catch (NoSuchFileException e) {
                throw new IOException(path + " went away", e);
            }
        }

        /** The ids of bytes just read, which have to be those that were told before. */
        private Ids ids(String path, Stamp stamp, byte[] bytes) throws IOException {
            Ids ids = Ids.of(bytes);
            Kept first = kept.putIfAbsent(path, new Kept(stamp, ids, clock.instant()));
            if (first != null && !first.ids().equals(ids)) {
                kept.remove(path);
                throw new IOException(path + " changed");
            }
            return ids;
        }

        private Ids ids(String path, Item item) throws IOException {
            Kept own = kept.get(path);
            if (own == null) {
                Kept earlier = before.get(path);
                if (earlier == null || !earlier.holdsFor(item.stamp())) {
                    return ids(path, item.stamp(), bytes(path));
                }
                own = earlier;
                kept.put(path, earlier);
            }
            return own.ids();
        }

        @Override
        public String idOf(String path) throws IOException {
            Item item = item(path);
            return item == null ? tree.idOf(path) : ids(path, item).exact();
        }

        @Override
        public String idWithLineFeeds(String path) throws IOException {
            Item item = item(path);
            return item == null ? tree.idWithLineFeeds(path) : ids(path, item).withLineFeeds();
        }
    }
}
