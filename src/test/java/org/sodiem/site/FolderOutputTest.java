package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.site.FolderOutput.ForeignFolderException;

class FolderOutputTest {

    @TempDir
    private Path folder = Path.of("");

    private static @Nullable Predicate<String> mark(Path folder) {
        return Files.exists(folder.resolve("marker")) ? Set.of("marker", "a/b.html", "1", "2", "3")::contains : null;
    }

    private Path build(String text) throws Exception {
        Path site = folder.resolve("site");
        try (FolderOutput output = FolderOutput.replace(site, FolderOutputTest::mark)) {
            output.write("marker", "m");
            output.write("a/b.html", text);
            output.commit();
        }
        return site;
    }

    @Test
    void putsTheNewSiteInTheOldOnesPlace() throws Exception {
        build("old");
        Path site = build("new");
        assertThat(site.resolve("a/b.html")).hasContent("new");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(site);
        }
    }

    @Test
    void leavesTheOldSiteWholeWhenABuildStops() throws Exception {
        Path site = build("old");
        try (FolderOutput output = FolderOutput.replace(site, FolderOutputTest::mark)) {
            output.write("a/b.html", "half");
        }
        assertThat(site.resolve("a/b.html")).hasContent("old");
    }

    @Test
    void keepsAFileThatTheSiteDoesNotList() throws Exception {
        Path site = build("old");
        Files.writeString(site.resolve("a/thesis.txt"), "x");
        assertThatThrownBy(() -> FolderOutput.replace(site, FolderOutputTest::mark))
                .isInstanceOf(ForeignFolderException.class)
                .hasMessageEndingWith("thesis.txt");
        assertThat(site.resolve("a/thesis.txt")).hasContent("x");
    }

    @Test
    void keepsAFileThatWasPutThereMeanwhile() throws Exception {
        Path site = folder.resolve("site");
        try (FolderOutput output = FolderOutput.replace(site, FolderOutputTest::mark)) {
            output.write("a/b.html", "new");
            Files.createDirectory(site);
            Files.writeString(site.resolve("thesis.txt"), "x");
            assertThatThrownBy(output::commit).isInstanceOf(ForeignFolderException.class);
        }
        assertThat(site.resolve("thesis.txt")).hasContent("x");
        assertThat(site.resolve("a")).doesNotExist();
    }

    @Test
    void putsNothingInPlaceThatIsNotWhole() throws Exception {
        Path site = build("old");
        try (FolderOutput output = FolderOutput.replace(site, FolderOutputTest::mark)) {
            output.write("marker", "m");
            output.write("a/b.html", "new");
            Files.delete(output.folder().resolve("a/b.html"));
            assertThatThrownBy(output::commit).isInstanceOf(NoSuchFileException.class);
        }
        assertThat(site.resolve("a/b.html")).hasContent("old");
    }

    /** Each run writes files of its own number; of runs at once the last one stands, with all its files and no others. */
    @Test
    void leavesAWholeSiteWhereRunsWriteAtOnce() throws Exception {
        Path site = folder.resolve("site");
        for (int round = 0; round < 300; round++) {
            IntStream.range(0, 3).parallel().forEach(run -> {
                try (FolderOutput output = FolderOutput.replace(site, FolderOutputTest::mark)) {
                    for (String name : List.of("1", "2", "3", "marker")) {
                        output.write(name, "run " + run);
                    }
                    output.commit();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            try (Stream<Path> files = Files.list(site)) {
                List<Path> found = files.toList();
                assertThat(found).hasSize(4);
                Set<String> texts = new HashSet<>();
                for (Path file : found) {
                    texts.add(Files.readString(file));
                }
                assertThat(texts).hasSize(1);
            }
        }
        assertThat(folder.toFile().list()).containsExactly("site");
    }

    /** Where one thread fails, the others of the library still write for a while; what they write is cleared up, too. */
    @Test
    void leavesNothingWhereOthersStillWriteWhenItCloses() throws Exception {
        Path site = folder.resolve("site");
        for (int run = 0; run < 20; run++) {
            Thread writer;
            CountDownLatch begun = new CountDownLatch(1);
            try (FolderOutput output = FolderOutput.replace(site, FolderOutput.Mark.NONE)) {
                writer = new Thread(() -> {
                    try {
                        for (int i = 0; i < 100_000; i++) {
                            output.write(i + "/a", "x");
                            begun.countDown();
                        }
                    } catch (IOException e) {
                        begun.countDown();
                    }
                });
                writer.start();
                begun.await();
            }
            writer.join();
            try (Stream<Path> left = Files.list(folder)) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void neverOverwritesAFolderThatIsNotOurs() throws Exception {
        Path foreign = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(foreign.resolve("thesis.txt"), "x");
        assertThatThrownBy(() -> FolderOutput.replace(foreign, FolderOutputTest::mark))
                .isInstanceOf(ForeignFolderException.class);
        assertThatThrownBy(() -> FolderOutput.replace(foreign.resolve("thesis.txt"), FolderOutputTest::mark))
                .isInstanceOf(ForeignFolderException.class);
        assertThatThrownBy(() -> FolderOutput.replace(build("x"), FolderOutput.Mark.NONE))
                .isInstanceOf(ForeignFolderException.class);
        assertThat(foreign.resolve("thesis.txt")).hasContent("x");
    }

    @Test
    void tellsTroublesOfThePlaceAndNotOfARunsOwnNames() {
        Path closed = Path.of("/sys"); // nobody can make a file there, not even root
        assumeThat(closed).isDirectory();
        assertThatThrownBy(() -> FolderOutput.replace(closed.resolve("site"), FolderOutputTest::mark))
                .isInstanceOf(FileSystemException.class)
                .hasMessageStartingWith("/sys/site")
                .hasMessageNotContaining(".sodiem-");
    }

    @Test
    void tellsOfAFolderThatVanishesWhileItIsWritten() throws Exception {
        Path site = folder.resolve("site");
        try (FolderOutput output = FolderOutput.replace(site, FolderOutputTest::mark)) {
            Files.delete(output.folder());
            Files.writeString(output.folder(), "in the way");
            assertThatThrownBy(() -> output.write("a/b.html", "x"))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageStartingWith(site.toString())
                    .hasMessageNotContaining(".sodiem-");
            Files.delete(output.folder());
        }
    }

    @Test
    void writesNothingOutsideTheFolder() throws Exception {
        try (FolderOutput output = FolderOutput.replace(folder.resolve("site"), FolderOutputTest::mark)) {
            assertThatThrownBy(() -> output.write("../x", "x")).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
