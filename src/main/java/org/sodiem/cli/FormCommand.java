package org.sodiem.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sodiem form}: workbooks that people fill in. */
@Command(name = "form", synopsisSubcommandLabel = "(export | import)", mixinStandardHelpOptions = true)
final class FormCommand extends CommandGroup {

    /** The command with its subcommands. */
    static CommandLine line(Console console) {
        return new CommandLine(new FormCommand())
                .addSubcommand(new FormExportCommand(console))
                .addSubcommand(new FormImportCommand(console));
    }
}
