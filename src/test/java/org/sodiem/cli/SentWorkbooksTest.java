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
import java.util.stream.Stream;
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

    private final List<String> passed = new ArrayList<>();

    private List<String> read(byte[] zip, boolean whole) throws IOException {
        List<String> read = new ArrayList<>();
        Path file = Files.write(folder.resolve("gui.ZIP"), zip);
        SentWorkbooks.Work work = (place, name) -> {
            assertThat(Files.readString(place)).isEqualTo(name);
            read.add(name);
        };
        assertThat(SentWorkbooks.each(file, work, passed::add)).isEqualTo(whole);
        return read;
    }

    @Test
    void readsEveryWorkbookOfAZipAndNothingElse() throws IOException {
        assertThat(read(zip("xã/b.xlsx", "a.ods", "../c.xlsm", "doc.docx", "xã/~$b.xlsx", "xã/.d.xlsx"), true))
                .containsExactly("xã/b.xlsx", "a.ods", "../c.xlsm");
        assertThat(folder.resolveSibling("c.xlsm")).doesNotExist();
    }

    /** No workbook in it is not the same as broken. */
    @Test
    void readsAZipWithoutWorkbooks() throws IOException {
        assertThat(read(zip("doc.docx"), true)).isEmpty();
        assertThat(read(zip(), true)).isEmpty();
        assertThat(passed).containsExactly("doc.docx");
    }

    /** Some mail programs save a workbook under this name. */
    @Test
    void readsAWorkbookThatIsCalledAZip() throws IOException {
        Path file = Files.write(folder.resolve("xa-an.zip"), zip("[Content_Types].xml", "xl/workbook.xml"));
        List<String> read = new ArrayList<>();
        assertThat(SentWorkbooks.each(file, (place, name) -> read.add(place + " " + name), passed::add))
                .isTrue();
        assertThat(read).containsExactly(file + " xa-an.zip");
        assertThat(passed).isEmpty();
    }

    @Test
    void namesWhatItPassesOver() throws IOException {
        List<String> names = List.of("a.xlsx", "b.rar", "xã/c.XLSB", "xã/d.pdf", "e.zip");
        List<String> quiet = List.of(".DS_Store", "xã/~$a.docx", "Thumbs.db", "xã/Desktop.ini");
        assertThat(read(zip(Stream.concat(names.stream(), quiet.stream()).toArray(String[]::new)), true))
                .containsExactly("a.xlsx");
        assertThat(passed).containsExactly("b.rar", "xã/c.XLSB", "xã/d.pdf", "e.zip");
        passed.clear();
        Files.delete(folder.resolve("gui.ZIP"));
        for (String name : Stream.concat(names.stream(), quiet.stream()).toList()) {
            Files.writeString(Files.createDirectories(folder.resolve("xã")).resolveSibling(name), "");
        }
        SentWorkbooks.each(folder, (place, name) -> assertThat(name).isEqualTo("a.xlsx"), passed::add);
        assertThat(passed).containsExactly("b.rar", "e.zip", "xã/c.XLSB", "xã/d.pdf");
    }

    @Test
    void tellsThatAZipIsDamaged() throws IOException {
        byte[] whole = zip("a.xlsx");
        assertThat(read(Arrays.copyOf(whole, whole.length / 2), false)).isEmpty();
        whole[new String(whole, StandardCharsets.ISO_8859_1).indexOf("a.xlsxPK")] = 'b'; // of the content
        assertThat(read(whole, false)).isEmpty();
    }
}
