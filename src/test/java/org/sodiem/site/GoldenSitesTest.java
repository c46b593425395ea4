package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sodiem.git.AppraisedRepo;
import org.sodiem.git.RepoBuilder;
import org.sodiem.source.MapTree;

/**
 * Whole tiny sites, byte for byte: {@code golden/sites/<case>/input} is laid over {@code golden/base}, and everything but
 * the assets, and their hashes in the manifest, must be what stands in {@code golden/sites/<case>/site}; missing and extra files are told.
 *
 * <p>Run with {@code -Dgolden.record=true} to write the sites anew; the run then fails, so that nobody takes it for a
 * pass.
 */
class GoldenSitesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @ValueSource(strings = {"whole", "troubled"})
    void writesExactlyThisSite(String name) throws IOException {
        Path folder = GOLDEN.resolve("sites").resolve(name);
        MapTree tree = MapTree.of(GOLDEN.resolve("base")).overlay(folder.resolve("input"));
        check(folder, SiteFacts.of(tree, "2023-12-11T16:42"));
    }

    /** The site of a repository with two closed rounds and a late change; commits have fixed authors and dates. */
    @Test
    void writesExactlyTheSiteOfARepository(@TempDir Path folder) throws IOException {
        check(GOLDEN.resolve("sites/rounds"), HistoryPagesTest.site(HistoryPagesTest.twoRounds(folder), null));
    }

    /** The pages that tell of approvals, explanations and what these changed; the rest is as in the others. */
    @Test
    void writesExactlyWhatWasApprovedAndExplained(@TempDir Path folder) throws IOException {
        RepoBuilder repo = AppraisedRepo.approved(folder.resolve("repo"));
        AppraisedRepo.appraise(repo);
        SiteFacts facts = HistoryPagesTest.site(repo, null);
        SiteFacts told = new SiteFacts();
        for (String path : List.of(
                "cac-dot.html",
                "theo-doi.html",
                "don-vi/xa-an.html",
                "don-vi/xa-an/lich-su.html",
                "tieu-chi/commune/1.1.2.html",
                "data/unit/xa-an.json",
                "data/unit/xa-an.csv",
                "data/status.json")) {
            told.files.put(path, Objects.requireNonNull(facts.files.get(path), path + " of " + facts.files.keySet()));
        }
        check(GOLDEN.resolve("sites/appraised"), told);
    }

    private static void check(Path folder, SiteFacts facts) throws IOException {
        Map<String, String> site = facts.files.entrySet().stream()
                .filter(file ->
                        !file.getKey().startsWith("assets/") && !file.getKey().matches(".*\\.(?:xlsx|docx)"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        file -> withoutAssets(new String(file.getValue(), StandardCharsets.UTF_8), file.getKey()),
                        (one, other) -> one,
                        TreeMap::new));
        if (Boolean.getBoolean("golden.record")) {
            record(folder.resolve("site"), site);
            fail("recorded %s", folder);
        }
        Map<String, String> expected = read(folder.resolve("site"));
        assertThat(site.keySet()).isEqualTo(expected.keySet());
        site.forEach((path, text) -> assertThat(text).as(path).isEqualTo(expected.get(path)));
    }

    /** The manifest without the hashes of the assets, which change whenever a stylesheet does. */
    private static String withoutAssets(String text, String path) {
        return path.equals(SiteManifest.PATH) ? text.replaceAll("(?m)^ *\"assets/.*\n", "") : text;
    }

    private static void record(Path folder, Map<String, String> site) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder).sorted(Comparator.reverseOrder())) {
                for (Path path : old.toList()) {
                    Files.delete(path);
                }
            }
        }
        for (Map.Entry<String, String> file : site.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, file.getValue());
        }
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }
}
