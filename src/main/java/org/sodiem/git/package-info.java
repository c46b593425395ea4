/**
 * Plumbing: commits, trees and tags read; tags and new repositories written. Nothing here knows scores.
 *
 * <p>In: a folder inside a git repository, or inside none. Out: {@link org.sodiem.git.Revision}s and the files in them, or an
 * {@link org.sodiem.git.Absence}. A repository is only read, but for the tag of a closed round; new ones, as samples are, come
 * from {@link org.sodiem.git.CommitWriter}. Read {@link org.sodiem.git.Repository} first, then
 * {@link org.sodiem.git.CommitTree}, {@link org.sodiem.git.Checkout}, {@link org.sodiem.git.MainLine} and, for whoever reads many commits,
 * {@link org.sodiem.git.CommitReader}. No other package knows the git library.
 */
@NullMarked
package org.sodiem.git;

import org.jspecify.annotations.NullMarked;
