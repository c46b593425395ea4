package org.sodiem.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Replacement;

/**
 * A folder on disk: the new one is written beside the old one and takes its place only when it is whole.
 *
 * <p>Close without {@link #commit()}, and the old folder stays as it was.
 */
public final class FolderOutput implements Output, AutoCloseable {

    private final Replacement replacement;
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    private FolderOutput(Replacement replacement) {
        this.replacement = replacement;
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
        Replacement replacement = Replacement.ofFolder(target);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !mayReplace(target, marker)) {
            throw new ForeignFolderException(target);
        }
        replacement.begin();
        return new FolderOutput(replacement);
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
        Path fresh = replacement.fresh();
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
        return replacement.fresh();
    }

    /** Puts the new folder in the old one's place. */
    public void commit() throws IOException {
        replacement.commit();
    }

    /** Clears up what was not committed. */
    @Override
    public void close() throws IOException {
        replacement.clear();
    }

    /** Something stands in the way that this program did not write. */
    public static final class ForeignFolderException extends Exception {
        private static final long serialVersionUID = 1;

        ForeignFolderException(Path folder) {
            super(folder.toString());
        }
    }
}
