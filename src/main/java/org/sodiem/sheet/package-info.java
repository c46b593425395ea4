/**
 * Tables of office files: XLSX, ODS, and the tables of a DOCX.
 *
 * <p>In: a file of which nothing is known, maybe a hostile one. Out: a {@link org.sodiem.sheet.Workbook} of sheets, rows and
 * cells, or the one {@link org.sodiem.sheet.Refusal} that says why not. Everything is bounded, nothing outside the file is
 * ever fetched. Read {@link org.sodiem.sheet.Workbook} first.
 */
@NullMarked
package org.sodiem.sheet;

import org.jspecify.annotations.NullMarked;
