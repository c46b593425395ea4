package org.sodiem.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
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
        assertThat(Span.ofWhole("a")).hasToString("a:1:1");
    }

    /** Counts run from a place nearby, however long the file is; what they give is what counting from the start gives. */
    @Test
    void countsCodePointsOfLongFiles() {
        Random random = new Random(7);
        for (int length : new int[] {0, 1, 511, 512, 513, 1024, 5000}) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < length; i++) {
                text.append(random.nextInt(3) == 0 ? "😀" : random.nextInt(20) == 0 ? "\n" : "ạ");
            }
            SourceFile file = new SourceFile("a", text.toString());
            for (int point = 0; point <= length; point++) {
                int offset = text.offsetByCodePoints(0, point);
                assertThat(file.offset(point)).isEqualTo(offset);
                assertThat(file.codePoints(offset)).isEqualTo(point);
            }
            assertThat(file.offset(length + 5L)).isEqualTo(text.length());
            assertThat(file.offset(-1)).isZero();
        }
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
