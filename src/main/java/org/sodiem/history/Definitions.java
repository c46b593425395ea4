package org.sodiem.history;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final Map<String, Map<String, Defined>> books = new HashMap<>();
    private final Map<String, UnitKey> units = new HashMap<>();

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
            if (!books.containsKey(key)) {
                ScoreBook book = BookLoader.definitions(repository.tree(revision), year, new Problems());
                books.put(key, book == null ? Map.of() : defined(book));
                if (book != null) {
                    book.submissions().forEach(s -> units.put(s.key().unit(), s.key()));
                }
            }
        }
        return key;
    }

    /**
     * One unit in one version of the definitions.
     *
     * @param nothing what it has handed in where it has handed in nothing
     * @param criteria the set it is scored by
     * @param bases what its points are comparable by
     * @param coordinator the office that follows up
     */
    record Defined(Submission nothing, CriteriaSet criteria, Map<String, Basis> bases, String coordinator) {}

    /** The units that a book scores, by id; of two with the same id the first. */
    private static Map<String, Defined> defined(ScoreBook book) {
        Map<String, Map<String, Basis>> bases = new HashMap<>();
        book.criteria().forEach(set -> bases.put(set.index().value(), Basis.all(set)));
        Map<String, Defined> defined = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Submission nothing : book.submissions()) {
            CriteriaSet criteria = book.criteriaFor(nothing.unit());
            String unit = nothing.unit().id().value();
            if (seen.add(unit) && criteria != null) {
                Map<String, Basis> own =
                        Objects.requireNonNull(bases.get(criteria.index().value()));
                String coordinator = book.campaign().coordinator().value();
                defined.put(unit, new Defined(nothing, criteria, own, coordinator));
            }
        }
        return defined;
    }

    /** A unit under a key; null where it is not scored, or the definitions cannot be read. */
    @Nullable
    Defined unit(@Nullable String key, String unit) {
        return key == null ? null : books.getOrDefault(key, Map.of()).get(unit);
    }

    /** The sets by which a unit was ever scored, as far as they were read. */
    List<CriteriaSet> criteria(String unit) {
        return books.values().stream()
                .map(units -> units.get(unit))
                .flatMap(Stream::ofNullable)
                .map(Defined::criteria)
                .toList();
    }

    /** A unit as the definitions read last know it. */
    UnitKey key(String unit) {
        return units.getOrDefault(unit, new UnitKey(year, unit, "", true));
    }

    /** The ids of all units that any definitions read so far name. */
    Set<String> units() {
        return units.keySet();
    }
}
