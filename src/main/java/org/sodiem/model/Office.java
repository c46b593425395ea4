package org.sodiem.model;

import org.sodiem.source.Span;

/**
 * An office that leads components, guides units and appraises.
 *
 * @param id its name in files and addresses
 * @param title what it is called
 * @param at where it is defined
 */
public record Office(String id, String title, Span at) {}
