package org.sodiem.cli;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.sodiem.source.ForeignZip;

/** The workbooks that somebody sent: one file, all of a folder, or all of a zip. Nothing outside of them is ever followed. */
final class SentWorkbooks {

    /** More than a nation's units. */
    private static final int MOST = 20_000;

    private static final ForeignZip.Limits LIMITS = new ForeignZip.Limits(MOST, 64L << 20, 4L << 30);

    /** What a workbook has that was renamed, and no folder that was packed. */
    private static final String OF_WORKBOOK = "[Content_Types].xml";

    private SentWorkbooks() {}

    /** What is done with a workbook. */
    @FunctionalInterface
    interface Work {
        void with(Path file, String name) throws IOException;
    }

    /**
     * Does the work with each, in order of name; false where a zip is broken, or unfolds to more than is read.
     *
     * @param passed takes the names of other files that stand among them; of hidden ones and locks nothing is said
     */
    static boolean each(Path sent, Work work, Consumer<String> passed) throws IOException {
        if (Files.isDirectory(sent)) {
            for (Path file : below(sent)) {
                String name = sent.relativize(file).toString().replace('\\', '/');
                if (isWorkbook(name)) {
                    work.with(file, name);
                } else {
                    passed.accept(name);
                }
            }
            return true;
        }
        if (!Files.isRegularFile(sent)) {
            throw new NoSuchFileException(sent.toString());
        }
        if (isZipOfWorkbooks(sent)) {
            return unfold(sent, work, passed);
        }
        work.with(sent, String.valueOf(sent.getFileName()));
        return true;
    }

    private static boolean isWorkbook(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(?:xlsx|xlsm|xls|ods)");
    }

    /** Whether somebody sent it: no folder, and nothing that a system or a program that has a file open leaves beside it. */
    private static boolean isSent(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        String last = small.substring(small.lastIndexOf('/') + 1);
        return !last.isEmpty()
                && !last.startsWith(".")
                && !last.startsWith("~$")
                && !last.equals("thumbs.db")
                && !last.equals("desktop.ini");
    }

    private static List<Path> below(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && isSent(String.valueOf(file.getFileName()))) {
                    files.add(file);
                }
                return files.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }
        });
        files.sort(null);
        return files;
    }

    private static boolean isZipOfWorkbooks(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static boolean unfold(Path zip, Work work, Consumer<String> passed) throws IOException {
        Path place = Files.createTempFile("sodiem-", ".xlsx");
        try (ForeignZip unfolded = ForeignZip.open(zip, LIMITS)) {
            if (unfolded.names().contains(OF_WORKBOOK)) {
                work.with(zip, String.valueOf(zip.getFileName()));
                return true;
            }
            for (String name :
                    unfolded.names().stream().filter(SentWorkbooks::isSent).toList()) {
                if (!isWorkbook(name)) {
                    passed.accept(name);
                    continue;
                }
                try (InputStream in = unfolded.open(name)) {
                    Files.copy(in, place, StandardCopyOption.REPLACE_EXISTING);
                }
                work.with(place, name);
            }
            return true;
        } catch (ZipException | EOFException e) {
            return false;
        } finally {
            Files.deleteIfExists(place);
        }
    }
}
