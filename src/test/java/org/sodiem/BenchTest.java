package org.sodiem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What measures the program calls it from outside, and no build compiles it: it must follow where the program goes. */
class BenchTest {

    @TempDir
    private Path classes = Path.of("");

    @Test
    void compilesAgainstTheProgramAsItIs() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> bench = Files.list(Path.of("bench"))) {
            List<Path> sources =
                    bench.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty();
            List<String> options = List.of(
                    "-nowarn",
                    "-proc:none",
                    "-d",
                    classes.toString(),
                    "-cp",
                    Objects.requireNonNull(System.getProperty("java.class.path")));
            boolean done = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(done).as(said.toString()).isTrue();
        }
    }
}
