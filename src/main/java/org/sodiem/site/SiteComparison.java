package org.sodiem.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.render.BrokenTemplate;
import org.sodiem.site.SiteDifference.Kind;
import org.sodiem.site.SiteDifference.Spot;
import org.sodiem.source.Sha256;

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
    public static Result of(PublishedSite site, SiteManifest manifest, Assessment rebuilt, BuildProgress progress)
            throws IOException {
        if (!rebuilt.hasSite()) {
            return new Result(List.of(), rebuilt.templateProblems());
        }
        return new SiteComparison(site, manifest).compare(rebuilt, progress);
    }

    private Result compare(Assessment rebuilt, BuildProgress progress) throws IOException {
        List<SiteFile> files = SiteBuild.files(rebuilt, manifest.options());
        Map<String, String> hashes = new ConcurrentHashMap<>();
        AtomicInteger done = new AtomicInteger();
        Queue<Diagnostic> broken = new ConcurrentLinkedQueue<>();
        List<SiteDifference> differences = new ArrayList<>();
        try {
            files.parallelStream()
                    .map(file -> {
                        progress.at(BuildProgress.Stage.COMPARE, done.getAndIncrement(), files.size());
                        try {
                            byte[] made = file.content().get();
                            hashes.put(file.path(), Sha256.of(made));
                            return compare(file.path(), made);
                        } catch (BrokenTemplate e) {
                            broken.add(e.problem());
                            return null;
                        }
                    })
                    .filter(Objects::nonNull)
                    .forEachOrdered(differences::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        progress.at(BuildProgress.Stage.COMPARE, files.size(), files.size());
        if (!broken.isEmpty()) {
            return new Result(List.of(), Problems.sorted(broken));
        }
        for (String path : site.paths()) {
            if (!hashes.containsKey(path) && !path.equals(SiteManifest.PATH)) {
                differences.add(new SiteDifference(Kind.EXTRA, path, null));
            }
        }
        differences.sort(Comparator.comparing(SiteDifference::path));
        SiteDifference own = compareManifest(SiteManifest.of(rebuilt, manifest.options(), hashes), differences);
        if (own != null) {
            differences.add(own);
        }
        return new Result(differences, List.of());
    }

    private @Nullable SiteDifference compare(String path, byte[] made) {
        try {
            byte[] published = site.read(path, made.length + Spot.MORE);
            if (published == null) {
                return new SiteDifference(Kind.MISSING, path, null);
            }
            if (Arrays.equals(published, made)) {
                return null;
            }
            boolean asMade = Objects.equals(
                    site.hash(path, SiteManifest.LARGEST), manifest.files().get(path));
            return new SiteDifference(asMade ? Kind.DIFFERENT : Kind.ALTERED, path, Spot.of(published, made));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
