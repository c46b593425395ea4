package org.sodiem.history;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Sha256;

/**
 * Tells one build of the program from another, so that no build believes what another has computed.
 *
 * <p>A version number would not do: a clause of a rule may be mended without a new one.
 */
final class ProgramPrint {

    private ProgramPrint() {}

    /** The print of the running program; null where its code cannot be found. */
    static @Nullable String ofThisProgram() {
        CodeSource source = ProgramPrint.class.getProtectionDomain().getCodeSource();
        try {
            return source == null ? null : of(Path.of(source.getLocation().toURI()));
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** The digest of the names and checksums of all classes in an archive or a folder. */
    static String of(Path code) throws IOException {
        StringBuilder print = new StringBuilder();
        if (Files.isDirectory(code)) {
            try (Stream<Path> files = Files.walk(code)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    CRC32 sum = new CRC32();
                    sum.update(Files.readAllBytes(file));
                    add(code.relativize(file).toString(), sum.getValue(), print);
                }
            }
        } else {
            try (ZipFile archive = new ZipFile(code.toFile())) {
                List<? extends ZipEntry> entries = archive.stream().toList();
                entries.forEach(entry -> add(entry.getName(), entry.getCrc(), print));
            }
        }
        return Sha256.of(print.toString());
    }

    private static void add(String name, long sum, StringBuilder print) {
        if (name.endsWith(".class")) {
            print.append(name).append(' ').append(sum).append('\n');
        }
    }
}
