package org.sodiem.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sodiem.data.TableBook;
import org.sodiem.decision.AnnexDocument;
import org.sodiem.decision.AnnexWorkbook;
import org.sodiem.language.Words;
import org.sodiem.model.EqualRanks;
import org.sodiem.model.Publication;
import org.sodiem.score.AsOf;
import org.sodiem.site.SiteTables;
import org.sodiem.telling.VoiceText;
import org.sodiem.view.IndexView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sodiem report annexes}: the annexes of the decision on results, as Excel and as Word files. */
@Command(name = "annexes", sortOptions = false, mixinStandardHelpOptions = true)
final class ReportAnnexesCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.annexes-out", required = true)
    private Path out = Path.of("");

    @Option(names = "--index", paramLabel = "INDEX", descriptionKey = "option.annexes-index")
    private @Nullable String index;

    @Option(names = "--at", paramLabel = "INSTANT", descriptionKey = "option.at")
    private @Nullable AsOf at;

    @Mixin
    private CommonOptions common = new CommonOptions();

    ReportAnnexesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return ScoredCampaign.at(at, common, console, this::write);
    }

    private int write(ScoredCampaign campaign) throws IOException {
        Words words = campaign.words();
        console.errors(campaign.assessment().problems(), words);
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (IndexView view : campaign.view().indexes()) {
            if (index == null || view.id().equals(index)) {
                add(view, campaign, files);
            }
        }
        if (files.isEmpty()) {
            console.complain(words.text(
                    "wrong.annexes-index",
                    String.valueOf(index),
                    String.join(
                            ", ",
                            campaign.view().indexes().stream()
                                    .map(IndexView::id)
                                    .toList())));
            return Exit.USAGE;
        }
        if (!ReportFiles.write(files, console, words)) {
            return Exit.USAGE;
        }
        console.out().println(words.count("report.annexes.done", files.size(), out.toString()));
        return campaign.assessment().hasErrors() ? Exit.ERRORS : Exit.CLEAN;
    }

    private void add(IndexView view, ScoredCampaign campaign, Map<Path, byte[]> files) {
        Words ofOffices = Words.in(Locale.forLanguageTag("vi"));
        EqualRanks equals = campaign.assessment().campaign().equalRanks(view.criteria());
        VoiceText why = VoiceText.of(campaign.scores().book(), ofOffices);
        TableBook.About about = SiteTables.about(
                campaign.assessment(),
                ofOffices.text("decision.of", view.criteria().title()),
                view.result().isProvisional(),
                ofOffices);
        String name = ofOffices.text("decision.file", view.id());
        files.put(out.resolve(name + ".xlsx"), AnnexWorkbook.write(view, equals, why, about.lines(), ofOffices));
        List<String> source = new ArrayList<>();
        if (!about.notice().isEmpty()) {
            source.add(about.notice());
        }
        about.lines().stream()
                .filter(line -> line.getKey().equals(ofOffices.text("table.about.source"))
                        || line.getKey().equals(ofOffices.text("table.about.at")))
                .forEach(line -> source.add(line.getKey() + ": " + line.getValue()));
        files.put(
                out.resolve(name + ".docx"),
                AnnexDocument.write(view, equals, why, decision(view, campaign, ofOffices), source, ofOffices));
    }

    private static String decision(IndexView view, ScoredCampaign campaign, Words words) {
        Publication.Result published = view.result().published();
        return published == null
                ? words.text(
                        "decision.with.none", campaign.assessment().campaign().authority())
                : words.text(
                        "decision.with", published.decision(), words.days().day(published.date()), published.issuer());
    }
}
