/**
 * The sentences of the domain, for any medium: what a rule asks for, how points came about, what changed, what a commit
 * says.
 *
 * <p>In: facts, figures and {@link org.sodiem.language.Words}. Out: plain text in one language; no markup, no links. Read
 * {@link org.sodiem.telling.ChangeText} first.
 */
@NullMarked
package org.sodiem.telling;

import org.jspecify.annotations.NullMarked;
