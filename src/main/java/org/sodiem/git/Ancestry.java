package org.sodiem.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/** What comes before what, by the graph of commits and never by their dates. */
final class Ancestry {

    private final Repository repository;

    Ancestry(Repository repository) {
        this.repository = repository;
    }

    /** The main line up to a commit. */
    MainLine mainLine(ObjectId last) throws IOException {
        List<Revision> revisions = new ArrayList<>();
        try (RevWalk walk = new RevWalk(CommitReader.objects(repository.git()))) {
            RevCommit commit = walk.parseCommit(last);
            revisions.add(CommitReader.revision(commit));
            while (commit.getParentCount() > 0) {
                commit = walk.parseCommit(commit.getParent(0));
                revisions.add(CommitReader.revision(commit));
                commit.disposeBody();
            }
        }
        Collections.reverse(revisions);
        return new MainLine(revisions);
    }

    /** What {@link Repository#before} shows, told by a folder of the repository. */
    void before(Revision last, String folder, int most, Repository.Look look) throws IOException {
        try (RevWalk walk = new RevWalk(CommitReader.objects(repository.git()));
                CommitReader reader = repository.reader()) {
            RevCommit commit = walk.parseCommit(ObjectId.fromString(last.id()));
            TreeId shown = reader.folder(last.id(), folder);
            int left = most;
            while (left > 0 && commit.getParentCount() > 0) {
                commit = walk.parseCommit(commit.getParent(0));
                TreeId here = reader.folder(commit.name(), folder);
                if (!Objects.equals(here, shown)) {
                    shown = here;
                    left--;
                    if (look.at(repository.tree(CommitReader.revision(commit)))) {
                        return;
                    }
                }
            }
        }
    }

    /** Which of these commits are neither a commit nor before it, as far as the history is here. */
    Set<String> lost(Collection<String> commits, ObjectId last) throws IOException {
        Set<String> lost = new TreeSet<>(commits);
        try (RevWalk walk = new RevWalk(CommitReader.objects(repository.git()))) {
            walk.setRetainBody(false);
            walk.markStart(walk.parseCommit(last));
            for (RevCommit commit = walk.next(); commit != null && !lost.isEmpty(); commit = walk.next()) {
                lost.remove(commit.name());
            }
        }
        return lost;
    }

    /** The newest commits that two revisions both have: one, as a rule; none, or several. */
    List<Revision> forks(Revision one, Revision other) throws IOException {
        List<Revision> forks = new ArrayList<>();
        try (RevWalk walk = new RevWalk(CommitReader.objects(repository.git()))) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(ObjectId.fromString(one.id())));
            walk.markStart(walk.parseCommit(ObjectId.fromString(other.id())));
            for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
                walk.parseBody(commit);
                forks.add(CommitReader.revision(commit));
            }
        }
        return forks;
    }
}
