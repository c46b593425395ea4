package org.sodiem.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.Repository;
import org.sodiem.history.ProgramPrint;
import org.sodiem.round.Chronicle;
import org.sodiem.source.Replacement;
import org.sodiem.source.Sha256;

/**
 * Tells whether the site that stands in a folder is the one that would be made again, byte for byte, so that it may stay.
 *
 * <p>Every page and document names the commit that it is made from, so that a site stays as a whole or is made anew as a
 * whole. What it depends on is what its manifest says but for the hashes (from which {@code verify} makes it again), what
 * {@link Repository#print} tells of git, where in the repository the campaign lies, and the program. The SHA-256 of all
 * this and of the manifest that was written is kept in git's own folder, one for each edition, and may be deleted at any
 * time. Where it does not fit, or one file of the folder is not what the manifest says, nothing is believed.
 */
public final class KeptSite {

    private final Path note;
    private final byte @Nullable [] key;

    private KeptSite(Path note, byte @Nullable [] key) {
        this.note = note;
        this.key = key;
    }

    /**
     * What is known of the site of an assessment; nothing where its files are not those of a commit, or where files that
     * are not here may come later.
     *
     * @param repository where the assessment was read
     */
    public static KeptSite of(Repository repository, Assessment.Scored assessment, SiteOptions options)
            throws IOException {
        return of(repository, assessment, options, ProgramPrint.ofThisProgram());
    }

    /**
     * The same of a program.
     *
     * @param program the same only where the program is; null where nothing is to be believed or kept
     */
    static KeptSite of(
            Repository repository, Assessment.Scored assessment, SiteOptions options, @Nullable String program)
            throws IOException {
        Path note = note(repository, assessment, "site-");
        if (program == null || note == null) {
            return new KeptSite(Path.of(""), null);
        }
        String manifest = SiteManifest.of(assessment, options, Map.of()).text();
        String key = String.join("\n", program, repository.prefix(), repository.print(), manifest);
        return new KeptSite(note, key.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Where something is kept of the site of an assessment, one for each edition; null where nothing may be: its files are not
     * those of a commit, or files that are not here may come later.
     */
    static @Nullable Path note(Repository repository, Assessment.Scored assessment, String name) throws IOException {
        Chronicle.Commit commit = assessment.chronicle().commit();
        return commit == null || !commit.clean() || repository.isPartial()
                ? null
                : repository
                        .sharedDirectory()
                        .resolve("sodiem")
                        .resolve(name + assessment.edition().id());
    }

    /** The manifest of the site in a folder where that may stay, all of it; else null. */
    public @Nullable SiteManifest in(Path folder) {
        Path file = folder.resolve(SiteManifest.PATH);
        if (key == null
                || !Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS)
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        try {
            byte[] written = read(file);
            SiteManifest manifest =
                    Arrays.equals(read(note), Sha256.bytes(key, written)) ? SiteManifest.parse(written) : null;
            return manifest != null && isWhole(folder, manifest) ? manifest : null;
        } catch (IOException e) {
            return null; // what cannot be read is made anew
        }
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(SiteManifest.LARGEST);
        }
    }

    private static boolean isWhole(Path folder, SiteManifest manifest) throws IOException {
        Set<String> paths = new TreeSet<>(manifest.files().keySet());
        paths.add(SiteManifest.PATH);
        try (PublishedSite site = PublishedSite.open(folder)) {
            return site.paths().equals(paths)
                    && manifest.files().entrySet().parallelStream()
                            .allMatch(file -> file.getValue().equals(hash(site, file.getKey())));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static @Nullable String hash(PublishedSite site, String path) {
        try {
            return site.hash(path, SiteManifest.LARGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what tells the site that was just made, if it can be kept. */
    public void keep(SiteManifest made) {
        if (key != null) {
            try {
                Replacement.write(note, Sha256.bytes(key, made.text().getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                // Nothing is lost but time: a repository may be read-only.
            }
        }
    }
}
