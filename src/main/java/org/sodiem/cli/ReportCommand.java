package org.sodiem.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.model.UnitKey;
import org.sodiem.report.IndexReport;
import org.sodiem.report.Narrative;
import org.sodiem.report.ReportHead;
import org.sodiem.report.ReportTemplate;
import org.sodiem.report.UnitReport;
import org.sodiem.round.Snapshots;
import org.sodiem.score.AsOf;
import org.sodiem.score.Standing;
import org.sodiem.source.FileTree;
import org.sodiem.source.FolderTree;
import org.sodiem.view.IndexView;
import org.sodiem.word.WordException;
import org.sodiem.word.WordFields;
import org.sodiem.word.WordTemplate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sodiem report}: reports of units and of whole indexes as Word files. */
@Command(name = "report", sortOptions = false, mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--out", paramLabel = "FILE|DIR", descriptionKey = "option.report-out")
    private Path out = Path.of("");

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "option.report-unit")
    private @Nullable String unit;

    @Option(names = "--index", paramLabel = "INDEX", descriptionKey = "option.report-index")
    private @Nullable String index;

    @Option(names = "--template", paramLabel = "FILE", descriptionKey = "option.template")
    private @Nullable Path template;

    @Option(names = "--at", paramLabel = "INSTANT", descriptionKey = "option.at")
    private @Nullable AsOf at;

    @Mixin
    private CommonOptions common = new CommonOptions();

    private ReportCommand(Console console) {
        this.console = console;
    }

    /** The command with its subcommand. */
    static CommandLine line(Console console) {
        return new CommandLine(new ReportCommand(console))
                .addSubcommand(new ReportTemplateCommand(console))
                .addSubcommand(new ReportAnnexesCommand(console));
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(common.language(null));
        if (out.toString().isEmpty()) { // picocli would ask for it before a subcommand too
            console.complain(words.text("wrong.missing", "--out"));
            return Exit.USAGE;
        }
        if (template != null && unit == null && index == null) {
            console.complain(words.text("wrong.report-template"));
            return Exit.USAGE;
        }
        return ScoredCampaign.at(at, common, console, this::write);
    }

    private int write(ScoredCampaign campaign) throws IOException {
        Words words = campaign.words();
        console.errors(campaign.assessment().problems(), words);
        Map<Path, byte[]> files = files(campaign);
        if (files == null || !ReportFiles.write(files, console, words)) {
            return Exit.USAGE;
        }
        console.out().println(words.count("report.done", files.size(), out.toString()));
        return campaign.assessment().hasErrors() ? Exit.ERRORS : Exit.CLEAN;
    }

    /** The files to be written; null, and said, where there are none to be made. */
    private @Nullable Map<Path, byte[]> files(ScoredCampaign campaign) throws IOException {
        Words words = campaign.words();
        List<IndexView> indexes = campaign.view().indexes();
        FileTree tree = Snapshots.asCommitted(campaign.repository(), new FolderTree(common.repo));
        ReportHead head = ReportHead.of(
                campaign.scores().book().campaign(),
                campaign.scores().at(),
                campaign.assessment().chronicle().files());
        Map<Path, WordFields> units = new LinkedHashMap<>();
        Map<Path, WordFields> whole = new LinkedHashMap<>();
        List<String> scoring = new ArrayList<>();
        for (IndexView view : indexes) {
            if (unit == null
                    && view.comparesUnits()
                    && (index == null || view.id().equals(index))) {
                whole.put(
                        index == null ? out.resolve(view.id() + ".docx") : out,
                        IndexReport.of(head, campaign.view(), view));
            }
            for (Standing standing : view.ordered()) {
                UnitKey key = standing.card().key();
                boolean wanted = unit == null ? index == null : key.unit().equals(unit) && isWanted(key);
                if (wanted && unit != null) {
                    scoring.add(key.index());
                }
                if (wanted) {
                    units.put(
                            unit == null ? out.resolve("don-vi").resolve(key.path() + ".docx") : out,
                            UnitReport.of(head, campaign.view(), view, standing, Narrative.of(tree, standing.card())));
                }
            }
        }
        if (unit != null && units.isEmpty()) {
            List<String> known = indexes.stream()
                    .filter(view -> view.result().byUnit().containsKey(unit))
                    .map(IndexView::id)
                    .toList();
            console.complain(
                    known.isEmpty()
                            ? DidYouMean.ofUnit(unit, campaign.scores().book(), head.words())
                            : words.text("wrong.index", unit, String.valueOf(index), String.join(", ", known)));
            return null;
        }
        if (unit != null && scoring.size() > 1) {
            console.complain(words.text("wrong.which-index", unit, String.join(", ", scoring)));
            return null;
        }
        if (unit == null && index != null && whole.isEmpty()) {
            console.complain(words.text(
                    "wrong.report-index",
                    index,
                    indexes.stream()
                            .filter(IndexView::comparesUnits)
                            .map(IndexView::id)
                            .collect(Collectors.joining(", "))));
            return null;
        }
        return filled(units, whole, words);
    }

    private boolean isWanted(UnitKey key) {
        return index == null || index.equals(key.index());
    }

    private @Nullable Map<Path, byte[]> filled(Map<Path, WordFields> units, Map<Path, WordFields> whole, Words words)
            throws IOException {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        try {
            WordTemplate own = template == null ? null : WordTemplate.read(NamedFile.of(template));
            WordTemplate ofIndex = Objects.requireNonNullElseGet(own, ReportTemplate.INDEX::template);
            for (Map.Entry<Path, WordFields> report : whole.entrySet()) {
                files.put(report.getKey(), ofIndex.fill(report.getValue()));
            }
            WordTemplate ofUnit = Objects.requireNonNullElseGet(own, ReportTemplate.UNIT::template);
            for (Map.Entry<Path, WordFields> report : units.entrySet()) {
                files.put(report.getKey(), ofUnit.fill(report.getValue()));
            }
            return files;
        } catch (WordException e) {
            console.complain(wrong(e, units.isEmpty() ? whole : units, words));
            return null;
        }
    }

    private String wrong(WordException e, Map<Path, WordFields> reports, Words words) {
        String file = String.valueOf(template);
        String names = String.join(", ", e.names());
        return switch (e.kind()) {
            case NOT_WORD -> words.text("template.not-word", file);
            case TOO_LARGE -> words.text("template.too-large", file);
            case PROGRAMS -> words.text("template.programs", file, names);
            case BROKEN -> words.text("template.broken", file, names);
            case TWO_TABLES -> words.text("template.two-tables", file, names);
            case OUTSIDE_ROW -> words.text("template.outside-row", file, names);
            case UNKNOWN_FIELD ->
                words.text(
                        "template.unknown-field",
                        file,
                        names,
                        String.join(", ", reports.values().iterator().next().names()));
        };
    }
}
