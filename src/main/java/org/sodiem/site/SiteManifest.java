package org.sodiem.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.Revision;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.language.Named;
import org.sodiem.model.Campaign;
import org.sodiem.model.Edition;
import org.sodiem.part.BaseUrl;
import org.sodiem.round.Attempt;
import org.sodiem.round.Chronicle;
import org.sodiem.round.PublishedBefore;
import org.sodiem.round.Rewriting;
import org.sodiem.round.Snapshot;
import org.sodiem.score.AsOf;

/**
 * What a site says of itself in {@code sodiem-site.json}: enough to make it again and to find whatever was changed.
 *
 * @param program the version of the program that made it
 * @param authority who holds the assessment
 * @param campaign the campaign's id
 * @param fictitious whether the figures are invented
 * @param commit the full id of the commit it was made from; null where the files were not those of a commit
 * @param committed when that was committed; null where there is none
 * @param shallow whether the clone it was made from lacked older commits, so that its history is not whole
 * @param partial whether it lacked files of older commits, so that something of its history is not there
 * @param edition for whom it was made
 * @param options the options that shaped it
 * @param tags the rounds that were closed: the commit at which each tag stood, by the tag's name
 * @param rewritten the commits that earlier sites were made from and that the history does not hold any more
 * @param files the SHA-256 of every other file, by path
 */
