package org.sodiem.cli;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that is named on the command line, to be read. */
final class NamedFile {

    /** The reason why a folder is no file. */
    static final String FOLDER = "a folder";

    private NamedFile() {}

    /**
     * The file.
     *
     * @throws FileSystemException where nothing is called so, or a folder is
     */
    static Path of(Path named) throws FileSystemException {
        if (Files.isDirectory(named)) {
            throw new FileSystemException(named.toString(), null, FOLDER);
        }
        if (!Files.exists(named)) {
            throw new NoSuchFileException(named.toString());
        }
        return named;
    }
}
