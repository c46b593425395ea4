package org.sodiem.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {

    @Test
    void countsLinesOfEverySystem() {
        SourceFile file = new SourceFile("a", "một\r\nhai\rba\nbốn");
        assertThat(file.lineText(1)).isEqualTo("một");
        assertThat(file.lineText(2)).isEqualTo("hai");
        assertThat(file.lineText(3)).isEqualTo("ba");
        assertThat(file.lineText(4)).isEqualTo("bốn");
        assertThat(new Span(file, 9, 11)).hasToString("a:3:1");
    }

    @Test
    void givesThePlaceOfAnEmptyFile() {
        assertThat(new SourceFile("a", "").start()).hasToString("a:1:1");
    }

    @Test
    void listsFilesInOrderOfPathWithSlashes(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("s/b"));
        Files.writeString(folder.resolve("s/b/2"), "");
        Files.writeString(folder.resolve("s/a"), "");
        FileTree tree = new FolderTree(folder);
        assertThat(tree.below("s").stream().map(TreeEntry::path)).containsExactly("s/a", "s/b/2");
        assertThat(tree.below("missing")).isEmpty();
        assertThat(tree.hasFile("s/../s/a")).isFalse();
        assertThat(tree.hasFile("s/b")).isFalse();
    }
}
