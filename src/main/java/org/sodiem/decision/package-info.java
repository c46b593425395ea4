/**
 * The annexes of a decision on results: who stands where, every component of every unit, what does not apply, areas,
 * appraisals, classes. Each is one table of figures, declared once and printed as a sheet that computes them again, and as a
 * page of a Word file. Read {@link org.sodiem.decision.Annexes} first.
 */
@NullMarked
package org.sodiem.decision;

import org.jspecify.annotations.NullMarked;
