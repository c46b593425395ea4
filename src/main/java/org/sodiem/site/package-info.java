/**
 * The narrow door out: the order of the pipeline, and the only code that writes a site.
 *
 * <p>In: a {@link org.sodiem.source.FileTree} and the moment to look at it. Out: files through an
 * {@link org.sodiem.site.Output}. Read {@link org.sodiem.site.SiteBuild} first: it is the program's table of contents.
 */
@NullMarked
package org.sodiem.site;

import org.jspecify.annotations.NullMarked;
