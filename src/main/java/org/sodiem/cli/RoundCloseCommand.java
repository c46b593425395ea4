package org.sodiem.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.git.GitCommand;
import org.sodiem.git.MainLine;
import org.sodiem.git.Revision;
import org.sodiem.language.Words;
import org.sodiem.model.Round;
import org.sodiem.round.Closing;
import org.sodiem.round.RoundSeal;
import org.sodiem.round.Snapshots;
import org.sodiem.round.UnitConsent;
import org.sodiem.score.AsOf;
import org.sodiem.site.Assessment;
import org.sodiem.site.Program;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.CommitText;
import org.sodiem.telling.ConsentText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sodiem round close}: fixes a round by an annotated tag with a manifest. */
@Command(name = "close", sortOptions = false, mixinStandardHelpOptions = true)
final class RoundCloseCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "ID", descriptionKey = "parameter.round")
    private String id = "";

    @Option(names = "--late", paramLabel = "COMMIT", descriptionKey = "option.late")
    private @Nullable String late;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.reason")
    private String reason = "";

    @Option(names = "--despite-errors", descriptionKey = "option.despite-errors")
    private boolean despiteErrors;

    @Option(names = "--before-deadline", descriptionKey = "option.before-deadline")
    private boolean beforeDeadline;

    @Option(names = "--at", paramLabel = "INSTANT", descriptionKey = "option.close-at")
    private @Nullable AsOf at;

    @Mixin
    private CommonOptions common = new CommonOptions();

    RoundCloseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return OpenCampaign.in(common, console, open -> {
            Round round = open.rounds().find(id);
            if (round == null) {
                List<String> known = open.rounds().campaign().rounds().stream()
                        .map(other -> other.id().value())
                        .toList();
                Words words = open.told().words();
                String sentence = words.text("wrong.round", id, String.join(", ", known));
                return refuse(
                        Exit.USAGE,
                        DidYouMean.meant(
                                sentence, id, DidYouMean.rounds(open.rounds().campaign()), words));
            }
            return close(open, round);
        });
    }

    private static String key(GitCommand.Reason reason) {
        return switch (reason) {
            case NO_GIT -> "close.git-missing";
            case NO_IDENTITY -> "close.git-identity";
            case TAKEN -> "close.git-taken";
            case NOT_SIGNED -> "close.git-signing";
            case NOT_WRITTEN -> "close.git-writing";
            case BAD_NAME -> "close.git-name";
            case OTHER -> "close.git";
        };
    }

    private int close(OpenCampaign open, Round round) throws IOException {
        CommitText told = open.told();
        Words words = told.words();
        if (!TextFormat.printable(reason).equals(reason)) {
            return refuse(Exit.USAGE, words.text("wrong.reason"));
        }
        Closing.Wish wish = new Closing.Wish(late, reason, at, beforeDeadline, despiteErrors);
        Closing closing = Closing.of(open.repository(), open.snapshots(), open.rounds(), round, wish);
        if (closing instanceof Closing.Refused refused) {
            leftOut(refused.leftOut(), told);
            return switch (refused.reason()) {
                case CLOSED ->
                    refuse(Exit.ERRORS, words.text("close.closed", round.tag().value()));
                case NOT_LATE -> refuse(Exit.USAGE, words.text("wrong.late", String.valueOf(late)));
                case LEAVES_OUT ->
                    refuse(
                            Exit.ERRORS,
                            words.text(
                                    "close.leaves-out",
                                    words.figure(refused.leftOut().size())));
                case EARLY -> refuse(Exit.ERRORS, words.text("close.early", told.deadline(round)));
            };
        }
        if (closing instanceof Closing.Nothing nothing) {
            return refuse(
                    Exit.of(nothing.absence()),
                    words.text("wrong.no-record", id, new ChangeText(words).remedy(nothing.absence())));
        }
        return closing instanceof Closing.Ready ready ? tag(open, ready, wish) : Exit.ERRORS;
    }

    private int tag(OpenCampaign open, Closing.Ready ready, Closing.Wish wish) throws IOException {
        Words words = open.told().words();
        leftOut(ready.leftOut(), open.told());
        Round round = ready.snapshot().round();
        Revision revision = ready.revision();
        Assessment assessment =
                Assessment.of(open.repository().tree(revision), Snapshots.asOf(revision), (stage, done, total) -> {});
        long errors = assessment.problems().stream().filter(Diagnostic::isError).count();
        if (!wish.allows(errors)) {
            return refuse(Exit.ERRORS, words.text("close.errors", words.figure(errors), revision.shortId()));
        }
        RoundSeal seal = new RoundSeal(open.repository(), open.snapshots(), Program.VERSION);
        try {
            String title = words.text("close.title", round.title(), round.tag().value());
            seal.close(ready.snapshot(), title, errors, reason.strip());
        } catch (GitCommand.FailedException e) {
            return refuse(Exit.ERRORS, words.text(key(e.reason()), round.tag().value()));
        }
        console.out()
                .println(
                        words.text("close.done", round.id().value(), round.tag().value()));
        console.out().println("  " + open.told().revision(revision));
        if (!ready.snapshot().late().isEmpty()) {
            console.out()
                    .println("  "
                            + words.text(
                                    "close.late",
                                    words.figure(ready.snapshot().late().size())));
        }
        List<UnitConsent> consents = seal.consents(ready.snapshot());
        ConsentText approved = new ConsentText(words);
        console.out().println("  " + approved.count(consents));
        approved.lacking(consents).forEach(lack -> console.out().println("  " + TextFormat.printable(lack)));
        console.out().println(words.text("close.push", round.tag().value()));
        return Exit.CLEAN;
    }

    /** The commits that are dated in time and yet are not sealed. */
    private void leftOut(List<MainLine.Step> steps, CommitText told) {
        for (MainLine.Step step : steps) {
            console.complain(told.words()
                    .text(
                            "close.left-out",
                            told.moment(step.revision().committed()),
                            told.moment(step.landed()),
                            told.revision(step.revision())));
        }
    }

    private int refuse(int code, String why) {
        console.complain(why);
        return code;
    }
}
