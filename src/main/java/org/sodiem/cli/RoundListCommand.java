package org.sodiem.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.sodiem.diagnostic.TextFormat;
import org.sodiem.git.Checkout;
import org.sodiem.git.MainLine;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.language.Words;
import org.sodiem.model.Round;
import org.sodiem.round.RoundSeal;
import org.sodiem.round.Rounds;
import org.sodiem.round.Snapshot;
import org.sodiem.round.UnitConsent;
import org.sodiem.site.Program;
import org.sodiem.source.FolderTree;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.CommitText;
import org.sodiem.telling.ConsentText;
import org.sodiem.telling.RecordText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sodiem round list}: where each round stands, or why nowhere, and who has approved what is handed in for it. */
@Command(name = "list", sortOptions = false, mixinStandardHelpOptions = true)
final class RoundListCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    RoundListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return OpenCampaign.in(common, console, open -> {
            Rounds rounds = open.rounds();
            RoundSeal seal = new RoundSeal(open.repository(), open.snapshots(), Program.VERSION);
            place(open.repository(), new FolderTree(common.repo), open.told());
            for (Snapshot.OfRound snapshot : rounds.all()) {
                round(snapshot, rounds, open.told());
                approved(seal.consents(snapshot), open.told().words());
            }
            return Exit.CLEAN;
        });
    }

    /** On which branch and commit this stands, and whether the files say more than the commit. */
    private void place(Repository repository, FolderTree now, CommitText told) throws IOException {
        PrintWriter out = console.out();
        Words words = told.words();
        Revision head = repository.absence() == null ? repository.head() : null;
        if (head == null) {
            out.println(new ChangeText(words).remedy(repository.absence()));
            return;
        }
        String branch = repository.branch();
        String where = branch == null ? words.text("history.detached") : branch.replace("refs/heads/", "");
        out.println(TextFormat.printable(words.text("history.head", where)) + " " + told.revision(head));
        List<String> different =
                Checkout.of(repository, now, repository.tree(head)).changed();
        if (!different.isEmpty()) {
            String some = String.join(", ", different.subList(0, Math.min(3, different.size())));
            out.println(TextFormat.printable(words.text("history.uncommitted", words.figure(different.size()), some)));
        }
    }

    private void round(Snapshot.OfRound snapshot, Rounds rounds, CommitText told) {
        PrintWriter out = console.out();
        Words words = told.words();
        Round round = snapshot.round();
        out.println();
        out.println(TextFormat.printable(words.text(
                "round.head",
                round.id().value(),
                round.title(),
                told.deadline(round),
                round.tag().value())));
        Revision revision = snapshot.revision();
        if (snapshot instanceof Snapshot.Missing missing) {
            out.println("  " + words.text("round.absent", new ChangeText(words).remedy(missing.absence())));
        }
        if (revision == null) {
            return;
        }
        String how = snapshot.tagged() ? "round.tagged" : snapshot.open() ? "round.open" : "round.by-deadline";
        out.println("  " + words.text(how));
        out.println("  " + told.revision(revision));
        if (snapshot instanceof Snapshot.Tagged tagged) {
            RecordText.doubts(tagged, words).forEach(doubt -> out.println("  " + TextFormat.printable(doubt)));
        }
        for (MainLine.Step late : snapshot.late()) {
            out.println("  " + told.late(late, rounds.isWrittenInTime(round, late)));
        }
    }

    /** How many units are approved, and which are not or have changed since. */
    private void approved(List<UnitConsent> units, Words words) {
        if (units.isEmpty()) {
            return;
        }
        ConsentText told = new ConsentText(words);
        console.out().println("  " + told.count(units));
        told.lacking(units).forEach(lack -> console.out().println("  " + TextFormat.printable(lack)));
    }
}
