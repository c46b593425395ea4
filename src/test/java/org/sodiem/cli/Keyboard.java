package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Commands as somebody types them, and what the last one said. None may end in a stack trace. */
final class Keyboard {

    private String out = "";
    private String err = "";

    /** Runs a command; its exit code. */
    int run(String... args) {
        StringWriter toOut = new StringWriter();
        StringWriter toErr = new StringWriter();
        int exit = Main.run(new Console(new PrintWriter(toOut), new PrintWriter(toErr), false), args);
        out = toOut.toString();
        err = toErr.toString();
        assertThat(said()).doesNotContain("\tat ").doesNotContain("Exception");
        return exit;
    }

    /** Runs a command on the repository in a folder. */
    int runIn(Path repository, String... args) {
        return run(Stream.concat(Stream.of(args), Stream.of("--repo", repository.toString()))
                .toArray(String[]::new));
    }

    /** What it wrote to the standard output. */
    String out() {
        return out;
    }

    /** What it wrote to the standard error. */
    String err() {
        return err;
    }

    /** All it said. */
    String said() {
        return out + err;
    }
}
