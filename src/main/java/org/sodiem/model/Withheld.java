package org.sodiem.model;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;

/**
 * What the public edition of a site does not hold.
 *
 * @param what appraisals or explanations
 * @param until the moment, in the campaign's zone, from which it holds them; null where only the coordinator opens them
 */
public record Withheld(Located<Window.Kind> what, @Nullable Located<LocalDateTime> until) {}
