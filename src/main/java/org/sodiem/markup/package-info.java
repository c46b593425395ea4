/**
 * Markdown to HTML that may be trusted.
 *
 * <p>In: text written by lead offices, untrusted. Out: {@link org.sodiem.markup.Html}, which nothing else makes. Read
 * {@link org.sodiem.markup.Markdown} first.
 */
@NullMarked
package org.sodiem.markup;

import org.jspecify.annotations.NullMarked;
