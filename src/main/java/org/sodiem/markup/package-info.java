/**
 * Markdown to HTML that may be trusted, and to prose for media that print none.
 *
 * <p>In: text written by lead offices and units, untrusted. Out: {@link org.sodiem.markup.Html}, which nothing else
 * makes, and {@link org.sodiem.markup.Prose}. Read
 * {@link org.sodiem.markup.Markdown} first.
 */
@NullMarked
package org.sodiem.markup;

import org.jspecify.annotations.NullMarked;
