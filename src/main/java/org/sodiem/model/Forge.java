package org.sodiem.model;

import org.sodiem.language.Named;

/**
 * The server on which people read and edit the campaign's repository.
 *
 * @param kind which software it runs
 * @param url the repository's address there: https, no slash at its end, no user, query or fragment
 * @param branch the branch whose files are edited
 */
public record Forge(Kind kind, String url, String branch) {

    /**
     * What stands between a repository's address and the rest of the address of a page.
     *
     * @param edit before the branch and path of a file to be edited
     * @param history before the branch and path of a file whose commits are listed
     * @param atBranch before the branch and path of a file as it is now
     * @param atCommit before the commit and path of a file as it was
     * @param commit before the id of a commit
     */
    public record Pages(String edit, String history, String atBranch, String atCommit, String commit) {}

    /** The software of a forge. */
    public enum Kind implements Named {
        /** github.com or GitHub Enterprise. */
        GITHUB,
        /** gitlab.com or a GitLab of one's own. */
        GITLAB,
        /** Forgejo, and Gitea from which it comes. */
        FORGEJO;

        public Pages pages() {
            return switch (this) {
                case GITHUB -> new Pages("/edit/", "/commits/", "/blob/", "/blob/", "/commit/");
                case GITLAB -> new Pages("/-/edit/", "/-/commits/", "/-/blob/", "/-/blob/", "/-/commit/");
                case FORGEJO -> new Pages("/_edit/", "/commits/branch/", "/src/branch/", "/src/commit/", "/commit/");
            };
        }
    }
}
