package org.sodiem.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Problems;
import org.sodiem.init.CampaignPlan;
import org.sodiem.init.Hosting;
import org.sodiem.init.NewCampaign;
import org.sodiem.init.UnitList;
import org.sodiem.language.Words;
import org.sodiem.load.BookLoader;
import org.sodiem.load.Limits;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Layout;
import org.sodiem.site.FolderOutput;
import org.sodiem.source.FolderTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sodiem init}: a new campaign's repository, from arguments or, at a terminal, from answers. */
@Command(name = "init", sortOptions = false, mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

    /** How many lines of a table are told. */
    private static final int MOST_TOLD = 20;

    private final Console console;

    @Parameters(paramLabel = "DIR", descriptionKey = "parameter.init")
    private Path folder = Path.of("");

    @Option(names = "--level", paramLabel = "district|province", descriptionKey = "option.level")
    private CampaignPlan.@Nullable Level level;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.year")
    private @Nullable Integer year;

    @Option(names = "--authority", paramLabel = "TEXT", descriptionKey = "option.authority")
    private @Nullable String authority;

    @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "option.title")
    private @Nullable String title;

    @Option(names = "--units", paramLabel = "FILE.csv", descriptionKey = "option.init-units")
    private @Nullable Path units;

    @Option(names = "--criteria", paramLabel = "FILE.yaml[=KIND,...]", descriptionKey = "option.init-criteria")
    private List<String> criteria = List.of();

    @Option(names = "--forge", paramLabel = "github|gitlab|forgejo", descriptionKey = "option.forge")
    private @Nullable Hosting forge;

    @Mixin
    private CommonOptions common = new CommonOptions();

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(common.language(null));
        if (!missing().isEmpty() && console.interactive()) {
            ask(new InitQuestions(console, words), words);
        }
        if (!missing().isEmpty()) {
            console.complain(words.text("wrong.missing", String.join(", ", missing())));
            console.complain(words.text("hint.help", "sodiem init"));
            return Exit.USAGE;
        }
        List<String> wrong = new ArrayList<>();
        int assessed = Objects.requireNonNull(year);
        String holder = Objects.requireNonNull(authority);
        String called = title == null ? words.text("init.title", String.valueOf(assessed)) : title;
        if (!isText(called) || !isText(holder)) {
            wrong.add(words.text("wrong.init-text", words.figure(Limits.TITLE)));
        }
        if (!isYear(assessed)) {
            wrong.add(words.text("wrong.year", String.valueOf(assessed)));
        }
        List<CampaignPlan.NewUnit> listed = units == null ? List.of() : read(units, words, wrong);
        List<CampaignPlan.NewSet> sets = sets(listed, words, wrong);
        if (!wrong.isEmpty()) {
            wrong.forEach(console::complain);
            return Exit.USAGE;
        }
        CampaignPlan plan = new CampaignPlan(
                called, holder, assessed, Objects.requireNonNull(level), listed, sets, forge, words.locale());
        int exit = write(new NewCampaign(plan).files(), words);
        if (exit == Exit.CLEAN && plan.level().isDeniedBy(holder)) {
            console.complain(words.text(
                    plan.level() == CampaignPlan.Level.district ? "init.of-province" : "init.of-district",
                    holder,
                    folder.toString(),
                    folder.resolve(Layout.definitions(String.valueOf(assessed))).toString()));
        }
        return exit;
    }

    /** The options without which nothing can begin, and which were not given. */
    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (level == null) {
            missing.add("--level");
        }
        if (year == null) {
            missing.add("--year");
        }
        if (authority == null) {
            missing.add("--authority");
        }
        return missing;
    }

    /** Asks for everything that was not given; what is still missing at the end of the input stays so. */
    private void ask(InitQuestions questions, Words words) throws IOException {
        if (level == null) {
            String answer = questions.ask("ask.level", "2", text -> text.equals("1") || text.equals("2"));
            level = answer == null
                    ? null
                    : answer.equals("1") ? CampaignPlan.Level.district : CampaignPlan.Level.province;
        }
        if (year == null) {
            String answer =
                    questions.ask("ask.year", "", text -> text.matches("[0-9]{4}") && isYear(Integer.parseInt(text)));
            year = answer == null ? null : Integer.valueOf(answer);
        }
        if (authority == null) {
            authority = questions.ask("ask.authority", "", InitCommand::isText);
        }
        if (title == null && year != null) {
            title = questions.ask("ask.title", words.text("init.title", String.valueOf(year)), InitCommand::isText);
        }
        if (units == null) {
            String answer = questions.ask("ask.units", "", text -> text.isEmpty() || isFile(text));
            units = answer == null || answer.isEmpty() ? null : Path.of(answer);
        }
        if (forge == null) {
            String answer =
                    questions.ask("ask.forge", "", text -> text.isEmpty() || text.matches("github|gitlab|forgejo"));
            forge = answer == null || answer.isEmpty() ? null : Hosting.valueOf(answer);
        }
    }

    private static boolean isText(String text) {
        return !text.isBlank() && text.length() <= Limits.TITLE;
    }

    private static boolean isYear(int year) {
        return year >= 2000 && year <= 2999;
    }

    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private int write(Map<String, String> files, Words words) throws IOException {
        try (FolderOutput output = FolderOutput.replace(folder, FolderOutput.Mark.NONE)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                output.write(file.getKey(), file.getValue());
            }
            output.commit();
        } catch (FolderOutput.ForeignFolderException e) {
            console.complain(words.text("wrong.full", String.valueOf(e.getMessage())));
            return Exit.USAGE;
        }
        console.out().println(words.text("init.done", folder.toString()));
        return Exit.CLEAN;
    }

    /** The criteria sets that are named, an index each, with the kinds of units behind an equals sign. */
    private List<CampaignPlan.NewSet> sets(List<CampaignPlan.NewUnit> listed, Words words, List<String> wrong)
            throws IOException {
        List<CampaignPlan.NewSet> sets = new ArrayList<>();
        Set<String> taken = new HashSet<>(level == CampaignPlan.Level.district ? Set.of("district") : Set.of());
        Set<String> known = listed.stream().map(CampaignPlan.NewUnit::kind).collect(Collectors.toSet());
        for (String named : criteria) {
            int sign = isFile(named) ? -1 : named.lastIndexOf('=');
            Path file = NamedFile.of(Path.of(sign < 0 ? named : named.substring(0, sign)));
            List<String> kinds =
                    sign < 0 ? List.of() : List.of(named.substring(sign + 1).split(",", -1));
            Path whole = file.toAbsolutePath();
            Problems problems = new Problems();
            CriteriaSet set = BookLoader.criteria(
                    new FolderTree(Objects.requireNonNull(whole.getParent())),
                    String.valueOf(whole.getFileName()),
                    problems);
            if (set == null || problems.errors() > 0) {
                console.err().print(console.errFormat(words).format(problems.sorted()));
                wrong.add(words.text("wrong.criteria-unreadable", file.toString()));
            } else if (!taken.add(set.index().value())) {
                wrong.add(words.text(
                        "wrong.init-index", file.toString(), set.index().value()));
            } else if (!kinds.stream()
                    .allMatch(kind -> Limits.isId(kind) && (known.isEmpty() || known.contains(kind)))) {
                wrong.add(words.text("wrong.init-kinds", named));
            } else {
                sets.add(new CampaignPlan.NewSet(set, Files.readString(file), kinds));
            }
        }
        return sets;
    }

    /** The units of a table; what is wrong is told by its line. */
    private static List<CampaignPlan.NewUnit> read(Path csv, Words words, List<String> wrong) throws IOException {
        UnitList list;
        try {
            list = UnitList.of(Files.readString(NamedFile.of(csv)));
        } catch (CharacterCodingException e) {
            wrong.add(words.text("wrong.units-utf8", csv.toString()));
            return List.of();
        }
        for (UnitList.Wrong line : list.wrong().stream().limit(MOST_TOLD).toList()) {
            String what = switch (line.fault()) {
                case COLUMN_MISSING -> words.text("wrong.units-columns");
                case ID -> words.text("wrong.units-id");
                case ID_TWICE -> words.text("wrong.units-id-twice");
                case TITLE -> words.text("wrong.units-title");
                case KIND -> words.text("wrong.units-kind");
                case QUOTES -> words.text("wrong.units-quotes");
                case CONFLICT -> words.text("wrong.units-conflict");
                case NOT_TEXT -> words.text("wrong.units-not-text");
            };
            String told =
                    words.text("wrong.units-line", csv.toString(), String.valueOf(line.line()), what, line.written());
            wrong.add(line.instead() == null ? told : told + " " + words.text("wrong.units-instead", line.instead()));
        }
        if (list.wrong().size() > MOST_TOLD) {
            wrong.add(words.count("wrong.units-more", list.wrong().size() - MOST_TOLD));
        }
        if (list.units().isEmpty() && wrong.isEmpty()) {
            wrong.add(words.text("wrong.units-empty", csv.toString()));
        }
        return list.units();
    }
}
