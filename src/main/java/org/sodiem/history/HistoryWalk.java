package org.sodiem.history;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sodiem.git.CommitReader;
import org.sodiem.git.MainLine;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.git.TreeId;
import org.sodiem.model.Layout;

/**
 * Walks every commit that has landed, once, parents first, and finds the units that differ from a parent.
 *
 * <p>A commit lands with the first commit of the main line that it can be reached from. Trees are entered only where
 * they differ, and never below a unit's folder; no file is read. What was walked before is not walked again.
 */
final class HistoryWalk implements AutoCloseable {

    private final Repository repository;
    private final String year;
    private final Definitions definitions;

    /** One reader for the whole walk: it remembers the trees it has unpacked, and their neighbours differ little. */
    private final CommitReader reader;

    private final Map<String, Point> points = new HashMap<>();
    private final Map<String, List<Touch>> touches = new TreeMap<>();

    /** What is compared of a commit. */
    private record Point(@Nullable TreeId year, @Nullable String definitions) {}

    private static final Point NOTHING = new Point(null, null);

    /**
     * What was found in one commit: all that the walk goes on with.
     *
     * @param revision the commit
     * @param year the tree of the campaign's folder; null where there is none
     * @param definitions the key of its definitions; null where there are none
     * @param folders the folders of units in which none was seen before
     * @param changes the units that differ from the first parent
     */
    record Visit(
            Revision revision,
            @Nullable TreeId year,
            @Nullable String definitions,
            List<Seen> folders,
            List<Change> changes) {}

    /** A folder in which a unit was seen. */
    record Seen(String unit, String folder) {}

    /** A unit in a commit and in each of its parents. */
    record Change(String unit, Version own, List<Version> before) {}

    /** Of two folders of one unit the first counts, as the loader reads it; those whose names only read as its id never do. */
    private static final Comparator<String> BY_PATH = Comparator.comparing(folder -> folder + "/");

    /** What names of folders read as. */
    private final Map<String, String> readings = new HashMap<>();

    /** Every folder in which a unit was ever seen. */
    private final Map<String, Set<String>> folders = new HashMap<>();

    HistoryWalk(Repository repository, String year, Definitions definitions) {
        this.repository = repository;
        this.year = year;
        this.definitions = definitions;
        this.reader = repository.reader();
    }

    @Override
    public void close() {
        reader.close();
    }

    /**
     * The touches of every unit that was ever touched, in order of landing, parents first.
     *
     * @param kept what is known of the first steps, and keeps what is found
     */
    Map<String, List<Touch>> walk(MainLine line, KeptWalk kept) throws IOException {
        List<List<Visit>> steps = kept.read(line);
        int known = steps.size();
        for (MainLine.Step step : line.steps()) {
            if (step.place() < known) {
                for (Visit visit : steps.get(step.place())) {
                    String key = visit.definitions();
                    if (key != null) {
                        definitions.meet(key, visit.revision());
                    }
                    visit.folders().forEach(this::isNew);
                    take(visit, step);
                }
            } else {
                List<Visit> visits = new ArrayList<>();
                for (Revision revision : landed(step)) {
                    Visit visit = visit(revision);
                    take(visit, step);
                    visits.add(visit);
                }
                steps.add(visits);
            }
        }
        kept.keep(steps);
        return touches;
    }

    private void take(Visit visit, MainLine.Step landing) throws IOException {
        Revision revision = visit.revision();
        points.put(revision.id(), new Point(visit.year(), visit.definitions()));
        boolean beginning = repository.isWhereCloneEnds(revision.id());
        for (Change change : visit.changes()) {
            touches.computeIfAbsent(change.unit(), unit -> new ArrayList<>())
                    .add(new Touch(revision, landing, beginning, change.own(), change.before()));
        }
    }

    /** The commits that landed with a step, parents first, the step's own last. */
    private List<Revision> landed(MainLine.Step step) throws IOException {
        List<Revision> order = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> done = new HashSet<>();
        Deque<Revision> open = new ArrayDeque<>();
        open.push(step.revision());
        while (!open.isEmpty()) {
            Revision top = open.getFirst();
            boolean first = seen.add(top.id());
            if (first) {
                List<String> parents = top.parents();
                for (int i = parents.size() - 1; i >= 0; i--) {
                    String parent = parents.get(i);
                    if (!points.containsKey(parent) && !seen.contains(parent)) {
                        open.push(reader.revision(parent));
                    }
                }
            } else {
                open.pop();
                if (done.add(top.id())) {
                    order.add(top);
                }
            }
        }
        return order;
    }

