package org.sodiem.git;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The git repository that a folder is in, if it is in one; what is committed is only ever read.
 *
 * <p>A worktree, a submodule, a bare repository, a detached HEAD and a folder inside a larger repository all work; what
 * does not is told as an {@link Absence}.
 */
public final class Repository implements AutoCloseable {

    private static final String NAMES_FOLDER = "gitdir: ";

    /** What git knows and what changes nothing here, or what the library reads. */
    private static final Set<String> EXTENSIONS = Set.of(
            "noop",
            "noop-v1",
            "preciousobjects",
            "partialclone",
            "worktreeconfig",
            "relativeworktrees",
            "refstorage",
            "objectformat",
            "compatobjectformat");

    private final org.eclipse.jgit.lib.@Nullable Repository git;
    private final String prefix;
    private final Absence withoutGit;
    private final String head;
    private final @Nullable Map<String, String> tags;
    private final UserIgnores ignores;
    private volatile @Nullable CommitTree current;

    /**
     * A repository.
     *
     * @param withoutGit why there is no git, where there is none
     * @param head the name of the current commit
     * @param tags the tags and what they stand at; null for the repository's own
     * @param ignores what the user lets git ignore
     */
    private Repository(
            org.eclipse.jgit.lib.@Nullable Repository git,
            String prefix,
            Absence withoutGit,
            String head,
            @Nullable Map<String, String> tags,
            UserIgnores ignores) {
        this.git = git;
        this.prefix = prefix;
        this.withoutGit = withoutGit;
        this.head = head;
        this.tags = tags;
        this.ignores = ignores;
    }

    /**
     * Opens the repository that a folder is in.
     *
     * @param folder the folder of the campaign; nothing outside git has to be there
     * @throws IOException where there is a repository that cannot be read
     */
    public static Repository open(Path folder) throws IOException {
        return open(folder, System.getenv());
    }

