package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected texts of commands; with {@code -Dgolden.record=true} they are written anew and the run fails, so that nobody
 * takes it for a pass.
 */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden/commands");

    private Golden() {}

    /** The text is exactly what was recorded. */
    static void check(String name, String told) throws IOException {
        Path expected = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.record")) {
            Files.createDirectories(FOLDER);
            Files.writeString(expected, told);
            fail("recorded %s", expected);
        }
        assertThat(told).isEqualTo(Files.readString(expected));
    }
}
