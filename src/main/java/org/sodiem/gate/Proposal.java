package org.sodiem.gate;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.Difference;
import org.sodiem.compare.ProblemDifference;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.git.MergeRequest;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.model.Campaign;
import org.sodiem.score.AsOf;
import org.sodiem.score.Scores;
import org.sodiem.source.FileTree;

/**
 * A change that is to be judged.
 *
 * @param request what it changes
 * @param rules those of the revision it is to be merged into, never its own
 * @param before the files without it
 * @param after the files with it, once it is merged
 */
public record Proposal(MergeRequest request, Rulebook rules, FileTree before, FileTree after) {

    /**
     * The change of a head that is to be merged into a base.
     *
     * @param fork the newest revision that both have
     * @param now the files as they are now, where what is not committed is a part of the change; else null
     */
    public static Proposal of(
            Repository repository, Revision base, Revision head, Revision fork, @Nullable FileTree now)
            throws IOException {
        MergeRequest request = MergeRequest.of(repository, base, head, fork, now);
        Rulebook rules = Rulebook.of(request.before(), request.files());
        return new Proposal(request, rules, request.before(), request.after());
    }

    /** The newest campaign by the rules that hold; null where none can be read. */
    public @Nullable Campaign campaign() {
        return rules.newest() == null ? null : rules.newest().book().campaign();
    }

    /**
     * The files of one side, assessed.
     *
     * @param scores the scores; null where they cannot be scored
     * @param problems everything that is wrong
     */
    public record Side(@Nullable Scores scores, List<Diagnostic> problems) {

        /** A side; the list is copied. */
        public Side {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Judges the change.
     *
     * @param actor the account that asks; null where rights are not to be judged
     * @param at when it asks; null where windows of time are not to be judged
     */
    public Judgement judge(@Nullable String actor, @Nullable AsOf at, Side was, Side is) throws IOException {
        Campaign campaign = campaign();
        return Judgement.of(
                request,
                rules,
                actor,
                at == null || campaign == null ? null : at.in(campaign.timezone()),
                ProblemDifference.between(was.problems(), is.problems()),
                was.scores() == null || is.scores() == null ? null : Difference.between(was.scores(), is.scores()));
    }
}
