package org.sodiem.git;

import org.sodiem.language.Named;

/** Why there is no record of a state; the words say what it would need. */
public enum Absence implements Named {
    /** The folder is in no git repository. */
    NO_REPOSITORY,
    /** The repository names its objects in a way that cannot be read here. */
    OTHER_FORMAT,
    /** What git is told of the repository, and how, cannot be read. */
    BROKEN_SETTINGS,
    /** The file {@code .git} leads to no repository: what it names was moved or taken away. */
    LOST_FOLDER,
    /** The repository says that it is kept in a way which is not known here, so that git itself would not read it. */
    UNKNOWN_EXTENSION,
    /** The repository has no commit yet. */
    NO_COMMIT,
    /** The clone is shallow, so that the commits the answer rests on are not there. */
    SHALLOW,
    /** The round's tag stands at a folder or a file of a commit, and at no commit. */
    TAG_OF_NO_COMMIT,
    /** The round has not opened when the last commit was made. */
    NOT_OPENED,
    /** No commit of the main line is as old as the deadline. */
    NOTHING_BEFORE_DEADLINE,
    /** The folder, or the campaign in it, is not in the commit. */
    NOT_IN_COMMIT,
    /** What was to be read is a submodule, whose files are in a repository of their own. */
    SUBMODULE,
    /** Some files of the commit were never fetched. */
    FILES_NOT_FETCHED,
    /** The repository is damaged, or something in it cannot be read here. */
    DAMAGED,
    /** The campaign or its units cannot be read in that commit. */
    UNREADABLE;

    /** Whether the clone lacks what the repository it was made from has, so that fetching it is what helps. */
    public boolean isOfClone() {
        return this == SHALLOW || this == FILES_NOT_FETCHED;
    }
}
