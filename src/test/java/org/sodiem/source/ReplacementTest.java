package org.sodiem.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
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
    void writesAllFilesOrNone() throws IOException {
        Path old = Files.writeString(folder.resolve("a"), "cũ");
        Files.createDirectories(folder.resolve("c/có-tệp"));
        Files.createFile(folder.resolve("c/có-tệp/x"));
        Map<String, byte[]> files = new TreeMap<>();
        files.put("a", new byte[] {'m'});
        files.put("b/moi", new byte[] {'m'});
        files.put("c/có-tệp", new byte[] {'m'});
        assertThatThrownBy(() -> Replacement.writeAll(folder, files)).isInstanceOf(IOException.class);
        assertThat(old).hasContent("cũ");
        assertThat(folder.resolve("b/moi")).doesNotExist();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(folder.resolve("c").toFile().list()).containsExactly("có-tệp");

        files.remove("c/có-tệp");
        Replacement.writeAll(folder, files);
        assertThat(old).hasContent("m");
        assertThat(folder.resolve("b/moi")).hasContent("m");
        assertThat(folder.resolve("b").toFile().list()).containsExactly("moi");
    }

    @Test
    void clearsUpTheFileThatAKilledRunHadBegunAndNoOther() throws IOException {
        Path file = folder.resolve("bieu.zip");
        String begun = ".bieu.zip.sodiem-5a1b6188-4f01-467f-95f5-b732ab93afdb";
        Files.writeString(folder.resolve(begun), "PK");
        Files.writeString(folder.resolve(".bieu.zip.sodiem-cua-toi"), "của tôi");
        Replacement.write(file, out -> {
            Replacement.clear(List.of(file));
            out.write('m');
        });
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("bieu.zip", ".bieu.zip.sodiem-cua-toi");
        assertThat(file).hasContent("m");
        Files.writeString(folder.resolve(begun), "PK");
        Map<String, byte[]> files = new TreeMap<>(Map.of("a", new byte[] {'a'}, "b", new byte[] {'b'}));
        Replacement.writeAll(folder, files);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a", "b", "bieu.zip", ".bieu.zip.sodiem-cua-toi");
    }

    /** Two runs in one folder at once: what one has written is no killed run's before it has its place. */
    @Test
    void clearsUpNothingThatIsOnItsWay() throws Exception {
        Path file = folder.resolve("a");
        AtomicBoolean done = new AtomicBoolean();
        Thread other = new Thread(() -> {
            while (!done.get()) {
                Replacement.clear(List.of(file));
            }
        });
        other.start();
        try {
            for (int i = 0; i < 300; i++) {
                Replacement.write(file, new byte[] {1});
            }
        } finally {
            done.set(true);
            other.join();
        }
        Map<String, byte[]> files = new AbstractMap<>() {
            @Override
            public Set<Entry<String, byte[]>> entrySet() {
                Set<Entry<String, byte[]>> all = new LinkedHashSet<>();
                for (String name : List.of("a", "b")) {
                    all.add(new SimpleEntry<>(name, new byte[] {2}) {
                        @Override
                        public byte[] getValue() {
                            Replacement.clear(List.of(file));
                            return super.getValue();
                        }
                    });
                }
                return all;
            }
        };
        Replacement.writeAll(folder, files);
        assertThat(file).hasBinaryContent(new byte[] {2});
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void tellsOfThePlaceThatAFileIsToTake() throws IOException {
        String name = "a".repeat(230);
        assertThatThrownBy(() -> Replacement.writeAll(folder, Map.of(name, new byte[] {1})))
                .isInstanceOfSatisfying(
                        FileSystemException.class,
                        e -> assertThat(e.getFile())
                                .isEqualTo(folder.resolve(name).toString()));
    }

    @Test
    void writesThroughNoSymbolicLink() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("ngoai"));
        Files.createSymbolicLink(Files.createDirectories(folder.resolve("kho")).resolve("xa"), outside);
        assertThatThrownBy(() -> Replacement.writeAll(folder.resolve("kho"), Map.of("xa/scores.yaml", new byte[1])))
                .isInstanceOf(IOException.class);
        assertThat(outside.toFile().list()).isEmpty();
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
