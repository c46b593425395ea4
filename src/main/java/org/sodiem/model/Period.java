package org.sodiem.model;

import java.time.LocalDate;
import org.sodiem.source.Span;

/**
 * Days from one to another, both included.
 *
 * @param from the first day
 * @param to the last day
 * @param at where the period is stated
 */
public record Period(LocalDate from, LocalDate to, Span at) {}
