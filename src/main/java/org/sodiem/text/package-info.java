/**
 * What is said to people outside of pages: lines for a terminal, Markdown for comments and reports.
 *
 * <p>In: a difference, a judgement, a history, a run over links. Out: text whose lines end with a line feed; nothing in it
 * can steer a terminal, and no text of a file is taken as markup. Read {@link org.sodiem.text.DifferenceText} first.
 */
@NullMarked
package org.sodiem.text;

import org.jspecify.annotations.NullMarked;
