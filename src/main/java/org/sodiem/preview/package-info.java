/**
 * The site on one's own machine while one writes: watch the files, run the same build into memory, serve it, say reload.
 *
 * <p>In: a repository's folder. Out: pages on a loopback address. Read {@link org.sodiem.preview.Preview} first.
 */
@NullMarked
package org.sodiem.preview;

import org.jspecify.annotations.NullMarked;
