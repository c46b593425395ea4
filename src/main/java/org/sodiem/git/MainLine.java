package org.sodiem.git;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The commits that were the newest state one after another: from the first commit along first parents to the current
 * one.
 *
 * <p>A commit has <em>landed</em> at the latest committer time of itself and everything before it, so that a date set
 * back gains nothing.
 */
public final class MainLine {

    private final List<Step> steps;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * A main line.
     *
     * @param revisions the commits, oldest first
     */
    MainLine(List<Revision> revisions) {
        List<Step> walked = new ArrayList<>();
        Instant landed = Instant.MIN;
        for (Revision revision : revisions) {
            landed = revision.committed().isAfter(landed) ? revision.committed() : landed;
            places.put(revision.id(), walked.size());
            walked.add(new Step(walked.size(), revision, landed));
        }
        this.steps = List.copyOf(walked);
    }

    /**
     * One commit of the main line.
     *
     * @param place how many are before it
     * @param revision the commit
     * @param landed when it became the newest state
     */
    public record Step(int place, Revision revision, Instant landed) {}

    /** The commits, oldest first. */
    public List<Step> steps() {
        return steps;
    }

    /** The newest commit, or null where there is none. */
    public @Nullable Step last() {
        return steps.isEmpty() ? null : steps.get(steps.size() - 1);
    }

    /** The step that this commit is, or null where it is not on the main line. */
    public @Nullable Step find(String commit) {
        Integer place = places.get(commit);
        return place == null ? null : steps.get(place);
    }

    /** The last commit that had landed by this instant, which is included; null where none had. */
    public @Nullable Step lastBy(Instant instant) {
        Step last = null;
        for (Step step : steps) {
            if (step.landed().isAfter(instant)) {
                return last;
            }
            last = step;
        }
        return last;
    }

    /** The commits that landed after this instant, up to a step that is included, oldest first. */
    public List<Step> after(Instant instant, Step upTo) {
        return steps.subList(0, upTo.place() + 1).stream()
                .filter(step -> step.landed().isAfter(instant))
                .toList();
    }

    /** The commits dated after one of their successors: a clock went wrong, and a tag is the remedy. */
    public List<Step> datedAfterSuccessors() {
        List<Step> wrong = new ArrayList<>();
        Instant earliest = Instant.MAX;
        for (int i = steps.size() - 1; i >= 0; i--) {
            Instant own = steps.get(i).revision().committed();
            if (own.isAfter(earliest)) {
                wrong.add(0, steps.get(i));
            }
            earliest = own.isBefore(earliest) ? own : earliest;
        }
        return List.copyOf(wrong);
    }
}
