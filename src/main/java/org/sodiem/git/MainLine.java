package org.sodiem.git;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** The only commit whose id begins so; null where there is none, or several. */
    public @Nullable Step begun(String prefix) {
        List<Step> begun = steps.stream()
                .filter(step -> step.revision().id().startsWith(prefix))
                .toList();
        return begun.size() == 1 ? begun.get(0) : null;
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

    /**
     * The commits whose clock was wrong: those whose time cannot be read, and the fewest of the others without which no
     * commit is dated before one that it follows, the earlier ones where several are as few. Oldest first.
     */
    public List<Step> wrongClocks() {
        List<Step> ends = new ArrayList<>(); // of the sound lines so far, by length, each as early as can be
        int[] before = new int[steps.size()];
        for (Step step : steps) {
            if (step.revision().dated() == null) {
                continue;
            }
            int length = placeIn(ends, step.revision().committed());
            before[step.place()] = length == 0 ? -1 : ends.get(length - 1).place();
            if (length < ends.size()) {
                ends.set(length, step);
            } else {
                ends.add(step);
            }
        }
        Set<Integer> sound = new HashSet<>();
        for (int i = ends.isEmpty() ? -1 : ends.get(ends.size() - 1).place(); i >= 0; i = before[i]) {
            sound.add(i);
        }
        return steps.stream().filter(step -> !sound.contains(step.place())).toList();
    }

    /** How many of these lines, of which each ends later than the one before, a commit of this moment can continue. */
    private static int placeIn(List<Step> ends, Instant moment) {
        int low = 0;
        int high = ends.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (ends.get(middle).revision().committed().isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The commits dated by a deadline that count as later, since one before them is dated after it; oldest first. */
    public List<Step> heldBack(Instant deadline) {
        return steps.stream()
                .filter(step -> step.landed().isAfter(deadline)
                        && !step.revision().committed().isAfter(deadline))
                .toList();
    }
}
