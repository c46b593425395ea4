package org.sodiem.source;

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
import org.jspecify.annotations.Nullable;

/**
 * What is written beside a file or a folder and takes its place when it is whole: whoever is killed leaves one of the two.
 *
 * <p>A run that was killed leaves {@code .NAME.sodiem-new} or {@code .NAME.sodiem-old}, which the next one clears up.
 */
public final class Replacement {

    private final Path target;
    private final Path fresh;
    private final Path old;

    private Replacement(Path target) {
        this.target = target;
        Path name = Objects.requireNonNull(target.getFileName());
        this.fresh = target.resolveSibling("." + name + ".sodiem-new");
        this.old = target.resolveSibling("." + name + ".sodiem-old");
    }

    /** Writes a file in the place of what is there. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Replacement replacement = new Replacement(file);
        Files.write(replacement.fresh, bytes);
        Files.move(replacement.fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The replacement of a folder; one that a killed run had only moved away stands in its place again. */
    public static Replacement ofFolder(Path target) throws IOException {
        Replacement replacement = new Replacement(target);
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS) && Files.isDirectory(replacement.old)) {
            Files.move(replacement.old, target);
        }
        return replacement;
    }

    /** Clears up what a killed run left, and makes the new folder. */
    public void begin() throws IOException {
        delete(fresh);
        delete(old);
        Files.createDirectories(fresh);
    }

    /** The new folder. */
    public Path fresh() {
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
    public void clear() throws IOException {
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
}
