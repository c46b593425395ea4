package org.sodiem.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Named;

/**
 * What git says about a change that asks to be merged; nothing is merged.
 *
 * @param base the revision it is to be merged into, whose rules hold
 * @param head the revision with the change
 * @param fork the newest revision that both have, with which the head is compared
 * @param files the paths at which the head differs from the fork, sorted
 * @param names every path of the base and of the head, to find names that only differ in case
 */
public record MergeRequest(Revision base, Revision head, Revision fork, List<ChangedFile> files, Set<String> names) {

    /** A request; the collections are copied. */
    public MergeRequest {
        files = List.copyOf(files);
        names = Set.copyOf(names);
    }

    /** Why two revisions cannot be compared. */
    public enum Obstacle implements Named {
        /** They have no common commit, or a shallow clone does not reach it. */
        NO_COMMON_COMMIT,
        /** They have several newest common commits, so that no single comparison tells what merging would bring. */
        SEVERAL_COMMON_COMMITS
    }

    /** Why the {@link Repository#forks} of two revisions do not serve; null where there is exactly one. */
    public static @Nullable Obstacle obstacle(List<Revision> forks) {
        if (forks.isEmpty()) {
            return Obstacle.NO_COMMON_COMMIT;
        }
        return forks.size() == 1 ? null : Obstacle.SEVERAL_COMMON_COMMITS;
    }

    /** The change between a fork and a head that is to be merged into a base. */
    public static MergeRequest of(Repository repository, Revision base, Revision head, Revision fork)
            throws IOException {
        Set<String> names = new TreeSet<>();
        names.addAll(paths(repository, base));
        names.addAll(paths(repository, head));
        return new MergeRequest(base, head, fork, changes(repository, fork, head), names);
    }

    /** The same request with files that were changed in the folder and not committed. */
    public MergeRequest with(List<ChangedFile> uncommitted) {
        Map<String, ChangedFile> all = new HashMap<>();
        files.forEach(file -> all.put(file.path(), file));
        uncommitted.forEach(file -> all.putIfAbsent(file.path(), file));
        Set<String> known = new TreeSet<>(names);
        uncommitted.forEach(file -> known.add(file.path()));
        List<ChangedFile> sorted = all.values().stream()
                .sorted(Comparator.comparing(ChangedFile::path))
                .toList();
        return new MergeRequest(base, head, fork, sorted, known);
    }

    private static List<ChangedFile> changes(Repository repository, Revision fork, Revision head) throws IOException {
        List<ChangedFile> found = new ArrayList<>();
        Map<ObjectId, String> gone = new HashMap<>();
        Map<String, ObjectId> came = new HashMap<>();
        try (RevWalk commits = new RevWalk(repository.git());
                TreeWalk walk = new TreeWalk(repository.git())) {
            walk.addTree(tree(commits, fork));
            walk.addTree(tree(commits, head));
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                String path = fromCampaign(repository.prefix(), walk.getPathString());
                ChangedFile file = new ChangedFile(path, mode(walk.getFileMode(0)), mode(walk.getFileMode(1)), null);
                found.add(file);
                if (file.after() == null) {
                    gone.put(walk.getObjectId(0), path);
                } else if (file.before() == null) {
                    came.put(path, walk.getObjectId(1));
                }
            }
        }
        return found.stream()
                .map(file -> {
                    ObjectId content = came.get(file.path());
                    String from = content == null ? null : gone.get(content);
                    return new ChangedFile(file.path(), file.before(), file.after(), from);
                })
                .sorted(Comparator.comparing(ChangedFile::path))
                .toList();
    }

    private static ObjectId tree(RevWalk walk, Revision revision) throws IOException {
        return walk.parseCommit(ObjectId.fromString(revision.id())).getTree();
    }

    private static List<String> paths(Repository repository, Revision revision) throws IOException {
        List<String> paths = new ArrayList<>();
        try (RevWalk commits = new RevWalk(repository.git());
                TreeWalk walk = new TreeWalk(repository.git())) {
            walk.addTree(tree(commits, revision));
            walk.setRecursive(true);
            while (walk.next()) {
                paths.add(fromCampaign(repository.prefix(), walk.getPathString()));
            }
        }
        return paths;
    }

    /** A path of the repository as seen from the campaign's folder. */
    private static String fromCampaign(String prefix, String path) {
        if (prefix.isEmpty()) {
            return path;
        }
        return path.startsWith(prefix + "/") ? path.substring(prefix.length() + 1) : "../" + path;
    }

    private static ChangedFile.@Nullable Mode mode(FileMode mode) {
        if (mode == FileMode.MISSING) {
            return null;
        }
        if (mode == FileMode.SYMLINK) {
            return ChangedFile.Mode.LINK;
        }
        if (mode == FileMode.GITLINK) {
            return ChangedFile.Mode.SUBMODULE;
        }
        return mode == FileMode.EXECUTABLE_FILE ? ChangedFile.Mode.EXECUTABLE : ChangedFile.Mode.FILE;
    }
}
