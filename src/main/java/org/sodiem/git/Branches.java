package org.sodiem.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Makes branches of one commit each on the current one. Neither the files that are checked out nor the index are touched, nor
 * the branch that is; the objects are ours, the commits git's own, by whom its settings say.
 */
public final class Branches {

    private Branches() {}

    /**
     * A branch that is to come.
     *
     * @param name what it is called
     * @param texts the files that change, by their paths from the campaign's folder
     * @param message what its commit says
     */
    public record Draft(String name, Map<String, String> texts, String message) {

        public Draft {
            texts = Map.copyOf(texts);
        }
    }

    /** Whether there is a branch of this name, or one that stands in its way. */
    public static boolean isTaken(Repository repository, String name) throws IOException {
        return repository.git().getRefDatabase().isNameConflicting(Constants.R_HEADS + name)
                || repository.git().exactRef(Constants.R_HEADS + name) != null;
    }

    /**
     * Makes all of them, or none.
     *
     * @param base the commit on which each of them stands
     */
    public static void create(Repository repository, Revision base, List<Draft> drafts) throws IOException {
        Map<String, String> commits = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            String tree = tree(repository, base, draft.texts());
            commits.put(
                    Constants.R_HEADS + draft.name(), GitCommand.commit(repository, tree, base.id(), draft.message()));
        }
        GitCommand.create(repository, commits);
    }

    private static String tree(Repository repository, Revision base, Map<String, String> texts) throws IOException {
        DirCache files = DirCache.newInCore();
        try (ObjectReader reader = repository.git().newObjectReader();
                RevWalk walk = new RevWalk(reader);
                ObjectInserter inserter = repository.git().newObjectInserter()) {
            DirCacheBuilder all = files.builder();
            all.addTree(
                    new byte[0],
                    DirCacheEntry.STAGE_0,
                    reader,
                    walk.parseCommit(ObjectId.fromString(base.id())).getTree());
            all.finish();
            DirCacheEditor editor = files.editor();
            for (Map.Entry<String, String> text : texts.entrySet()) {
                ObjectId blob =
                        inserter.insert(Constants.OBJ_BLOB, text.getValue().getBytes(StandardCharsets.UTF_8));
                editor.add(new DirCacheEditor.PathEdit(repository.inside(text.getKey())) {
                    @Override
                    public void apply(DirCacheEntry entry) {
                        entry.setFileMode(FileMode.REGULAR_FILE);
                        entry.setObjectId(blob);
                    }
                });
            }
            editor.finish();
            ObjectId tree = files.writeTree(inserter);
            inserter.flush();
            return tree.name();
        }
    }
}
