package org.sodiem.git;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** The tags of a repository, or those it is to be seen with. */
final class Tags {

    private final Repository git;
    private final @Nullable Map<String, String> known;

    /**
     * Tags.
     *
     * @param known full ids by the name of the tag that stands there; null for the repository's own tags
     */
    Tags(Repository git, @Nullable Map<String, String> known) {
        this.git = git;
        this.known = known == null ? null : new TreeMap<>(known);
    }

    /** The full id of what a tag names: a commit, or the tag itself where it is annotated; null where there is none. */
    @Nullable
    String target(String tag) throws IOException {
        if (known != null) {
            return known.get(tag);
        }
        Ref ref = git.exactRef(Constants.R_TAGS + tag);
        return ref == null ? null : ref.getObjectId().name();
    }

    /**
     * What an annotated tag says, or null where the tag is missing, carries no message, or stands elsewhere than it is to be
     * seen.
     */
    @Nullable
    Annotation annotation(String tag) throws IOException {
        Ref ref = git.exactRef(Constants.R_TAGS + tag);
        if (ref == null || !isAsSeen(tag)) {
            return null;
        }
        try (RevWalk walk = new RevWalk(CommitReader.objects(git))) {
            RevObject object = walk.parseAny(ref.getObjectId());
            return object instanceof RevTag annotated
                    ? new Annotation(annotated.name(), annotated.getFullMessage())
                    : null;
        }
    }

    /** Whether a tag of the repository's own stands at something else than a commit. */
    boolean isOfNoCommit(String tag) throws IOException {
        Ref ref = known == null ? git.exactRef(Constants.R_TAGS + tag) : null;
        if (ref == null) {
            return false;
        }
        try (RevWalk walk = new RevWalk(CommitReader.objects(git))) {
            RevObject target = walk.peel(walk.parseAny(ref.getObjectId()));
            return !(walk.parseAny(target) instanceof RevCommit);
        }
    }

    /** Whether the repository's own tag stands where it is to be seen; else nothing is known of what it said there. */
    boolean isAsSeen(String tag) throws IOException {
        if (known == null) {
            return true;
        }
        Ref ref = git.exactRef(Constants.R_TAGS + tag);
        if (ref == null) {
            return !known.containsKey(tag);
        }
        try (RevWalk walk = new RevWalk(CommitReader.objects(git))) {
            return walk.peel(walk.parseAny(ref.getObjectId())).name().equals(known.get(tag));
        }
    }

    /** All tags and what they stand at, as a text. */
    String print() throws IOException {
        if (known != null) {
            return known.toString();
        }
        StringBuilder print = new StringBuilder();
        for (Ref tag : git.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
            print.append('\n').append(tag.getName()).append(' ').append(tag.getObjectId());
        }
        return print.toString();
    }
}
