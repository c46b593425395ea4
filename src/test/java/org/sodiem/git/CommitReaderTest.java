package org.sodiem.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitReaderTest {

    @TempDir
    private Path folder;

    /** As a server does between two readings: objects leave their own files, and the moment of the pack's folder stays. */
    @Test
    void findsWhatGitPackedWhileItReads() throws IOException {
        RepoBuilder repo = new RepoBuilder(folder);
        repo.write("criteria/a.yaml", "một\n").commit("một", "2023-10-01T08:00:00+07:00");
        repo.write("criteria/a.yaml", "hai\n").commit("hai", "2023-10-02T08:00:00+07:00");
        repo.git("gc", "--quiet");
        String last = repo.write("criteria/a.yaml", "ba\n").commit("ba", "2023-10-03T08:00:00+07:00");
        Path packs = folder.resolve(".git/objects/pack");
        try (Repository repository = Repository.open(folder);
                CommitReader reader = repository.reader()) {
            Revision first = reader.revision(repo.id("HEAD~1"));
            FileTime seen = Files.getLastModifiedTime(packs);
            repo.git("gc", "--quiet", "--prune=now");
            Files.setLastModifiedTime(packs, seen);
            assertThat(Objects.requireNonNull(first).id()).isEqualTo(repo.id("HEAD~1"));
            assertThat(reader.revision(last).id()).isEqualTo(last);
            assertThat(reader.folder(last, "criteria")).isNotNull();
        }
    }
}
