package org.sodiem.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.Absence;
import org.sodiem.git.BrokenRepositoryException;
import org.sodiem.language.Words;
import org.sodiem.links.PublicAddresses;
import org.sodiem.model.Layout;
import org.sodiem.part.BaseUrl;
import org.sodiem.score.AsOf;
import org.sodiem.site.FolderOutput;
import org.sodiem.site.Program;
import org.sodiem.source.Listing;
import org.sodiem.telling.ChangeText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/** The command {@code sodiem}. */
@Command(name = "sodiem", mixinStandardHelpOptions = true)
public final class Main extends CommandGroup {

    private Main() {}

    /** The launcher that leaves this to Java sets {@code jdk.console}, by which later versions answer as 17 does. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean hasConsole() {
        return System.console() != null;
    }

    /**
     * Runs the command and ends the process with its exit code; everything is printed in UTF-8. The launchers say by the
     * properties what the terminal is: Java cannot tell on every version.
     */
    public static void main(String[] arrived) {
        String keptIn = System.getProperty("sodiem.typed");
        List<String> typed = TypedText.typed(List.of(arrived), keptIn == null ? null : System.getenv(keptIn));
        String[] args = typed == null ? arrived : typed.toArray(String[]::new);
        Terminal terminal = Terminal.of(
                Boolean.getBoolean("sodiem.progress"),
                Terminal.isPrinted(System.getProperty("sodiem.terminal"), Main::hasConsole),
                System.getProperty("sodiem.columns"),
                System.getenv(),
                List.of(args));
        System.setProperty(
                "picocli.converters.excludes", "java[.]sql[.].*"); // it would load a module for types of no option
        KeptTrouble out = new KeptTrouble(new FileOutputStream(FileDescriptor.out));
        Console streams = new Console(
                utf8(out),
                utf8(new FileOutputStream(FileDescriptor.err)),
                terminal,
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        Console console = JobLog.isIn(System.getenv()) ? streams.ofJob() : streams;
        Words words = Words.in(languageOf(args));
        Runnable starved = starved(terminal, words);
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> explainAlone(fault, console, words, starved));
        MemoryWatch.begin(starved);
        boolean windows = File.separatorChar == '\\';
        String encoding = windows && typed != null
                ? StandardCharsets.UTF_8.name()
                : System.getProperty("sun.jnu.encoding", StandardCharsets.UTF_8.name());
        String problem = TypedText.problem(encoding, windows, List.of(args));
        int exit = problem == null ? run(console, args) : refuse(console, words.text(problem));
        console.flush();
        System.exit(withOutput(exit, out.trouble(), console, args));
    }

    /**
     * The exit code, where what was asked for could be shown in full or nobody wanted more of it; else it is told that it
     * could not. What was written to files before stands.
     *
     * @param trouble what the standard output could not take; null for nothing
     */
    static int withOutput(int exit, @Nullable IOException trouble, Console console, String... args) {
        boolean nobodyReads =
                trouble == null || String.valueOf(trouble.getMessage()).contains("pipe");
        if (trouble == null || nobodyReads || exit == Exit.FAULT) {
            return exit;
        }
        Words words = Words.in(languageOf(args));
        return refuse(console, words.text("fault.output", reason(trouble, words)));
    }

    private static int refuse(Console console, String why) {
        console.complain(why);
        return Exit.USAGE;
    }

    /** Runs the command; returns its exit code. */
    static int run(Console console, String... args) {
        Words words = Words.in(languageOf(args));
        CommandLine command = new CommandLine(new Main());
        asked(console, args).forEach(command::addSubcommand);
        command.registerConverter(AsOf.class, AsOf::parse);
        command.registerConverter(BaseUrl.class, BaseUrl::parse);
        command.setResourceBundle(words.bundle());
        command.setOut(console.verbatim());
        command.setErr(console.err());
        HelpText.of(command, words, console.width());
        command.getCommandSpec().version("sodiem " + Program.VERSION);
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setParameterExceptionHandler((wrong, given) -> {
            console.complain(complaint(wrong, words));
            console.complain(words.text(
                    "hint.help", wrong.getCommandLine().getCommandSpec().qualifiedName()));
            return Exit.USAGE;
        });
        command.setExecutionExceptionHandler((fault, failed, parsed) -> explain(fault, console, words));
        try {
            return command.execute(args);
        } catch (Error e) {
            return explain(e, console, words);
        }
    }

