package org.sodiem.source;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is written beside a file or a folder and takes its place when it is whole: whoever is killed leaves one of the two.
 *
 * <p>Each run writes under a name of its own, {@code .NAME.sodiem-RUN-new}, and moves what it replaces to
 * {@code .NAME.sodiem-RUN-old}. While it runs it holds a lock on {@code .NAME.sodiem-RUN-lock}, which ends with its
 * process: where nobody holds it, the run was killed, and the next one brings back or clears up what it left.
 */
public final class Replacement implements AutoCloseable {

    private static final String LOCK = "-lock";

    /** What a file is called while it is written. */
    private static final Pattern UNFINISHED = Pattern.compile("\\..+\\.sodiem-[0-9a-f-]{36}");

    /** More runs at once than anybody has. */
    private static final int MOST_TRIES = 100;

    /** Between two tries to clear up without memory, in nanoseconds. */
    private static final long PAUSE = 200_000_000;

    private final Path target;
    private final Path lock;
    private final FileChannel channel;
    private final Path fresh;
    private final Path old;

    private Replacement(Path target, Path lock, FileChannel channel) {
        this.target = target;
        this.lock = lock;
        this.channel = channel;
        this.fresh = behind(lock, "-new");
        this.old = behind(lock, "-old");
    }

    /**
     * Writes a file in the place of what is there, and makes the folders above it.
     *
     * @throws FileSystemException where it cannot be written; told of the place that it is to take
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, out -> out.write(bytes));
    }

    /** What writes a file. */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes a file that is too large to be held in the place of what is there, and makes the folders above it.
     *
     * @throws FileSystemException where it cannot be written; told of the place that it is to take
     */
    public static void write(Path file, Content content) throws IOException {
        Path place = file.toAbsolutePath();
        Files.createDirectories(Objects.requireNonNull(place.getParent()));
        Own own = own(place, "");
        try (FileChannel channel = own.channel();
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            content.write(out);
            out.flush();
            move(own.path(), place);
        } catch (IOException e) {
            throw at(file, e);
        } finally {
            drop(own.path());
        }
    }

    /**
     * A file of this run alone.
     *
     * @param channel holds its lock, which shows others that it is being written
     */
    private record Own(Path path, FileChannel channel) {}

    private static Own own(Path target, String suffix) throws IOException {
        while (true) {
            Path path = target.resolveSibling(prefix(target) + UUID.randomUUID() + suffix);
            FileChannel channel;
            try {
                channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw at(target, e);
            }
            // Another run may have taken the file for a killed run's between these two lines.
            if (holds(channel, true) && Files.exists(path)) {
                return new Own(path, channel);
            }
            channel.close();
        }
    }

    private static void move(Path fresh, Path place) throws IOException {
        Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes what did not come to its place. */
    private static void drop(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            // What forbade to write it is told; the next run clears it up.
        }
    }

    /**
     * Clears up what killed runs have begun to write beside files and nobody writes any more.
     *
     * @param files where files are to be written
     */
    public static void clear(Collection<Path> files) {
        files.stream()
                .map(file -> file.toAbsolutePath().getParent())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(Replacement::clear);
    }

    private static void clear(Path folder) {
        try (var unfinished = Files.newDirectoryStream(
                folder, path -> UNFINISHED.matcher(name(path)).matches())) {
            for (Path file : unfinished) {
                try (FileChannel channel =
                        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                    if (holds(channel, false)) {
                        Files.deleteIfExists(file);
                    }
                } catch (IOException e) {
                    // It has been moved to its place meanwhile, or it is another user's to clear up.
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // There is no such folder yet, or nobody may look into it: whoever writes there is told.
        }
    }

    /**
     * Writes files below a folder, all of them or none: each is written beside its place before the first takes it, and where
     * one cannot, those before it are as they were.
     *
     * @param files the bytes by path, with '/' between the names
     * @throws FileSystemException where a path leads through a symbolic link, too
     */
    public static void writeAll(Path root, Map<String, byte[]> files) throws IOException {
        Map<Path, Fresh> fresh = new LinkedHashMap<>();
        Set<Path> cleared = new HashSet<>();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path place = root;
                for (String name : file.getKey().split("/", -1)) {
                    place = place.resolve(name);
                    if (Files.isSymbolicLink(place)) {
                        throw new FileSystemException(place.toString(), null, "symbolic link");
                    }
                }
                Path folder = Objects.requireNonNull(place.getParent());
                Files.createDirectories(folder);
                if (cleared.add(folder)) {
                    clear(folder);
                }
                byte[] bytes = file.getValue();
                Own own = own(place, "");
                fresh.put(place, new Fresh(own.path(), bytes));
                try (FileChannel channel = own.channel();
                        OutputStream out = Channels.newOutputStream(channel)) {
                    out.write(bytes);
                } catch (IOException e) {
                    throw at(place, e);
                }
            }
            swap(fresh);
        } finally {
            fresh.values().forEach(file -> drop(file.path()));
        }
    }

    /** A file beside its place, of which the lock has ended: there may be more of them than files can be open. */
    @SuppressWarnings("ArrayRecordComponent") // never changed, and never compared
    private record Fresh(Path path, byte[] bytes) {

