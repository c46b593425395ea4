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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sodiem.site.SiteDifference.Kind;
import org.sodiem.site.SiteDifference.Place;
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
     * What differs, sorted by path, the manifest last; nothing where the site is exactly what its commit gives.
     *
     * @param manifest what the site says of itself
     * @param rebuilt the campaign at the commit that the manifest names
     * @throws IOException where the published site cannot be read
     */
    public static List<SiteDifference> of(
            PublishedSite site, SiteManifest manifest, Assessment rebuilt, Progress progress) throws IOException {
        return new SiteComparison(site, manifest).compare(rebuilt, progress);
    }

    private List<SiteDifference> compare(Assessment rebuilt, Progress progress) throws IOException {
        List<SiteFile> files = SiteBuild.files(rebuilt, manifest.options());
        Map<String, String> hashes = new ConcurrentHashMap<>();
        AtomicInteger done = new AtomicInteger();
        List<SiteDifference> differences = new ArrayList<>();
        try {
            files.parallelStream()
                    .map(file -> {
                        progress.at(Progress.Stage.COMPARE, done.getAndIncrement(), files.size());
                        byte[] made = file.content().get();
                        hashes.put(file.path(), Sha256.of(made));
                        return compare(file.path(), made);
                    })
                    .filter(Objects::nonNull)
                    .forEachOrdered(differences::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        progress.at(Progress.Stage.COMPARE, files.size(), files.size());
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
        return differences;
    }

    private @Nullable SiteDifference compare(String path, byte[] made) {
        try {
            byte[] published = site.read(path, made.length);
            if (published == null) {
                return new SiteDifference(Kind.MISSING, path, null);
            }
            if (Arrays.equals(published, made)) {
                return null;
            }
            byte[] whole = Objects.requireNonNull(site.read(path, SiteManifest.LARGEST));
            boolean asMade = Sha256.of(whole).equals(manifest.files().get(path));
            return new SiteDifference(asMade ? Kind.DIFFERENT : Kind.ALTERED, path, Place.of(whole, made));
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
                : new SiteDifference(Kind.MANIFEST, SiteManifest.PATH, Place.of(published, wanted));
    }
}
