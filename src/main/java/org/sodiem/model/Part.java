package org.sodiem.model;

import java.math.BigDecimal;
import java.util.List;
import org.sodiem.source.Located;

/** A part of a criteria set, at any level: a group of parts, or a component, which carries the rule. */
public sealed interface Part permits Group, Component {

    /** Its number, as {@code 3.4}, {@code II.3} or {@code 1.2a}. */
    Located<String> code();

    /** What it is called. */
    String title();

    /** What it is called where there is little room. */
    String shortTitle();

    /** Its points. */
    Located<BigDecimal> max();

    /** Its parts, in the file's order; none of a component. */
    List<Part> parts();

    /** Its components at all levels, in the file's order: of a component itself. */
    List<Component> components();
}
