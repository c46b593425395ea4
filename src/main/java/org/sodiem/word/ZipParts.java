package org.sodiem.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.sodiem.word.WordException.Kind;

/** The parts of an office file, read within limits. */
final class ZipParts {

    /** The largest file that is read; a template with a coat of arms has some hundred kilobytes. */
    static final int LARGEST = 8 << 20;

    private static final int MOST_PARTS = 500;
    private static final int LARGEST_UNPACKED = 32 << 20;

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
}
