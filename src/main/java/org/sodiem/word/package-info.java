/**
 * Word files: a template with merge fields, filled.
 *
 * <p>In: a {@code .docx} that somebody edited, untrusted, and what stands behind the names of its fields. Out: a
 * {@code .docx}, the same bytes for the same input on every machine. Nothing here knows the domain. Read
 * {@link org.sodiem.word.WordTemplate} first.
 */
@NullMarked
package org.sodiem.word;

import org.jspecify.annotations.NullMarked;
