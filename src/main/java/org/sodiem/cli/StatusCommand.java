package org.sodiem.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sodiem.data.StatusJson;
import org.sodiem.git.Repository;
import org.sodiem.language.Words;
import org.sodiem.score.AsOf;
import org.sodiem.score.Scores;
import org.sodiem.site.Assessment;
import org.sodiem.source.FolderTree;
import org.sodiem.telling.RecordText;
import org.sodiem.text.StatusText;
import org.sodiem.view.FollowUp;
import org.sodiem.view.IndexView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sodiem status}: who still owes what. */
@Command(name = "status", sortOptions = false, mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "option.unit")
    private @Nullable String unit;

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "option.status-format")
    private Format format = Format.text;

    @Option(names = "--at", paramLabel = "INSTANT", descriptionKey = "option.at")
    private @Nullable AsOf at;

    @Mixin
    private CommonOptions common = new CommonOptions();

    StatusCommand(Console console) {
        this.console = console;
    }

    /** How it is printed. */
    enum Format {
        /** For people at a terminal. */
        text,
        /** For programs. */
        json
    }

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(common.language(null));
        try (Repository repository = Repository.open(common.repo)) {
            Assessment assessment = Assessment.of(repository, new FolderTree(common.repo), at, console.progress(words));
            words = Words.in(common.language(assessment.locale()));
            RecordText.copy(repository, words).forEach(console::complain);
            Scores scores = assessment.scores();
            if (scores == null) {
                console.complain(words.text("history.no-campaign"));
                return Exit.ERRORS;
            }
            FollowUp followUp = FollowUp.of(
                    scores, scores.indexes().stream().map(IndexView::of).toList());
            List<FollowUp.OfUnit> units = unit == null ? followUp.units() : followUp.of(unit);
            if (units.isEmpty() && unit != null) {
                console.complain(words.text("wrong.no-unit", unit));
                return Exit.USAGE;
            }
            StatusText text = new StatusText(words);
            switch (format) {
                case json -> console.json().print(StatusJson.write(scores, followUp, units));
                case text ->
                    console.out()
                            .print(
                                    unit == null
                                            ? text.all(scores, followUp)
                                            : String.join(
                                                    "",
                                                    units.stream()
                                                            .map(text::unit)
                                                            .toList()));
            }
            return Exit.CLEAN;
        }
    }
}
