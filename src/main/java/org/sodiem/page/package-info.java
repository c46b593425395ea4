/**
 * What every page looks at, and the pages of the campaign that stand alone: guide, evidence, problems, search, own pages.
 *
 * <p>A page is one public record for one template, holding finished text, and the assembler that fills it; those of
 * rounds, indexes and parties have rooms of their own, above this one. In: {@link org.sodiem.score.Scores} and
 * diagnostics. Out: records whose every text, number, date and link is ready to print, in the campaign's language
 * ({@link org.sodiem.language.Words}); the templates decide nothing. Read {@link org.sodiem.part.Frame} first, then
 * {@link org.sodiem.page.Context}.
 */
@NullMarked
package org.sodiem.page;

import org.jspecify.annotations.NullMarked;
