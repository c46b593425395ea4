package org.sodiem.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.source.Located;
import org.sodiem.source.SourceFile;
import org.sodiem.source.Span;

/**
 * One file of scores: of a whole unit, or of one office for its unit.
 *
 * @param source the file
 * @param office the office whose components it holds, null where it holds all of the unit's
 * @param readable false where the file could not be read as scores at all; the lists are then empty
 * @param asOf the day of the figures, unless an entry states its own
 * @param evidence the documents it defines, in the file's order
 * @param entries its entries, in the file's order
 * @param bonus the bonuses it claims
 */
public record ScoreFile(
        SourceFile source,
        @Nullable String office,
        boolean readable,
        @Nullable Located<LocalDate> asOf,
        List<Evidence> evidence,
        List<Entry> entries,
        List<BonusClaim> bonus) {

    public ScoreFile {
        evidence = List.copyOf(evidence);
        entries = List.copyOf(entries);
        bonus = List.copyOf(bonus);
    }

    /** A file that could not be read as scores. */
    public static ScoreFile unreadable(SourceFile source, @Nullable String office) {
        return new ScoreFile(source, office, false, null, List.of(), List.of(), List.of());
    }

    /** The same file with other entries. */
    public ScoreFile with(List<Entry> others) {
        return new ScoreFile(source, office, readable, asOf, evidence, others, bonus);
    }

    /** What the file says, without its text and any place in it: enough to score it and to compare it. */
    public ScoreFile withoutPlaces() {
        return new ScoreFile(
                Span.NOWHERE.file(),
                office,
                readable,
                Located.withoutPlace(asOf),
                evidence.stream().map(Evidence::withoutPlaces).toList(),
                entries.stream().map(Entry::withoutPlaces).toList(),
                bonus.stream().map(BonusClaim::withoutPlaces).toList());
    }

    /** Whether bonuses are claimed here: in the file of a whole unit, or in the coordinator's of several. */
    public boolean claimsBonuses(String coordinator) {
        return office == null || office.equals(coordinator);
    }

    /** Whether this file is where a component is entered. */
    public boolean holds(Component component) {
        return office == null || component.isLedBy(office);
    }

    /** The document with this id, if the file defines one. */
    public @Nullable Evidence evidence(String id) {
        for (Evidence document : evidence) {
            if (document.id().value().equals(id)) {
                return document;
            }
        }
        return null;
    }
}
