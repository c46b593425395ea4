package org.sodiem.gate;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.Difference;
import org.sodiem.compare.ProblemDifference;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.git.ChangedFile;
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
        Rulebook rules = Rulebook.of(request.before(), request.files()).with(Renewal.of(repository, base));
        if (rules.newest() == null) {
            rules = rules.with(Repair.of(repository, base, request.before(), request.after()));
        }
        return new Proposal(request, rules, request.before(), request.after());
    }

    /** The newest campaign by the rules that hold, else that of the last state that could be read; null where there is none. */
    public @Nullable Campaign campaign() {
        Repair repair = rules.repair();
        Rights rights = rules.newest() == null && repair != null ? repair.rights() : rules.newest();
        return rights == null ? null : rights.book().campaign();
    }

    /** The files of one side, assessed. */
    public sealed interface Side {

        /** Everything that is wrong. */
        List<Diagnostic> problems();

        /** Files that cannot be scored, or that nobody had to read. */
        record Unscored(List<Diagnostic> problems) implements Side {

            public Unscored {
                problems = List.copyOf(problems);
            }
        }

        /** Files with their scores. */
        record Scored(Scores scores, List<Diagnostic> problems) implements Side {

            public Scored {
                problems = List.copyOf(problems);
            }
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
        ProblemDifference problems = ProblemDifference.between(was.problems(), is.problems());
        if (rules.repair() != null) {
            // What a broken campaign hid was not brought by whoever mends it.
            problems = problems.broughtBy(
                    request.files().stream().map(ChangedFile::path).collect(Collectors.toSet()));
        }
        return Judgement.of(
                request,
                rules,
                actor,
                at == null || campaign == null ? null : at.in(campaign.timezone()),
                problems,
                was instanceof Side.Scored one && is instanceof Side.Scored other
                        ? Difference.between(one.scores(), other.scores())
                        : null);
    }
}
