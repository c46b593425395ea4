package org.sodiem.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sodiem.data.StatusJson;
import org.sodiem.score.AsOf;
import org.sodiem.telling.RecordText;
import org.sodiem.telling.UnitNames;
import org.sodiem.text.StatusText;
import org.sodiem.view.FollowUp;
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
        return ScoredCampaign.at(at, common, console, this::print);
    }

    private int print(ScoredCampaign campaign) {
        FollowUp followUp = campaign.view().followUp();
        List<FollowUp.OfUnit> units = unit == null ? followUp.units() : followUp.of(unit);
        if (units.isEmpty() && unit != null) {
            console.complain(DidYouMean.ofUnit(unit, campaign.scores().book(), campaign.words()));
            return Exit.USAGE;
        }
        RecordText.doubts(campaign.assessment().chronicle(), campaign.words()).forEach(console::complain);
        StatusText text =
                new StatusText(campaign.words(), UnitNames.of(campaign.scores().book(), campaign.words()));
        switch (format) {
            case json -> console.json().print(StatusJson.write(campaign.scores(), campaign.view(), unit));
            case text -> {
                if (unit == null) {
                    console.out().print(text.all(campaign.scores(), campaign.view()));
                } else {
                    units.forEach(own -> console.out().print(text.unit(own)));
                    console.out().print(text.undertaken(campaign.view(), unit));
                }
            }
        }
        return Exit.CLEAN;
    }
}
