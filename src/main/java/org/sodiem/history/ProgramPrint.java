package org.sodiem.history;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Sha256;

/**
 * Tells one build of the program, with its libraries, templates and words, from another, so that no build believes what
 * another has computed.
 *
 * <p>A version number would not do: a clause of a rule may be mended without a new one, and YAML may be read otherwise by
 * another version of its reader. The program as it is handed out is one archive, which holds the libraries too.
 */
public final class ProgramPrint {

    private static final @Nullable String OF_THIS_PROGRAM = ofClassPath();

    private ProgramPrint() {}

    /** The print of the running program, its libraries and its Java; null where their code cannot be found. */
    public static @Nullable String ofThisProgram() {
        return OF_THIS_PROGRAM;
    }

    private static @Nullable String ofClassPath() {
        CodeSource source = ProgramPrint.class.getProtectionDomain().getCodeSource();
        try {
            List<Path> path = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
                Path code = Path.of(entry);
                if (!entry.isEmpty() && Files.exists(code)) {
                    path.add(code.toRealPath());
                }
            }
            boolean whole = source != null
                    && path.contains(Path.of(source.getLocation().toURI()).toRealPath());
            return whole ? of(path) + " " + Runtime.version() : null;
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** The digest of the names and checksums of all that is in archives and folders. */
    static String of(List<Path> path) throws IOException {
        StringBuilder print = new StringBuilder();
        for (Path code : path) {
            add(code, print);
        }
        return Sha256.of(print.toString());
    }

    private static void add(Path code, StringBuilder print) throws IOException {
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
    }

    private static void add(String name, long sum, StringBuilder print) {
        print.append(name).append(' ').append(sum).append('\n');
    }
}
