package org.sodiem.git;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The git executable: the one way in which tags, commits and branches of a user's repository are made, so that the user's own
 * settings hold.
 */
public final class GitCommand {

    private GitCommand() {}

    /** Why git did not do it. */
    public enum Reason {
        /** There is no git, or it may not be run. */
        NO_GIT(""),
        /** Git does not know who makes the tag. */
        NO_IDENTITY("tell me who you are|empty ident|no email was given|no name was given|auto-detect|invalid ident"),
        /** There is a tag of this name, or one below or above it. */
        TAKEN("already exists|refs/tags/.*: '.*' exists"),
        /** The settings want a signature, and none could be made. */
        NOT_SIGNED("gpg|sign|ssh-keygen"),
        /** The repository cannot be written to. */
        NOT_WRITTEN("permission denied|read-only|no space left|unable to create|unable to write|insufficient perm"),
        /** No tag can have this name. */
        BAD_NAME("not a valid tag name"),
        /** Another one, which git says in words of its own. */
        OTHER("");

        private final Pattern words;

        Reason(String words) {
            this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
        }

        private static Reason of(String said) {
            return Arrays.stream(values())
                    .filter(reason -> !reason.words.pattern().isEmpty())
                    .filter(reason -> reason.words.matcher(said).find())
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    /** Git could not be run, or refused; its own words are not kept. */
    public static final class FailedException extends IOException {

        private static final long serialVersionUID = 1;

        private final Reason reason;

        FailedException(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        /** Why. */
        public Reason reason() {
            return reason;
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
            throw new FailedException(Reason.BAD_NAME);
        }
        String folder = "--git-dir=" + repository.directory();
        run(message, List.of("git", folder, "tag", "-a", "--cleanup=verbatim", "-F", "-", name, commit));
    }

    /** Makes a commit of a tree, by whom the user's settings say; its id. No branch moves. */
    static String commit(Repository repository, String tree, String parent, String message) throws IOException {
        String folder = "--git-dir=" + repository.directory();
        return run(message, List.of("git", folder, "commit-tree", tree, "-p", parent, "-F", "-"))
                .strip();
    }

    /** Makes all of these refs, or none: none of them is there yet. */
    static void create(Repository repository, Map<String, String> commits) throws IOException {
        StringBuilder lines = new StringBuilder();
        commits.forEach((ref, id) ->
                lines.append("create ").append(ref).append(' ').append(id).append('\n'));
        run(lines.toString(), List.of("git", "--git-dir=" + repository.directory(), "update-ref", "--stdin"));
    }

    private static String run(String input, List<String> command) throws IOException {
        Process process;
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C"); // so that its reasons can be told apart
            process = builder.start();
        } catch (IOException e) {
            throw new FailedException(Reason.NO_GIT);
        }
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new FailedException(Reason.of(said));
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedException(Reason.of(said));
        }
    }
}
