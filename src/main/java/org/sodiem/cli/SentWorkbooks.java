package org.sodiem.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The workbooks that somebody sent: one file, all of a folder, or all of a zip. Nothing outside of them is ever followed. */
final class SentWorkbooks {

    /** More than a nation's units. */
    private static final int MOST = 20_000;

    /** The largest workbook, and all of a zip together, in bytes. */
    private static final long LARGEST = 64L << 20;

    private static final long LARGEST_ZIP = 4L << 30;

    private SentWorkbooks() {}

    /** What is done with a workbook. */
    @FunctionalInterface
    interface Work {
        void with(Path file, String name) throws IOException;
    }

    /** Does the work with each, in order of name; false where a zip is broken, or unfolds to more than is read. */
    static boolean each(Path sent, Work work) throws IOException {
        if (Files.isDirectory(sent)) {
            for (Path file : below(sent)) {
                work.with(file, sent.relativize(file).toString().replace('\\', '/'));
            }
            return true;
        }
        if (!Files.isRegularFile(sent)) {
            throw new NoSuchFileException(sent.toString());
        }
        if (isZipOfWorkbooks(sent)) {
            return unfold(sent, work);
        }
        work.with(sent, String.valueOf(sent.getFileName()));
        return true;
    }

    private static boolean isWorkbook(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        String last = small.substring(small.lastIndexOf('/') + 1);
        return !last.startsWith(".") && !last.startsWith("~$") && last.matches(".*\\.(?:xlsx|xlsm|xls|ods)");
    }

    private static List<Path> below(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && isWorkbook(String.valueOf(file.getFileName()))) {
                    files.add(file);
                }
                return files.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }
        });
        files.sort(null);
        return files;
    }

    private static boolean isZipOfWorkbooks(Path file) throws IOException {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static boolean unfold(Path zip, Work work) throws IOException {
        Path place = Files.createTempFile("sodiem-", ".xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            long all = 0;
            int count = 0;
            ZipEntry entry = next(in);
            while (entry != null) {
                if (!entry.isDirectory() && isWorkbook(entry.getName())) {
                    long size = copy(in, place);
                    all += size;
                    count++;
                    if (size > LARGEST || all > LARGEST_ZIP || count > MOST) {
                        return false;
                    }
                    work.with(place, entry.getName());
                }
                entry = next(in);
            }
            return count > 0;
        } catch (ZipException | IllegalArgumentException | java.io.EOFException e) {
            return false;
        } finally {
            Files.deleteIfExists(place);
        }
    }

    private static @Nullable ZipEntry next(ZipInputStream in) throws IOException {
        return in.getNextEntry();
    }

    /** Copies an entry, no further than one byte more than is read. */
    private static long copy(InputStream in, Path place) throws IOException {
        try (var out = Files.newOutputStream(place)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            int read = in.read(buffer);
            while (read >= 0 && size <= LARGEST) {
                out.write(buffer, 0, read);
                size += read;
                read = in.read(buffer);
            }
            return size;
        }
    }
}
