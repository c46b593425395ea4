package org.sodiem.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sodiem completion}: what bash, zsh and fish need to complete commands and options. */
@Command(name = "completion", sortOptions = false, mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

    private final Console console;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(names = "--shell", paramLabel = "bash|zsh|fish", descriptionKey = "option.shell")
    private Shell shell = Shell.bash;

    @Mixin
    @SuppressWarnings("unused")
    private CommonOptions common = new CommonOptions();

    CompletionCommand(Console console) {
        this.console = console;
    }

    /** The shells by the names of their programs; bash and zsh read one script. */
    enum Shell {
        /** The GNU project's. */
        bash,
        /** The Z shell. */
        zsh,
        /** The friendly interactive shell. */
        fish
    }

    /** Gives the library's function an option and its value as two words: bash cuts at an equals sign too, zsh does not cut. */
    private static final String APART = """

            function _sodiem_apart() {
              local -a words=()
              local word before=""
              local i
              for (( i = 0; i <= COMP_CWORD; i++ )); do
                word=${COMP_WORDS[i]}
                before=""
                if [[ "$word" == --*=* ]]; then
                  before="${word%%=*}="
                  words+=("${word%%=*}" "${word#*=}")
                elif [[ "$word" != "=" ]]; then
                  words+=("$word")
                elif (( i == COMP_CWORD )); then
                  words+=("")
                fi
              done
              COMP_WORDS=("${words[@]}")
              COMP_CWORD=$(( ${#words[@]} - 1 ))
              _complete_sodiem
              COMPREPLY=("${COMPREPLY[@]/#/$before}")
            }
            """;

    @Override
    public Integer call() {
        if (shell == Shell.fish) {
            console.verbatim().print(FishCompletion.of(spec.root()));
            return Exit.CLEAN;
        }
        CommandLine all = spec.root().commandLine();
        String script = AutoComplete.bash("sodiem", all);
        int last = script.lastIndexOf("\ncomplete -F ");
        console.verbatim()
                .print(script.substring(0, last)
                        + APART
                        + script.substring(last).replace("-F _complete_sodiem", "-F _sodiem_apart"));
        return Exit.CLEAN;
    }
}
