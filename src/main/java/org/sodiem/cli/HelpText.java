package org.sodiem.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sodiem.language.Words;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Help whose commands stand in groups, and whose examples stay on lines of their own, ready to be copied. */
final class HelpText {

    private static final int GAP = 2;

    /** Where the long names of options begin, behind a short one and a comma. */
    private static final int LONG_NAMES = 6;

    private static final int WIDEST_NAMES = 26;

    /** The commands by what people want, in this order. */
    private static final List<Map.Entry<String, List<String>>> GROUPS = List.of(
            Map.entry("group.write", List.of("validate", "form", "preview", "build")),
            Map.entry("group.follow", List.of("status", "remind", "diff", "log", "round")),
            Map.entry("group.merge", List.of("check", "owners")),
            Map.entry("group.publish", List.of("report", "verify", "links")),
            Map.entry("group.begin", List.of("init", "criteria", "units", "sample", "schema", "completion")));

    private final Words words;
    private final int width;

    private HelpText(Words words, int width) {
        this.words = words;
        this.width = width;
    }

    /** Gives a command and all below it such help. */
    static void of(CommandLine command, Words words, int width) {
        command.setUsageHelpWidth(width);
        command.setColorScheme(
                Help.defaultColorScheme(Help.Ansi.OFF)); // the library colours some lists, and its own alone
        HelpText text = new HelpText(words, width);
        install(command, text);
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, text::commands);
    }

    /** The names of all commands, in the order of help. */
    static Stream<String> commands() {
        return GROUPS.stream().flatMap(group -> group.getValue().stream());
    }

    private static void install(CommandLine command, HelpText text) {
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_HEADER, text::header);
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_SYNOPSIS, text::synopsis);
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_PARAMETER_LIST, text::parameters);
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, text::options);
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, text::footer);
        command.getSubcommands().values().forEach(below -> install(below, text));
    }

    /** How it is called: what has to be given, and that there are options, which are told below. */
    private String synopsis(Help help) {
        CommandSpec command = help.commandSpec();
        StringBuilder line = new StringBuilder(command.qualifiedName());
        for (OptionSpec option : command.options()) {
            line.append(option.required() ? " " + option.longestName() + "=" + option.paramLabel() : "");
        }
        line.append(' ').append(words.text("usage.options"));
        for (PositionalParamSpec given : command.positionalParameters()) {
            line.append(given.required() ? " " + given.paramLabel() : " [" + given.paramLabel() + "]");
        }
        line.append(command.subcommands().isEmpty() ? "" : " " + words.text("usage.command"));
        return wrapped(line.toString(), words.text("usage.synopsisHeading").length()) + "\n";
    }

    private String commands(Help help) {
        Map<String, Help> commands = help.subcommands();
        int names = commands.keySet().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, List<String>> group : GROUPS) {
            out.append('\n').append(words.text(group.getKey())).append('\n');
            for (String name : group.getValue()) {
                Help command = commands.get(name);
                String header = command == null
                        ? ""
                        : String.join(" ", command.commandSpec().usageMessage().header());
                String begun = " ".repeat(GAP) + name + " ".repeat(names - name.length() + GAP);
                out.append(begun).append(wrapped(header, begun.length())).append('\n');
            }
        }
        return out.toString();
    }

    private String parameters(Help help) {
        Map<String, String[]> told = new LinkedHashMap<>();
        for (PositionalParamSpec given : help.commandSpec().positionalParameters()) {
            told.put(" ".repeat(LONG_NAMES) + given.paramLabel(), given.description());
        }
        return list(told);
    }

    private String options(Help help) {
        Map<String, String[]> told = new LinkedHashMap<>();
        for (OptionSpec option : help.commandSpec().options()) {
            boolean brief = option.shortestName().length() == 2;
            String names = (brief ? " ".repeat(GAP) + option.shortestName() + ", " : " ".repeat(LONG_NAMES))
                    + option.longestName();
            told.put(option.arity().max() == 0 ? names : names + "=" + option.paramLabel(), option.description());
        }
        return list(told);
    }

    /** Names, and beside each what it is; addresses are not broken, and names that are too wide stand on a line of their own. */
    private String list(Map<String, String[]> told) {
        int column = GAP
                + told.keySet().stream()
                        .mapToInt(String::length)
                        .filter(length -> length <= WIDEST_NAMES)
                        .max()
                        .orElse(WIDEST_NAMES);
        StringBuilder out = new StringBuilder();
        told.forEach((names, description) -> {
            boolean fits = names.length() + GAP <= column;
            out.append(names).append(fits ? " ".repeat(column - names.length()) : "\n" + " ".repeat(column));
            out.append(wrapped(String.format(String.join(" ", description)), column))
                    .append('\n');
        });
        return out.toString();
    }

    /** What the command does. */
    private String header(Help help) {
        return lines(help.commandSpec().usageMessage().header());
    }

    /** The lines below the options. */
    private String footer(Help help) {
        return lines(help.commandSpec().usageMessage().footer());
    }

    /** Lines; those that begin with blanks are examples, and are not broken. */
    private String lines(String... text) {
        StringBuilder out = new StringBuilder();
        for (String line : String.format(String.join("%n", text)).split("\\R", -1)) {
            out.append(line.startsWith(" ") ? line : wrapped(line, 0)).append('\n');
        }
        return text.length == 0 ? "" : out.toString();
    }

    /** Text in lines of the width of the terminal, all but the first indented. */
    private String wrapped(String text, int indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && indent + line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return String.join("\n" + " ".repeat(indent), lines);
    }
}
