package org.sodiem.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sodiem criteria}: criteria sets on their way. */
@Command(name = "criteria", synopsisSubcommandLabel = "(import | diff | carry)", mixinStandardHelpOptions = true)
final class CriteriaCommand extends CommandGroup {

    /** The command with its subcommands. */
    static CommandLine line(Console console) {
        return new CommandLine(new CriteriaCommand())
                .addSubcommand(new CriteriaImportCommand(console))
                .addSubcommand(new CriteriaDiffCommand(console))
                .addSubcommand(new CriteriaCarryCommand(console));
    }
}
