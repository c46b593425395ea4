package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.source.PackedZip;

class SentWorkbooksTest {

    @TempDir
    private Path folder = Path.of("");

    private static byte[] zip(String... names) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(name, name.getBytes(StandardCharsets.UTF_8));
        }
        return PackedZip.of(files);
    }

    private List<String> read(byte[] zip, boolean whole) throws IOException {
        List<String> read = new ArrayList<>();
        Path file = Files.write(folder.resolve("gui.ZIP"), zip);
        assertThat(SentWorkbooks.each(file, (place, name) -> {
                    assertThat(Files.readString(place)).isEqualTo(name);
                    read.add(name);
                }))
                .isEqualTo(whole);
        return read;
    }

    @Test
    void readsEveryWorkbookOfAZipAndNothingElse() throws IOException {
        assertThat(read(zip("xã/b.xlsx", "a.ods", "../c.xlsm", "doc.docx", "xã/~$b.xlsx", "xã/.d.xlsx"), true))
                .containsExactly("xã/b.xlsx", "a.ods", "../c.xlsm");
        assertThat(folder.resolveSibling("c.xlsm")).doesNotExist();
        assertThat(read(zip("doc.docx"), false)).isEmpty();
    }

    @Test
    void tellsThatAZipIsDamaged() throws IOException {
        byte[] whole = zip("a.xlsx");
        assertThat(read(Arrays.copyOf(whole, whole.length / 2), false)).isEmpty();
        whole[new String(whole, StandardCharsets.ISO_8859_1).indexOf("a.xlsxPK")] = 'b'; // of the content
        assertThat(read(whole, false)).isEmpty();
    }
}