public record SiteManifest(
        String program,
        String authority,
        String campaign,
        boolean fictitious,
        @Nullable String commit,
        @Nullable Instant committed,
        boolean shallow,
        boolean partial,
        Edition edition,
        SiteOptions options,
        SortedMap<String, String> tags,
        List<Rewriting> rewritten,
        SortedMap<String, String> files) {

    /** Where it stands; also the file by which a folder shows that this program wrote it. */
    public static final String PATH = "sodiem-site.json";

    /** The most bytes that one may have: there is no site of 200,000 files. */
    public static final int LARGEST = 32 << 20;

    private static final String FORMAT = "sodiem-site/2";

    public SiteManifest {
        tags = new TreeMap<>(tags);
        rewritten = List.copyOf(rewritten);
        files = new TreeMap<>(files);
    }

    /** The manifest of a site whose other files have these hashes. */
    static SiteManifest of(Assessment.Scored assessment, SiteOptions options, Map<String, String> files) {
        Campaign campaign = assessment.campaign();
        Chronicle chronicle = assessment.chronicle();
        Chronicle.Commit made = chronicle.commit();
        Revision revision = chronicle.files();
        SortedMap<String, String> tags = new TreeMap<>();
        for (Attempt<Snapshot.OfRound> scored : chronicle.rounds()) {
            if (scored.snapshot() instanceof Snapshot.Tagged closed) {
                tags.put(closed.round().tag().value(), closed.revision().id());
            }
        }
        return new SiteManifest(
                Program.VERSION,
                campaign.authority(),
                campaign.id(),
                campaign.fictitious(),
                revision == null ? null : revision.id(),
                revision == null ? null : revision.dated(),
                made != null && made.shallow(),
                made != null && made.partial(),
                assessment.edition(),
                options,
                tags,
                chronicle.rewritten(),
                new TreeMap<>(files));
    }

    /** The same, made by a program of this version and with these hashes. */
    SiteManifest with(String version, SortedMap<String, String> hashes) {
        return new SiteManifest(
                version,
                authority,
                campaign,
                fictitious,
                commit,
                committed,
                shallow,
                partial,
                edition,
                options,
                tags,
                rewritten,
                hashes);
    }

    /** Whether the site is not even what it says of itself, whatever its commit gives. */
    public boolean isContradictedBy(SiteDifference difference) {
        boolean listed = files.containsKey(difference.path());
        return switch (difference.kind()) {
            case ALTERED -> true;
            case MISSING -> listed;
            case EXTRA -> !listed;
            case DIFFERENT, MANIFEST -> false;
        };
    }

    /** How many files the site has, this one among them. */
    public int count() {
        return files.size() + 1;
    }

    /** What the history has to answer for. */
    public PublishedBefore publication() {
        PublishedBefore.Commit made =
                commit == null ? null : new PublishedBefore.Commit(commit, Revision.orUnreadable(committed));
        return new PublishedBefore(authority, campaign, made, rewritten);
    }

    /** As JSON, one property and one file a line, paths sorted; the same bytes everywhere. */
    public String text() {
        return Json.lines(new JsonObject()
                .with("format", FORMAT)
                .with("program", program)
                .with("authority", authority)
                .with("campaign", campaign)
                .with("fictitious", fictitious)
                .with("commit", commit)
                .with("committed", committed)
                .with("shallow", shallow)
                .unlessEmpty("partial", partial ? Boolean.TRUE : null)
                .with("at", options.at() == null ? null : options.at().text())
                .with("edition", edition.id())
                .with("baseUrl", options.base() == null ? null : options.base().value())
                .with("tags", JsonObject.of(tags))
                .with(
                        "rewritten",
                        rewritten,
                        rewriting -> new JsonObject()
                                .with("published", rewriting.published())
                                .with("committed", Revision.readable(rewriting.committed()))
                                .with("found", rewriting.found()))
                .with("files", JsonObject.of(files)));
    }

    /** Reads a manifest from a file, as {@link #parse}. */
    public static @Nullable SiteManifest read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(in.readNBytes(LARGEST));
        }
    }

    /** Which files of a folder are a site's: those of its manifest, and that. Null where there is none that can be read. */
    public static @Nullable Predicate<String> listed(Path folder) throws IOException {
        Path file = folder.resolve(PATH);
        SiteManifest manifest = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? read(file) : null;
        return manifest == null
                ? null
                : path -> path.equals(PATH) || manifest.files().containsKey(path);
    }

    /** Reads a manifest; null where it is none, is damaged, or was written by a version that kept no hashes. */
    public static @Nullable SiteManifest parse(byte[] bytes) {
        try {
            return of(Json.read(bytes));
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    private static SiteManifest of(JsonObject json) {
        List<Rewriting> rewritten = json.list("rewritten", JsonObject.class).stream()
                .map(one -> new Rewriting(
                        id(one.text("published")),
                        Revision.orUnreadable(moment(one.textOrNull("committed"))),
                        id(one.text("found"))))
                .toList();
        SortedMap<String, String> tags = new TreeMap<>(json.object("tags").texts());
        tags.values().forEach(SiteManifest::id);
        expect(json.text("format").equals(FORMAT) && rewritten.size() <= PublishedBefore.MOST_TOLD);
        String commit = json.textOrNull("commit");
        String at = json.textOrNull("at");
        String base = json.textOrNull("baseUrl");
        return new SiteManifest(
                json.text("program"),
                json.text("authority"),
                json.text("campaign"),
                json.flag("fictitious"),
                commit == null ? null : id(commit),
                commit == null ? null : moment(json.textOrNull("committed")),
                json.flag("shallow"),
                json.properties().containsKey("partial") && json.flag("partial"),
                edition(json),
                new SiteOptions(at == null ? null : AsOf.parse(at), base == null ? null : BaseUrl.parse(base)),
                tags,
                rewritten,
                new TreeMap<>(json.object("files").texts()));
    }

    /** Sites that do not say it were made with everything. */
    private static Edition edition(JsonObject json) {
        String id = json.properties().containsKey("edition") ? json.text("edition") : Edition.INTERNAL.id();
        expect(Arrays.asList(Named.ids(Edition.class)).contains(id));
        return Named.of(Edition.class, id);
    }

    /** A moment of the years 1 to 9999, which every date on a page can tell. */
    private static @Nullable Instant moment(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Instant moment = Instant.parse(text);
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        expect(year >= 1 && year <= 9999);
        return moment;
    }

    private static String id(String commit) {
        expect(commit.matches("[0-9a-f]{40}"));
        return commit;
    }

    private static void expect(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("no manifest");
        }
    }
}