    /** The command that is named first, alone, since making one costs time; all of them where help or a complaint lists them. */
    private static List<Object> asked(Console console, String... args) {
        Object named = args.length == 0 || args[0].equals("completion") ? null : command(args[0], console);
        return named == null
                ? HelpText.commands()
                        .map(name -> Objects.requireNonNull(command(name, console)))
                        .toList()
                : List.of(named);
    }

    private static @Nullable Object command(String name, Console console) {
        return switch (name) {
            case "validate" -> new ValidateCommand(console);
            case "build" -> new BuildCommand(console);
            case "verify" -> new VerifyCommand(console);
            case "preview" -> new PreviewCommand(console);
            case "check" -> new CheckCommand(console);
            case "owners" -> new OwnersCommand(console);
            case "status" -> new StatusCommand(console);
            case "remind" -> new RemindCommand(console);
            case "diff" -> new DiffCommand(console);
            case "log" -> new LogCommand(console);
            case "round" -> RoundCommand.line(console);
            case "report" -> ReportCommand.line(console);
            case "form" -> FormCommand.line(console);
            case "links" -> new LinksCommand(console, new PublicAddresses());
            case "schema" -> new SchemaCommand(console);
            case "init" -> new InitCommand(console);
            case "criteria" -> CriteriaCommand.line(console);
            case "units" -> UnitsCommand.line(console);
            case "sample" -> new SampleCommand(console);
            case "completion" -> new CompletionCommand(console);
            default -> null;
        };
    }

    /** What is wrong with the arguments, in our own words where picocli knows only English. */
    private static String complaint(CommandLine.ParameterException wrong, Words words) {
        if (wrong instanceof CommandLine.UnmatchedArgumentException unknown) {
            return unknown(unknown, words);
        }
        if (wrong instanceof CommandLine.MissingParameterException missing) {
            return words.text(
                    "wrong.missing",
                    missing.getMissing().stream()
                            .map(arg -> arg.isOption() ? ((OptionSpec) arg).longestName() : arg.paramLabel())
                            .collect(Collectors.joining(", ")));
        }
        if (wrong.getArgSpec() instanceof OptionSpec option && wrong.getValue() != null) {
            if (option.type() == AsOf.class) {
                return DidYouMean.ofMoment(wrong.getValue(), words);
            }
            if (option.longestName().equals("--repo")) {
                return Files.isDirectory(Path.of(wrong.getValue()))
                        ? words.text("fault.file", wrong.getValue(), words.text("reason.denied"))
                        : words.text("wrong.repo", wrong.getValue());
            }
            return option.type() == BaseUrl.class
                    ? words.text("wrong.base-url", wrong.getValue())
                    : words.text("wrong.value", option.longestName(), option.paramLabel(), wrong.getValue());
        }
        return String.valueOf(wrong.getMessage());
    }

    /** What nothing is called, with what was probably meant. */
    private static String unknown(CommandLine.UnmatchedArgumentException wrong, Words words) {
        String first = wrong.getUnmatched().get(0);
        CommandLine command = wrong.getCommandLine();
        boolean isOption = first.startsWith("-");
        Set<String> known = isOption
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
        String told = isOption || known.isEmpty()
                ? words.text("wrong.unknown", String.join(" ", wrong.getUnmatched()))
                : words.text("wrong.command", first);
        String meant = DidYouMean.told(told, first.replaceFirst("=.*", ""), known, words);
        String option = isOption ? "" : option(command, first);
        return option.isEmpty() || !meant.equals(told)
                ? meant
                : words.text("wrong.unknown", first) + " "
                        + words.text(
                                "wrong.behind",
                                option,
                                command.getCommandSpec().qualifiedName() + " " + option + " " + quoted(first));
    }

    /** The option that takes what stands there without one: a folder of a repository, or a unit; nothing where none does. */
    private static String option(CommandLine command, String bare) {
        Map<String, OptionSpec> options = command.getCommandSpec().optionsMap();
        boolean folder = new File(bare, Layout.definitions()).isDirectory();
        return Stream.of(folder ? "--repo" : "--unit")
                .filter(options::containsKey)
                .findFirst()
                .orElse("");
    }

    private static String quoted(String argument) {
        return argument.matches("[\\p{L}\\p{N}._/-]+") ? argument : "\"" + argument + "\"";
    }

