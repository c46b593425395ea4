package org.sodiem.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.attributes.Attributes;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.NameConflictTreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Layout;
import org.sodiem.source.FileTree;
import org.sodiem.source.LfsPointer;
import org.sodiem.source.TreeEntry;

/**
 * A folder as git sees it: the current commit, but for what was really changed since.
 *
 * <p>Git's own rules decide: what it ignores is not there, what a sparse checkout left out is as it was committed, and a
 * file is unchanged where its attributes lead back to what was committed. Line ends alone change nothing, since the
 * settings that change them are the user's, not the repository's; nor does what no loader reads. No program of the
 * repository is run: a file behind a filter is judged as git does without looking inside.
 */
public final class Checkout extends MergedTree {

    private final CommitTree committed;
    private final NavigableSet<String> changed;

    private Checkout(FileTree folder, CommitTree committed, NavigableSet<String> changed) {
        super(List.of(committed, folder), path -> isAsCommitted(path, changed) ? committed : folder);
        this.committed = committed;
        this.changed = changed;
    }

    private static boolean isAsCommitted(String path, Set<String> changed) {
        return Layout.FOLDERS.stream().anyMatch(top -> path.startsWith(top + "/")) && !changed.contains(path);
    }

    /**
     * The files of a folder.
     *
     * @param folder the files as they lie there
     * @param committed the files of the current commit
     */
    public static Checkout of(Repository repository, FileTree folder, CommitTree committed) throws IOException {
        NavigableSet<String> different = committed.isTree(folder) ? new TreeSet<>() : different(folder, committed);
        if (!different.isEmpty() && repository.workTree() != null) {
            different.removeAll(new Rules(repository, folder, committed).unchanged(different));
        }
        return new Checkout(folder, committed, different);
    }

    private static NavigableSet<String> different(FileTree folder, CommitTree committed) throws IOException {
        NavigableSet<String> different = new TreeSet<>();
        for (String top : Layout.FOLDERS) {
            for (TreeEntry entry : committed.below(top)) {
                if (entry.kind() == TreeEntry.Kind.FILE && !folder.hasFile(entry.path())) {
                    different.add(entry.path());
                }
            }
            for (TreeEntry entry : folder.below(top)) {
                String blob = committed.blob(entry.path());
                if (entry.kind() == TreeEntry.Kind.FILE
                        ? !isSame(folder, entry.path(), blob)
                        : blob == null || committed.hasFile(entry.path())) {
                    different.add(entry.path());
                }
            }
        }
        different.removeIf(path -> path.startsWith(".", path.lastIndexOf('/') + 1));
        return different;
    }

    private static boolean isSame(FileTree folder, String path, @Nullable String blob) throws IOException {
        return blob != null
                && (folder.idOf(path).equals(blob)
                        || folder.idWithLineFeeds(path).equals(blob));
    }

    /** The paths that were changed, added or taken away since the commit, sorted. */
    public List<String> changed() {
        return List.copyOf(changed);
    }

    /** The files: those of the commit, where nothing was changed. */
    public FileTree files() {
        return changed.isEmpty() ? committed : this;
    }

    /** Git's rules for the few files whose bytes are not those of the commit. */
    private static final class Rules {

        private final Repository repository;
        private final FileTree folder;
        private final CommitTree committed;
        private final Index index;

        Rules(Repository repository, FileTree folder, CommitTree committed) throws IOException {
            this.repository = repository;
            this.folder = folder;
            this.committed = committed;
            this.index = Index.read(repository.git().getIndexFile());
        }

        /** Those of the paths at which git sees nothing that is not committed. */
        Set<String> unchanged(Set<String> paths) throws IOException {
            Set<String> unchanged = new HashSet<>();
            Map<String, String> present = new TreeMap<>();
            for (String path : paths) {
                String inside = repository.inside(path);
                if (isLeftOut(path, inside)) {
                    unchanged.add(path);
                } else if (folder.hasFile(path) || !committed.hasFile(path)) {
                    present.put(inside, path);
                }
            }
            if (!present.isEmpty()) {
                walk(present, unchanged);
            }
            return unchanged;
        }

        private boolean isLeftOut(String path, String inside) throws IOException {
            Index.Entry entry = index.at(inside);
            if (entry != null) {
                boolean told = entry.assumed() || (entry.skipped() && !folder.hasFile(path));
                return told && entry.id().name().equals(committed.blob(path));
            }
            Index.Entry whole = folder.hasFile(path) ? null : index.folderOf(inside);
            if (whole == null) {
                return false;
            }
            try (CommitReader reader = repository.reader()) {
                Revision head = repository.head();
                TreeId then = head == null
                        ? null
                        : reader.folder(
                                head.id(),
                                whole.path().substring(0, whole.path().length() - 1));
                return then != null && then.object().equals(whole.id());
            }
        }

        private void walk(Map<String, String> present, Set<String> unchanged) throws IOException {
            Revision head = repository.head();
            repository.ignores().tell(repository.git().getConfig());
            try (RevWalk commits = new RevWalk(CommitReader.objects(repository.git()));
                    TreeWalk walk = new NameConflictTreeWalk(repository.git())) {
                FileTreeIterator files = new FileTreeIterator(repository.git());
                files.setWalkIgnoredDirectories(true); // what lies in one may be tracked
                walk.setOperationType(TreeWalk.OperationType.CHECKIN_OP);
                walk.addTree(files);
                if (head != null) {
                    walk.addTree(
                            commits.parseCommit(ObjectId.fromString(head.id())).getTree());
                }
                walk.setFilter(PathFilterGroup.createFromStrings(present.keySet()));
                String top = ""; // of the ignored folder that the walk is in
                while (walk.next()) {
                    FileTreeIterator here = walk.getTree(0, FileTreeIterator.class);
                    String inside = walk.getPathString();
                    boolean ignored =
                            here != null && ((!top.isEmpty() && inside.startsWith(top)) || here.isEntryIgnored());
                    String path = present.get(inside);
                    if (path != null && here != null) {
                        boolean same = committed.hasFile(path)
                                ? folder.hasFile(path) && isRestored(path, inside, walk.getAttributes())
                                : ignored && index.at(inside) == null;
                        if (same) {
                            unchanged.add(path);
                        }
                    } else if (walk.isSubtree()) {
                        top = ignored && (top.isEmpty() || !inside.startsWith(top)) ? inside + "/" : top;
                        walk.enterSubtree();
                    }
                }
            }
        }

        /** Whether a file is what a checkout makes of what was committed. */
        private boolean isRestored(String path, String inside, Attributes attributes) throws IOException {
            String filter = attributes.getValue("filter");
            if (filter != null && filter.equals("lfs")) {
                byte[] pointer = committed.read(path, LfsPointer.LARGEST);
                LfsPointer kept = LfsPointer.of(pointer);
                if (kept != null) {
                    return kept.standsFor(folder.read(path, FileTree.LARGEST));
                }
            }
            Index.Entry entry = index.at(inside);
            Path top = repository.workTree();
            if (filter != null
                    && entry != null
                    && top != null
                    && entry.id().name().equals(committed.blob(path))
                    && index.looksUnchanged(entry, top.resolve(inside))) {
                return true;
            }
            byte[] bytes = folder.read(path, FileTree.LARGEST);
            String encoding = attributes.getValue("working-tree-encoding");
            boolean ident = attributes.isSet("ident");
            return (encoding != null || ident)
                    && WrittenForm.ids(bytes, encoding, ident).contains(committed.blob(path));
        }
    }
}
