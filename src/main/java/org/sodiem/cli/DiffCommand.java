package org.sodiem.cli;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.Difference;
import org.sodiem.compare.UnitDifference;
import org.sodiem.data.Csv;
import org.sodiem.data.DataTable;
import org.sodiem.data.DifferenceJson;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.git.MainLine;
import org.sodiem.git.Repository;
import org.sodiem.language.Meant;
import org.sodiem.language.Words;
import org.sodiem.round.Attempt;
import org.sodiem.round.Rounds;
import org.sodiem.round.Snapshot;
import org.sodiem.round.Snapshots;
import org.sodiem.source.FolderTree;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.CommitText;
import org.sodiem.telling.RecordText;
import org.sodiem.text.DifferenceMarkdown;
import org.sodiem.text.DifferenceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sodiem diff}: two states compared. */
@Command(name = "diff", sortOptions = false, mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "parameter.before")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "parameter.after")
    private String after = "";

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "option.unit")
    private @Nullable String unit;

    @Option(names = "--format", paramLabel = "text|markdown|csv|json", descriptionKey = "option.states-format")
    private Format format = Format.text;

    @Mixin
    private CommonOptions common = new CommonOptions();

    DiffCommand(Console console) {
        this.console = console;
    }

    /** How a difference is printed. */
    enum Format {
        /** For people at a terminal. */
        text,
        /** For a pull request or a report. */
        markdown,
        /** For a spreadsheet. */
        csv,
        /** For programs. */
        json
    }

    @Override
    public Integer call() throws IOException {
        try (Repository repository = Repository.open(common.repo)) {
            Snapshots snapshots = Snapshots.of(repository, new FolderTree(common.repo));
            Rounds rounds = snapshots.rounds();
            Locale campaigns = rounds == null ? null : rounds.campaign().locale();
            Words words = Words.in(common.language(campaigns));
            ZoneId zone = rounds == null ? ZoneId.of("UTC") : rounds.campaign().timezone();
            CommitText told = new CommitText(words, zone);
            RecordText.copy(repository, words).forEach(console::complain);
            Attempt<Snapshot> first = find(before, snapshots, told);
            Attempt<Snapshot> second = first == null ? null : find(after, snapshots, told);
            if (first == null || second == null) {
                return Exit.USAGE;
            }
            for (Attempt<Snapshot> attempt : List.of(first, second)) {
                if (attempt instanceof Attempt.Failed<Snapshot> failed) {
                    return tell(failed, told);
                }
            }
            if (!(first instanceof Attempt.Scored<Snapshot> one)
                    || !(second instanceof Attempt.Scored<Snapshot> other)) {
                return Exit.ERRORS;
            }
            Difference all = Difference.between(one.scores(), other.scores());
            Difference difference = unit == null ? all : all.only(unit);
            if (unit != null && difference.indexes().isEmpty()) {
                console.complain(DidYouMean.ofUnit(unit, other.scores().book(), words));
                return Exit.USAGE;
            }
            print(one, other, difference, rounds, told);
            return Exit.CLEAN;
        }
    }

    private @Nullable Attempt<Snapshot> find(String name, Snapshots snapshots, CommitText told) throws IOException {
        Snapshot snapshot = snapshots.named(name);
        if (snapshot == null) {
            Rounds rounds = snapshots.rounds();
            List<String> known = rounds == null
                    ? List.of()
                    : rounds.campaign().rounds().stream()
                            .map(round -> round.id().value())
                            .toList();
            String sentence = told.words().text("wrong.revision", name, String.join(", ", known));
            List<Meant.Known> moments = new ArrayList<>(
                    List.of(Meant.Known.of("now", "hien tai", "hien nay", "bay gio"))); // compared without marks
            moments.addAll(rounds == null ? List.of() : DidYouMean.rounds(rounds.campaign()));
            console.complain(DidYouMean.meant(sentence, name, moments, told.words()));
            return null;
        }
        return snapshots.score(snapshot);
    }

    /** Says why there is no record of a state; the exit code. */
    private int tell(Attempt.Failed<Snapshot> failed, CommitText told) {
        Snapshot snapshot = failed.snapshot();
        boolean isNow = snapshot.kind() == Snapshot.Kind.NOW;
        String why = isNow
                ? told.words().text("history.no-campaign")
                : new ChangeText(told.words()).remedy(failed.absence());
        console.complain(told.words().text("wrong.no-record", snapshot.name(), why));
        return isNow ? Exit.ERRORS : Exit.of(failed.absence());
    }

    private void print(
            Attempt.Scored<Snapshot> before,
            Attempt.Scored<Snapshot> after,
            Difference difference,
            @Nullable Rounds rounds,
            CommitText told) {
        Words words = told.words();
        Snapshot one = before.snapshot();
        Snapshot other = after.snapshot();
        String title = words.text("diff.title", told.state(one), told.state(other));
        switch (format) {
            case json -> console.json().print(DifferenceJson.write(one, other, difference));
            case csv ->
                console.json().print(Csv.write(after.scores().book().campaign(), DataTable.difference(difference)));
            case markdown -> console.verbatim().print(new DifferenceMarkdown(words).format(title, difference));
            case text -> {
                console.out().println(TextFormat.printable(title));
                late(one, rounds, told);
                late(other, rounds, told);
                console.out().println();
                DifferenceText text = new DifferenceText(words, console.outPaint());
                console.out().print(text.summary(difference));
                List<UnitDifference> changed = difference.changed();
                if (changed.size() > 1) {
                    console.out().println();
                    console.out()
                            .println(words.text("diff.details", changed.get(0).id()));
                }
                console.out().print(text.details(difference));
            }
        }
    }

    private void late(Snapshot snapshot, @Nullable Rounds rounds, CommitText told) {
        if (rounds != null
                && snapshot instanceof Snapshot.OfRound state
                && !snapshot.late().isEmpty()) {
            console.out().println(told.words().text("diff.late", snapshot.name()));
            for (MainLine.Step step : snapshot.late()) {
                console.out().println("  " + told.late(step, rounds.isWrittenInTime(state.round(), step)));
            }
        }
    }
}
