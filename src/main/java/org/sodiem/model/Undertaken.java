package org.sodiem.model;

import java.util.List;

/**
 * What is undertaken for a unit, by itself and by offices.
 *
 * @param tasks what is reported of the plan's tasks, in order of path
 * @param commitments what was signed, in order of path, then in the files' order
 */
public record Undertaken(List<TaskFile> tasks, List<Commitment> commitments) {

    /** Nothing at all. */
    public static final Undertaken NOTHING = new Undertaken(List.of(), List.of());

    public Undertaken {
        tasks = List.copyOf(tasks);
        commitments = List.copyOf(commitments);
    }

    /** What is reported, without the texts of files: what was signed has no history. */
    Undertaken reports() {
        return new Undertaken(tasks.stream().map(TaskFile::withoutPlaces).toList(), List.of());
    }
}
