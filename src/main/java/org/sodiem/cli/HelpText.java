package org.sodiem.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** The commands by what people want, in this order. */
    private static final List<Map.Entry<String, List<String>>> GROUPS = List.of(
            Map.entry("group.write", List.of("validate", "preview", "build")),
            Map.entry("group.follow", List.of("diff", "log", "round")),
            Map.entry("group.merge", List.of("check", "owners")),
            Map.entry("group.publish", List.of("verify", "links")),
            Map.entry("group.begin", List.of("init", "sample", "schema", "completion")));

    private final Words words;
    private final int width;

    private HelpText(Words words, int width) {
        this.words = words;
        this.width = width;
    }

    /** Gives a command and all below it such help. */
    static void of(CommandLine command, Words words, int width) {
        command.setUsageHelpWidth(width);
        HelpText text = new HelpText(words, width);
        install(command, text);
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, text::commands);
    }

    private static void install(CommandLine command, HelpText text) {
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_SYNOPSIS, text::synopsis);
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

    /** The lines below the options; those that begin with blanks are examples, and are not broken. */
    private String footer(Help help) {
        StringBuilder out = new StringBuilder();
        String[] footer = help.commandSpec().usageMessage().footer();
        for (String line : String.format(String.join("%n", footer)).split("\\R", -1)) {
            out.append(line.startsWith(" ") ? line : wrapped(line, 0)).append('\n');
        }
        return footer.length == 0 ? "" : out.toString();
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