        /** Takes its place; written anew where another run has taken it for a killed run's. */
        void moveTo(Path place) throws IOException {
            try {
                move(path, place);
            } catch (NoSuchFileException e) {
                write(place, bytes);
            }
        }
    }

    private static void swap(Map<Path, Fresh> fresh) throws IOException {
        Map<Path, byte[]> old = new LinkedHashMap<>();
        List<Path> made = new ArrayList<>();
        try {
            for (Map.Entry<Path, Fresh> file : fresh.entrySet()) {
                Path place = file.getKey();
                boolean there = Files.exists(place, LinkOption.NOFOLLOW_LINKS);
                byte[] before = there ? Files.readAllBytes(place) : new byte[0];
                file.getValue().moveTo(place);
                if (there) {
                    old.put(place, before);
                } else {
                    made.add(place);
                }
            }
        } catch (IOException e) {
            for (Map.Entry<Path, byte[]> file : old.entrySet()) {
                write(file.getKey(), file.getValue());
            }
            for (Path place : made) {
                Files.deleteIfExists(place);
            }
            throw e;
        }
    }

    /** Brings back the folder that a killed run had only moved away, and clears up what such runs left. */
    public static void mend(Path target) throws IOException {
        Path parent = Objects.requireNonNull(target.getParent());
        if (!Files.isDirectory(parent)) {
            return;
        }
        List<Path> locks = new ArrayList<>();
        try (var beside = Files.newDirectoryStream(
                parent,
                path -> name(path).startsWith(prefix(target)) && name(path).endsWith(LOCK))) {
            beside.forEach(locks::add);
        }
        for (Path lock : locks) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
                if (holds(channel, false)) {
                    Path old = behind(lock, "-old");
                    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS) && Files.isDirectory(old)) {
                        Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
                    }
                    delete(behind(lock, "-new"));
                    delete(old);
                    Files.deleteIfExists(lock);
                }
            } catch (IOException e) {
                // The run has ended meanwhile and cleared up itself, or it is another user's to clear up.
            }
        }
    }

    /**
     * Begins a replacement of a folder: makes the new one, which shows that it can be made where it has to stand, and
     * writes into its lock, which shows that there is room.
     *
     * @throws FileSystemException where it cannot be made; told of the place that it is to take
     */
    public static Replacement begin(Path target) throws IOException {
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Own lock = own(target, LOCK);
        Replacement replacement = new Replacement(target, lock.path(), lock.channel());
        try {
            lock.channel().write(ByteBuffer.wrap(new byte[] {'\n'}));
            Files.createDirectory(replacement.fresh);
        } catch (IOException e) {
            replacement.close();
            throw at(target, e);
        }
        return replacement;
    }

    /** A trouble with what has the name of this run, told of the place that it is to take. */
    public FileSystemException at(IOException trouble) {
        return at(target, trouble);
    }

    private static FileSystemException at(Path target, IOException trouble) {
        String reason = trouble instanceof FileSystemException named ? named.getReason() : trouble.getMessage();
        FileSystemException told = trouble instanceof AccessDeniedException
                ? new AccessDeniedException(target.toString())
                : new FileSystemException(target.toString(), null, reason);
        told.initCause(trouble);
        return told;
    }

    /** Whether this run alone holds a lock; what is to be taken for the answer on a file system without locks is given. */
    private static boolean holds(FileChannel channel, boolean withoutLocks) {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            return withoutLocks;
        }
    }

    /** The new folder. */
    public Path fresh() {
        return fresh;
    }

    /** What has to hold at the moment of the swap. */
    public interface Check {

        /** Throws where it does not hold. */
        void make() throws IOException;
    }

    /**
     * Puts the new folder in the old one's place. Where runs end at once, each one replaces another's whole folder.
     *
     * @param check made before each try
     */
    public void commit(Check check) throws IOException {
        for (int tries = 1; ; tries++) {
            check.make();
            try {
                Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
            } catch (NoSuchFileException e) {
                // Nothing was there, or another run has just moved it away.
            }
            try {
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (IOException e) {
                boolean raced = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
                if (!raced && Files.exists(old)) {
                    Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
                }
                if (!raced || tries == MOST_TRIES) {
                    throw e;
                }
                delete(old);
            }
        }
    }

    /** Clears up what was replaced, and what was not committed; where memory has ended, as soon as others have given theirs back. */
    @Override
    public void close() throws IOException {
        try (channel) {
            for (int tries = 1; !isCleared(tries == MOST_TRIES); tries++) {
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    /** Clears up; whether memory was enough for it. Where it is not, Java may have one error left, and adds it to itself. */
    private boolean isCleared(boolean last) throws IOException {
        try {
            delete(fresh);
            delete(old);
            channel.close();
            Files.deleteIfExists(lock);
            return true;
        } catch (OutOfMemoryError | IllegalArgumentException e) {
            if (last) {
                throw e;
            }
            return false;
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static String prefix(Path target) {
        return "." + name(target) + ".sodiem-";
    }

    private static Path behind(Path lock, String what) {
        String name = name(lock);
        return lock.resolveSibling(name.substring(0, name.length() - LOCK.length()) + what);
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
