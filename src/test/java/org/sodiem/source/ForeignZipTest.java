package org.sodiem.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignZipTest {

    private static final ForeignZip.Limits LIMITS = new ForeignZip.Limits(3, 8, 12);

    @TempDir
    private Path folder = Path.of("");

    private ForeignZip zip(byte[] bytes) throws IOException {
        return ForeignZip.open(Files.write(folder.resolve("a.zip"), bytes), LIMITS);
    }

    private static byte[] bytes(String... parts) {
        Map<String, byte[]> named = new TreeMap<>();
        for (int i = 0; i < parts.length; i++) {
            named.put("p" + i, parts[i].getBytes(StandardCharsets.US_ASCII));
        }
        return PackedZip.of(named);
    }

    private static byte[] swapped(byte[] bytes, String one, String other) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .replace(one, other)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String read(ForeignZip zip, String name) throws IOException {
        return new String(zip.open(name).readAllBytes(), StandardCharsets.US_ASCII);
    }

    @Test
    void readsAsMuchAsItMay() throws IOException {
        try (ForeignZip zip = zip(bytes("12345678", "1234", ""))) {
            assertThat(zip.names()).containsExactly("p0", "p1", "p2");
            assertThat(read(zip, "p0") + read(zip, "p1") + read(zip, "p2")).isEqualTo("123456781234");
            assertThat(zip.has("p3")).isFalse();
            assertThatThrownBy(() -> zip.open("p3")).isInstanceOf(ZipException.class);
        }
    }

    @Test
    void readsNoMoreThanItMay() throws IOException {
        try (ForeignZip zip = zip(bytes("123456789"))) {
            assertThatThrownBy(() -> read(zip, "p0")).isInstanceOf(ForeignZip.TooLargeException.class);
        }
        try (ForeignZip zip = zip(bytes("12345678", "12345"))) {
            assertThat(read(zip, "p0")).hasSize(8);
            assertThatThrownBy(() -> read(zip, "p1")).isInstanceOf(ForeignZip.TooLargeException.class);
        }
        assertThatThrownBy(() -> zip(bytes("", "", "", ""))).isInstanceOf(ForeignZip.TooLargeException.class);
    }

    @Test
    void readsNothingDamagedAndNoNameTwice() throws IOException {
        try (ForeignZip zip = zip(swapped(bytes("1234"), "1234", "1235"))) {
            assertThatThrownBy(() -> read(zip, "p0")).isInstanceOf(ZipException.class);
        }
        assertThatThrownBy(() -> zip(swapped(bytes("1", "2"), "p1", "p0"))).hasMessage("two entries: p0");
        assertThatThrownBy(() -> zip(new byte[] {1, 2, 3})).isInstanceOf(ZipException.class);
    }
}
