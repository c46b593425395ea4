/**
 * The workbook that people fill in, both ways.
 *
 * <p>Out: what a file of scores holds as an XLSX of our own making, with formulas that compute the points while somebody
 * types. In: such a workbook, whoever saved it, as changes of that file. Both sides are told from one {@link
 * org.sodiem.form.Form}, so that a workbook that says nothing new changes nothing. Read {@link org.sodiem.form.Form} first.
 */
@NullMarked
package org.sodiem.form;

import org.jspecify.annotations.NullMarked;
