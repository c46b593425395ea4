package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Commands as somebody types them, and what the last one said. None may end in a stack trace. */
final class Keyboard {

    private String said = "";

    /** Runs a command; its exit code. */
    int run(String... args) {
        StringWriter text = new StringWriter();
        int exit = Main.run(new Console(new PrintWriter(text), new PrintWriter(text), false), args);
        said = text.toString();
        assertThat(said).doesNotContain("\tat ").doesNotContain("Exception");
        return exit;
    }

    String said() {
        return said;
    }
}
