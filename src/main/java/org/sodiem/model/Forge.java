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

    /** The software of a forge, with what stands between a repository's address and the rest of the address of a page. */
    public enum Kind implements Named {
        /** github.com or GitHub Enterprise. */
        GITHUB("/edit/", "/commits/", "/blob/", "/blob/", "/commit/"),
        /** gitlab.com or a GitLab of one's own. */
        GITLAB("/-/edit/", "/-/commits/", "/-/blob/", "/-/blob/", "/-/commit/"),
        /** Forgejo, and Gitea from which it comes. */
        FORGEJO("/_edit/", "/commits/branch/", "/src/branch/", "/src/commit/", "/commit/");

        private final String edit;
        private final String history;
        private final String atBranch;
        private final String atCommit;
        private final String commit;

        Kind(String edit, String history, String atBranch, String atCommit, String commit) {
            this.edit = edit;
            this.history = history;
            this.atBranch = atBranch;
            this.atCommit = atCommit;
            this.commit = commit;
        }

        /** Before the branch and path of a file to be edited. */
        public String edit() {
            return edit;
        }

        /** Before the branch and path of a file whose commits are listed. */
        public String history() {
            return history;
        }

        /** Before the branch and path of a file as it is now. */
        public String atBranch() {
            return atBranch;
        }

        /** Before the commit and path of a file as it was. */
        public String atCommit() {
            return atCommit;
        }

        /** Before the id of a commit. */
        public String commit() {
            return commit;
        }
    }
}
