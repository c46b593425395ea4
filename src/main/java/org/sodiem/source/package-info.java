/**
 * Where text comes from and where in it something stands.
 *
 * <p>In: folders and git trees. Out: files as text and places in them; files and folders put in the place of old ones. Read {@link org.sodiem.source.FileTree}
 * first, then {@link org.sodiem.source.Span}.
 */
@NullMarked
package org.sodiem.source;

import org.jspecify.annotations.NullMarked;
