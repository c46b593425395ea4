package org.sodiem.git;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.eclipse.jgit.util.RawParseUtils;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Listing;

/**
 * Reads commits, folders and files one after another, and remembers what it has unpacked: neighbours differ little, and
 * git keeps an older file as its difference to a newer one. For one thread.
 *
 * <p>What was never fetched is a {@link NotFetchedException}.
 */
public final class CommitReader implements AutoCloseable {

    private static final Pattern TIME = Pattern.compile("[ \\t]*([0-9]+)");

    private final ObjectReader reader;
    private final RevWalk commits;

    CommitReader(Repository git) {
        this.reader = objects(git);
        this.commits = new RevWalk(reader);
    }

    /** A reader of objects that tells apart what was never fetched from what is damaged. */
    static ObjectReader objects(Repository git) {
        return new Fetched(git, git.newObjectReader());
    }

    /** Something at a path of a tree that is no folder. */
    record Item(ObjectId id, FileMode mode) {

        boolean isFile() {
            return mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
        }
    }

    /** Hears of the folders that {@link #compare} finds. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * A name that was looked for, with the folders of that name.
         *
         * @param path from the folders that are compared
         * @param name the last name of the path
         * @param before the folder on the first side; null where there is none
         * @param after the folder on the second side; null where there is none
         * @return whether others are looked for in it
         */
        boolean found(String path, String name, @Nullable TreeId before, @Nullable TreeId after);
    }

    /** A reader that says of what is not there whether it was never fetched. */
    private static final class Fetched extends ObjectReader.Filter {

        private final Repository git;
        private final ObjectReader own;

        Fetched(Repository git, ObjectReader own) {
            this.git = git;
            this.own = own;
        }

        @Override
        protected ObjectReader delegate() {
            return own;
        }

        @Override
        public ObjectLoader open(AnyObjectId id) throws IOException {
            return open(id, OBJ_ANY);
        }

        @Override
        public ObjectLoader open(AnyObjectId id, int type) throws IOException {
            try {
                return own.open(id, type);
            } catch (MissingObjectException e) {
                ObjectLoader packed = packedMeanwhile(id, type);
                if (packed != null) {
                    return packed;
                }
                throw org.sodiem.git.Repository.isPartial(git)
                        ? new NotFetchedException(e)
                        : BrokenRepositoryException.because(e);
            } catch (CorruptObjectException | IncorrectObjectTypeException e) {
                throw BrokenRepositoryException.because(e);
            }
        }

        /**
         * An object that git packed while the repository was read, so that it is no longer where it was; null where it is not
         * there. The library would look again by itself only where the clock shows a change, or else without end at a pack
         * that is damaged.
         */
        private @Nullable ObjectLoader packedMeanwhile(AnyObjectId id, int type) throws IOException {
            try (Repository now = new FileRepositoryBuilder()
                            .setGitDir(git.getDirectory())
                            .build();
                    ObjectReader again = now.newObjectReader()) {
                ObjectLoader found = again.open(id, type);
                return new ObjectLoader.SmallObject(found.getType(), found.getCachedBytes(Integer.MAX_VALUE));
            } catch (MissingObjectException e) {
                return null;
            }
        }
    }

    /** The commit with this full id. */
    public Revision revision(String id) throws IOException {
        RevCommit commit = commits.parseCommit(ObjectId.fromString(id));
        commits.parseBody(commit);
        Revision revision = revision(commit);
        commit.disposeBody();
        return revision;
    }

    /** A folder in a commit; the whole tree where the path is empty; null where there is no such folder. */
    public @Nullable TreeId folder(String commit, String path) throws IOException {
        RevCommit parsed = commits.parseCommit(ObjectId.fromString(commit));
        parsed.disposeBody();
        return folder(parsed.getTree(), path);
    }

    /** A folder in another; null where there is no such folder. */
    public @Nullable TreeId folder(TreeId in, String path) throws IOException {
        return folder(in.object(), path);
    }

    @Nullable
    TreeId folder(ObjectId in, String path) throws IOException {
        if (path.isEmpty()) {
            return TreeId.of(in);
        }
        // A walk over a reader of somebody else leaves it open.
        @SuppressWarnings("resource")
        TreeWalk found = TreeWalk.forPath(reader, path, in);
        return found == null || !found.isSubtree() ? null : TreeId.of(found.getObjectId(0));
    }

    /**
     * Finds folders by their names in two trees, at any depth.
     *
     * @param onlyWhatDiffers whether to pass over what is the same on both sides
     */
    public void compare(
            @Nullable TreeId before,
            @Nullable TreeId after,
            boolean onlyWhatDiffers,
            Predicate<String> wanted,
            Visitor visitor)
            throws IOException {
        try (TreeWalk walk = new TreeWalk(reader)) {
            add(walk, before);
            add(walk, after);
            walk.setFilter(onlyWhatDiffers ? TreeFilter.ANY_DIFF : TreeFilter.ALL);
            while (walk.next()) {
                String name = walk.getNameString();
                boolean enter =
                        !wanted.test(name) || visitor.found(walk.getPathString(), name, side(walk, 0), side(walk, 1));
                if (enter && walk.isSubtree()) {
                    walk.enterSubtree();
                }
            }
        }
    }

    private static void add(TreeWalk walk, @Nullable TreeId tree) throws IOException {
        if (tree == null) {
            walk.addTree(new EmptyTreeIterator());
        } else {
            walk.addTree(tree.object());
        }
    }

    private static @Nullable TreeId side(TreeWalk walk, int side) {
        return walk.getFileMode(side) == FileMode.TREE ? TreeId.of(walk.getObjectId(side)) : null;
    }

    /** What stands in a folder itself, as a text: the same where names and contents are, whatever its folders hold. */
    public String entries(TreeId folder) throws IOException {
        StringBuilder entries = new StringBuilder();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(folder.object());
            while (walk.next()) {
                if (walk.getFileMode(0) != FileMode.TREE) {
                    entries.append(walk.getObjectId(0).name())
                            .append(walk.getNameString())
                            .append('/');
                }
            }
        }
        return entries.toString();
    }

    /** The regular files below a folder: the ids of their bytes, by path from it. */
    public NavigableMap<String, String> files(TreeId folder) throws IOException {
        NavigableMap<String, String> files = new TreeMap<>();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(folder.object());
            walk.setRecursive(true);
            while (walk.next()) {
                Item item = item(walk);
                if (item.isFile()) {
                    files.put(walk.getPathString(), item.id().name());
                }
            }
        }
        return files;
    }

    /** Everything at or below a path of a tree that is no folder, by path, as a {@link Listing} wants it. */
    void list(ObjectId root, String path, Map<String, Item> items) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(reader, path, root)) {
            if (walk != null && !walk.isSubtree()) {
                items.put(path, item(walk));
            } else if (walk != null) {
                walk.enterSubtree();
                walk.setRecursive(true);
                while (items.size() <= Listing.MOST && walk.next()) {
                    items.put(walk.getPathString(), item(walk));
                }
            }
        }
    }

    /** Adds the paths of everything that stands in a folder of a tree, but not deeper; nothing where there is no such folder. */
    void beside(ObjectId root, String folder, Collection<String> paths) throws IOException {
        TreeId own = folder(root, folder);
        if (own != null) {
            try (TreeWalk walk = new TreeWalk(reader)) {
                walk.addTree(own.object());
                while (walk.next()) {
                    paths.add(folder.isEmpty() ? walk.getPathString() : folder + "/" + walk.getPathString());
                }
            }
        }
    }

    /** The names of the folders that stand in a folder itself. */
    List<String> folders(ObjectId in) throws IOException {
        List<String> names = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(in);
            while (walk.next()) {
                if (walk.isSubtree()) {
                    names.add(walk.getNameString());
                }
            }
        }
        return names;
    }

    private static Item item(TreeWalk walk) {
        return new Item(walk.getObjectId(0), walk.getFileMode(0));
    }

    /** What one of several trees has where a walk stands; null where it has nothing. */
    static @Nullable Item item(TreeWalk walk, int tree) {
        FileMode mode = walk.getFileMode(tree);
        return mode == FileMode.MISSING ? null : new Item(walk.getObjectId(tree), mode);
    }

    /** Whether the entries of a folder are as git itself would write them. */
    boolean isSoundFolder(ObjectId folder) throws IOException {
        try {
            new ObjectChecker()
                    .checkTree(folder, reader.open(folder, Constants.OBJ_TREE).getCachedBytes());
            return true;
        } catch (CorruptObjectException e) {
            return false;
        }
    }

    /** How many bytes a file has; -1 where they are not in the repository. */
    long size(ObjectId file) throws IOException {
        try {
            return reader.getObjectSize(file, Constants.OBJ_BLOB);
        } catch (MissingObjectException e) {
            return -1;
        }
    }

    /** A walk over trees that leaves this reader open. */
    TreeWalk walk() {
        return new TreeWalk(reader);
    }

    /**
     * The bytes of a file.
     *
     * @param id the id of its bytes
     * @param limit the most bytes wanted: a longer file gives {@code limit + 1} bytes
     */
    public byte[] bytes(String id, int limit) throws IOException {
        return bytes(ObjectId.fromString(id), limit);
    }

    byte[] bytes(ObjectId id, int limit) throws IOException {
        try (InputStream in = reader.open(id).openStream()) {
            return in.readNBytes(limit + 1);
        }
    }

    /** A parsed commit as a revision; a damaged author or encoding does not stop it. */
    static Revision revision(RevCommit commit) {
        byte[] raw = commit.getRawBuffer();
        Instant committed = moment(raw, RawParseUtils.committer(raw, 0));
        PersonIdent author = author(commit);
        return new Revision(
                commit.name(),
                author == null ? "" : author.getName(),
                moment(raw, RawParseUtils.author(raw, 0)),
                committed,
                message(commit),
                Arrays.stream(commit.getParents()).map(RevCommit::name).toList());
    }

    /**
     * The time of a line that names a person, as git reads it: the number behind the last {@code >}. Where there is none, git
     * takes the epoch; a time that no calendar here reaches is the one where they end. The git library knows neither.
     */
    private static Instant moment(byte[] raw, int line) {
        String text = line < 0
                ? ""
                : new String(raw, line, RawParseUtils.nextLF(raw, line) - line, StandardCharsets.ISO_8859_1);
        Matcher time = TIME.matcher(text.substring(text.lastIndexOf('>') + 1));
        return !time.lookingAt()
                ? Instant.EPOCH
                : Instant.ofEpochSecond(new BigInteger(time.group(1))
                        .min(BigInteger.valueOf(Revision.END.getEpochSecond()))
                        .longValueExact());
    }

    private static @Nullable PersonIdent author(RevCommit commit) {
        try {
            return commit.getAuthorIdent();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String message(RevCommit commit) {
        try {
            return commit.getFullMessage();
        } catch (IllegalArgumentException e) {
            byte[] raw = commit.getRawBuffer();
            int start = Math.max(0, RawParseUtils.commitMessage(raw, 0));
            return new String(raw, start, raw.length - start, StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        commits.close();
        reader.close();
    }
}
