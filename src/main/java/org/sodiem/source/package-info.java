/**
 * Where text comes from and where in it something stands.
 *
 * <p>In: folders (later, git trees). Out: files as text and places in them. Read {@link org.sodiem.source.FileTree}
 * first, then {@link org.sodiem.source.Span}.
 */
@NullMarked
package org.sodiem.source;

import org.jspecify.annotations.NullMarked;
