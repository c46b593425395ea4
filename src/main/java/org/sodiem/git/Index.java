package org.sodiem.git;

import com.googlecode.javaewah.EWAHCompressedBitmap;
import com.googlecode.javaewah.IntIterator;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * What git remembers of a checkout: which paths it tracks, which it left out, and how files looked when it wrote them. The
 * git library reads neither a split index nor the folders of a sparse one.
 *
 * @param entries by path from the top of the repository; a folder that was left out as a whole ends with '/'
 * @param written when the index was written; the epoch where there is none
 */
record Index(Map<String, Entry> entries, Instant written) {

    private static final int MAGIC = 0x44495243; // DIRC
    private static final int LINK = 0x6c696e6b; // the extension of a split index
    private static final int FIXED = 62;
    private static final int HASH = 20;

    Index {
        entries = new TreeMap<>(entries);
    }

    /**
     * A path.
     *
     * @param id the object that is to be committed next
     * @param assumed whether git was told to take it as unchanged
     * @param skipped whether it is left out of a sparse checkout
     * @param modified when the file was changed last, as it was when git looked: seconds
     * @param size its size then
     */
    record Entry(String path, ObjectId id, boolean assumed, boolean skipped, long modified, long size) {

        Entry at(String other) {
            return new Entry(other, id, assumed, skipped, modified, size);
        }
    }

    /** Reads an index; empty where there is none. */
    static Index read(File file) throws IOException {
        Path path = file.toPath();
        if (!Files.isRegularFile(path)) {
            return new Index(Map.of(), Instant.EPOCH);
        }
        Map<String, Entry> entries = new TreeMap<>();
        for (Entry entry : entries(path, true)) {
            entries.putIfAbsent(entry.path(), entry);
        }
        return new Index(entries, Files.getLastModifiedTime(path).toInstant());
    }

    private static List<Entry> entries(Path file, boolean mayBeSplit) throws IOException {
        try {
            ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
            int magic = in.getInt();
            int version = in.getInt();
            int count = in.getInt();
            if (magic != MAGIC || version < 2 || version > 4) {
                throw BrokenRepositoryException.damaged(file.getFileName() + ": version " + version);
            }
            List<Entry> own = new ArrayList<>();
            byte[] before = {};
            for (int i = 0; i < count; i++) {
                before = entry(in, version, before, own);
            }
            while (mayBeSplit && in.remaining() > HASH) {
                int kind = in.getInt();
                int length = in.getInt();
                int end = in.position() + length;
                if (kind == LINK) {
                    return merged(file, in, length, own);
                }
                in.position(end);
            }
            return own;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw BrokenRepositoryException.damaged(String.valueOf(file.getFileName()));
        }
    }

    /** Reads one entry, of which {@code before} is the name of the one above it; gives its name. */
    private static byte[] entry(ByteBuffer in, int version, byte[] before, List<Entry> entries) {
        int start = in.position();
        long modified = Integer.toUnsignedLong(in.getInt(start + 8));
        long size = Integer.toUnsignedLong(in.getInt(start + 36));
        byte[] id = new byte[HASH];
        in.position(start + 40);
        in.get(id);
        int flags = Short.toUnsignedInt(in.getShort());
        boolean extended = version > 2 && (flags & 0x4000) != 0;
        int more = extended ? Short.toUnsignedInt(in.getShort()) : 0;
        byte[] kept = {};
        if (version == 4) {
            kept = Arrays.copyOf(before, before.length - varint(in));
        }
        int from = in.position();
        int to = from;
        while (in.get(to) != 0) {
            to++;
        }
        byte[] name = Arrays.copyOf(kept, kept.length + to - from);
        in.get(name, kept.length, to - from);
        int length = FIXED + (extended ? 2 : 0) + to - from;
        in.position(version == 4 ? to + 1 : start + (length + 8) / 8 * 8);
        entries.add(new Entry(
                new String(name, StandardCharsets.UTF_8),
                ObjectId.fromRaw(id),
                (flags & 0x8000) != 0,
                (more & 0x4000) != 0,
                modified,
                size));
        return name;
    }

    private static int varint(ByteBuffer in) {
        int next = in.get();
        int value = next & 127;
        while ((next & 128) != 0) {
            next = in.get();
            value = ((value + 1) << 7) + (next & 127);
        }
        return value;
    }

    /** The entries of the shared index that are neither gone nor replaced, and the split one's own. */
    private static List<Entry> merged(Path file, ByteBuffer in, int length, List<Entry> own) throws IOException {
        byte[] shared = new byte[HASH];
        in.get(shared);
        ObjectId id = ObjectId.fromRaw(shared);
        if (id.equals(ObjectId.zeroId())) {
            return own;
        }
        List<Entry> all = new ArrayList<>(entries(file.resolveSibling("sharedindex." + id.name()), false));
        byte[] bitmaps = new byte[length - HASH];
        in.get(bitmaps);
        DataInputStream stream = new DataInputStream(new ByteArrayInputStream(bitmaps));
        EWAHCompressedBitmap gone = new EWAHCompressedBitmap();
        EWAHCompressedBitmap replaced = new EWAHCompressedBitmap();
        if (bitmaps.length > 0) {
            gone.deserialize(stream);
            replaced.deserialize(stream);
        }
        List<@Nullable Entry> merged = new ArrayList<>(all);
        int next = 0;
        for (IntIterator places = replaced.intIterator(); places.hasNext(); ) {
            int place = places.next();
            merged.set(place, own.get(next++).at(all.get(place).path()));
        }
        for (IntIterator places = gone.intIterator(); places.hasNext(); ) {
            merged.set(places.next(), null);
        }
        List<Entry> result = new ArrayList<>(own.subList(next, own.size()));
        merged.forEach(entry -> {
            if (entry != null) {
                result.add(entry);
            }
        });
        return result;
    }

    /** What stands at a path; null where git does not track it. */
    @Nullable
    Entry at(String path) {
        return entries.get(path);
    }

    /** The folder with which a path was left out of a sparse checkout; null where it was not. */
    @Nullable
    Entry folderOf(String path) {
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            Entry folder = entries.get(path.substring(0, end + 1));
            if (folder != null) {
                return folder;
            }
        }
        return null;
    }

    /** Whether a file looks as it did when git looked last, and was not changed in the moment of looking. */
    boolean looksUnchanged(Entry entry, Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        long modified = now.lastModifiedTime().toInstant().getEpochSecond();
        return (int) now.size() == (int) entry.size()
                && (int) modified == (int) entry.modified()
                && modified < written.getEpochSecond();
    }
}
