/**
 * Whether the addresses that public evidence names still answer: the one package that speaks to other servers.
 *
 * <p>In: a {@link org.sodiem.model.ScoreBook} and what earlier runs remembered. Out: what became of every link, and what to
 * remember. Read {@link org.sodiem.links.LinkCheck} first, then {@link org.sodiem.links.LinkMemory}.
 */
@NullMarked
package org.sodiem.links;

import org.jspecify.annotations.NullMarked;
