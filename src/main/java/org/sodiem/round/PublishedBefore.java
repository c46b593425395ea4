package org.sodiem.round;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.model.Campaign;

/**
 * What was published before, as far as the history has to answer for it.
 *
 * @param authority who held the assessment
 * @param campaign the campaign's id
 * @param made the commit it was made from; null where it was made from none
 * @param told what it told of the history
 */
public record PublishedBefore(
        String authority, String campaign, @Nullable Commit made, List<Rewriting> told) {

    /** The most that a site tells, the newest. */
    public static final int MOST_TOLD = 10;

    public PublishedBefore {
        told = List.copyOf(told);
    }

    /**
     * A commit that was published.
     *
     * @param id its full id
     * @param committed when it was committed
     */
    public record Commit(String id, Instant committed) {}

    /**
     * What the site that is to replace this one has to tell of the history: what this one told, for the rest of the
     * campaign, and that the commit it was made from is gone; but nothing of a commit that the history holds again.
     * Where older commits were left out when the repository was cloned, nothing new is found. {@link #MOST_TOLD} at most.
     *
     * @param now the campaign that is published next; a site of another authority is no earlier site
     */
    public List<Rewriting> rewrittenSince(Repository repository, Campaign now) throws IOException {
        Revision head = repository.head();
        if (!authority.equals(now.authority()) || head == null) {
            return List.of();
        }
        List<Rewriting> found = new ArrayList<>(campaign.equals(now.id()) ? told : List.of());
        if (made != null && !repository.isShallow()) {
            found.add(new Rewriting(made.id(), made.committed(), head.id()));
        }
        Set<String> lost =
                repository.lost(found.stream().map(Rewriting::published).toList());
        Set<String> known = new TreeSet<>();
        List<Rewriting> since = found.stream()
                .filter(rewriting -> lost.contains(rewriting.published()) && known.add(rewriting.published()))
                .toList();
        return since.subList(Math.max(0, since.size() - MOST_TOLD), since.size());
    }

    /** Whether it cannot be told if the history still holds its commit, because the clone lacks older commits. */
    public boolean isBeyond(Repository repository) throws IOException {
        return made != null
                && repository.isShallow()
                && !repository.lost(List.of(made.id())).isEmpty();
    }
}
