package org.sodiem.cli;

import java.io.IOException;
import org.sodiem.git.Repository;
import org.sodiem.language.Words;
import org.sodiem.round.Rounds;
import org.sodiem.round.Snapshots;
import org.sodiem.source.FolderTree;
import org.sodiem.telling.CommitText;
import org.sodiem.telling.RecordText;

/** A repository whose campaign can be read, opened for a command that asks for its rounds. */
record OpenCampaign(Repository repository, Snapshots snapshots, Rounds rounds, CommitText told) {

    /** What a command does with it; gives the exit code. */
    @FunctionalInterface
    interface Work {
        int with(OpenCampaign open) throws IOException;
    }

    /** Opens the campaign, does the work and closes it; says so where no campaign can be read. */
    static int in(CommonOptions common, Console console, Work work) throws IOException {
        try (Repository repository = Repository.open(common.repo)) {
            Snapshots snapshots = Snapshots.of(repository, new FolderTree(common.repo));
            Rounds rounds = snapshots.rounds();
            if (rounds == null) {
                console.complain(Words.in(common.language(null)).text("history.no-campaign"));
                return Exit.ERRORS;
            }
            Words words = Words.in(common.language(rounds.campaign().locale()));
            RecordText.copy(repository, words).forEach(console::complain);
            CommitText told = new CommitText(words, rounds.campaign().timezone());
            RecordText.clocks(rounds.line().wrongClocks(), told).forEach(console::complain);
            return work.with(new OpenCampaign(repository, snapshots, rounds, told));
        }
    }
}
