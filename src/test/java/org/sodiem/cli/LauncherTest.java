package org.sodiem.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The launcher of Unix in environments as cron, ssh and images have them. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final String JDK = System.getProperty("java.home");

    @TempDir
    private Path folder;

    private Path launcher;

    /** A folder like that of the program: the launcher, and a jar that leads to the classes under test. */
    @BeforeEach
    void copyLauncher() throws IOException {
        Path program = Files.createDirectories(folder.resolve("chương trình/target"));
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        main.put(
                Attributes.Name.CLASS_PATH,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        try (OutputStream out = Files.newOutputStream(program.resolve("sodiem.jar"))) {
            new JarOutputStream(out, manifest).close();
        }
        launcher = Files.copy(Path.of("sodiem"), program.resolveSibling("sodiem"));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
    }

    /** Read only: cmd splits a line at a blank, an ampersand or a bracket of a folder's name that stands outside quotes. */
    @Test
    void keepsNamesOfFoldersInQuotesOnWindows() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("sodiem.cmd"));
        assertThat(lines).contains("setlocal EnableExtensions DisableDelayedExpansion");
        for (String line : lines) {
            String plain = line.replace("^\"", "");
            Matcher name = Pattern.compile("%(jar|java|release|home)%|%%~dpj").matcher(plain);
            while (name.find()) {
                long quotes = plain.substring(0, name.start())
                        .chars()
                        .filter(c -> c == '"')
                        .count();
                assertThat(quotes % 2).as(line).isOne();
            }
        }
    }

    @Test
    void givesJavaTheSameOptionsOnWindows() throws Exception {
        assertThat(options(Path.of("sodiem.cmd"))).isEqualTo(options(Path.of("sodiem")));
    }

    /** Read only: what the window is, as far as cmd knows it; a label of {@code mode} may be in any language. */
    @Test
    void tellsJavaOfTheWindowOnWindows() throws Exception {
        String launcher = Files.readString(Path.of("sodiem.cmd"));
        assertThat(launcher)
                .containsSubsequence(
                        "if not defined lines (set \"lines=%%n\") else if not defined columns set \"columns=%%n\"",
                        "set \"shows=%WT_SESSION%\"",
                        "if not defined shows if not defined TERM set \"TERM=dumb\"",
                        "-Dsodiem.terminal=console -Djdk.console=java.base \"-Dsodiem.columns=%columns%\"")
                .doesNotContain("\"Columns");
    }

    private static List<String> options(Path launcher) throws IOException {
        return Pattern.compile("-XX:[+A-Z]\\S+|-Dsun\\S+")
                .matcher(Files.readString(launcher))
                .results()
                .map(MatchResult::group)
                .filter(option -> !option.contains("Archive"))
                .toList();
    }

    /** What a run said, both streams, and its exit code in the last line. */
    private String run(Path launcher, Map<String, String> environment, String... args) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(launcher.toString()), Stream.of(args)).toList());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().putAll(environment);
        Process process =
                builder.redirectErrorStream(true).directory(folder.toFile()).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return said + process.waitFor();
    }

    @Test
    void keepsVietnameseArgumentsWithoutALocale() throws Exception {
        assertThat(run(launcher, Map.of("JAVA_HOME", JDK), "chấm-điểm"))
                .contains("chấm-điểm")
                .endsWith("2");
    }

    @Test
    void writesVietnameseFilesWithoutALocale() throws Exception {
        String said = run(
                launcher,
                Map.of("JAVA_HOME", JDK, "LC_ALL", "POSIX"),
                "init",
                "kho mới",
                "--level",
                "province",
                "--year",
                "2026",
                "--authority",
                "UBND tỉnh Thử");
        assertThat(said).endsWith("0");
        assertThat(folder.resolve("kho mới/criteria/2026/campaign.yaml"))
                .content(UTF_8)
                .contains("UBND tỉnh Thử");
    }

    @Test
    void isFoundBehindSymbolicLinks() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path first = Files.createSymbolicLink(folder.resolve("liên-kết"), launcher);
        Path second = Files.createSymbolicLink(bin.resolve("sodiem"), Path.of("../liên-kết"));
        assertThat(first).isSymbolicLink();
        assertThat(run(second, Map.of("JAVA_HOME", JDK), "--version"))
                .startsWith("sodiem ")
                .endsWith("0");
    }

    @Test
    void takesJavaFromThePathWhereThereIsNoJavaHome() throws Exception {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", JDK + "/bin:/usr/bin:/bin");
        assertThat(run(launcher, environment, "--version")).endsWith("0");
        environment.put("JAVA_HOME", folder.resolve("gone").toString());
        assertThat(run(launcher, environment, "--version")).endsWith("0");
    }

    @Test
    void saysThatThereIsNoJava() throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("sh", "dirname", "readlink", "sed", "uname")) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin", tool));
        }
        assertThat(run(launcher, Map.of("PATH", tools.toString()), "--version"))
                .startsWith("Chưa có Java.")
                .contains("No Java:")
                .endsWith("2");
    }

    @Test
    void needsNoMoreThanJavaAndDirname() throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("sh", "dirname")) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin", tool));
        }
        Path home = folder.resolve("jdk");
        Files.createDirectories(home.resolve("bin"));
        Files.createSymbolicLink(home.resolve("bin/java"), Path.of(JDK, "bin/java"));
        assertThat(run(launcher, Map.of("PATH", tools.toString(), "JAVA_HOME", home.toString()), "--version"))
                .doesNotContain("not found")
                .startsWith("sodiem ")
                .endsWith("0");
    }

    @Test
    void startsQuietlyBesideAnArchiveOfClassesThatDoesNotFit() throws Exception {
        Path target = launcher.resolveSibling("target");
        Path archive = target.resolve("classes-" + System.getProperty("java.version") + ".jsa");
        Process other = new ProcessBuilder(
                        JDK + "/bin/java",
                        "-XX:ArchiveClassesAtExit=" + archive,
                        "-cp",
                        Path.of(CommandLine.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString(),
                        "picocli.AutoComplete",
                        "--version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(other.waitFor()).isZero();
        assertThat(archive).exists();
        Files.setLastModifiedTime(target.resolve("sodiem.jar"), FileTime.fromMillis(0));
        assertThat(run(launcher, Map.of("JAVA_HOME", JDK), "--version"))
                .startsWith("sodiem ")
                .endsWith("0");
    }

    @Test
    void makesNoArchiveOfClassesWithoutATerminal() throws Exception {
        run(
                launcher,
                Map.of("JAVA_HOME", JDK),
                "build",
                "--repo",
                folder.resolve("none").toString());
        assertThat(launcher.resolveSibling("target"))
                .isDirectoryContaining("glob:**.jar")
                .isDirectoryNotContaining("glob:**.jsa*");
    }

    /** Half of an archive stops Java for good, so that only a run that ended by itself leaves one behind. */
    @ParameterizedTest
    @CsvSource({"exit 3, 3, true", "kill -9 $$, 137, false"})
    void keepsTheArchiveOfARunThatEndedByItself(String end, int code, boolean kept) throws Exception {
        assumeThat(Path.of("/usr/bin/script")).isExecutable();
        Path home = folder.resolve("jdk");
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        Path java = Files.writeString(home.resolve("bin/java"), """
                #!/bin/sh
                for option; do case $option in -XX:ArchiveClassesAtExit=*) echo half >"${option#*=}" ;; esac; done
                %s
                """.formatted(end));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Path target = launcher.resolveSibling("target");
        Files.setLastModifiedTime(target.resolve("sodiem.jar"), FileTime.fromMillis(0));
        String said = run(
                Path.of("/usr/bin/script"),
                Map.of("JAVA_HOME", home.toString()),
                "-qec",
                "'" + launcher + "' build",
                "/dev/null");
        assertThat(said).endsWith(String.valueOf(code));
        try (Stream<Path> files = Files.list(target)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .filteredOn(name -> name.contains(".jsa"))
                    .isEqualTo(kept ? List.of("classes-17.0.1.jsa") : List.of());
        }
    }

    @Test
    void saysThatJavaIsTooOld() throws Exception {
        Path home = folder.resolve("jdk-11");
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"11.0.2\"\n");
        Path java = Files.writeString(home.resolve("bin/java"), "#!/bin/sh\nexit 9\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        assertThat(run(launcher, Map.of("JAVA_HOME", home.toString()), "--version"))
                .startsWith("Java 11.0.2 ")
                .contains("Too old:")
                .endsWith("2");
    }

    /** As the one that macOS puts on the path of machines without Java. */
    @Test
    void saysThatJavaDoesNotRun() throws Exception {
        Path home = folder.resolve("no-jdk");
        Files.createDirectories(home.resolve("bin"));
        Path java = Files.writeString(
                home.resolve("bin/java"), "#!/bin/sh\necho 'Unable to locate a Java Runtime.' >&2\nexit 1\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        assertThat(run(launcher, Map.of("JAVA_HOME", home.toString()), "--version"))
                .startsWith("Java (" + java + ") không chạy được.")
                .contains("Does not run:")
                .endsWith("2");
    }
}
