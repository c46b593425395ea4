package org.sodiem.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesAFileBesideTheOldOneAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("trang-thai.json");
        Replacement.write(file, new byte[] {1});
        Replacement.write(file, new byte[] {2});
        assertThat(file).hasBinaryContent(new byte[] {2});
        assertThat(folder.toFile().list()).containsExactly("trang-thai.json");
    }

    @Test
    void bringsBackAFolderThatAKilledRunHadMovedAway() throws IOException {
        Files.createDirectory(folder.resolve(".site.sodiem-old"));
        Files.writeString(folder.resolve(".site.sodiem-old/a"), "cũ");
        Replacement replacement = Replacement.ofFolder(folder.resolve("site"));
        assertThat(folder.resolve("site/a")).hasContent("cũ");
        replacement.begin();
        Files.writeString(replacement.fresh().resolve("a"), "mới");
        replacement.commit();
        assertThat(folder.resolve("site/a")).hasContent("mới");
        assertThat(folder.toFile().list()).containsExactly("site");
    }
}
