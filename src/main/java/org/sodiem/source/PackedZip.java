package org.sodiem.source;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.sodiem.source.Stamp.Spot;
import org.sodiem.source.Stamp.Stamped;

/**
 * Zip files that are the same bytes on every machine: under one time, packed by ourselves. Written as one goes along, for
 * files that are too large to be made in memory.
 */
public final class PackedZip implements Closeable {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LARGE_END = 0x06064b50;
    private static final int LARGE_END_AT = 0x07064b50;

    /** What reads it: 2.0, and 4.5 where there is more than four gigabytes or 65,535 parts. */
    private static final short VERSION = 20;

    private static final short LARGE_VERSION = 45;

    private static final short UTF_8 = 0x0800;
    private static final short DEFLATED = 8;

    /** 1 January 1980, two past midnight, as DOS counts. */
    private static final int TIME = 0x0021_0040;

    private static final long MOST_BYTES = 0xFFFF_FFFFL;
    private static final int MOST_PARTS = 0xFFFF;

    private final OutputStream out;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private long parts;
    private long size;

    /** A file that goes to this stream, which is closed with it. */
    public PackedZip(OutputStream out) {
        this.out = out;
    }

    /**
     * One part; it may be put into any number of files.
     *
     * @param name its name in the file
     * @param size how many bytes it is
     * @param sum their CRC-32
     * @param held the bytes, packed where that is shorter
     * @param spots where in the bytes texts of a stamp stand
     */
    @SuppressWarnings("ArrayRecordComponent") // never changed, and never compared
    public record Part(String name, int size, int sum, byte[] held, List<Spot> spots) {

        public Part {
            spots = List.copyOf(spots);
        }

        /** A part of these bytes. */
        public static Part of(String name, byte[] bytes) {
            return of(name, new Stamped(bytes, List.of()));
        }

        /** A part with its stamp. */
        public static Part of(String name, Stamped part) {
            byte[] bytes = part.bytes();
            byte[] packed = Deflate.pack(bytes);
            return new Part(
                    name,
                    bytes.length,
                    crc(bytes),
                    packed.length < bytes.length ? packed : bytes,
                    part.spots().stream()
                            .map(spot -> new Spot(name, spot.at(), spot.length(), spot.sign()))
                            .toList());
        }

        /** A part of text, in UTF-8. */
        public static Part of(String name, String text) {
            return of(name, text.getBytes(StandardCharsets.UTF_8));
        }

        /** A part of bytes that are packed already. */
        public static Part asIs(String name, byte[] bytes) {
            return new Part(name, bytes.length, crc(bytes), bytes, List.of());
        }

        private static int crc(byte[] bytes) {
            CRC32 sum = new CRC32();
            sum.update(bytes);
            return (int) sum.getValue();
        }

        private short method() {
            return held.length < size ? DEFLATED : 0;
        }

        /** The bytes, unpacked. */
        byte[] bytes() {
            if (method() == 0) {
                return held;
            }
            Inflater packed = new Inflater(true);
            try {
                packed.setInput(held);
                byte[] bytes = new byte[size];
                if (packed.inflate(bytes) < size) {
                    throw new IllegalArgumentException(name);
                }
                return bytes;
            } catch (DataFormatException e) {
                throw new IllegalArgumentException(name, e);
            } finally {
                packed.end();
            }
        }
    }

    /** A file of these parts, in their order. */
    public static byte[] of(List<Part> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PackedZip zip = new PackedZip(bytes)) {
            for (Part part : parts) {
                zip.put(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A file of these parts, in their order, with the stamps that they have. */
    public static Stamped stamped(List<Part> parts) {
        return new Stamped(
                of(parts), parts.stream().flatMap(part -> part.spots().stream()).toList());
    }

    /** The parts of a file that was made of some, in their order, as they are packed; where their stamps stand is not in it. */
    static List<Part> parts(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = file.length - 22;
        int count = bytes.getShort(end + 10);
        int entry = bytes.getInt(end + 16);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int sum = bytes.getInt(entry + 16);
            int packed = bytes.getInt(entry + 20);
            int size = bytes.getInt(entry + 24);
            int name = bytes.getShort(entry + 28);
            int from = bytes.getInt(entry + 42) + 30 + name;
            parts.add(new Part(
                    new String(file, entry + 46, name, StandardCharsets.UTF_8),
                    size,
                    sum,
                    Arrays.copyOfRange(file, from, from + packed),
                    List.of()));
            entry += 46 + name;
        }
        return parts;
    }

    /** A file of these parts, by name, in their order. */
    public static byte[] of(Map<String, byte[]> parts) {
        return of(parts.entrySet().stream()
                .map(part -> Part.of(part.getKey(), part.getValue()))
                .toList());
    }

    /** Puts a part behind those that the file has. */
    public void put(Part part) throws IOException {
        byte[] name = part.name().getBytes(StandardCharsets.UTF_8);
        list(part, name);
        ByteBuffer head = room(30 + name.length).putInt(LOCAL).putShort(VERSION);
        describe(head, part, name);
        write(head.putShort((short) 0).put(name));
        out.write(part.held());
        size += part.held().length;
        parts++;
    }

    /** Remembers a part and where it begins for the list at the end. */
    private void list(Part part, byte[] name) {
        boolean far = size >= MOST_BYTES;
        ByteBuffer entry = room(58 + name.length).putInt(CENTRAL).putShort(VERSION);
        entry.putShort(far ? LARGE_VERSION : VERSION);
        describe(entry, part, name);
        entry.putShort((short) (far ? 12 : 0)).putShort((short) 0).putInt(0).putInt(0);
        entry.putInt((int) Math.min(size, MOST_BYTES)).put(name);
        if (far) {
            entry.putShort((short) 1).putShort((short) 8).putLong(size);
        }
        directory.write(entry.array(), entry.arrayOffset(), entry.position());
    }

    private static void describe(ByteBuffer head, Part part, byte[] name) {
        head.putShort(UTF_8).putShort(part.method()).putInt(TIME);
        head.putInt(part.sum()).putInt(part.held().length).putInt(part.size()).putShort((short) name.length);
    }

    private static ByteBuffer room(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(ByteBuffer bytes) throws IOException {
        out.write(bytes.array(), bytes.arrayOffset(), bytes.position());
        size += bytes.position();
    }

    /** Writes what stands at the end of the file: the list of its parts. */
    @Override
    public void close() throws IOException {
        try (out) {
            long begin = size;
            int length = directory.size();
            directory.writeTo(out);
            size += length;
            if (parts > MOST_PARTS || begin >= MOST_BYTES) {
                long end = size;
                ByteBuffer large = room(76).putInt(LARGE_END).putLong(44);
                large.putShort(LARGE_VERSION).putShort(LARGE_VERSION).putInt(0).putInt(0);
                large.putLong(parts).putLong(parts).putLong(length).putLong(begin);
                write(large.putInt(LARGE_END_AT).putInt(0).putLong(end).putInt(1));
            }
            short shown = (short) Math.min(parts, MOST_PARTS);
            ByteBuffer end = room(22).putInt(END).putInt(0).putShort(shown).putShort(shown);
            write(end.putInt(length).putInt((int) Math.min(begin, MOST_BYTES)).putShort((short) 0));
        }
    }
}
