package org.sodiem.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import org.sodiem.language.Words;
import org.sodiem.source.Replacement;

/** Files that people write on in: none is ever overwritten. */
final class ReportFiles {

    private ReportFiles() {}

    /** Writes all files, or says which is there already and writes none. */
    static boolean write(Map<Path, byte[]> files, Console console, Words words) throws IOException {
        for (Path file : files.keySet()) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                console.complain(words.text("wrong.report-exists", file.toString()));
                return false;
            }
        }
        Replacement.clear(files.keySet());
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            Replacement.write(file.getKey(), file.getValue());
        }
        return true;
    }
}
