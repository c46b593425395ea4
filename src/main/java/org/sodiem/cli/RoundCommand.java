package org.sodiem.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sodiem round}: the rounds of a campaign as places in its history. */
@Command(name = "round", synopsisSubcommandLabel = "(list | verify | close)", mixinStandardHelpOptions = true)
final class RoundCommand extends CommandGroup {

    /** The command with its subcommands. */
    static CommandLine line(Console console) {
        return new CommandLine(new RoundCommand())
                .addSubcommand(new RoundListCommand(console))
                .addSubcommand(new RoundVerifyCommand(console))
                .addSubcommand(new RoundCloseCommand(console));
    }
}
