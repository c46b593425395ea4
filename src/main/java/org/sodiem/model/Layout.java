package org.sodiem.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Lookalikes;

/**
 * Where the files of a repository are: the one place that knows. {@link FileKind} lists their kinds.
 *
 * @param year the campaign's folder
 * @param indexes the ids of the indexes that score a unit, in the campaign's order, by the unit's id
 */
public record Layout(String year, Map<String, List<String>> indexes) {

    /** The folder of templates, styles and pages of the repository's own. */
    public static final String TEMPLATES = "site-templates";

    /** What the page of a unit's history is called, beside which those of its further indexes stand. */
    public static final String HISTORY = "lich-su";

    /** What the page of one sheet is called in the folder of a unit's pages. */
    public static final String BRIEF = "tom-tat";

    private static final String DEFINITIONS = "criteria";
    private static final String SUBMISSIONS = "submissions";

    /** What computers put into the names of copies. */
    private static final Pattern COPY = Pattern.compile("[\\s()]");

    /** What makes another year or years of a year, where it follows one. */
    private static final Pattern CONTINUED = Pattern.compile("(?s)[0-9].*|-[0-9]{4}");

    private static final Pattern NUMBER = Pattern.compile("[0-9]");

    /** The folders of which all campaigns consist. */
    public static final List<String> CAMPAIGNS = List.of(DEFINITIONS, SUBMISSIONS);

    /** The folders of which a site is made. */
    public static final List<String> FOLDERS = List.of(DEFINITIONS, SUBMISSIONS, TEMPLATES);

    /** The folder of JSON Schemas, in a repository and in a site. */
    public static final String SCHEMAS = "schema";

    /** The layout of a repository of which nothing is known. */
    public static final Layout UNKNOWN = new Layout("", Map.of());

    public Layout {
        indexes = Map.copyOf(indexes);
    }

    /**
     * The layout of a campaign.
     *
     * @param year its folder
     */
    public static Layout of(String year, List<IndexPlan> plans, List<Unit> units) {
        Map<String, List<String>> indexes = new HashMap<>();
        for (Unit unit : units) {
            indexes.putIfAbsent(
                    unit.id().value(),
                    plans.stream()
                            .filter(plan -> plan.scores(unit))
                            .map(plan -> plan.id().value())
                            .distinct()
                            .toList());
        }
        return new Layout(year, indexes);
    }

    /** The folder of the definitions of all campaigns. */
    public static String definitions() {
        return DEFINITIONS;
    }

    /** The folder of a campaign's definitions. */
    public static String definitions(String year) {
        return DEFINITIONS + "/" + year;
    }

    /** The folder of what is handed in; of all campaigns where no year is given. */
    public static String submissions(@Nullable String year) {
        return year == null ? SUBMISSIONS : SUBMISSIONS + "/" + year;
    }

    /** Whether a path belongs to the definitions. */
    public static boolean isDefinition(String path) {
        return path.startsWith(DEFINITIONS + "/");
    }

