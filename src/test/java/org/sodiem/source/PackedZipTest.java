package org.sodiem.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that we pack are read by Java's own zlib, and are the bytes that they are. */
class PackedZipTest {

    @TempDir
    private Path folder = Path.of("");

    private static byte[] unpacked(byte[] packed, int size) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] bytes = new byte[size + 1];
            int length = 0;
            for (int read = 1; read > 0; length += read) {
                read = inflater.inflate(bytes, length, bytes.length - length);
            }
            assertThat(inflater.finished()).isTrue();
            assertThat(inflater.getRemaining()).isZero();
            return Arrays.copyOf(bytes, length);
        } finally {
            inflater.end();
        }
    }

    private static void assertPacked(byte[] bytes) throws DataFormatException {
        assertThat(unpacked(Deflate.pack(bytes), bytes.length)).isEqualTo(bytes);
    }

    @Test
    void packsBytesOfEveryKindOfDistribution() throws DataFormatException {
        Random random = new Random(1951);
        for (int run = 0; run < 1_500; run++) {
            byte[] bytes = new byte[run < 300 ? run : random.nextInt(run < 1_480 ? 3_000 : 300_000)];
            int letters = 1 + random.nextInt(1 << (1 + random.nextInt(8)));
            double often = random.nextDouble();
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) (random.nextDouble() < often ? 0 : random.nextInt(letters));
                if (at > 10 && random.nextInt(50) == 0) {
                    int from = random.nextInt(at);
                    int length = Math.min(random.nextInt(600), bytes.length - at);
                    for (int i = 0; i < length; i++) {
                        bytes[at + i] = bytes[from + i];
                    }
                    at += Math.max(0, length - 1);
                }
            }
            assertPacked(bytes);
        }
    }

    /** Frequencies that grow like Fibonacci's numbers make Huffman's codes as long as they can be. */
    @Test
    void cutsCodesThatWouldBeTooLong() throws DataFormatException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int one = 1;
        int two = 1;
        for (int letter = 0; letter < 22; letter++) {
            for (int i = 0; i < one; i++) {
                bytes.write(letter);
            }
            two += one;
            one = two - one;
        }
        byte[] sorted = bytes.toByteArray();
        List<Byte> shuffled = new ArrayList<>();
        for (byte letter : sorted) {
            shuffled.add(letter);
        }
        Collections.shuffle(shuffled, new Random(3));
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = shuffled.get(i);
        }
        assertPacked(sorted);
    }

    @Test
    void findsRepeatsAtTheFarEndOfTheWindowAndOfTheGreatestLength() throws DataFormatException {
        Random random = new Random(8);
        byte[] far = new byte[32_768 * 2 + 300];
        random.nextBytes(far);
        System.arraycopy(far, 0, far, 32_768, 300);
        System.arraycopy(far, 40, far, 40 + 32_767, 4);
        assertPacked(far);
        assertPacked(new byte[100_000]);
        assertThat(Deflate.pack(new byte[100_000])).hasSizeLessThan(200);
    }

    @Test
    void packsTextNearlyAsWellAsZlib() throws DataFormatException, IOException {
        byte[] text = Files.readAllBytes(Path.of("src/main/java/org/sodiem/source/Replacement.java"));
        assertPacked(text);
        Deflater zlib = new Deflater(6, true);
        zlib.setInput(text);
        zlib.finish();
        int theirs = zlib.deflate(new byte[text.length]);
        zlib.end();
        assertThat(Deflate.pack(text).length).isLessThan(theirs * 106 / 100);
    }

    @Test
    void isTheSameBytesOnEveryMachine() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("Điểm tự chấm ").append(i % 97).append(i % 7 == 0 ? "; " : ", ");
        }
        byte[] zip = PackedZip.of(Map.of("a/điểm.txt", text.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(Sha256.of(zip)).isEqualTo("c10573f7de712bbb38d4ac3a3fcad60a891f149c05c145f025ec9bf6b8ede315");
    }

    @Test
    void writesPartsThatJavaReads() throws IOException {
        byte[] noise = new byte[500];
        new Random(1).nextBytes(noise);
        Path file = folder.resolve("a.zip");
        try (PackedZip zip = new PackedZip(Files.newOutputStream(file))) {
            zip.put(PackedZip.Part.of("[Content_Types].xml", "<a/>".repeat(1_000)));
            zip.put(PackedZip.Part.of("nhiễu/b", noise));
            zip.put(PackedZip.Part.of("empty", ""));
            zip.put(PackedZip.Part.asIs("as is", "<a/>".repeat(1_000).getBytes(StandardCharsets.UTF_8)));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(Collections.list(zip.entries()))
                    .extracting(ZipEntry::getName, ZipEntry::getMethod, ZipEntry::getSize)
                    .containsExactly(
                            tuple("[Content_Types].xml", ZipEntry.DEFLATED, 4_000L),
                            tuple("nhiễu/b", ZipEntry.STORED, 500L),
                            tuple("empty", ZipEntry.STORED, 0L),
                            tuple("as is", ZipEntry.STORED, 4_000L));
        }
        assertThat(ZipParts.of(file).get("nhiễu/b")).isEqualTo(noise);
        assertThat(ZipParts.of(file).get("[Content_Types].xml")).asString().isEqualTo("<a/>".repeat(1_000));
    }

    @Test
    void holdsMorePartsThanSixteenBitsCount() throws IOException {
        Path file = folder.resolve("many.zip");
        PackedZip.Part part = PackedZip.Part.of("a", "b");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                PackedZip zip = new PackedZip(out)) {
            for (int i = 0; i < 70_000; i++) {
                zip.put(new PackedZip.Part("a" + i, part.size(), part.sum(), part.held(), List.of()));
            }
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(70_000);
            assertThat(zip.getInputStream(zip.getEntry("a69999")).readAllBytes())
                    .asString()
                    .isEqualTo("b");
        }
    }
}
