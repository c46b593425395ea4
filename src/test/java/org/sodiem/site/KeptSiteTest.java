package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;
import org.sodiem.git.Repository;
import org.sodiem.model.Edition;
import org.sodiem.part.BaseUrl;
import org.sodiem.score.AsOf;
import org.sodiem.source.FolderTree;
import org.sodiem.source.Sha256;

/** A site that stays is the one that would be made, byte for byte; and it stays where nothing has changed. */
class KeptSiteTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;
    private Path site;
    private Path note;
    private String program = "one";
    private Edition edition = Edition.PUBLIC;
    private SiteOptions options = SiteOptions.NONE;
    private int day;

    @BeforeEach
    void makeRepository() throws IOException {
        repo = HistoryPagesTest.twoRounds(folder);
        site = folder.resolve("site");
        note = repo.folder().resolve(".git/sodiem/site-public");
    }

    /** What is done between two builds. */
    private interface Change {
        void make() throws IOException;
    }

    private String commit(String message) throws IOException {
        return repo.commit(message, "2024-01-%02dT08:00:00+07:00".formatted(++day % 28 + 1));
    }

    private void tag(String... args) throws IOException {
        String when = "2024-02-01T08:00:00+07:00";
        repo.at(when, when, Stream.concat(Stream.of("tag"), Stream.of(args)).toArray(String[]::new));
    }

    private Path page() {
        return site.resolve("don-vi/xa-an.html");
    }

    /** After these nothing may stay: something that a site is made from has changed, or the site has. */
    private Map<String, Change> changes() {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("a figure", () -> {
            String text = Files.readString(repo.folder().resolve(AN));
            repo.write(AN, text.replaceFirst("count: \\d+", "count: " + day % 5));
            commit("Sửa số hình thức");
        });
        changes.put("a commit of nothing that is read", () -> {
            repo.write("ghi-chu.txt", "lần " + day);
            commit("Ghi chú");
        });
        changes.put("a file not committed", () -> repo.replace(AN, "count:", "count:  "));
        changes.put("a tag", () -> tag("--force", "2023/lan-1", "main~2"));
        changes.put("a tag at another commit", () -> tag("--force", "2023/lan-1", "main~1"));
        changes.put("a tag that says something", () -> tag("--force", "-a", "-m", "Chốt", "2023/lan-1", "main~2"));
        changes.put(
                "a tag that says something else", () -> tag("-f", "-a", "-m", "Chốt " + day, "2023/lan-1", "main~2"));
        changes.put("a template", () -> {
            repo.write("site-templates/assets/local.css", "p { color: #00000" + day % 10 + " }\n");
            commit("Đổi màu");
        });
        changes.put("a page of the repository", () -> {
            repo.write("site-templates/pages/gioi-thieu.md", "# Giới thiệu\n\nLần " + day + "\n");
            commit("Trang riêng");
        });
        changes.put("a unit that is gone", () -> {
            repo.git("rm", "-r", "--quiet", "--ignore-unmatch", "submissions/2023/xa-binh");
            commit("Bỏ điểm của xã Bình");
        });
        changes.put("history rewritten", () -> {
            String when = "2024-01-%02dT09:00:00+07:00".formatted(day % 28 + 1);
            repo.at(when, when, "commit", "--quiet", "--amend", "--allow-empty", "-m", "Viết lại");
        });
        changes.put("an older commit", () -> repo.git("checkout", "--quiet", "--detach", "HEAD~1"));
        changes.put("another program", () -> program = "program " + day++);
        changes.put(
                "another address",
                () -> options = new SiteOptions(options.at(), BaseUrl.parse("https://diem" + day++ + ".example.vn/")));
        changes.put(
                "another moment",
                () -> options = new SiteOptions(AsOf.parse("2023-12-%02d".formatted(++day % 28 + 1)), options.base()));
        changes.put("the note damaged", () -> {
            byte[] bytes = Arrays.copyOf(Files.exists(note) ? Files.readAllBytes(note) : new byte[0], 32);
            bytes[day % bytes.length] ^= 1;
            Files.write(note, bytes);
        });
        changes.put("the note cut short", () -> Files.write(note, new byte[0]));
        changes.put("the note gone", () -> Files.deleteIfExists(note));
        changes.put("a page changed", () -> Files.writeString(page(), Files.readString(page()) + " "));
        changes.put("a page changed, and its hash in the manifest", () -> {
            Path manifest = site.resolve(SiteManifest.PATH);
            String hash = Sha256.of(Files.readAllBytes(page()));
            Files.writeString(page(), "khác");
            Files.writeString(manifest, Files.readString(manifest).replace(hash, Sha256.of("khác")));
        });
        changes.put("a page gone", () -> Files.delete(page()));
        changes.put("a file more", () -> Files.writeString(site.resolve(".DS_Store"), "x"));
        changes.put("the manifest damaged", () -> Files.writeString(site.resolve(SiteManifest.PATH), "{"));
        return changes;
    }

    /** Whether the site stays; where it does not, one takes its place that has two pages, which is quick. */
    private boolean build() throws IOException {
        return build((assessment, output) -> {
            byte[] content = String.valueOf(assessment.chronicle().commit()).getBytes(StandardCharsets.UTF_8);
            SortedMap<String, String> hashes = new TreeMap<>();
            for (String path : List.of("index.html", "don-vi/xa-an.html")) {
                output.write(path, content);
                hashes.put(path, Sha256.of(content));
            }
            SiteManifest manifest = SiteManifest.of(assessment, options, hashes);
            output.write(SiteManifest.PATH, manifest.text());
            return manifest;
        });
    }

    /** Makes a site. */
    private interface Making {
        SiteManifest make(Assessment.Scored assessment, Output output) throws IOException;
    }

    private boolean build(Making making) throws IOException {
        try (Repository repository = Repository.open(repo.folder())) {
            Assessment.Scored assessment = (Assessment.Scored) Assessment.of(
                    repository, new FolderTree(repo.folder()), options.at(), edition, (stage, done, total) -> {});
            KeptSite kept = KeptSite.of(repository, assessment, options, program);
            if (kept.in(site) != null) {
                return true;
            }
            try (FolderOutput output = FolderOutput.replace(site, listing -> path -> true)) {
                SiteManifest made = making.make(assessment, output);
                output.commit();
                kept.keep(made);
            }
            return false;
        }
    }

    private Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(site.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    @Test
    void isWhatAWholeBuildGives() throws IOException {
        repo.replace("criteria/2023/campaign.yaml", "campaign:", "workbooks: none\ncampaign:");
        commit("Không kèm bảng tính");
        edition = Edition.INTERNAL;
        Making whole = (assessment, output) -> SiteBuild.write(assessment, options, output, (stage, done, total) -> {})
                .manifest();
        assertThat(build(whole)).isFalse();
        assertThat(build(whole)).isTrue();
        SiteFacts anew = HistoryPagesTest.siteWith(repo, options);
        assertThat(files().keySet()).isEqualTo(anew.files.keySet());
        files().forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(anew.files.get(path)));
    }

    @Test
    void isMadeAnewWhateverChanges() throws IOException {
        build();
        assertThat(build()).as("nothing").isTrue();
        List<Map.Entry<String, Change>> order = new ArrayList<>(changes().entrySet());
        Collections.shuffle(order, new Random(20231211));
        for (Map.Entry<String, Change> change : order) {
            change.getValue().make();
            assertThat(build()).as(change.getKey()).isFalse();
        }
        repo.git("checkout", "--quiet", "--", "submissions");
        build();
        assertThat(build()).as("nothing").isTrue();
    }

    @Test
    void staysWhateverBranchesAreThereAndWhereverTheFolderLies() throws IOException {
        build();
        FileTime written = FileTime.from(Instant.parse("2024-01-01T00:00:00Z"));
        Files.setLastModifiedTime(page(), written);
        repo.git("branch", "them");
        repo.write("README.md", "không thuộc trang");
        Files.move(site, folder.resolve("elsewhere"));
        site = folder.resolve("elsewhere");
        assertThat(build()).isTrue();
        assertThat(Files.getLastModifiedTime(page())).isEqualTo(written);
    }

    @Test
    void keepsEachEditionApart() throws IOException {
        build();
        Path open = site;
        site = folder.resolve("internal");
        edition = Edition.INTERNAL;
        assertThat(build()).isFalse();
        assertThat(build()).isTrue();
        site = open;
        assertThat(build()).isFalse();
        site = folder.resolve("internal");
        edition = Edition.PUBLIC;
        assertThat(build()).isFalse();
    }

    @Test
    void believesNothingWithoutAProgramNorOfFilesThatAreNotOfACommit() throws IOException {
        repo.replace(AN, "count:", "count:  ");
        build();
        assertThat(build()).isFalse();
        assertThat(note).doesNotExist();
        repo.git("checkout", "--quiet", "--", "submissions");
        build();
        try (Repository repository = Repository.open(repo.folder())) {
            Assessment.Scored assessment = (Assessment.Scored)
                    Assessment.of(repository, new FolderTree(repo.folder()), null, edition, (stage, done, total) -> {});
            assertThat(KeptSite.of(repository, assessment, options, program).in(site))
                    .isNotNull();
            assertThat(KeptSite.of(repository, assessment, options, null).in(site))
                    .isNull();
            repo.git("config", "remote.origin.promisor", "true");
        }
        assertThat(build()).isFalse();
    }
}