    /** The newest campaign's folder among these paths, that is, the last by name of those that campaigns have; null where there is none. */
    public static @Nullable String newestYear(Stream<String> paths) {
        SortedSet<String> years = years(paths);
        return years.stream()
                .filter(year -> !isAside(year, years))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The folders among these paths that lie where definitions of campaigns lie. */
    public static SortedSet<String> years(Stream<String> paths) {
        return paths.filter(Layout::isDefinition)
                .map(Layout::yearOf)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Whether a folder that lies among campaigns is called as none is: as computers call copies ("2023 - Copy", "2023 (1)"), as
     * people do ("2023-old" beside "2023", but not "2023-2024"), or by no year where others are ("backup").
     */
    public static boolean isAside(String year, SortedSet<String> all) {
        for (int end = 1; end < year.length(); end++) {
            if (all.contains(year.substring(0, end))
                    && !CONTINUED.matcher(year.substring(end)).matches()) {
                return true;
            }
        }
        boolean numbered = !all.subSet("0", ":").isEmpty();
        return COPY.matcher(year.strip()).find()
                || (numbered && !NUMBER.matcher(year).lookingAt());
    }

    /** The campaign's folder that a path belongs to; null where it belongs to none. */
    public static @Nullable String yearOf(String path) {
        int top = path.indexOf('/');
        int end = path.indexOf('/', top + 1);
        return top > 0 && end > 0 && CAMPAIGNS.contains(path.substring(0, top)) ? path.substring(top + 1, end) : null;
    }

    /**
     * How many of these names lead to the folder of a unit, which may lie at any depth: folders above it only group.
     *
     * @param names the names of a path, the file's last
     * @param from the first name that may be a unit's
     * @return the place behind the unit's name; 0 where the file is in no unit's folder
     */
    public int unitFolder(List<String> names, int from) {
        for (int depth = from; depth < names.size() - 1; depth++) {
            if (indexes.containsKey(names.get(depth))) {
                return depth + 1;
            }
        }
        return 0;
    }

    /** The id that the name of a folder reads as, where it is written otherwise. */
    public static String meantId(String name) {
        return Lookalikes.bare(name).replace(' ', '-');
    }

    /** Whether a file may lie beside what is handed in: what it says is for people, or for git. */
    public static boolean isBeside(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.startsWith(".") || name.equals("README.md");
    }

    /** What a path is for. */
    public RepositoryFile file(String path) {
        List<String> names = List.of(path.split("/", -1));
        String own = yearOf(path);
        if (names.get(0).equals(DEFINITIONS)) {
            String inside = own == null ? "" : path.substring(definitions(own).length() + 1);
            return file(FileKind.of(FileKind.Root.CAMPAIGN, inside), own, null, inside);
        }
        if (!names.get(0).equals(SUBMISSIONS)) {
            return file(FileKind.of(FileKind.Root.REPOSITORY, path), null, null, path);
        }
        int behind = unitFolder(names, 2);
        if (own == null || behind == 0) {
            return file(FileKind.UNKNOWN, own, null, path);
        }
        UnitKey unit = keyOf(names.get(behind - 1), join(names, behind));
        String inside = join(names, unit.first() ? behind : behind + 1);
        return file(FileKind.of(FileKind.Root.UNIT, inside), own, unit, inside);
    }

    /**
     * The unit under the index to which a file of it belongs. What kinds of files describe belongs to the first; below a
     * folder that is called as a further index, to that one.
     *
     * @param inside the file's path from the unit's folder
     */
    public UnitKey keyOf(String unit, String inside) {
        UnitKey first = key(unit);
        int end = inside.indexOf('/');
        UnitKey further = end < 0 || FileKind.of(FileKind.Root.UNIT, inside) != FileKind.UNKNOWN
                ? null
                : further(first, inside.substring(0, end));
        return further == null ? first : further;
    }

    /**
     * Whether an index cannot be called so where it is not the first of a unit: in the unit's folder, or among its pages,
     * something else has the name.
     */
    public boolean isTaken(String index) {
        return index.equals(HISTORY)
                || index.equals(BRIEF)
                || indexes.containsKey(index)
                || FileKind.of(FileKind.Root.UNIT).stream()
                        .map(kind -> kind.inside("").split("[/.]", 2)[0])
                        .anyMatch(index::equals);
    }

    private static RepositoryFile file(FileKind kind, @Nullable String year, @Nullable UnitKey unit, String inside) {
        String name = kind.name(inside);
        return new RepositoryFile(kind, year, unit, name == null ? "" : name);
    }

    private static String join(List<String> names, int from) {
        return String.join("/", names.subList(from, names.size()));
    }

    /** The unit under its first index, under which it has its usual paths. */
    public UnitKey key(String unit) {
        List<String> own = indexes.getOrDefault(unit, List.of());
        return new UnitKey(year, unit, own.isEmpty() ? "" : own.get(0), true);
    }

    /** The unit under an index that is not its first; null where the campaign has none such. */
    private @Nullable UnitKey further(UnitKey unit, String index) {
        boolean scored = indexes.getOrDefault(unit.unit(), List.of()).contains(index);
        return scored && !index.equals(unit.index()) ? new UnitKey(year, unit.unit(), index, false) : null;
    }

    /** The unit under every index that scores it, the first first. */
    public List<UnitKey> keys(String unit) {
        List<UnitKey> keys = new ArrayList<>(List.of(key(unit)));
        indexes.getOrDefault(unit, List.of()).stream()
                .map(index -> further(key(unit), index))
                .flatMap(Stream::ofNullable)
                .forEach(keys::add);
        return keys;
    }

    /** The indexes that score a unit which others score too. */
    public Set<String> besideOthers() {
        return indexes.values().stream()
                .filter(several -> several.size() > 1)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /** The folder in which a unit hands in, where no folders group the units. */
    public static String folder(UnitKey unit) {
        return submissions(unit.year()) + "/" + unit.path();
    }
}