    /** Opens it as git would with these variables of the environment. */
    static Repository open(Path folder, Map<String, String> environment) throws IOException {
        EmptySystem.install();
        Path here = folder.toAbsolutePath().normalize();
        File start = here.toFile().isDirectory() ? here.toRealPath().toFile() : here.toFile();
        org.eclipse.jgit.lib.Repository git;
        try {
            File top = top(start);
            if (top != null) {
                checkLeadsToRepository(top.toPath());
            }
            FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true);
            builder.findGitDir(start);
            if (builder.getGitDir() == null) {
                checkNothingIsHidden(start);
                return none(Absence.NO_REPOSITORY);
            }
            git = build(builder, start, top);
        } catch (AccessDeniedException | BrokenRepositoryException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // the library throws either over settings it cannot read
            throw BrokenRepositoryException.ofSettings(e);
        }
        String format = git.getConfig().getString("extensions", null, "objectformat");
        if (format != null && !format.equals("sha1")) {
            git.close();
            return none(Absence.OTHER_FORMAT);
        }
        try {
            checkExtensions(git.getConfig());
        } catch (BrokenRepositoryException e) {
            git.close();
            throw e;
        }
        String prefix = git.isBare() ? "" : prefix(git.getWorkTree().toPath(), start.toPath());
        return new Repository(git, prefix, Absence.NO_REPOSITORY, Constants.HEAD, null, new UserIgnores(environment));
    }

    /** The nearest folder, from here upwards, that has a {@code .git}; null where none has. */
    private static @Nullable File top(File start) {
        File top = start;
        while (top != null && !new File(top, Constants.DOT_GIT).exists()) {
            top = top.getParentFile();
        }
        return top;
    }

    /** A file in place of git's folder names it; as git does, nobody looks further up where it leads to none. */
    private static void checkLeadsToRepository(Path top) throws IOException {
        Path file = top.resolve(Constants.DOT_GIT);
        if (!Files.isRegularFile(file)) {
            return;
        }
        String said = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).stripTrailing();
        if (!said.startsWith(NAMES_FOLDER) || !leads(top, said.substring(NAMES_FOLDER.length()))) {
            throw BrokenRepositoryException.lostFolder(file.toString());
        }
    }

    private static boolean leads(Path top, String folder) {
        try {
            return Files.exists(top.resolve(folder).resolve(Constants.HEAD));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** From version 1 on, git reads nothing of a repository with an extension that it does not know. */
    private static void checkExtensions(Config config) throws BrokenRepositoryException {
        if (config.getInt("core", "repositoryformatversion", 0) == 0) {
            return;
        }
        for (String name : config.getNames("extensions")) {
            if (!EXTENSIONS.contains(name.toLowerCase(Locale.ROOT))) {
                throw BrokenRepositoryException.unknownExtension(name);
            }
        }
    }

    /** A folder of git's that cannot be read, or no more be understood, is no sign that there is no repository. */
    private static void checkNothingIsHidden(File start) throws IOException {
        for (File top = start; top != null; top = top.getParentFile()) {
            Path dotGit = top.toPath().resolve(Constants.DOT_GIT);
            if (Files.isDirectory(dotGit)) {
                if (!Files.isReadable(dotGit) || !Files.isExecutable(dotGit)) {
                    throw new AccessDeniedException(dotGit.toString());
                }
                if (Files.exists(dotGit.resolve(Constants.CONFIG)) || Files.exists(dotGit.resolve(Constants.OBJECTS))) {
                    throw BrokenRepositoryException.damaged(dotGit.toString());
                }
            }
        }
    }

    /**
     * Opens a repository whose files lie where git looks for them: in the folder in which its {@code .git} is, a folder or a
     * file that names another, unless its settings say otherwise.
     */
    private static org.eclipse.jgit.lib.Repository build(FileRepositoryBuilder builder, File start, @Nullable File top)
            throws IOException {
        File own = builder.getGitDir().getCanonicalFile();
        org.eclipse.jgit.lib.Repository git = builder.build();
        boolean inside = start.toPath().startsWith(own.toPath());
        if (top == null || inside || git.getConfig().getString("core", null, "worktree") != null) {
            return git;
        }
        git.close();
        return new FileRepositoryBuilder()
                .setMustExist(true)
                .setGitDir(builder.getGitDir())
                .setWorkTree(top)
                .build();
    }

    private static Repository none(Absence reason) {
        return new Repository(null, "", reason, Constants.HEAD, null, new UserIgnores(Map.of()));
    }

    /**
     * The same repository as it was: with another current commit, and with these tags in place of its own.
     *
     * @param revision the commit that is the current one
     * @param known full ids of commits by the name of the tag that stands at them
     * @return a view, which ends when this repository is closed
     */
    public Repository asItWas(Revision revision, Map<String, String> known) {
        return new Repository(git(), prefix, withoutGit, revision.id(), Map.copyOf(known), ignores);
    }

    /** Whether this is a view of the repository {@link #asItWas}. */
    public boolean isAsItWas() {
        return tags != null;
    }

    private static String prefix(Path top, Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        top.toRealPath().relativize(folder).forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }

    /** Why there is no history at all, or null where there is some. */
    public @Nullable Absence absence() throws IOException {
        return git == null ? withoutGit : tip() == null ? Absence.NO_COMMIT : null;
    }

    /** Whether files were left out when it was cloned, to be fetched by git when they are asked for. */
    public boolean isPartial() {
        return git != null && isPartial(git);
    }

    static boolean isPartial(org.eclipse.jgit.lib.Repository git) {
        return git.getConfig().getString("extensions", null, "partialclone") != null
                || git.getConfig().getSubsections("remote").stream()
                        .anyMatch(remote -> git.getConfig().getBoolean("remote", remote, "promisor", false));
    }

    /** Whether older commits were left out when it was cloned. */
    public boolean isShallow() throws IOException {
        return git != null && !git.getObjectDatabase().getShallowCommits().isEmpty();
    }

    /**
     * Whether its objects lie in so many files that every reading of its history takes many times as long: more loose
     * ones than git itself puts up with, told by one of their 256 folders, or more than 50 packs.
     */
    public boolean isBadlyPacked() {
        return git != null && new Packing(git().getCommonDirectory()).isBad();
    }

    /** Whether the clone ends at this commit, so that what was before it is unknown. */
    public boolean isWhereCloneEnds(String commit) throws IOException {
        return git().getObjectDatabase().getShallowCommits().contains(ObjectId.fromString(commit));
    }

    /** The commits at which the clone ends, in order of their ids. */
    public List<String> ends() throws IOException {
        return git().getObjectDatabase().getShallowCommits().stream()
                .map(ObjectId::name)
                .sorted()
                .toList();
    }

    /** The branch that is checked out; null where HEAD is detached or there is no repository. */
    public @Nullable String branch() throws IOException {
        Ref head = git == null ? null : git.exactRef(Constants.HEAD);
        return head == null || !head.isSymbolic() ? null : head.getTarget().getName();
    }

    /** The campaign's folder in the repository, '/' between names; nothing where it is the whole repository. */
    public String prefix() {
        return prefix;
    }

    /** A path of the campaign as a path of the repository. */
    public String inside(String path) {
        return prefix.isEmpty() ? path : prefix + "/" + path;
    }

    /** The folder that is checked out; null where there is none. */
    @Nullable
    Path workTree() {
        return git().isBare() ? null : git().getWorkTree().toPath();
    }

    /** What the user lets git ignore. */
    UserIgnores ignores() {
        return ignores;
    }

    /** The folder in which git commands find this repository. */
    Path directory() {
        return git().getDirectory().toPath();
    }

    /** The folder of git's own files that all worktrees of the repository share. */
    public Path sharedDirectory() {
        return git().getCommonDirectory().toPath();
    }

    /** The current commit, or null where there is none. */
    public @Nullable Revision head() throws IOException {
        ObjectId id = tip();
        if (id == null) {
            return null;
        }
        try (CommitReader reader = reader()) {
            return reader.revision(id.name());
        }
    }

    private @Nullable ObjectId tip() throws IOException {
        return git == null ? null : git.resolve(head);
    }

    /** The commit that a tag stands at, or null where there is no such tag or it names no commit. */
    public @Nullable Revision atTag(String tag) throws IOException {
        String id = git == null ? null : tags().target(tag);
        return id == null ? null : commit(id);
    }

    /**
     * Whether a tag stands at something that is no commit: a folder, a file.
     *
     * @throws BrokenRepositoryException where what it stands at is missing
     */
    public boolean isTagOfNoCommit(String tag) throws IOException {
        return git != null && tags().isOfNoCommit(tag);
    }

    /** Whether a tag stands where it is seen, so that {@link #annotation} is what it said; always but {@link #asItWas}. */
    public boolean isAsSeen(String tag) throws IOException {
        return git == null || tags().isAsSeen(tag);
    }

    /** What an annotated tag says, or null where the tag is missing or carries no message. */
    public @Nullable Annotation annotation(String tag) throws IOException {
        return git == null ? null : tags().annotation(tag);
    }

    /**
     * The commit with this name: a branch, a tag, an id or its beginning, {@code HEAD~2}.
     *
     * @return null where nothing, or more than one thing, has the name
     * @throws BrokenRepositoryException where a branch or a tag leads to what is missing
     */
    public @Nullable Revision commit(String name) throws IOException {
        try (CommitReader reader = reader()) {
            ObjectId id = git().resolve(name + "^{commit}");
            return id == null ? null : reader.revision(id.name());
        } catch (MissingObjectException e) {
            boolean isKnown = git().findRef(name.split("[~^@:]", 2)[0]) != null;
            if (isKnown) {
                throw BrokenRepositoryException.because(e);
            }
            return null;
        } catch (AmbiguousObjectException
                | IncorrectObjectTypeException
                | NotFetchedException
                | RevisionSyntaxException e) {
            return null;
        }
    }

    /** The names of branches, here and as they were last fetched, and of tags; in order. */
    public List<String> names() throws IOException {
        return git().getRefDatabase().getRefsByPrefix(Constants.R_HEADS, Constants.R_REMOTES, Constants.R_TAGS).stream()
                .filter(ref -> !ref.isSymbolic())
                .map(ref -> org.eclipse.jgit.lib.Repository.shortenRefName(ref.getName()))
                .sorted()
                .toList();
    }

    /**
     * The campaign's files in a commit; an empty tree where its folder is not in it. That of the current commit is asked
     * for by many, and listed once.
     */
    public CommitTree tree(Revision revision) throws IOException {
        TreeId root;
        try (CommitReader reader = reader()) {
            root = reader.folder(revision.id(), prefix);
        }
        CommitTree known = current;
        if (known != null && known.isRootedAt(root)) {
            return known;
        }
        CommitTree tree = new CommitTree(git(), root);
        ObjectId newest = tip();
        if (newest != null && newest.name().equals(revision.id())) {
            current = tree;
        }
        return tree;
    }

    /** Reads many commits, folders or files; to be closed by whoever asked for it. */
    public CommitReader reader() {
        return new CommitReader(git());
    }

    /**
     * What every record of the campaign's history depends on besides the objects themselves: the current commit, where
     * the clone ends, and all tags.
     */
    public String print() throws IOException {
        StringBuilder print = new StringBuilder().append(tip());
        ends().forEach(commit -> print.append("\nshallow ").append(commit));
        return print.append(tags().print()).toString();
    }

    /** The main line up to the current commit; empty where there is no commit. */
    public MainLine mainLine() throws IOException {
        ObjectId last = tip();
        return last == null ? new MainLine(List.of()) : new Ancestry(this).mainLine(last);
    }

    /** The main line up to a commit. */
    public MainLine mainLine(Revision last) throws IOException {
        return new Ancestry(this).mainLine(ObjectId.fromString(last.id()));
    }

    /**
     * Which of these commits the history of the current commit does not hold, as far as that history is here: the commit
     * itself, its parents, and everything before them. Found by graph, not by date.
     *
     * @param commits full ids
     */
    public Set<String> lost(Collection<String> commits) throws IOException {
        ObjectId last = tip();
        return last == null ? new TreeSet<>(commits) : new Ancestry(this).lost(commits, last);
    }

    /** The newest commits that two revisions both have: one, as a rule; none, or several. */
    public List<Revision> forks(Revision one, Revision other) throws IOException {
        return new Ancestry(this).forks(one, other);
    }

    /** Looks at a state of the repository. */
    @FunctionalInterface
    public interface Look {

        /** Whether this state was the one that is looked for. */
        boolean at(CommitTree state) throws IOException;
    }

    /**
     * Shows the states before a commit along first parents, newest first, until one is what is looked for: those alone
     * that differ from the one shown last in a folder of the campaign.
     *
     * @param most how many are shown at most
     */
    public void before(Revision last, String folder, int most, Look look) throws IOException {
        new Ancestry(this).before(last, inside(folder), most, look);
    }

    private Tags tags() {
        return new Tags(git(), tags);
    }

    /** The git library's own view. */
    org.eclipse.jgit.lib.Repository git() {
        if (git == null) {
            throw new IllegalStateException("in no git repository");
        }
        return git;
    }

    @Override
    public void close() {
        if (git != null) {
            git.close();
        }
    }
}
