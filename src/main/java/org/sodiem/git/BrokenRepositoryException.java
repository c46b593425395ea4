package org.sodiem.git;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Something of a repository cannot be read, and this program cannot help it: what is missing, damaged or unknown to it. */
public final class BrokenRepositoryException extends IOException {

    private static final long serialVersionUID = 1;
    private static final String LIBRARY = "org.eclipse.jgit.";

    private final Absence absence;

    private BrokenRepositoryException(Absence absence, String what, @Nullable Throwable cause) {
        super(what, cause);
        this.absence = absence;
    }

    /**
     * Why a repository could not be read, where that is what went wrong: {@link Absence#FILES_NOT_FETCHED},
     * {@link Absence#BROKEN_SETTINGS}, {@link Absence#LOST_FOLDER}, {@link Absence#UNKNOWN_EXTENSION} or
     * {@link Absence#DAMAGED}; null where something else did, as where memory ended while it was read.
     *
     * @param fault what was thrown, by this room or by whoever used it
     */
    public static @Nullable Absence reason(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotFetchedException) {
                return Absence.FILES_NOT_FETCHED;
            }
            if (cause instanceof BrokenRepositoryException broken) {
                return broken.absence;
            }
            if (isOfLibrary(cause)) {
                return isOfMemory(cause) ? null : Absence.DAMAGED;
            }
        }
        return null;
    }

    /** Whether memory ended, which the library also tells in a word of its own. */
    private static boolean isOfMemory(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }

    /** Whether the git library threw this: over bytes that are no repository it may stumble anyhow. */
    private static boolean isOfLibrary(Throwable cause) {
        return cause.getClass().getName().startsWith(LIBRARY)
                || (!(cause instanceof FileSystemException)
                        && Arrays.stream(cause.getStackTrace())
                                .map(StackTraceElement::getClassName)
                                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                                .findFirst()
                                .filter(name -> name.startsWith(LIBRARY))
                                .isPresent());
    }

    /** Something is damaged; its name. */
    static BrokenRepositoryException damaged(String what) {
        return new BrokenRepositoryException(Absence.DAMAGED, what, null);
    }

    /** The file {@code .git} names what is not there, or nothing; the file. */
    static BrokenRepositoryException lostFolder(String file) {
        return new BrokenRepositoryException(Absence.LOST_FOLDER, file, null);
    }

    /** The repository is kept in a way that is not known; its name. */
    static BrokenRepositoryException unknownExtension(String name) {
        return new BrokenRepositoryException(Absence.UNKNOWN_EXTENSION, name, null);
    }

    /** What the git library says of settings that it cannot read. */
    static BrokenRepositoryException ofSettings(Throwable cause) {
        return new BrokenRepositoryException(Absence.BROKEN_SETTINGS, String.valueOf(cause.getMessage()), cause);
    }

    /** What the git library says of it. */
    static BrokenRepositoryException because(Throwable cause) {
        return new BrokenRepositoryException(Absence.DAMAGED, String.valueOf(cause.getMessage()), cause);
    }
}
