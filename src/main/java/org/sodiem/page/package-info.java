/**
 * One public record for each template, holding finished text, and the assemblers that fill them.
 *
 * <p>In: {@link org.sodiem.score.Scores} and diagnostics. Out: records whose every text, number, date and link is ready
 * to print, in the campaign's language ({@link org.sodiem.language.Words}); the templates decide nothing. Read
 * {@link org.sodiem.part.Frame} and {@link org.sodiem.page.UnitPage} first, then {@link org.sodiem.page.Pages}, which
 * knows all pages of a site.
 */
@NullMarked
package org.sodiem.page;

import org.jspecify.annotations.NullMarked;
