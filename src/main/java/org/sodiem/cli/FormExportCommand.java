package org.sodiem.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sodiem.form.Form;
import org.sodiem.form.FormBook;
import org.sodiem.form.FormMaker;
import org.sodiem.language.Words;
import org.sodiem.score.AsOf;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.source.StoredZip;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sodiem form export}: the workbooks in which units and offices fill in their files of scores. */
@Command(name = "export", sortOptions = false, mixinStandardHelpOptions = true)
final class FormExportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "UNIT", arity = "0..*", descriptionKey = "parameter.form-units")
    private List<String> units = new ArrayList<>();

    @Option(names = "--all", descriptionKey = "option.form-all")
    private boolean all;

    @Option(names = "--office", paramLabel = "OFFICE", descriptionKey = "option.form-office")
    private @Nullable String office;

    @Option(names = "--out", paramLabel = "DIR|FILE.zip", descriptionKey = "option.form-out", required = true)
    private Path out = Path.of("");

    @Option(names = "--at", paramLabel = "INSTANT", descriptionKey = "option.at")
    private @Nullable AsOf at;

    @Mixin
    private CommonOptions common = new CommonOptions();

    FormExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(common.language(null));
        if (all == !units.isEmpty()) {
            console.complain(words.text("wrong.form-units"));
            return Exit.USAGE;
        }
        return ScoredCampaign.at(at, common, console, this::write);
    }

    private int write(ScoredCampaign campaign) throws IOException {
        Words words = campaign.words();
        Scores scores = campaign.scores();
        for (String unit : units) {
            if (scores.cards().stream().noneMatch(card -> card.key().unit().equals(unit))) {
                console.complain(words.text("wrong.no-unit", unit));
                return Exit.USAGE;
            }
        }
        String commit = ReportCommand.commit(campaign.assessment().chronicle());
        String source =
                commit.isEmpty() ? words.text("report.source.files") : words.text("report.source.commit", commit);
        Map<String, byte[]> books = new LinkedHashMap<>();
        boolean whole = true;
        for (var index : scores.indexes()) {
            for (Standing standing : index.standings()) {
                Scorecard card = standing.card();
                if (all || units.contains(card.key().unit())) {
                    for (Form.Target target : FormMaker.targets(scores, card)) {
                        if (office == null || office.equals(target.office())) {
                            Form form = FormMaker.of(scores, card, target, words);
                            if (form == null) {
                                console.complain(words.text("workbook.unreadable", target.path()));
                                whole = false;
                            } else {
                                books.put(name(card, target), FormBook.write(form, standing.voices(), source));
                            }
                        }
                    }
                }
            }
        }
        if (books.isEmpty() && whole) {
            console.complain(words.text("wrong.form-office", String.valueOf(office)));
            return Exit.USAGE;
        }
        if (!ReportFiles.write(files(books), console, words)) {
            return Exit.USAGE;
        }
        console.out().println(words.count("form.exported", books.size(), out.toString()));
        return whole ? Exit.CLEAN : Exit.ERRORS;
    }

    private Map<Path, byte[]> files(Map<String, byte[]> books) {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        if (out.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".zip")) {
            files.put(out, StoredZip.write(books));
        } else {
            books.forEach((name, bytes) -> files.put(out.resolve(name), bytes));
        }
        return files;
    }

    private static String name(Scorecard card, Form.Target target) {
        String path = card.key().path();
        return path + (target.office() == null ? "" : "/" + target.office()) + ".xlsx";
    }
}
