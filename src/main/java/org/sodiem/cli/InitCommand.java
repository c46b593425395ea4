package org.sodiem.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sodiem.init.NewCampaign;
import org.sodiem.init.Plan;
import org.sodiem.load.Limits;
import org.sodiem.site.FolderOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sodiem init}: a new campaign's repository. */
@Command(name = "init", sortOptions = false, mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "DIR", descriptionKey = "parameter.init")
    private Path folder = Path.of("");

    @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "option.title", required = true)
    private String title = "";

    @Option(names = "--authority", paramLabel = "TEXT", descriptionKey = "option.authority", required = true)
    private String authority = "";

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.year", required = true)
    private int year;

    @Option(names = "--level", paramLabel = "district|province", descriptionKey = "option.level", required = true)
    private Plan.Level level = Plan.Level.district;

    @Option(names = "--units", paramLabel = "FILE.csv", descriptionKey = "option.init-units")
    private @Nullable Path units;

    @Mixin
    private CommonOptions common = new CommonOptions();

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(common.language(null));
        List<String> wrong = new ArrayList<>();
        for (String text : List.of(title, authority)) {
            if (text.isBlank() || text.length() > Limits.TITLE) {
                wrong.add(words.text("wrong.init-text", Limits.TITLE));
            }
        }
        if (year < 2000 || year > 2999) {
            wrong.add(words.text("wrong.year", year));
        }
        List<Plan.NewUnit> listed = units == null ? List.of() : read(units, words, wrong);
        if (!wrong.isEmpty()) {
            wrong.forEach(console::complain);
            return Exit.USAGE;
        }
        Map<String, String> files = new NewCampaign(new Plan(title, authority, year, level, listed)).files();
        try (FolderOutput output = FolderOutput.replace(folder, null)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                output.write(file.getKey(), file.getValue());
            }
            output.commit();
        } catch (FolderOutput.ForeignFolderException e) {
            console.complain(words.text("wrong.full", String.valueOf(e.getMessage())));
            return Exit.USAGE;
        }
        console.out().println(words.text("init.done", folder));
        return Exit.CLEAN;
    }

    /** Lines of {@code id,title,kind,code} below a line of headings; a semicolon may stand for every comma. */
    private static List<Plan.NewUnit> read(Path csv, Words words, List<String> wrong) throws IOException {
        List<Plan.NewUnit> units = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> lines = Files.readString(csv).replace("\uFEFF", "").lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).replace(';', ',').strip();
            if (line.replace(",", "").isBlank()) {
                continue;
            }
            String[] cells = (line + ",,,").split(",", -1);
            Plan.NewUnit unit =
                    new Plan.NewUnit(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip());
            boolean good = Limits.isId(unit.id())
                    && seen.add(unit.id())
                    && Limits.isId(unit.kind())
                    && !unit.kind().equals("huyen")
                    && !unit.title().isEmpty()
                    && !line.contains("\"");
            if (good) {
                units.add(unit);
            } else {
                wrong.add(words.text("wrong.units-line", csv, i + 1, line));
            }
        }
        if (units.isEmpty() && wrong.isEmpty()) {
            wrong.add(words.text("wrong.units-empty", csv));
        }
        return units;
    }
}
