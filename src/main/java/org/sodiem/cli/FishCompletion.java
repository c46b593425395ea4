package org.sodiem.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What fish needs to complete commands and options, with a sentence beside each; the library knows bash and zsh alone. */
final class FishCompletion {

    /** Whether the words begin with those of a command; and whether nothing stands behind them yet. */
    private static final String CONDITIONS = """
            function __sodiem_in
              set -l words (commandline -opc)[2..-1]
              test (count $words) -ge (count $argv); and test "$words[1..$(count $argv)]" = "$argv"
            end
            function __sodiem_at
              set -l words (commandline -opc)[2..-1]
              test "$words" = "$argv"
            end
            """;

    private final StringBuilder script = new StringBuilder(CONDITIONS);

    private FishCompletion() {}

    /** The script of a command with all below it. */
    static String of(CommandSpec command) {
        FishCompletion fish = new FishCompletion();
        fish.add(command, List.of());
        return fish.script.toString();
    }

    private void add(CommandSpec command, List<String> path) {
        String named = path.stream().map(name -> " " + name).collect(Collectors.joining());
        String within = path.isEmpty() ? "__sodiem_at" : "__sodiem_in" + named;
        boolean takesFiles = command.positionalParameters().stream().anyMatch(FishCompletion::isFile);
        if (!takesFiles) {
            line(within, "-f");
        }
        for (OptionSpec option : command.options()) {
            line(within, names(option) + value(option) + told(option.description()));
        }
        command.subcommands().forEach((name, below) -> {
            CommandSpec spec = below.getCommandSpec();
            line(
                    "__sodiem_at" + named,
                    "-f -a " + name + told(spec.usageMessage().header()));
            List<String> longer = new ArrayList<>(path);
            longer.add(name);
            add(spec, longer);
        });
    }

    private void line(String condition, String what) {
        script.append("complete -c sodiem -n '")
                .append(condition)
                .append("' ")
                .append(what)
                .append('\n');
    }

    private static String names(OptionSpec option) {
        boolean brief = option.shortestName().length() == 2;
        return (brief ? "-s " + option.shortestName().substring(1) + " " : "")
                + "-l "
                + option.longestName().substring(2);
    }

    /** What may stand behind an option: nothing, one of some words, a file, or what nobody can offer. */
    private static String value(OptionSpec option) {
        if (option.arity().max() == 0) {
            return "";
        }
        String words = option.completionCandidates() == null
                ? ""
                : StreamSupport.stream(option.completionCandidates().spliterator(), false)
                        .collect(Collectors.joining(" "));
        if (!words.isEmpty()) {
            return " -x -a '" + words + "'";
        }
        return isFile(option) ? " -r" : " -x";
    }

    private static boolean isFile(ArgSpec given) {
        return given.type() == Path.class || given.auxiliaryTypes()[0] == Path.class;
    }

    /** The first sentence of a description. */
    private static String told(String[] description) {
        String sentence = String.format(String.join(" ", description)).strip().split("\\.\\s|\n", 2)[0];
        return " -d '" + sentence.replaceFirst("\\.$", "").replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
