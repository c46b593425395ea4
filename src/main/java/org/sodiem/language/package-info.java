/**
 * What is said and how it is written, in the languages there are: words, numbers, days, order and near names, one of each.
 *
 * <p>In: a language, and words of a repository's own over the program's. Out: finished text. Read
 * {@link org.sodiem.language.Words} first.
 */
@NullMarked
package org.sodiem.language;

import org.jspecify.annotations.NullMarked;
