package org.sodiem.history;

import java.util.List;
import org.sodiem.git.MainLine;
import org.sodiem.git.Revision;

/**
 * A commit in which a unit differs from at least one of the commit's parents.
 *
 * @param revision the commit
 * @param landing the commit of the main line with which it landed
 * @param beginning whether a shallow clone begins with it
 * @param own the unit in it
 * @param before the unit in each of its parents; one version of nothing where it has none
 */
record Touch(Revision revision, MainLine.Step landing, boolean beginning, Version own, List<Version> before) {}
