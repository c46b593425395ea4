package org.sodiem.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.site.SiteDifference.Kind;
import org.sodiem.site.SiteDifference.Spot;

/** Holds a published site against the one that its commit gives, byte by byte. */
public final class SiteComparison {

    private final PublishedSite site;
    private final SiteManifest manifest;

    private SiteComparison(PublishedSite site, SiteManifest manifest) {
        this.site = site;
        this.manifest = manifest;
    }

    /**
     * What was found.
     *
     * @param differences what differs, sorted by path, the manifest last; nothing where the site is exactly what its
     *     commit gives
     * @param problems what is wrong with the commit's templates for this version of the program: where there is any, the
     *     site cannot be made again, and nothing is said of differences
     */
    public record Result(List<SiteDifference> differences, List<Diagnostic> problems) {

        public Result {
            differences = List.copyOf(differences);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Compares every file.
     *
     * @param manifest what the site says of itself
     * @param rebuilt the campaign at the commit that the manifest names, scored
     * @throws IOException where the published site cannot be read
     */
    public static Result of(
            PublishedSite site, SiteManifest manifest, Assessment.Scored rebuilt, BuildProgress progress)
            throws IOException {
        if (!rebuilt.hasSite()) {
            return new Result(List.of(), rebuilt.templateProblems());
        }
        return new SiteComparison(site, manifest).compare(rebuilt, progress);
    }

    private Result compare(Assessment.Scored rebuilt, BuildProgress progress) throws IOException {
        Queue<SiteDifference> found = new ConcurrentLinkedQueue<>();
        SiteBuild.Result made;
        try {
            Output comparing = (path, content) -> compare(path, content, found);
            made = SiteBuild.make(
                    rebuilt, manifest.options(), KeptFiles.none(), comparing, BuildProgress.Stage.COMPARE, progress);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (!made.problems().isEmpty()) {
            return new Result(List.of(), made.problems());
        }
        List<SiteDifference> differences = new ArrayList<>(found);
        for (String path : site.paths()) {
            if (!made.manifest().files().containsKey(path) && !path.equals(SiteManifest.PATH)) {
                differences.add(new SiteDifference(Kind.EXTRA, path, null));
            }
        }
        differences.sort(Comparator.comparing(SiteDifference::path));
        SiteDifference own = compareManifest(made.manifest(), differences);
        if (own != null) {
            differences.add(own);
        }
        return new Result(differences, List.of());
    }

    private void compare(String path, byte[] made, Queue<SiteDifference> found) throws IOException {
        byte[] published = site.read(path, made.length + Spot.MORE);
        if (published == null) {
            found.add(new SiteDifference(Kind.MISSING, path, null));
        } else if (!Arrays.equals(published, made)) {
            boolean asMade = Objects.equals(
                    site.hash(path, SiteManifest.LARGEST), manifest.files().get(path));
            found.add(new SiteDifference(asMade ? Kind.DIFFERENT : Kind.ALTERED, path, Spot.of(published, made)));
        }
    }

    /** What the manifest says otherwise, apart from the program's version and the files that are already told. */
    private @Nullable SiteDifference compareManifest(SiteManifest made, List<SiteDifference> told) throws IOException {
        SortedMap<String, String> expected = new TreeMap<>(made.files());
        for (SiteDifference difference : told) {
            String hash = manifest.files().get(difference.path());
            if (hash == null) {
                expected.remove(difference.path());
            } else {
                expected.put(difference.path(), hash);
            }
        }
        byte[] wanted = made.with(manifest.program(), expected).text().getBytes(StandardCharsets.UTF_8);
        byte[] published = Objects.requireNonNull(site.read(SiteManifest.PATH, SiteManifest.LARGEST));
        return Arrays.equals(published, wanted)
                ? null
                : new SiteDifference(Kind.MANIFEST, SiteManifest.PATH, Spot.of(published, wanted));
    }
}
