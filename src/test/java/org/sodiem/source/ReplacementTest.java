package org.sodiem.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementTest {

    @TempDir
    private Path folder = Path.of("");

    private Path site() {
        return folder.resolve("site");
    }

    private static void put(Path folder, String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("a"), text);
    }

    @Test
    void writesAFileBesideTheOldOneAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("trang-thai.json");
        Replacement.write(file, new byte[] {1});
        Replacement.write(file, new byte[] {2});
        assertThat(file).hasBinaryContent(new byte[] {2});
        assertThat(folder.toFile().list()).containsExactly("trang-thai.json");
    }

    @Test
    void bringsBackAFolderThatAKilledRunHadMovedAwayAndClearsUp() throws IOException {
        Files.createFile(folder.resolve(".site.sodiem-1-lock"));
        put(folder.resolve(".site.sodiem-1-old"), "cũ");
        put(folder.resolve(".site.sodiem-1-new"), "dở");
        Replacement.mend(site());
        assertThat(site().resolve("a")).hasContent("cũ");
        assertThat(folder.toFile().list()).containsExactly("site");
        try (Replacement replacement = Replacement.begin(site())) {
            put(replacement.fresh(), "mới");
            replacement.commit(() -> {});
        }
        assertThat(site().resolve("a")).hasContent("mới");
        assertThat(folder.toFile().list()).containsExactly("site");
    }

    @Test
    void leavesWhatARunStillWritesAlone() throws IOException {
        try (Replacement first = Replacement.begin(site())) {
            put(first.fresh(), "một");
            Replacement.mend(site());
            try (Replacement second = Replacement.begin(site())) {
                put(second.fresh(), "hai");
                second.commit(() -> {});
            }
            assertThat(site().resolve("a")).hasContent("hai");
            first.commit(() -> {});
        }
        assertThat(site().resolve("a")).hasContent("một");
        assertThat(folder.toFile().list()).containsExactly("site");
    }

    @Test
    void replacesNothingWhereTheCheckFails() throws IOException {
        put(site(), "cũ");
        try (Replacement replacement = Replacement.begin(site())) {
            put(replacement.fresh(), "mới");
            assertThatThrownBy(() -> replacement.commit(() -> {
                        throw new IOException("no");
                    }))
                    .hasMessage("no");
        }
        assertThat(site().resolve("a")).hasContent("cũ");
        assertThat(folder.toFile().list()).containsExactly("site");
    }
}
