package org.sodiem.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.sodiem.word.WordException.Kind;

/**
 * The parts of an office file. They are read within limits, and written without being packed, under one time: how Java
 * packs depends on the machine.
 */
final class ZipParts {

    /** The largest file that is read; a template with a coat of arms has some hundred kilobytes. */
    static final int LARGEST = 8 << 20;

    private static final int MOST_PARTS = 500;
    private static final int LARGEST_UNPACKED = 32 << 20;

    /** The first moment that Java writes without one of its own zone beside it. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 2);

    private ZipParts() {}

    /** The parts by name, in the file's order. */
    static Map<String, byte[]> read(byte[] file) throws WordException {
        if (file.length > LARGEST) {
            throw new WordException(Kind.TOO_LARGE, List.of());
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long left = LARGEST_UNPACKED;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readNBytes((int) left + 1);
                left -= bytes.length;
                if (left < 0 || parts.size() == MOST_PARTS) {
                    throw new WordException(Kind.TOO_LARGE, List.of());
                }
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), bytes);
                }
            }
        } catch (IllegalArgumentException | IOException e) {
            throw new WordException(Kind.NOT_WORD, List.of());
        }
        return parts;
    }

    /** A file of these parts, in their order. */
    static byte[] write(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                CRC32 sum = new CRC32();
                sum.update(part.getValue());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(part.getValue().length);
                entry.setCrc(sum.getValue());
                entry.setTimeLocal(TIME);
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
