package org.sodiem.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.git.GitCommand;
import org.sodiem.git.MainLine;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.language.Words;
import org.sodiem.model.Round;
import org.sodiem.round.RoundSeal;
import org.sodiem.round.Rounds;
import org.sodiem.round.Snapshot;
import org.sodiem.round.Snapshots;
import org.sodiem.score.AsOf;
import org.sodiem.site.Assessment;
import org.sodiem.site.Program;
import org.sodiem.source.FolderTree;
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
    private @Nullable String at;

    @Mixin
    private CommonOptions common = new CommonOptions();

    RoundCloseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Repository repository = Repository.open(common.repo)) {
            Snapshots snapshots = Snapshots.of(repository, new FolderTree(common.repo));
            Rounds rounds = snapshots.rounds();
            Words words = Words.in(
                    common.language(rounds == null ? null : rounds.campaign().locale()));
            if (rounds == null) {
                console.complain(words.text("history.no-campaign"));
                return Exit.ERRORS;
            }
            Told told = new Told(words, rounds.campaign().timezone());
            Round round = rounds.find(id);
            if (round == null) {
                String known = rounds.campaign().rounds().stream()
                        .map(other -> other.id().value())
                        .collect(Collectors.joining(", "));
                console.complain(words.text("wrong.round", id, known));
                return Exit.USAGE;
            }
            return close(repository, snapshots, rounds, round, told);
        }
    }

    private int close(Repository repository, Snapshots snapshots, Rounds rounds, Round round, Told told)
            throws IOException {
        Words words = told.words();
        if (rounds.resolve(round).tagged()) {
            return refuse(words.text("close.closed", round.tag()));
        }
        MainLine.Step accepted = null;
        if (late != null) {
            Revision revision = repository.absence() == null ? repository.commit(late) : null;
            accepted = revision == null ? null : rounds.line().find(revision.id());
            if (accepted == null || !accepted.landed().isAfter(rounds.deadline(round)) || reason.isBlank()) {
                console.complain(words.text("wrong.late", late));
                return Exit.USAGE;
            }
        }
        Instant now;
        try {
            now = at == null ? null : AsOf.parse(at).in(rounds.campaign().timezone());
        } catch (DateTimeParseException e) {
            console.complain(words.text("wrong.at", String.valueOf(at)));
            return Exit.USAGE;
        }
        MainLine.Step last = rounds.line().last();
        boolean passedByHistory = last != null && last.landed().isAfter(rounds.deadline(round));
        boolean passed = passedByHistory || (now != null && now.isAfter(rounds.deadline(round)));
        if (!passed && !beforeDeadline) {
            return refuse(words.text("close.early", told.deadline(round)));
        }
        RoundSeal seal = new RoundSeal(repository, snapshots, Program.VERSION);
        Snapshot candidate = seal.candidate(round, accepted);
        if (candidate.absence() != null || snapshots.score(candidate).scores() == null) {
            return refuse(words.text(
                    "wrong.no-record",
                    id,
                    told.absence(snapshots.score(candidate).snapshot().absence())));
        }
        return tag(seal, repository, candidate, round, told);
    }

    private int tag(RoundSeal seal, Repository repository, Snapshot candidate, Round round, Told told)
            throws IOException {
        Words words = told.words();
        Revision revision = Objects.requireNonNull(candidate.revision());
        Assessment assessment =
                Assessment.of(repository.tree(revision), Snapshots.asOf(candidate), (stage, done, total) -> {});
        long errors = assessment.problems().stream().filter(Diagnostic::isError).count();
        if (errors > 0 && !despiteErrors) {
            return refuse(words.text("close.errors", errors, revision.shortId()));
        }
        try {
            seal.close(candidate, words.text("close.title", round.title(), round.tag()), errors, reason.strip());
        } catch (GitCommand.FailedException e) {
            return refuse(words.text("close.git", String.valueOf(e.getMessage())));
        }
        console.out().println(words.text("close.done", round.id().value(), round.tag()));
        console.out().println("  " + told.revision(revision));
        if (!candidate.late().isEmpty()) {
            console.out()
                    .println("  " + words.text("close.late", candidate.late().size()));
        }
        console.out().println(words.text("close.push", round.tag()));
        return Exit.CLEAN;
    }

    private int refuse(String why) {
        console.complain(why);
        return Exit.ERRORS;
    }
}
