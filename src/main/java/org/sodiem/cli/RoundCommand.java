package org.sodiem.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sodiem round}: the rounds of a campaign as places in its history. */
@Command(name = "round", synopsisSubcommandLabel = "(list | verify | close)", mixinStandardHelpOptions = true)
final class RoundCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** Without a subcommand the help is shown. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The command with its subcommands. */
    static CommandLine line(Console console) {
        return new CommandLine(new RoundCommand())
                .addSubcommand(new RoundListCommand(console))
                .addSubcommand(new RoundVerifyCommand(console))
                .addSubcommand(new RoundCloseCommand(console));
    }
}
