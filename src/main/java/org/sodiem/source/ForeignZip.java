package org.sodiem.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A zip file that somebody sent: what it says of its sizes is not believed, and it is unfolded no further than it may be. */
public final class ForeignZip implements Closeable {

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private final Limits limits;
    private long unfolded;

    /**
     * How much of it is read.
     *
     * @param entries the most entries it may have
     * @param entry the most bytes of one, unfolded
     * @param all the most bytes of all that are read together
     */
    public record Limits(int entries, long entry, long all) {}

    /** It is larger than it may be. */
    public static final class TooLargeException extends ZipException {

        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super("too large");
        }
    }

    private ForeignZip(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /**
     * Opens a file.
     *
     * @throws ZipException where it is no zip file, or damaged; where a name in it stands for two entries
     * @throws TooLargeException where it has more entries than it may
     * @throws FileSystemException where the machine cannot read it
     */
    public static ForeignZip open(Path file, Limits limits) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (FileSystemException | ZipException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
        ForeignZip opened = new ForeignZip(zip, limits);
        try {
            opened.list();
        } catch (ZipException e) {
            zip.close();
            throw e;
        } catch (IllegalArgumentException e) {
            // A name, or a comment, that is not in the encoding it claims.
            zip.close();
            throw damaged(e);
        }
        return opened;
    }

    private void list() throws ZipException {
        if (zip.size() > limits.entries()) {
            throw new TooLargeException();
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entries.put(entry.getName(), entry) != null) {
                throw new ZipException("two entries: " + entry.getName());
            }
        }
    }

    private static ZipException damaged(Exception fault) {
        ZipException damaged = new ZipException("damaged");
        damaged.initCause(fault);
        return damaged;
    }

    /** The names of its entries, in the file's order; folders end with {@code /}. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    public boolean has(String name) {
        return entries.containsKey(name);
    }

    /**
     * The bytes of an entry; reading them throws where it is damaged, or larger than it may be.
     *
     * @throws ZipException where it is not there, or cannot be unfolded
     */
    public InputStream open(String name) throws IOException {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            throw new ZipException("no entry: " + name);
        }
        try {
            return new Bounded(zip.getInputStream(entry), entry.getCrc());
        } catch (ZipException e) {
            throw e;
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw damaged(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what it gives, and sums it up: Java itself looks at no sum of an entry that it finds by name. */
    private final class Bounded extends InputStream {

        private final @Nullable InputStream in;
        private final long sum;
        private final CRC32 own = new CRC32();
        private long read;

        Bounded(@Nullable InputStream in, long sum) {
            this.in = in;
            this.sum = sum;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = in == null ? -1 : in.read(buffer, offset, length);
            if (count < 0) {
                if (own.getValue() != sum) {
                    throw new ZipException("damaged");
                }
                return count;
            }
            own.update(buffer, offset, count);
            read += count;
            unfolded += count;
            if (read > limits.entry() || unfolded > limits.all()) {
                throw new TooLargeException();
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            if (in != null) {
                in.close();
            }
        }
    }
}
