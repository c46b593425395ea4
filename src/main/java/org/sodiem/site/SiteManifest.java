package org.sodiem.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.model.Campaign;
import org.sodiem.page.BaseUrl;
import org.sodiem.round.Attempt;
import org.sodiem.round.Chronicle;
import org.sodiem.round.Rewriting;
import org.sodiem.round.Snapshot;
import org.sodiem.score.AsOf;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

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
        SiteOptions options,
        SortedMap<String, String> tags,
        List<Rewriting> rewritten,
        SortedMap<String, String> files) {

    /** Where it stands; also the file by which a folder shows that this program wrote it. */
    public static final String PATH = "sodiem-site.json";

    /** The most bytes that one may have: there is no site of 200,000 files. */
    public static final int LARGEST = 32 << 20;

    private static final String FORMAT = "sodiem-site/2";
    private static final int MOST_REWRITTEN = 10;
    private static final JsonFactory JSON = new JsonFactory();

    /** A manifest; the collections are copied. */
    public SiteManifest {
        tags = new TreeMap<>(tags);
        rewritten = List.copyOf(rewritten);
        files = new TreeMap<>(files);
    }

    /** The manifest of a site whose other files have these hashes. */
    static SiteManifest of(Assessment assessment, SiteOptions options, Map<String, String> files) {
        Campaign campaign = Objects.requireNonNull(assessment.scores()).book().campaign();
        Chronicle chronicle = assessment.chronicle();
        Chronicle.Commit made = chronicle.commit();
        Revision revision = made == null || !made.clean() ? null : made.revision();
        SortedMap<String, String> tags = new TreeMap<>();
        for (Attempt<Snapshot.OfRound> scored : chronicle.rounds()) {
            if (scored.snapshot() instanceof Snapshot.Tagged closed) {
                tags.put(closed.round().tag(), closed.revision().id());
            }
        }
        return new SiteManifest(
                Program.VERSION,
                campaign.authority(),
                campaign.id(),
                campaign.fictitious(),
                revision == null ? null : revision.id(),
                revision == null ? null : revision.committed(),
                made != null && made.shallow(),
                options,
                tags,
                chronicle.rewritten(),
                new TreeMap<>(files));
    }

    /** The same, made by a program of this version and with these hashes. */
    SiteManifest with(String version, SortedMap<String, String> hashes) {
        return new SiteManifest(
                version, authority, campaign, fictitious, commit, committed, shallow, options, tags, rewritten, hashes);
    }

    /**
     * What the site that is to replace this one has to tell of the history: what this one told, for the rest of the
     * campaign, and that the commit it was made from is gone; but nothing of a commit that the history holds again.
     * Where older commits were left out when the repository was cloned, nothing new is found. 10 at most, the newest.
     *
     * @param now the campaign that is published next; a site of another authority is no earlier site
     */
    public List<Rewriting> rewrittenSince(Repository repository, Campaign now) throws IOException {
        Revision head = repository.absence() == null ? repository.head() : null;
        if (!authority.equals(now.authority()) || head == null) {
            return List.of();
        }
        List<Rewriting> found = new ArrayList<>(campaign.equals(now.id()) ? rewritten : List.of());
        if (commit != null && committed != null && !repository.isShallow()) {
            found.add(new Rewriting(commit, committed, head.id()));
        }
        Set<String> lost =
                repository.lost(found.stream().map(Rewriting::published).toList());
        Set<String> told = new TreeSet<>();
        List<Rewriting> since = found.stream()
                .filter(rewriting -> lost.contains(rewriting.published()) && told.add(rewriting.published()))
                .toList();
        return since.subList(Math.max(0, since.size() - MOST_REWRITTEN), since.size());
    }

    /** Whether it cannot be told if the history still holds its commit, because the clone lacks older commits. */
    public boolean isBeyond(Repository repository) throws IOException {
        return commit != null
                && repository.isShallow()
                && !repository.lost(List.of(commit)).isEmpty();
    }

    /** As JSON, one property and one file a line, paths sorted; the same bytes everywhere. */
    public String text() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(new Lines(), out)) {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            json.writeStringProperty("program", program);
            json.writeStringProperty("authority", authority);
            json.writeStringProperty("campaign", campaign);
            json.writeBooleanProperty("fictitious", fictitious);
            property(json, "commit", commit);
            property(json, "committed", committed);
            json.writeBooleanProperty("shallow", shallow);
            property(json, "at", options.at() == null ? null : options.at().text());
            property(
                    json,
                    "baseUrl",
                    options.base() == null ? null : options.base().value());
            properties(json, "tags", tags);
            json.writeArrayPropertyStart("rewritten");
            for (Rewriting rewriting : rewritten) {
                json.writeStartObject();
                json.writeStringProperty("published", rewriting.published());
                property(json, "committed", rewriting.committed());
                json.writeStringProperty("found", rewriting.found());
                json.writeEndObject();
            }
            json.writeEndArray();
            properties(json, "files", files);
            json.writeEndObject();
        }
        return out.append('\n').toString();
    }

    private static void property(JsonGenerator json, String name, @Nullable Object value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value.toString());
        }
    }

    private static void properties(JsonGenerator json, String name, SortedMap<String, String> values) {
        json.writeObjectPropertyStart(name);
        values.forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    /** Reads a manifest from a file, as {@link #parse}. */
    public static @Nullable SiteManifest read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(in.readNBytes(LARGEST));
        }
    }

    /** Reads a manifest; null where it is none, is damaged, or was written by a version that kept no hashes. */
    public static @Nullable SiteManifest parse(byte[] bytes) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            json.nextToken();
            return read(json);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    private static @Nullable SiteManifest read(JsonParser json) {
        Map<String, String> own = new HashMap<>();
        SortedMap<String, String> tags = new TreeMap<>();
        SortedMap<String, String> files = new TreeMap<>();
        List<Rewriting> rewritten = new ArrayList<>();
        expect(json.currentToken() == JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "tags" -> tags.putAll(texts(json));
                case "files" -> files.putAll(texts(json));
                case "rewritten" -> {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        SortedMap<String, String> one = texts(json);
                        rewritten.add(new Rewriting(
                                id(one.get("published")),
                                Instant.parse(text(one.get("committed"))),
                                id(one.get("found"))));
                    }
                }
                default -> {
                    if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                        own.put(name, json.getString());
                    }
                    json.skipChildren();
                }
            }
        }
        expect(rewritten.size() <= MOST_REWRITTEN);
        tags.values().forEach(SiteManifest::id);
        String commit = own.get("commit");
        String at = own.get("at");
        String base = own.get("baseUrl");
        return !FORMAT.equals(own.get("format"))
                ? null
                : new SiteManifest(
                        text(own.get("program")),
                        text(own.get("authority")),
                        text(own.get("campaign")),
                        Boolean.parseBoolean(own.get("fictitious")),
                        commit == null ? null : id(commit),
                        commit == null ? null : Instant.parse(text(own.get("committed"))),
                        Boolean.parseBoolean(own.get("shallow")),
                        new SiteOptions(at == null ? null : AsOf.parse(at), base == null ? null : BaseUrl.parse(base)),
                        tags,
                        rewritten,
                        files);
    }

    private static SortedMap<String, String> texts(JsonParser json) {
        SortedMap<String, String> texts = new TreeMap<>();
        expect(json.currentToken() == JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            expect(json.nextToken() == JsonToken.VALUE_STRING);
            texts.put(name, json.getString());
        }
        return texts;
    }

    private static String text(@Nullable String text) {
        expect(text != null);
        return Objects.requireNonNull(text);
    }

    private static String id(@Nullable String commit) {
        expect(commit != null && commit.matches("[0-9a-f]{40}"));
        return Objects.requireNonNull(commit);
    }

    private static void expect(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("no manifest");
        }
    }

    /** One property a line, on every system. */
    private static final class Lines extends ObjectWriteContext.Base {

        private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
