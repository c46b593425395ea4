package org.sodiem.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.Repository;
import org.sodiem.language.Words;
import org.sodiem.score.AsOf;
import org.sodiem.score.Scores;
import org.sodiem.site.Assessment;
import org.sodiem.source.FolderTree;
import org.sodiem.telling.RecordText;
import org.sodiem.view.CampaignView;

/**
 * A campaign, read and scored at a moment, for a command that prints of its figures.
 *
 * @param repository where it is kept
 * @param assessment all that was found
 * @param view its figures
 * @param words the language of messages
 */
record ScoredCampaign(Repository repository, Assessment.Scored assessment, CampaignView view, Words words) {

    /** What a command does with it; gives the exit code. */
    @FunctionalInterface
    interface Work {
        int with(ScoredCampaign campaign) throws IOException;
    }

    /** Reads and scores the campaign, does the work and closes it; says so where no campaign can be read. */
    static int at(@Nullable AsOf at, CommonOptions common, Console console, Work work) throws IOException {
        Words first = Words.in(common.language(null));
        try (Repository repository = Repository.open(common.repo)) {
            Assessment assessment = Assessment.of(repository, new FolderTree(common.repo), at, console.progress(first));
            Words words = Words.in(common.language(assessment.locale()));
            RecordText.copy(repository, words).forEach(console::complain);
            if (assessment instanceof Assessment.Scored scored) {
                return work.with(new ScoredCampaign(
                        repository, scored, CampaignView.of(scored.scores(), scored.chronicle()), words));
            }
            console.complain(words.text("history.no-campaign"));
            return Exit.ERRORS;
        }
    }

    /** Its scores. */
    Scores scores() {
        return view.scores();
    }
}
