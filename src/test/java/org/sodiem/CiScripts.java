package org.sodiem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sodiem.cli.ProgramHere;

/** The scripts of a forge's template, and what they need to be run here as a runner would. */
final class CiScripts {

    private static final Pattern SCRIPT = Pattern.compile("(?m)^( *)(?:- )?(?:run: )?\\|\\n((?:\\1  .*\\n|\\n)+)");

    private static final String LAUNCHER = "chuong-trinh/sodiem";

    private CiScripts() {}

    /** The block scripts of a template, in order; one-line steps only start Maven and are left out. */
    static List<String> scripts(String template) {
        List<String> scripts = new ArrayList<>();
        Matcher script = SCRIPT.matcher(template);
        while (script.find()) {
            scripts.add(script.group(2).stripIndent());
        }
        return scripts;
    }

    /** Runs a script in a folder as runners do, and says its exit code. */
    static int run(String script, Path folder, Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("TMPDIR", folder.getParent().toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        assertThat(said).doesNotContain("Exception");
        return code;
    }

    /** The program, checked out beside the data: its commands are answered by this Java. */
    static void launcher(Path work) throws IOException {
        program(work.resolve(LAUNCHER), ProgramHere.SCRIPT);
    }

    /** The same, in a Java of its own for each command, as ./sodiem starts it. */
    static void ownJava(Path work) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        program(
                work.resolve(LAUNCHER),
                "exec '" + java + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '"
                        + System.getProperty("java.class.path") + "' org.sodiem.cli.Main \"$@\"\n");
    }

    /** A program of a folder, which runs a script of the shell. */
    static void program(Path file, String script) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, "#!/bin/sh\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
