/**
 * Everything a reader is shown as figures or findings of one state, computed once, for any medium; how states differ, in
 * {@code movement}.
 *
 * <p>In: {@link org.sodiem.score.Scores}, rounds and histories. Out: small records of figures, enums and the domain's own
 * records, lists in the order they are shown in; no words, no links, no markup, no colours. Read
 * {@link org.sodiem.view.IndexView} first.
 */
@NullMarked
package org.sodiem.view;

import org.jspecify.annotations.NullMarked;
