package org.sodiem.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Code;
import org.sodiem.source.BlobId;

/**
 * What merging a head into a base gives, path by path, and where git may give something else.
 *
 * <p>Git takes a file that went and one that came for the same file under a new name where they are alike, by a measure
 * that differs between versions and settings, and brings what the other side did to the one into the other. That can
 * only matter where one of the two has gone on one side and is not as it was on the other side, or where a folder has
 * gone that the other side adds to. Those paths are {@link #refused}; everywhere else git gives what is found here.
 */
final class Merge {

    /** The largest file whose lines are merged, in bytes. */
    private static final int LARGEST = 512 << 10;

    /** The most paths at which a change may differ, and how deep they may lie. */
    private static final int MOST_CHANGES = 20_000;

    private static final int DEEPEST = 100;

    /** What stands for the folder of the repository itself. */
    private static final String TOP = ".";

    /** The most files whose lines are merged. */
    private static final int MOST_FILES = 5;

    private final CommitReader reader;
    private final ObjectId[] trees = new ObjectId[3];
    private final Map<String, Boolean> folders = new HashMap<>();

    private final List<Change> changes = new ArrayList<>();
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, Long> sizes = new HashMap<>();
    private final Map<String, Code> refused = new TreeMap<>();

    private final Set<String> addedByBase = new TreeSet<>();
    private final Set<String> addedByHead = new TreeSet<>();
    private final List<String> goneInBoth = new ArrayList<>();

    /**
     * One path at which the result differs from the base, or might.
     *
     * @param path from the root of the repository
     * @param before what the base has; null for nothing
     * @param after what the result has; null for nothing
     */
    record Change(String path, CommitReader.@Nullable Item before, CommitReader.@Nullable Item after) {}

    private Merge(CommitReader reader) {
        this.reader = reader;
    }

    /** Merges; nothing is written. */
    static Merge of(CommitReader reader, RevWalk commits, Revision base, Revision head, Revision fork)
            throws IOException {
        Merge merge = new Merge(reader);
        List<Revision> sides = List.of(fork, base, head);
        for (int i = 0; i < 3; i++) {
            merge.trees[i] =
                    commits.parseCommit(ObjectId.fromString(sides.get(i).id())).getTree();
        }
        merge.walk();
        merge.lookAtFolders();
        return merge;
    }

    /** Where the result differs from the base, in git's order. */
    List<Change> changes() {
        return changes;
    }

    /** The files whose lines were merged, by path from the root of the repository. */
    Map<String, String> texts() {
        return texts;
    }

    /** The sizes of changed files in bytes, by path from the root of the repository. */
    Map<String, Long> sizes() {
        return sizes;
    }

    /** The paths at which it cannot be told what git gives, and why. */
    Map<String, Code> refused() {
        return refused;
    }

    private void walk() throws IOException {
        if (!trees[2].equals(trees[1]) && !reader.isSoundFolder(trees[2])) {
            refused.put(TOP, Code.FOLDER_MALFORMED);
            return;
        }
        try (TreeWalk walk = reader.walk()) {
            for (ObjectId tree : trees) {
                walk.addTree(tree);
            }
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                // Names are bytes to git: those that are no UTF-8 show as what no name may have.
                String path = new String(walk.getRawPath(), StandardCharsets.UTF_8);
                if (changes.size() == MOST_CHANGES) {
                    refused.put(path, Code.CHANGE_TOO_LARGE);
                    return;
                }
                if (walk.isSubtree()) {
                    try {
                        enter(walk, path);
                    } catch (NotFetchedException | BrokenRepositoryException e) {
                        refused.put(path, Code.CONTENT_MISSING);
                    }
                    continue;
                }
                merge(path, CommitReader.item(walk, 0), CommitReader.item(walk, 1), CommitReader.item(walk, 2));
            }
        }
    }

    private void merge(
            String path,
            CommitReader.@Nullable Item fork,
            CommitReader.@Nullable Item base,
            CommitReader.@Nullable Item head)
            throws IOException {
        if (Objects.equals(head, base)) {
            if (head == null) {
                goneInBoth.add(path);
            }
        } else if (Objects.equals(head, fork)) {
            if (fork == null) {
                addedByBase.add(path);
            }
        } else if (Objects.equals(base, fork)) {
            if (head != null) {
                measure(path, head);
            }
            changes.add(new Change(path, base, head));
            if (fork == null) {
                addedByHead.add(path);
            }
        } else {
            String text = fork == null || base == null || head == null ? null : lines(fork, base, head);
            if (text == null || base == null) {
                unsure(path);
                changes.add(new Change(path, base, head));
            } else {
                texts.put(path, text);
                ObjectId id = ObjectId.fromString(BlobId.of(text.getBytes(StandardCharsets.UTF_8)));
                changes.add(new Change(path, base, new CommitReader.Item(id, base.mode())));
            }
        }
    }

    private void enter(TreeWalk walk, String path) throws IOException {
        ObjectId head = walk.getObjectId(2);
        boolean changed = walk.getFileMode(2) == FileMode.TREE && !head.equals(walk.getObjectId(1));
        if (walk.getDepth() > DEEPEST || (changed && !reader.isSoundFolder(head))) {
            refused.put(path, Code.FOLDER_MALFORMED);
        } else {
            walk.enterSubtree();
        }
    }

    private void unsure(String path) {
        refused.put(path, Code.BRANCH_BEHIND);
    }

    /** Looks at the bytes that the head brings, which have to be there. */
    private void measure(String path, CommitReader.Item item) throws IOException {
        if (item.isFile()) {
            long size = reader.size(item.id());
            sizes.put(path, size);
            if (size < 0) {
                refused.put(path, Code.CONTENT_MISSING);
            }
        }
    }

    /** The lines of both sides in one text; null where they are in each other's way, or it cannot be told. */
    private @Nullable String lines(CommitReader.Item fork, CommitReader.Item base, CommitReader.Item head)
            throws IOException {
        boolean files = fork.isFile() && fork.mode() == base.mode() && fork.mode() == head.mode();
        if (!files || texts.size() == MOST_FILES) {
            return null;
        }
        List<String> sides = new ArrayList<>();
        for (CommitReader.Item item : List.of(fork, base, head)) {
            byte[] bytes = reader.bytes(item.id(), LARGEST);
            String text = bytes.length > LARGEST ? null : decode(bytes);
            if (text == null || text.indexOf('\0') >= 0) {
                return null;
            }
            sides.add(text);
        }
        return MergedLines.of(sides.get(0), sides.get(1), sides.get(2));
    }

    private static @Nullable String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private void lookAtFolders() throws IOException {
        if (!addedByBase.isEmpty() || !addedByHead.isEmpty()) {
            goneInBoth.forEach(this::unsure);
        }
        lookAtFolders(addedByHead, 1);
        lookAtFolders(addedByBase, 2);
    }

    /** What one side adds is unsure where the other side has done away with a folder above it, or has a file there. */
    private void lookAtFolders(Set<String> added, int other) throws IOException {
        for (String path : added) {
            for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
                String folder = path.substring(0, end);
                boolean gone = isFolder(0, folder) && !isFolder(other, folder);
                boolean file = (other == 1 ? addedByBase : addedByHead).contains(folder);
                if (gone || file) {
                    unsure(path);
                }
            }
        }
    }

    private boolean isFolder(int tree, String path) throws IOException {
        String key = tree + "/" + path;
        Boolean known = folders.get(key);
        if (known == null) {
            known = reader.folder(trees[tree], path) != null;
            folders.put(key, known);
        }
        return known;
    }
}
