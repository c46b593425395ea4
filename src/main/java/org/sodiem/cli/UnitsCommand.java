package org.sodiem.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sodiem units}: the files of units. */
@Command(name = "units", synopsisSubcommandLabel = "scaffold", mixinStandardHelpOptions = true)
final class UnitsCommand extends CommandGroup {

    /** The command with its subcommands. */
    static CommandLine line(Console console) {
        return new CommandLine(new UnitsCommand()).addSubcommand(new UnitsScaffoldCommand(console));
    }
}
