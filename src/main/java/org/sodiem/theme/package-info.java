/**
 * What a repository changes of its site's look: files of {@code site-templates/} over the program's, one by one.
 *
 * <p>In: a {@link org.sodiem.source.FileTree}. Out: a {@link org.sodiem.theme.Theme}, and a problem for every file that
 * cannot be used. Nothing is rendered here. Read {@link org.sodiem.theme.Theme} first.
 */
@NullMarked
package org.sodiem.theme;

import org.jspecify.annotations.NullMarked;
