package org.sodiem.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice as a second opinion on documents, where it is installed. */
public final class LibreOffice {

    private LibreOffice() {}

    /**
     * Runs it in a folder, with a profile of its own there.
     *
     * @return whether it ended well; false also where there is no such program
     */
    public static boolean run(Path folder, List<String> args) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("lo").toUri()));
        command.addAll(args);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The same; skips the test where it did not work, unless {@code SODIEM_REQUIRE_SECOND_OPINION} makes that a failure. */
    public static void demand(boolean worked) {
        assertThat(System.getenv("SODIEM_REQUIRE_SECOND_OPINION") != null && !worked)
                .as("LibreOffice is required here")
                .isFalse();
        assumeTrue(worked, "no LibreOffice: its opinion is skipped");
    }
}
