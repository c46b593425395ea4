package org.sodiem.history;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Problems;
import org.sodiem.git.CommitReader;
import org.sodiem.git.Repository;
import org.sodiem.git.Revision;
import org.sodiem.git.TreeId;
import org.sodiem.load.BookLoader;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Layout;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.model.UnitKey;
import org.sodiem.score.Basis;
import org.sodiem.source.Sha256;

/** The definitions of one campaign in all the commits that have them, each distinct one read once. */
final class Definitions {

    private final Repository repository;
    private final String year;
    private final Map<TreeId, String> keys = new HashMap<>();
    private final Map<String, Map<String, Map<String, Defined>>> books = new HashMap<>();
    private final Map<String, Layout> layouts = new HashMap<>();
    private final Map<String, List<UnitKey>> units = new HashMap<>();

    /** The sets met so far; equal ones are one, so that this is seen at once. */
    private final Map<CriteriaSet, CriteriaSet> sets = new HashMap<>();

    private Layout last = Layout.UNKNOWN;

    Definitions(Repository repository, String year) {
        this.repository = repository;
        this.year = year;
    }

    /**
     * The key of a commit's definitions: the same where all files that scores depend on are the same.
     *
     * @param reader reads the repository
     * @return null where the commit has none
     */
    @Nullable
    String key(CommitReader reader, Revision revision) throws IOException {
        TreeId folder = reader.folder(revision.id(), repository.inside(Layout.definitions(year)));
        if (folder == null) {
            return null;
        }
        String key = keys.get(folder);
        if (key == null) {
            // Guidance lies in folders, and scores do not depend on it.
            key = Sha256.of(reader.entries(folder));
            keys.put(folder, key);
        }
        meet(key, revision);
        return key;
    }

    /**
     * Takes the next commit's definitions for those met last.
     *
     * @param key their key: those that were not met before are read
     */
    void meet(String key, Revision revision) throws IOException {
        if (!books.containsKey(key)) {
            ScoreBook book = BookLoader.definitions(repository.tree(revision), year, new Problems());
            books.put(key, book == null ? Map.of() : defined(book));
            if (book != null) {
                Layout layout = book.layout();
                layouts.put(key, layout);
                layout.indexes().keySet().forEach(unit -> units.put(unit, layout.keys(unit)));
            }
        }
        last = layouts.getOrDefault(key, last);
    }

    /**
     * One unit under one index, in one version of the definitions.
     *
     * @param layout which of the unit's files belong to which index
     * @param nothing what it has handed in where it has handed in nothing
     * @param criteria the set it is scored by
     * @param bases what its points are comparable by
     * @param coordinator the office that follows up
     */
    record Defined(
            Layout layout, Submission nothing, CriteriaSet criteria, Map<String, Basis> bases, String coordinator) {}

    /** The units that a book scores, by id and by index in the campaign's order; of two with the same id the first. */
    private Map<String, Map<String, Defined>> defined(ScoreBook book) {
        Map<String, CriteriaSet> own = new HashMap<>();
        Map<String, Map<String, Basis>> bases = new HashMap<>();
        for (CriteriaSet set : book.criteria()) {
            own.put(set.index().value(), sets.computeIfAbsent(set, first -> first));
            bases.put(set.index().value(), Basis.all(set));
        }
        Map<String, Map<String, Defined>> defined = new HashMap<>();
        Layout layout = book.layout();
        String coordinator = book.campaign().coordinator().value();
        Set<UnitKey> seen = new HashSet<>();
        for (Submission nothing : book.submissions()) {
            CriteriaSet criteria = book.criteriaFor(nothing);
            UnitKey key = nothing.key();
            if (seen.add(key) && criteria != null) {
                String index = criteria.index().value();
                Defined unit = new Defined(
                        layout,
                        nothing,
                        Objects.requireNonNull(own.get(index)),
                        Objects.requireNonNull(bases.get(index)),
                        coordinator);
                defined.computeIfAbsent(key.unit(), id -> new LinkedHashMap<>()).put(key.index(), unit);
            }
        }
        return defined;
    }

    /**
     * A unit under a key, by the index of the same id. What its first index is called may have changed: before, that is the
     * first of those that score it no more.
     *
     * @return null where it is not scored by the index, or the definitions cannot be read
     */
    @Nullable
    Defined unit(@Nullable String key, UnitKey unit) {
        Map<String, Defined> own =
                key == null ? Map.of() : books.getOrDefault(key, Map.of()).getOrDefault(unit.unit(), Map.of());
        Defined same = own.get(unit.index());
        if (same != null || !unit.first()) {
            return same;
        }
        Set<String> now = keys(unit.unit()).stream().map(UnitKey::index).collect(Collectors.toSet());
        return own.entrySet().stream()
                .filter(index -> !now.contains(index.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Whether a unit cannot but say the same in two versions, since nothing that it depends on differs. */
    boolean isSame(Version one, Version other, UnitKey unit) {
        return Objects.equals(one.folder(), other.folder())
                && Objects.equals(one.tree(), other.tree())
                && one.alone() == other.alone()
                && isSame(unit(one.definitions(), unit), unit(other.definitions(), unit), unit.unit());
    }

    private static boolean isSame(@Nullable Defined one, @Nullable Defined other, String unit) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.criteria().equals(other.criteria())
                && one.nothing().equals(other.nothing())
                && one.coordinator().equals(other.coordinator())
                && one.layout().keys(unit).equals(other.layout().keys(unit));
    }

    /** Whether an index under which a unit is scored ever ranked units. */
    boolean ranks(UnitKey unit) {
        return criteria(unit).stream().anyMatch(CriteriaSet::isRanking);
    }

    /** The sets by which a unit was ever scored under an index, as far as they were read. */
    List<CriteriaSet> criteria(UnitKey unit) {
        return books.keySet().stream()
                .map(key -> unit(key, unit))
                .flatMap(Stream::ofNullable)
                .map(Defined::criteria)
                .toList();
    }

    /** A unit under each of its indexes, as the definitions met last know it, else the last that did. */
    List<UnitKey> keys(String unit) {
        return last.indexes().containsKey(unit)
                ? last.keys(unit)
                : units.getOrDefault(unit, List.of(new UnitKey(year, unit, "", true)));
    }

    /** The ids of all units that any definitions read so far name. */
    Set<String> units() {
        return units.keySet();
    }
}
