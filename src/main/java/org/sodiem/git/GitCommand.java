package org.sodiem.git;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The git executable: the one way in which anything is written, so that the user's own settings for signing hold. */
public final class GitCommand {

    private GitCommand() {}

    /** Git could not be run, or refused; the message is its own. */
    public static final class FailedException extends IOException {

        FailedException(String message) {
            super(message);
        }
    }

    /**
     * Makes an annotated tag, signed where the user's settings say so.
     *
     * @param name the tag; git refuses one that is there already
     * @param message the message, kept byte by byte
     */
    public static void tag(Repository repository, String name, String commit, String message) throws IOException {
        if (name.startsWith("-") || !org.eclipse.jgit.lib.Repository.isValidRefName("refs/tags/" + name)) {
            throw new FailedException(name);
        }
        String folder = "--git-dir=" + repository.directory();
        run(message, List.of("git", folder, "tag", "-a", "--cleanup=verbatim", "-F", "-", name, commit));
    }

    private static void run(String input, List<String> command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new FailedException(String.valueOf(e.getMessage()));
        }
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new FailedException(said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedException(said.strip());
        }
    }
}
