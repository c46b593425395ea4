/**
 * Workbooks as they are written: sheets of cells with formulas and what they give, limits, notes, and exact arithmetic in
 * cells. It knows nothing of scores. Read {@link org.sodiem.book.SheetXml} first.
 */
@NullMarked
package org.sodiem.book;

import org.jspecify.annotations.NullMarked;
