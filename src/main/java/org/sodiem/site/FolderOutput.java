package org.sodiem.site;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder on disk: the new one is written beside the old one and takes its place only when it is whole.
 *
 * <p>Close without {@link #commit()}, and the old folder stays as it was. A build that was killed leaves a folder
 * {@code .NAME.sodiem-new} or {@code .NAME.sodiem-old}, which the next one clears up.
 */
public final class FolderOutput implements Output, AutoCloseable {

    private final Path target;
    private final Path fresh;
    private final Path old;
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    private FolderOutput(Path target) {
        this.target = target;
        Path name = Objects.requireNonNull(target.getFileName());
        this.fresh = target.resolveSibling("." + name + ".sodiem-new");
        this.old = target.resolveSibling("." + name + ".sodiem-old");
    }

    /**
     * Begins a new folder.
     *
     * @param folder where it is to stand in the end
     * @param marker the file by which a folder shows that this program wrote it and may replace it; null where only
     *     an empty folder may be replaced
     * @throws ForeignFolderException where something else stands there that must not be overwritten
     */
    public static FolderOutput replace(Path folder, @Nullable String marker)
            throws IOException, ForeignFolderException {
        Path target = folder.toAbsolutePath().normalize();
        if (target.getFileName() == null) {
            throw new ForeignFolderException(target);
        }
        FolderOutput output = new FolderOutput(target);
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS) && Files.isDirectory(output.old)) {
            Files.move(output.old, target);
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !mayReplace(target, marker)) {
            throw new ForeignFolderException(target);
        }
        delete(output.fresh);
        delete(output.old);
        Files.createDirectories(output.fresh);
        return output;
    }

    private static boolean mayReplace(Path target, @Nullable String marker) throws IOException {
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (marker != null && Files.isRegularFile(target.resolve(marker), LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try (var entries = Files.list(target)) {
            return entries.findAny().isEmpty();
        }
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        Path file = fresh.resolve(path).normalize();
        if (!file.startsWith(fresh)) {
            throw new IllegalArgumentException("outside the folder: " + path);
        }
        Path parent = Objects.requireNonNull(file.getParent());
        if (!folders.contains(parent)) {
            Files.createDirectories(parent);
            folders.add(parent);
        }
        Files.write(file, content);
    }

    /** The new folder, for what writes whole folders itself. */
    public Path folder() {
        return fresh;
    }

    /** Puts the new folder in the old one's place. */
    public void commit() throws IOException {
        if (Files.exists(target)) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    /** Clears up what was not committed. */
    @Override
    public void close() throws IOException {
        delete(fresh);
    }

    /** Deletes a folder; what git made read-only too, which Windows would not. */
    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                boolean locked = attributes.isRegularFile() && !Files.isWritable(file);
                if (locked && !file.toFile().setWritable(true)) {
                    throw new AccessDeniedException(file.toString());
                }
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException error) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Something stands in the way that this program did not write. */
    public static final class ForeignFolderException extends Exception {
        private static final long serialVersionUID = 1;

        ForeignFolderException(Path folder) {
            super(folder.toString());
        }
    }
}
