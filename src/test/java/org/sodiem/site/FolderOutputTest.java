package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.site.FolderOutput.ForeignFolderException;

class FolderOutputTest {

    @TempDir
    private Path folder = Path.of("");

    private Path build(String text) throws Exception {
        Path site = folder.resolve("site");
        try (FolderOutput output = FolderOutput.replace(site, "marker")) {
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
        try (FolderOutput output = FolderOutput.replace(site, "marker")) {
            output.write("a/b.html", "half");
        }
        assertThat(site.resolve("a/b.html")).hasContent("old");
    }

    @Test
    void bringsTheOldSiteBackWhereABuildWasKilledWhileSwapping() throws Exception {
        Path site = build("old");
        Files.move(site, folder.resolve(".site.sodiem-old"));
        try (FolderOutput output = FolderOutput.replace(site, "marker")) {
            output.write("a/b.html", "half");
        }
        assertThat(site.resolve("a/b.html")).hasContent("old");
    }

    @Test
    void neverOverwritesAFolderThatIsNotOurs() throws Exception {
        Path foreign = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(foreign.resolve("thesis.txt"), "x");
        assertThatThrownBy(() -> FolderOutput.replace(foreign, "marker")).isInstanceOf(ForeignFolderException.class);
        assertThatThrownBy(() -> FolderOutput.replace(foreign.resolve("thesis.txt"), "marker"))
                .isInstanceOf(ForeignFolderException.class);
        assertThatThrownBy(() -> FolderOutput.replace(build("x"), null)).isInstanceOf(ForeignFolderException.class);
        assertThat(foreign.resolve("thesis.txt")).hasContent("x");
    }

    @Test
    void writesNothingOutsideTheFolder() throws Exception {
        try (FolderOutput output = FolderOutput.replace(folder.resolve("site"), "marker")) {
            assertThatThrownBy(() -> output.write("../x", "x")).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
