package org.sodiem.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.source.FolderTree;

/** What stands where the decision on a result is looked for, and cannot be read, is told: the site would fall back to self-scores. */
class PublicationFileTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copyTheBase() throws IOException {
        Path base = Path.of("src/test/resources/golden/base");
        try (Stream<Path> files = Files.walk(base)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(base.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy);
            }
        }
    }

    private List<String> errors() throws IOException {
        Problems problems = new Problems();
        BookLoader.newest(new FolderTree(folder), problems);
        return problems.sorted().stream()
                .filter(Diagnostic::isError)
                .map(problem -> problem.at() + " " + problem.code().id())
                .toList();
    }

    @Test
    void mayBeMissing() throws IOException {
        assertThat(errors()).isEmpty();
    }

    @Test
    void isNoLink() throws IOException {
        assumeTrue(File.separatorChar == '/', "links need a right on Windows");
        Files.writeString(folder.resolve("p.yaml"), "results: []\n");
        Files.createSymbolicLink(folder.resolve("criteria/2023/publication.yaml"), Path.of("../../p.yaml"));
        assertThat(errors()).singleElement().asString().startsWith("criteria/2023/publication.yaml");
    }

    @Test
    void isNoFolder() throws IOException {
        Files.createDirectories(folder.resolve("criteria/2023/publication.yaml"));
        Files.writeString(folder.resolve("criteria/2023/publication.yaml/a.yaml"), "");
        assertThat(errors()).singleElement().asString().startsWith("criteria/2023/publication.yaml");
    }
}
