/**
 * What is wrong with the input, where, and how it is told.
 *
 * <p>In: codes, places and arguments from the loader and the checks. Out: text for people and JSON for programs. Read
 * {@link org.sodiem.diagnostic.Code} first.
 */
@NullMarked
package org.sodiem.diagnostic;

import org.jspecify.annotations.NullMarked;
