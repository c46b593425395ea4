package org.sodiem.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sodiem form}: workbooks that people fill in. */
@Command(name = "form", synopsisSubcommandLabel = "(export | import)", mixinStandardHelpOptions = true)
final class FormCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** Without a subcommand the help is shown. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The command with its subcommands. */
    static CommandLine line(Console console) {
        return new CommandLine(new FormCommand())
                .addSubcommand(new FormExportCommand(console))
                .addSubcommand(new FormImportCommand(console));
    }
}