    /**
     * Says what went wrong. Files that cannot be read or written are the machine's matter, and the command cannot do its
     * work here; only a fault of the program itself shows where in the program.
     */
    static int explain(Throwable fault, Console console, Words words) {
        Throwable cause = cause(fault);
        Absence git = BrokenRepositoryException.reason(fault);
        if (git != null) {
            console.complain(words.text("fault.git", new ChangeText(words).remedy(git)));
            return Exit.USAGE;
        }
        if (cause instanceof OutOfMemoryError) {
            console.complain(memory(words));
            return Exit.FAULT;
        }
        if (cause instanceof FileSystemException file) {
            console.complain(words.text("fault.file", String.valueOf(file.getFile()), reason(file, words)));
            return Exit.USAGE;
        }
        if (cause instanceof IOException) {
            console.complain(words.text("fault.io", reason(cause, words)));
            return Exit.USAGE;
        }
        console.complain(words.text("fault.program", Program.VERSION));
        fault.printStackTrace(console.err());
        return Exit.FAULT;
    }

    /** Explains what nobody waits for: of a thread beside the work, or where there was no memory to explain it. */
    private static void explainAlone(Throwable fault, Console console, Words words, Runnable starved) {
        boolean memory = cause(fault) instanceof OutOfMemoryError;
        try {
            if (!memory) {
                explain(fault, console, words);
            }
        } catch (OutOfMemoryError e) {
            memory = true;
        }
        if (memory) {
            starved.run();
        }
    }

    /** Ends the process where there is no memory left, also for saying so: the sentence is made before. */
    private static Runnable starved(Terminal terminal, Words words) {
        FileOutputStream err = new FileOutputStream(FileDescriptor.err);
        String over = terminal.interactive() ? "\r" : "";
        byte[] sentence = (over + memory(words) + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        return () -> {
            try {
                err.write(sentence);
            } catch (IOException e) {
                // Nobody to tell; the exit code does.
            }
            Runtime.getRuntime().halt(Exit.FAULT);
        };
    }

    private static String memory(Words words) {
        return words.text("fault.memory", String.valueOf(Runtime.getRuntime().maxMemory() >> 20));
    }

    /** What lies behind the wrappers of threads and of the library: memory first, then files. */
    private static Throwable cause(Throwable fault) {
        Throwable found = fault;
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof OutOfMemoryError) {
                return at;
            }
            boolean wrapped = found instanceof UncheckedIOException || found instanceof CommandLine.ExecutionException;
            found = wrapped ? at : found;
        }
        return found;
    }

    /** Why a file cannot be read or written, in our words where the system's are known. */
    private static String reason(Throwable fault, Words words) {
        String given = fault instanceof FileSystemException file ? file.getReason() : fault.getMessage();
        String text = given == null ? "" : given;
        if (text.equals(FolderOutput.MOUNT_POINT) || text.contains("resource busy")) {
            return words.text("reason.mount-point");
        }
        if (text.contains("No space left") || text.contains("not enough space") || text.contains("quota exceeded")) {
            return words.text("reason.full");
        }
        if (text.contains("File too large")) {
            return words.text("reason.too-large");
        }
        if (text.contains("Read-only file system")) {
            return words.text("reason.read-only");
        }
        if (text.equals(Listing.CROWDED)) {
            return words.text("reason.crowded", words.figure(Listing.MOST));
        }
        if (text.equals(NamedFile.FOLDER) || text.equals("Is a directory")) {
            return words.text("reason.folder");
        }
        if (fault instanceof AccessDeniedException || text.contains("Operation not permitted")) {
            return words.text("reason.denied");
        }
        if (fault instanceof NoSuchFileException) {
            return words.text("reason.missing");
        }
        if (fault instanceof FileAlreadyExistsException || text.equals("Not a directory")) {
            return words.text("reason.in-the-way");
        }
        return words.text("reason.unknown", text.isEmpty() ? fault.getClass().getSimpleName() : text);
    }

    /** The language has to be known before the arguments are read, since help and complaints are in it. */
    private static Locale languageOf(String... args) {
        List<String> list = Arrays.asList(args);
        int at = list.indexOf("--lang");
        boolean english = list.contains("--lang=en") || (at >= 0 && at + 1 < args.length && args[at + 1].equals("en"));
        return Locale.forLanguageTag(english ? "en" : "vi");
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }
}
