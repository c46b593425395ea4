package org.sodiem.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** A fixture's folder, copied before a test changes it. */
public final class CopiedFolder {

    private CopiedFolder() {}

    /** Copies the files of a folder, over those that are there. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path place = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(place.getParent()));
                Files.copy(file, place);
            }
        }
    }
}
