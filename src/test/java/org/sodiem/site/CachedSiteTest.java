package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.git.RepoBuilder;

/** What is remembered of a history never shows: a site has the same bytes with it and without. */
class CachedSiteTest {

    private static final String AN = "submissions/2023/xa-an/scores.yaml";

    @TempDir
    private Path folder = Path.of("");

    private RepoBuilder repo;

    @BeforeEach
    void makeRepository() throws IOException {
        repo = HistoryPagesTest.twoRounds(folder);
    }

    private void agrees(String when) throws IOException {
        Map<String, byte[]> remembered = HistoryPagesTest.site(repo, null).files;
        forget();
        Map<String, byte[]> read = HistoryPagesTest.site(repo, null).files;
        assertThat(remembered.keySet()).as(when).isEqualTo(read.keySet());
        read.forEach((path, bytes) ->
                assertThat(remembered.get(path)).as("%s: %s", when, path).isEqualTo(bytes));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(repo.folder().resolve(".git/sodiem"))) {
            return files.sorted().toList();
        }
    }

    private void forget() throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
    }

    private void damage(int at) throws IOException {
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[Math.min(at, bytes.length - 1)] ^= 4;
            Files.write(file, bytes);
        }
    }

    @Test
    void hasTheSameBytesWhateverIsRemembered() throws IOException {
        agrees("cold");
        agrees("warm");
        repo.replace(AN, "count: 4", "count: 3").commit("Thêm một commit", "2023-12-29T08:00:00+07:00");
        agrees("after one commit");
        repo.git("checkout", "--quiet", "-b", "khác", "HEAD~2");
        agrees("on another branch");
        repo.git("checkout", "--quiet", "main");
        for (int at : List.of(0, 33, 50, Integer.MAX_VALUE)) {
            damage(at);
            agrees("after damage at " + at);
        }
        repo.replace(AN, "count: 3", "count: 1");
        agrees("with a file that is not committed");
    }
}
