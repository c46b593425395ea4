package org.sodiem.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;

/**
 * What is to be done in the year, by the plans of the authority.
 *
 * @param documents the plans, in the file's order
 * @param notice how many days before it is due a task is at risk of which nothing is reported
 * @param tasks the tasks, in the file's order
 */
public record Plan(List<Document> documents, int notice, List<Task> tasks) {

    /** How many days of notice a plan gives that does not say so itself: two weeks. */
    public static final int NOTICE = 14;

    /** The most days of notice: a quarter and a bit. */
    public static final int MOST_NOTICE = 100;

    /** No plan at all. */
    public static final Plan NOTHING = new Plan(List.of(), NOTICE, List.of());

    public Plan {
        documents = List.copyOf(documents);
        tasks = List.copyOf(tasks);
    }

    /**
     * A plan.
     *
     * @param id its name in this file
     * @param title what it is called
     * @param basis its number, day and issuer
     */
    public record Document(Located<String> id, String title, LegalBasis basis) {}

    /**
     * A task.
     *
     * @param id its name in all files
     * @param title what is to be done
     * @param product what comes of it, or nothing
     * @param document the plan it is of
     * @param section where in the plan, or nothing
     * @param units the units that are to do it, by name
     * @param kinds the kinds of unit that are to do it
     * @param offices the offices that are to do it
     * @param due the last day
     * @param serves the components it serves
     */
    public record Task(
            Located<String> id,
            String title,
            String product,
            Located<String> document,
            String section,
            List<Located<String>> units,
            List<Located<String>> kinds,
            List<Located<String>> offices,
            Located<LocalDate> due,
            List<Serves> serves) {
        public Task {
            units = List.copyOf(units);
            kinds = List.copyOf(kinds);
            offices = List.copyOf(offices);
            serves = List.copyOf(serves);
        }

        /** Whether a unit is to do it. */
        public boolean isFor(Unit unit) {
            return names(units, unit.id().value()) || names(kinds, unit.kind().value());
        }

        /** Whether an office is to do it. */
        public boolean isFor(String office) {
            return names(offices, office);
        }

        private static boolean names(List<Located<String>> named, String one) {
            return named.stream().anyMatch(name -> name.value().equals(one));
        }

        /** The codes of the components of an index that it serves. */
        public List<String> serves(String index) {
            return serves.stream()
                    .filter(served -> served.index().value().equals(index))
                    .flatMap(served -> served.components().stream())
                    .map(Located::value)
                    .toList();
        }
    }

    /**
     * What a task serves.
     *
     * @param index an index
     * @param components the codes of its components
     */
    public record Serves(Located<String> index, List<Located<String>> components) {
        public Serves {
            components = List.copyOf(components);
        }
    }

    /** The plan with this id; null where there is none. */
    public @Nullable Document document(String id) {
        return documents.stream()
                .filter(document -> document.id().value().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The task with this id; null where there is none. */
    public @Nullable Task task(String id) {
        return tasks.stream()
                .filter(task -> task.id().value().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** What a task is called; its id where the plan does not have it. */
    public String title(String id) {
        Task task = task(id);
        return task == null ? id : task.title();
    }
}
