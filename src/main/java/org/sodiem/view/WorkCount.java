package org.sodiem.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far some tasks have come together.
 *
 * @param all how many there are
 * @param done how many are done, with a document
 * @param unproven how many are reported as done, without a document
 * @param invalid how many have a report with an error
 * @param overdue how many are not done behind their last day
 * @param atRisk how many are due soon and not reported
 * @param open the points still open of the components that those which are not done serve, each once
 */
public record WorkCount(int all, int done, int unproven, int invalid, int overdue, int atRisk, BigDecimal open) {

    /** The count of some tasks. */
    public static WorkCount of(List<Assignment> assignments) {
        int done = 0;
        int unproven = 0;
        int invalid = 0;
        int overdue = 0;
        int atRisk = 0;
        List<Assignment> left = new ArrayList<>();
        for (Assignment one : assignments) {
            done += one.state().isDone() ? 1 : 0;
            unproven += one.state() == Assignment.State.WITHOUT_DOCUMENT ? 1 : 0;
            invalid += one.state() == Assignment.State.INVALID ? 1 : 0;
            overdue += one.isOverdue() ? 1 : 0;
            atRisk += one.isAtRisk() ? 1 : 0;
            if (!one.state().isDone()) {
                left.add(one);
            }
        }
        return new WorkCount(assignments.size(), done, unproven, invalid, overdue, atRisk, Assignment.open(left));
    }

    /** Whether anybody has to be urged. */
    public boolean isOwed() {
        return overdue + atRisk + unproven + invalid > 0;
    }

    /** The tasks of each thing, in the order in which the things first occur. */
    public static <K> Map<K, List<Assignment>> by(Function<Assignment, K> thing, List<Assignment> assignments) {
        return assignments.stream().collect(Collectors.groupingBy(thing, LinkedHashMap::new, Collectors.toList()));
    }
}
