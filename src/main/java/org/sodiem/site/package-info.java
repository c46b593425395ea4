/**
 * The narrow door out: the order of the pipeline, the only code that writes a site, and the one that holds a published
 * site against what its commit gives.
 *
 * <p>In: a {@link org.sodiem.source.FileTree} and the moment to look at it. Out: files through an
 * {@link org.sodiem.site.Output}. Read {@link org.sodiem.site.SiteBuild} first: it is the program's table of contents;
 * then {@link org.sodiem.site.SiteManifest} and {@link org.sodiem.site.SiteComparison}.
 */
@NullMarked
package org.sodiem.site;

import org.jspecify.annotations.NullMarked;
