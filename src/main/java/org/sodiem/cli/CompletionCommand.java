package org.sodiem.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sodiem completion}: what bash and zsh need to complete commands and options. */
@Command(name = "completion", sortOptions = false, mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

    private final Console console;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Mixin
    @SuppressWarnings("unused")
    private CommonOptions common = new CommonOptions();

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandLine all = spec.root().commandLine();
        console.out().print(AutoComplete.bash("sodiem", all));
        return Exit.CLEAN;
    }
}
