package org.sodiem.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sodiem units}: the files of units. */
@Command(name = "units", synopsisSubcommandLabel = "scaffold", mixinStandardHelpOptions = true)
final class UnitsCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** Without a subcommand the help is shown. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The command with its subcommands. */
    static CommandLine line(Console console) {
        return new CommandLine(new UnitsCommand()).addSubcommand(new UnitsScaffoldCommand(console));
    }
}
