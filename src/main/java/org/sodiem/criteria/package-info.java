/**
 * Criteria sets on their way: taken in from the annex of a decision, held against one another, and submissions carried from
 * one to the next.
 *
 * <p>In: a {@link org.sodiem.sheet.Workbook}, or sets that were read. Out: files as text, and what people must look at,
 * without words.
 */
@NullMarked
package org.sodiem.criteria;

import org.jspecify.annotations.NullMarked;
