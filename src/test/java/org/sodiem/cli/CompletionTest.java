package org.sodiem.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The completion script in the shells themselves, where these are there. */
class CompletionTest {

    /** Asks bash for what it would offer, as its own completion does. */
    private static final String BASH = """
            source "$1"
            compopt() { :; }
            offer() {
              COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE} COMPREPLY=()
              "$(complete -p sodiem | sed 's/.* -F \\([^ ]*\\) .*/\\1/')"
              echo "$*: ${COMPREPLY[*]}"
            }
            offer sodiem vali
            offer sodiem build --base-u
            offer sodiem diff --format ''
            offer sodiem round ''
            offer sodiem validate --color =
            offer sodiem build --out = x --edition = i
            """;

    /** Types into an interactive zsh and presses the tabulator. */
    private static final String ZSH = """
            zmodload zsh/zpty
            zpty -b shell zsh -f -i
            read_until() {
              local out= part= n=0
              while (( n++ < 100 )) && [[ $out != *$~1* ]]; do
                zpty -r -t shell part && out+=$part || sleep 0.1
              done
              print -r -- "$out"
            }
            zpty -w shell "PROMPT='> '; source $1; print READY"
            read_until '*READY*READY*' >/dev/null
            zpty -n -w shell $'sodiem vali\\t'
            read_until 'validate'
            zpty -n -w shell $'\\x15sodiem build --base-u\\t'
            read_until '--base-url'
            zpty -n -w shell $'\\x15sodiem round \\t'
            read_until 'verify'
            zpty -n -w shell $'\\x15sodiem validate --color=al\\t'
            read_until '--color=always'
            zpty -d shell
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path script = Path.of("");

    @BeforeEach
    void writeScript() throws IOException {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        assertThat(Main.run(new Console(out, out, false), "completion")).isZero();
        script = Files.writeString(folder.resolve("sodiem.sh"), said.toString());
    }

    /** Asks fish for what it would offer, without the sentences beside. */
    private static final String FISH = """
            source $argv[1]
            for line in 'sodiem vali' 'sodiem build --base-u' 'sodiem diff --format ' 'sodiem round ' 'sodiem round verify --r' \
                'sodiem verify --b' 'sodiem validate --color=al' 'sodiem build --out x --edition i' 'sodiem log --out '
              echo $line: (complete -C $line | string replace -r '\t.*' '')
            end
            """;

    @Test
    void completesInFish() throws Exception {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        assertThat(Main.run(new Console(out, out, false), "completion", "--shell", "fish"))
                .isZero();
        Files.writeString(script, said.toString());
        assertThat(ask("fish", FISH).lines())
                .containsExactly(
                        "sodiem vali: validate",
                        "sodiem build --base-u: --base-url",
                        "sodiem diff --format : csv json markdown text",
                        "sodiem round : close list verify",
                        "sodiem round verify --r: --repo",
                        "sodiem verify --b:",
                        "sodiem validate --color=al: --color=always",
                        "sodiem build --out x --edition i: internal",
                        "sodiem log --out :");
    }

    private String ask(String shell, String program) throws Exception {
        assumeThat(Path.of("/usr/bin", shell)).exists();
        Path file = Files.writeString(folder.resolve("ask"), program);
        Path said = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(List.of("/usr/bin/" + shell, file.toString(), script.toString()));
        builder.environment().put("HOME", folder.toString());
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(said, StandardCharsets.UTF_8);
    }

    @Test
    void completesInBash() throws Exception {
        assertThat(ask("bash", BASH).lines())
                .containsExactly(
                        "sodiem vali: validate",
                        "sodiem build --base-u: --base-url",
                        "sodiem diff --format : text markdown csv json",
                        "sodiem round : list verify close",
                        "sodiem validate --color =: auto always never",
                        "sodiem build --out = x --edition = i: internal");
    }

    @Test
    void completesInZsh() throws Exception {
        assertThat(ask("zsh", ZSH)).contains("sodiem validate", "--base-url", "verify", "close", "--color=always");
    }
}
