package org.sodiem.git;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCacheCheckout;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.sodiem.model.Layout;
import org.sodiem.source.FolderTree;

/**
 * Writes a new repository commit by commit: the same ids everywhere, since nothing comes from a clock, from settings or
 * from a signature.
 *
 * <p>Objects go into one pack; with {@link #finish} the branch and the files appear.
 */
public final class CommitWriter implements AutoCloseable {

    /** The file by which a repository shows that this class made it; it names the commit that was made last. */
    public static final String MARKER = ".git/sodiem-made";

    private static final String BRANCH = "refs/heads/main";

    private final FileRepository git;
    private final ObjectInserter inserter;

    private CommitWriter(FileRepository git) {
        this.git = git;
        this.inserter = git.getObjectDatabase().newPackInserter();
    }

    /** Begins a repository in a folder in which there is none. */
    public static CommitWriter create(Path folder) throws IOException {
        EmptySystem.install();
        File directory = folder.resolve(".git").toFile();
        FileRepository git = new FileRepository(new FileRepositoryBuilder()
                .setGitDir(directory)
                .setWorkTree(folder.toFile())
                .setup());
        git.create(false);
        RefUpdate head = git.updateRef(Constants.HEAD);
        head.disableRefLog();
        head.link(BRANCH);
        return new CommitWriter(git);
    }

    /**
     * Whether a folder is a repository that this class made and nobody has touched since: the same commit on the only
     * branch, the same campaign, and nothing beside it.
     */
    public static boolean isUntouched(Path folder) throws IOException {
        Path marker = folder.resolve(MARKER);
        if (!Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Repository repository = Repository.open(folder)) {
            Revision head = repository.head();
            return head != null
                    && head.id().equals(Files.readString(marker).strip())
                    && repository
                                    .git()
                                    .getRefDatabase()
                                    .getRefsByPrefix(Constants.R_HEADS)
                                    .size()
                            == 1
                    && holdsOnlyCampaign(folder)
                    && Checkout.of(repository, new FolderTree(folder), repository.tree(head))
                            .changed()
                            .isEmpty();
        }
    }

    private static boolean holdsOnlyCampaign(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .allMatch(name -> name.equals(".git") || Layout.CAMPAIGNS.contains(name));
        }
    }

    /**
     * Somebody at some moment.
     *
     * @param name the person
     * @param address the mail address
     * @param at when, with the offset that the commit tells
     */
    public record Signature(String name, String address, OffsetDateTime at) {

        PersonIdent ident() {
            return new PersonIdent(name, address, at.toInstant(), at.getOffset());
        }
    }

    /** The files with one more, or one changed. */
    public TreeDraft put(TreeDraft files, String path, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return files.with(path, TreeDraft.file(inserter.insert(Constants.OBJ_BLOB, bytes)));
    }

    /**
     * Makes a commit; its id.
     *
     * @param parents the ids of its parents, the first parent first
     */
    public String commit(TreeDraft files, List<String> parents, Signature author, Signature committer, String message)
            throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(write(files));
        commit.setParentIds(parents.stream().map(ObjectId::fromString).toList());
        commit.setAuthor(author.ident());
        commit.setCommitter(committer.ident());
        commit.setMessage(message);
        return inserter.insert(commit).name();
    }

    private ObjectId write(TreeDraft files) throws IOException {
        ObjectId known = files.id();
        if (known != null) {
            return known;
        }
        TreeFormatter tree = new TreeFormatter();
        for (Map.Entry<String, TreeDraft> child : files.children().entrySet()) {
            String name = child.getKey();
            if (name.endsWith("/")) {
                tree.append(name.substring(0, name.length() - 1), FileMode.TREE, write(child.getValue()));
            } else {
                tree.append(name, FileMode.REGULAR_FILE, write(child.getValue()));
            }
        }
        ObjectId id = inserter.insert(tree);
        files.written(id);
        return id;
    }

    /** Makes a commit the end of the main branch and writes its files into the folder. */
    public void finish(String commit) throws IOException {
        inserter.flush();
        move(BRANCH, ObjectId.fromString(commit));
        try (RevWalk walk = new RevWalk(git)) {
            ObjectId tree = walk.parseCommit(ObjectId.fromString(commit)).getTree();
            new DirCacheCheckout(git, git.lockDirCache(), tree).checkout();
        }
        Files.writeString(git.getWorkTree().toPath().resolve(MARKER), commit + "\n");
    }

    /** Makes an annotated tag; only after {@link #finish}. */
    public void tag(String name, String commit, Signature tagger, String message) throws IOException {
        TagBuilder tag = new TagBuilder();
        tag.setTag(name);
        tag.setObjectId(ObjectId.fromString(commit), Constants.OBJ_COMMIT);
        tag.setTagger(tagger.ident());
        tag.setMessage(message);
        ObjectId id = inserter.insert(tag);
        inserter.flush();
        move(Constants.R_TAGS + name, id);
    }

    private void move(String ref, ObjectId to) throws IOException {
        RefUpdate update = git.updateRef(ref);
        update.setNewObjectId(to);
        update.disableRefLog();
        RefUpdate.Result result = update.update();
        if (result != RefUpdate.Result.NEW) {
            throw new IOException(ref + ": " + result);
        }
    }

    @Override
    public void close() {
        inserter.close();
        git.close();
    }
}
