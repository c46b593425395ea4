package org.sodiem.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Repositories for tests, made by the real git with fixed authors, zones and dates, and by no user's settings. */
public final class RepoBuilder {

    private final Path folder;
    private @Nullable Path home;
    private String author = "Nguyễn Văn An";

    /** A new repository, or one that is already there. */
    public RepoBuilder(Path folder) throws IOException {
        this.folder = folder;
        if (!Files.exists(folder.resolve(".git"))) {
            Files.createDirectories(folder);
            git("init", "--quiet", "--initial-branch=main", "--template=");
        }
    }

    /** A repository whose files are a campaign without a problem, not yet committed. */
    public static RepoBuilder campaign(Path folder) throws IOException {
        return new RepoBuilder(folder).copy(Path.of("src/test/resources/golden/base"), "");
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Everything below a folder, written below another. */
    public RepoBuilder copy(Path from, String to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(to).resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(path));
            }
        }
        return this;
    }

    /** Writes a file. */
    public RepoBuilder write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
        return this;
    }

    /** Changes a file: what is replaced has to be there. */
    public RepoBuilder replace(String path, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(path));
        if (!text.contains(from)) {
            throw new IllegalArgumentException(path + " has no " + from);
        }
        return write(path, text.replace(from, to));
    }

    /** Git runs as for a user whose settings are in this folder. */
    public RepoBuilder home(Path folderOfUser) throws IOException {
        home = Files.createDirectories(folderOfUser);
        return this;
    }

    /** Commits from here on are written by this person. */
    public RepoBuilder by(String name) {
        author = name;
        return this;
    }

    /** Commits everything, written and committed at one moment, as {@code 2023-11-10T08:00:00+07:00}; its id. */
    public String commit(String message, String when) throws IOException {
        return commit(message, when, when);
    }

    /** Commits everything; its id. */
    public String commit(String message, String written, String committed) throws IOException {
        git("add", "--all");
        at(written, committed, "commit", "--quiet", "--allow-empty", "-m", message);
        return head();
    }

    /** The id of what is checked out: where git keeps it in plain files, it is not asked, which costs a process. */
    private String head() throws IOException {
        Path files = folder.resolve(".git");
        Path head = files.resolve("HEAD");
        String said = Files.exists(head) ? Files.readString(head).strip() : "";
        Path branch = files.resolve(said.startsWith("ref: ") ? said.substring("ref: ".length()) : "HEAD");
        return Files.isRegularFile(branch) ? Files.readString(branch).strip() : id("HEAD");
    }

    /** Merges with a merge commit; its id. */
    public String merge(String branch, String when) throws IOException {
        at(when, when, "merge", "--quiet", "--no-ff", "--no-edit", branch);
        return head();
    }

    /** The full id of a commit. */
    public String id(String name) throws IOException {
        return git("rev-parse", name).strip();
    }

    /** Runs git here; what it prints. */
    public String git(String... args) throws IOException {
        return at("2023-01-01T00:00:00+07:00", "2023-01-01T00:00:00+07:00", args);
    }

    /** Runs git here with these dates; what it prints. */
    public String at(String written, String committed, String... args) throws IOException {
        return run("", written, committed, args);
    }

    /** Runs git with an input. */
    public String run(String input, String written, String committed, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
        // No process that looks after each commit whether there is something to tidy.
        command.addAll(List.of("-c", "gc.auto=0", "-c", "maintenance.auto=false"));
        command.addAll(List.of(args));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        if (home == null) {
            builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        } else {
            builder.environment().put("HOME", home.toString());
            builder.environment().remove("XDG_CONFIG_HOME");
        }
        builder.environment().put("GIT_AUTHOR_NAME", author);
        builder.environment().put("GIT_AUTHOR_EMAIL", "nguoi@example.vn");
        builder.environment().put("GIT_COMMITTER_NAME", "Văn thư");
        builder.environment().put("GIT_COMMITTER_EMAIL", "vanthu@example.vn");
        builder.environment().put("GIT_AUTHOR_DATE", written);
        builder.environment().put("GIT_COMMITTER_DATE", committed);
        Process process = builder.start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return said;
    }
}
