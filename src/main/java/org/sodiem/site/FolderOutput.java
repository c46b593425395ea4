package org.sodiem.site;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.FolderTree;
import org.sodiem.source.Replacement;
import org.sodiem.source.TreeEntry;

/**
 * A folder on disk: the new one is written beside the old one and takes its place only when it is whole.
 *
 * <p>Close without {@link #commit()}, and the old folder stays as it was.
 */
public final class FolderOutput implements Output, AutoCloseable {

    /** What systems put into folders that somebody has looked at. */
    private static final Set<String> OF_SYSTEMS = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    /** The reason given where a folder can not be replaced, since a file system begins at it. */
    public static final String MOUNT_POINT = "mount point";

    /** Where Linux lists its file systems. */
    private static final Path MOUNTS = Path.of("/proc/self/mountinfo");

    /** More runs at once than anybody has. */
    private static final int MOST_TRIES = 100;

    private final Path target;
    private final Mark mark;
    private final Replacement replacement;
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final Set<Path> written = ConcurrentHashMap.newKeySet();

    /** Held by each thread while it writes, so that nobody writes any more when the folder is cleared up. */
    private final ReadWriteLock writing = new ReentrantReadWriteLock();

    private boolean closed;

    private FolderOutput(Path target, Mark mark, Replacement replacement) {
        this.target = target;
        this.mark = mark;
        this.replacement = replacement;
    }

    /** How a folder shows that this program wrote it, all of it, and may replace it. */
    @FunctionalInterface
    public interface Mark {

        /** The mark of nothing: only an empty folder may be replaced. */
        Mark NONE = folder -> null;

        /**
         * The files that are known to be written by this program.
         *
         * @param folder the folder that stands there
         * @return whether a path in it, from the folder and with slashes, is one of them; null where nothing shows that
         */
        @Nullable
        Predicate<String> of(Path folder) throws IOException;
    }

    /**
     * Begins a new folder.
     *
     * @param folder where it is to stand in the end
     * @param mark what a folder that stands there already must show
     * @throws ForeignFolderException where something else stands there that must not be overwritten
     * @throws FileSystemException where no folder can be put there, by whatever right or reason
     */
    public static FolderOutput replace(Path folder, Mark mark) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        if (target.getFileName() == null) {
            throw new ForeignFolderException(target);
        }
        Replacement.mend(target);
        whileItStands(target, () -> {
            checkReplaceable(target, mark);
            checkMovable(target);
        });
        return new FolderOutput(target, mark, Replacement.begin(target));
    }

    /** Makes a check; again where another run has put another folder in place meanwhile, so that it failed for that. */
    private static void whileItStands(Path target, Replacement.Check check) throws IOException {
        for (int tries = 1; ; tries++) {
            Object before = key(target);
            try {
                check.make();
                return;
            } catch (IOException e) {
                if (tries == MOST_TRIES || Objects.equals(before, key(target))) {
                    throw e;
                }
            }
        }
    }

    /** What tells a folder from another of the same name; null where there is none. */
    private static @Nullable Object key(Path target) {
        try {
            BasicFileAttributes now =
                    Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return now.fileKey() == null ? now.creationTime() : now.fileKey();
        } catch (IOException e) {
            return null;
        }
    }

    private static void checkMovable(Path target) throws IOException {
        if (Files.exists(target)) {
            if (isMountPoint(target)) {
                throw new FileSystemException(target.toString(), null, MOUNT_POINT);
            }
            if (!Files.isWritable(target)) {
                throw new AccessDeniedException(target.toString());
            }
        }
    }

    private static void checkReplaceable(Path target, Mark mark) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new ForeignFolderException(target);
        }
        List<TreeEntry> files = new FolderTree(target)
                .below("").stream()
                        .filter(entry -> !OF_SYSTEMS.contains(entry.name()))
                        .toList();
        Predicate<String> ours = files.isEmpty() ? null : mark.of(target);
        for (TreeEntry file : files) {
            if (ours == null || !ours.test(file.path())) {
                throw new ForeignFolderException(ours == null ? target : target.resolve(file.path()));
            }
        }
    }

    /** Whether a file system begins at a folder, which can then not be renamed. */
    private static boolean isMountPoint(Path target) throws IOException {
        Path real = target.toRealPath();
        Path parent = real.getParent();
        if (parent == null || !Files.getFileStore(real).equals(Files.getFileStore(parent))) {
            return true;
        }
        return Files.isReadable(MOUNTS)
                && Files.readAllLines(MOUNTS).stream()
                        .map(line -> line.split(" ", -1))
                        .anyMatch(fields ->
                                fields.length > 4 && unescaped(fields[4]).equals(real.toString()));
    }

    /** A path as Linux lists it, where blanks are written in octal. */
    private static String unescaped(String path) {
        return path.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\");
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        Path fresh = replacement.fresh();
        Path file = fresh.resolve(path).normalize();
        if (!file.startsWith(fresh)) {
            throw new IllegalArgumentException("outside the folder: " + path);
        }
        Path parent = Objects.requireNonNull(file.getParent());
        writing.readLock().lock();
        try {
            if (closed) {
                throw new ClosedChannelException();
            }
            if (!folders.contains(parent)) {
                Files.createDirectories(parent);
                folders.add(parent);
            }
            Files.write(file, content);
        } catch (IOException e) {
            throw replacement.at(e);
        } finally {
            writing.readLock().unlock();
        }
        written.add(file);
    }

    /** The new folder, for what writes whole folders itself. */
    public Path folder() {
        return replacement.fresh();
    }

    /** Puts the new folder in the old one's place, if everything that was written is there. */
    public void commit() throws IOException {
        for (Path file : written) {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new NoSuchFileException(file.toString());
            }
        }
        replacement.commit(() -> whileItStands(target, () -> checkReplaceable(target, mark)));
    }

    /** Clears up what was replaced, and what was not committed; where one thread has failed, others may still write. */
    @Override
    public void close() throws IOException {
        writing.writeLock().lock();
        try {
            closed = true;
            replacement.close();
        } finally {
            writing.writeLock().unlock();
        }
    }

    /** Something stands in the way that this program did not write. */
    public static final class ForeignFolderException extends IOException {
        private static final long serialVersionUID = 1;

        ForeignFolderException(Path path) {
            super(path.toString());
        }
    }
}
