package org.sodiem.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.language.Named;
import org.sodiem.model.EvidenceLimits;
import org.sodiem.source.FileTree;
import org.sodiem.source.Span;
import org.sodiem.source.TextTree;

/**
 * What git says about a change that asks to be merged; nothing is merged.
 *
 * @param base the revision it is to be merged into, whose rules hold
 * @param head the revision with the change
 * @param fork the newest revision that both have
 * @param files the paths at which the merged files differ from the base, sorted
 * @param refusals where it cannot be told what merging gives, and why: nothing holds for the request while there are any
 * @param sizes the sizes of changed files in bytes, by path
 * @param names the paths of the change and what the base has beside those that come, to find names that only differ in case
 * @param before the campaign's files of the base
 * @param after the campaign's files as they are when merged; those of the base where the change could not be read
 */
public record MergeRequest(
        Revision base,
        Revision head,
        Revision fork,
        List<ChangedFile> files,
        List<Diagnostic> refusals,
        Map<String, Long> sizes,
        Set<String> names,
        FileTree before,
        FileTree after) {

    /** The most bytes of texts that a change brings: hundreds of units at once. */
    private static final long MOST_TEXT = 48 << 20;

    public MergeRequest {
        files = List.copyOf(files);
        refusals = List.copyOf(refusals);
        sizes = Map.copyOf(sizes);
        names = Set.copyOf(names);
    }

    /** Whether what it changes could be read to the end. */
    public boolean isRead() {
        return refusals.stream().allMatch(refusal -> refusal.code() == Code.BRANCH_BEHIND);
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

    /**
     * The change that merging brings.
     *
     * @param fork the newest revision that both have
     * @param now the files as they are now, where what is not committed is a part of the change; else null
     */
    public static MergeRequest of(
            Repository repository, Revision base, Revision head, Revision fork, @Nullable FileTree now)
            throws IOException {
        String prefix = repository.prefix();
        Merge merge;
        try (CommitReader reader = repository.reader();
                RevWalk commits = new RevWalk(CommitReader.objects(repository.git()))) {
            merge = Merge.of(reader, commits, base, head, fork);
        }
        Map<String, ChangedFile> files = new TreeMap<>();
        changes(prefix, merge.changes()).forEach(file -> files.put(file.path(), file));
        Set<String> names = new TreeSet<>(files.keySet());
        Map<String, Code> refused = new TreeMap<>();
        merge.refused().forEach((path, code) -> refused.put(fromCampaign(prefix, path), code));
        Map<String, Long> sizes = new HashMap<>();
        merge.sizes().forEach((path, size) -> sizes.put(fromCampaign(prefix, path), size));
        CommitTree before = repository.tree(base);
        CommitTree tip = repository.tree(head);
        Map<String, FileTree> others = new HashMap<>();
        files.keySet().forEach(path -> others.put(path, tip));
        Map<String, String> merged = new HashMap<>();
        merge.texts().forEach((path, text) -> merged.put(fromCampaign(prefix, path), text));
        FileTree texts = new TextTree(merged);
        merged.keySet().forEach(path -> others.put(path, texts));
        Checkout checkout = Checkout.of(repository, now == null ? tip : now, tip);
        FileTree here = checkout.files();
        if (now != null) {
            CommitTree old = repository.tree(fork);
            for (String path : checkout.changed()) {
                ChangedFile.Mode was = before.hasFile(path) ? ChangedFile.Mode.FILE : null;
                files.put(path, new ChangedFile(path, was, here.hasFile(path) ? ChangedFile.Mode.FILE : null, null));
                names.add(path);
                others.put(path, here);
                if (here.hasFile(path)) {
                    sizes.put(path, (long) here.read(path, EvidenceLimits.MOST_MEGABYTES << 20).length);
                }
                if (!Objects.equals(before.blob(path), old.blob(path))) {
                    refused.put(path, Code.BRANCH_BEHIND);
                }
            }
        }
        names.addAll(beside(repository, base, files.values()));
        refuseTooMuchText(sizes, refused);
        boolean read = refused.values().stream().allMatch(code -> code == Code.BRANCH_BEHIND);
        FileTree after = !read ? before : fork.id().equals(base.id()) ? here : MergedTree.of(before, others);
        List<Diagnostic> refusals = new ArrayList<>();
        refused.forEach((path, code) -> refusals.add(Diagnostic.of(code, Span.ofWhole(path))));
        return new MergeRequest(base, head, fork, List.copyOf(files.values()), refusals, sizes, names, before, after);
    }

    /** Texts are read whole, each as often as it stands in the tree; what is only stored is not. */
    private static void refuseTooMuchText(Map<String, Long> sizes, Map<String, Code> refused) {
        long sum = 0;
        for (Map.Entry<String, Long> file : new TreeMap<>(sizes).entrySet()) {
            sum += file.getKey().matches(".*\\.(?:yaml|md)") ? file.getValue() : 0;
            if (sum > MOST_TEXT) {
                refused.put(file.getKey(), Code.CHANGE_TOO_LARGE);
                return;
            }
        }
    }

    private static List<ChangedFile> changes(String prefix, List<Merge.Change> changes) {
        Map<ObjectId, String> gone = new HashMap<>();
        for (Merge.Change change : changes) {
            if (change.after() == null && change.before() != null) {
                gone.put(change.before().id(), fromCampaign(prefix, change.path()));
            }
        }
        return changes.stream()
                .map(change -> new ChangedFile(
                        fromCampaign(prefix, change.path()),
                        mode(change.before()),
                        mode(change.after()),
                        change.before() != null || change.after() == null
                                ? null
                                : gone.get(change.after().id())))
                .sorted(Comparator.comparing(ChangedFile::path))
                .toList();
    }

    /** What stands in the folders of files that come, and in those above, of the base. */
    private static Set<String> beside(Repository repository, Revision base, Collection<ChangedFile> files)
            throws IOException {
        Set<String> folders = new TreeSet<>();
        for (ChangedFile file : files) {
            String path = toRepository(repository.prefix(), file.path());
            int end = file.before() == null && file.after() != null ? path.length() : 0;
            while (end > 0) {
                end = path.lastIndexOf('/', end - 1);
                if (!folders.add(end < 0 ? "" : path.substring(0, end))) {
                    break;
                }
            }
        }
        List<String> paths = new ArrayList<>();
        try (CommitReader reader = repository.reader();
                RevWalk commits = new RevWalk(CommitReader.objects(repository.git()))) {
            ObjectId tree = commits.parseCommit(ObjectId.fromString(base.id())).getTree();
            for (String folder : folders) {
                reader.beside(tree, folder, paths);
            }
        }
        Set<String> beside = new TreeSet<>();
        paths.forEach(path -> beside.add(fromCampaign(repository.prefix(), path)));
        return beside;
    }

    private static String toRepository(String prefix, String path) {
        return path.startsWith("../") ? path.substring("../".length()) : prefix.isEmpty() ? path : prefix + "/" + path;
    }

    /** A path of the repository as seen from the campaign's folder. */
    private static String fromCampaign(String prefix, String path) {
        if (prefix.isEmpty()) {
            return path;
        }
        return path.startsWith(prefix + "/") ? path.substring(prefix.length() + 1) : "../" + path;
    }

    private static ChangedFile.@Nullable Mode mode(CommitReader.@Nullable Item item) {
        if (item == null) {
            return null;
        }
        FileMode mode = item.mode();
        if (mode == FileMode.SYMLINK) {
            return ChangedFile.Mode.LINK;
        }
        if (mode == FileMode.GITLINK) {
            return ChangedFile.Mode.SUBMODULE;
        }
        return mode == FileMode.EXECUTABLE_FILE ? ChangedFile.Mode.EXECUTABLE : ChangedFile.Mode.FILE;
    }
}
