package org.sodiem.cli;

import picocli.CommandLine;

/** A command that only holds others: without one of them its help is shown. */
abstract class CommandGroup implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public final void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