    private Visit visit(Revision revision) throws IOException {
        TreeId tree = reader.folder(revision.id(), repository.inside(Layout.submissions(year)));
        Point own = new Point(tree, definitions.key(reader, revision));
        List<Point> parents = revision.parents().stream()
                .map(parent -> points.getOrDefault(parent, NOTHING))
                .toList();
        List<Point> before = parents.isEmpty() ? List.of(NOTHING) : parents;
        List<Seen> seen = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        // What is as in the first parent changes nothing on the line it is merged into, however old the other one is.
        for (Map.Entry<String, Pair> difference :
                differences(before.get(0), own, seen).entrySet()) {
            String unit = difference.getKey();
            Version version = difference.getValue().after();
            List<Version> earlier =
                    new ArrayList<>(List.of(difference.getValue().before()));
            for (Point parent : before.subList(1, before.size())) {
                earlier.add(version(locate(unit, parent.year()), parent.definitions()));
            }
            changes.add(new Change(unit, version, earlier));
        }
        return new Visit(revision, tree, own.definitions(), seen, changes);
    }

    /** One unit in a parent and in its child. */
    private record Pair(Version before, Version after) {}

    private Map<String, Pair> differences(Point before, Point after, List<Seen> seen) throws IOException {
        Map<String, Pair> pairs = new HashMap<>();
        boolean sameDefinitions = Objects.equals(before.definitions(), after.definitions());
        if (sameDefinitions && Objects.equals(before.year(), after.year())) {
            return pairs;
        }
        Map<String, Found> from = new HashMap<>();
        Map<String, Found> to = new HashMap<>();
        Set<String> astray = new HashSet<>();
        reader.compare(
                before.year(),
                after.year(),
                sameDefinitions,
                name -> !unitOf(name).isEmpty(),
                (inside, name, one, other) -> {
                    String unit = unitOf(name);
                    Seen here = new Seen(unit, Layout.submissions(year) + "/" + inside);
                    if (!name.equals(unit)) {
                        stray(here, one == null ? other : one, astray, seen);
                        return true;
                    }
                    find(here, one, from, seen);
                    find(here, other, to, seen);
                    return false;
                });
        Set<String> units = new HashSet<>(sameDefinitions ? Set.of() : definitions.units());
        units.addAll(from.keySet());
        units.addAll(to.keySet());
        astray.removeAll(units);
        for (String unit : union(units, astray)) {
            Version earlier = version(choose(unit, before.year(), from), before.definitions());
            Version later = version(choose(unit, after.year(), to), after.definitions());
            if (units.contains(unit) || !earlier.equals(later)) {
                pairs.put(unit, new Pair(earlier, later));
            }
        }
        return pairs;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** The unit whose id a name is, or reads as; an empty text where it is none's. */
    private String unitOf(String name) {
        if (definitions.units().contains(name)) {
            return name;
        }
        String meant = readings.computeIfAbsent(name, Layout::meantId);
        return definitions.units().contains(meant) ? meant : "";
    }

    /** A unit that was ever seen in two folders is looked up in all of them: one may be there without differing. */
    private @Nullable Found choose(String unit, @Nullable TreeId tree, Map<String, Found> scanned) throws IOException {
        boolean several = folders.getOrDefault(unit, Set.of()).size() > 1;
        return several ? locate(unit, tree) : scanned.get(unit);
    }

    /** The folder of a unit in a tree, among all that it was ever seen in. */
    private @Nullable Found locate(String unit, @Nullable TreeId tree) throws IOException {
        if (tree == null) {
            return null;
        }
        Found first = null;
        boolean alone = true;
        for (String folder : folders.getOrDefault(unit, Set.of())) {
            String inside = folder.substring(Layout.submissions(year).length() + 1);
            boolean own = inside.substring(inside.lastIndexOf('/') + 1).equals(unit);
            TreeId found = reader.folder(tree, inside);
            if (found != null && own && first == null) {
                first = new Found(folder, found, true);
            } else if (found != null) {
                alone = alone && !own && !holdsWhatCounts(found);
            }
        }
        return first == null ? null : new Found(first.folder(), first.tree(), alone);
    }

    /** Whether a folder, of which only the name reads as an id, holds more than what may lie beside what is handed in. */
    private boolean holdsWhatCounts(TreeId folder) throws IOException {
        return reader.files(folder).keySet().stream().anyMatch(path -> !Layout.isBeside(path));
    }

    private record Found(String folder, TreeId tree, boolean alone) {}

    private static Version version(@Nullable Found found, @Nullable String definitions) {
        return found == null
                ? new Version(null, null, true, definitions)
                : new Version(found.folder(), found.tree(), found.alone(), definitions);
    }

    private void find(Seen here, @Nullable TreeId tree, Map<String, Found> found, List<Seen> seen) {
        if (tree != null) {
            found.put(here.unit(), new Found(here.folder(), tree, true));
            if (isNew(here)) {
                seen.add(here);
            }
        }
    }

    private void stray(Seen here, @Nullable TreeId tree, Set<String> units, List<Seen> seen) {
        if (tree != null) {
            units.add(here.unit());
            if (isNew(here)) {
                seen.add(here);
            }
        }
    }

    /** Notes where a unit was seen; whether it never was there before. */
    private boolean isNew(Seen seen) {
        return folders.computeIfAbsent(seen.unit(), unit -> new TreeSet<>(BY_PATH))
                .add(seen.folder());
    }
}
