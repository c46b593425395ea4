/**
 * What pages are put together from, whichever page it is: addresses and links, tables and their columns, charts, and
 * the frame around every page.
 *
 * <p>In: figures of {@link org.sodiem.view} and words. Out: records of finished text, which templates print. Nothing here
 * knows a page. Read {@link org.sodiem.part.SitePath} first, then {@link org.sodiem.part.Columns}.
 */
@NullMarked
package org.sodiem.part;

import org.jspecify.annotations.NullMarked;
