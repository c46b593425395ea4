package org.sodiem.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
 * @param figures the named figures it states, in the file's order
 * @param entries its entries, in the file's order
 * @param bonus the bonuses it claims
 * @param penalties the penalties it declares
 */
public record ScoreFile(
        SourceFile source,
        @Nullable String office,
        boolean readable,
        @Nullable Located<LocalDate> asOf,
        List<Evidence> evidence,
        List<Figure.Stated> figures,
        List<Entry> entries,
        List<Claim> bonus,
        List<Claim> penalties) {

    public ScoreFile {
        evidence = List.copyOf(evidence);
        figures = List.copyOf(figures);
        entries = List.copyOf(entries);
        bonus = List.copyOf(bonus);
        penalties = List.copyOf(penalties);
    }

    /** A file that could not be read as scores. */
    public static ScoreFile unreadable(SourceFile source, @Nullable String office) {
        return new ScoreFile(source, office, false, null, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** A file that is no scores: documents, and entries that cite them. */
    public static ScoreFile ofDocuments(
            SourceFile source, @Nullable String office, List<Evidence> evidence, List<Entry> entries) {
        return new ScoreFile(source, office, true, null, evidence, List.of(), entries, List.of(), List.of());
    }

    /** The same file with other entries. */
    public ScoreFile with(List<Entry> others) {
        return new ScoreFile(source, office, readable, asOf, evidence, figures, others, bonus, penalties);
    }

    /** What the file says, without its text and any place in it: enough to score it and to compare it. */
    public ScoreFile withoutPlaces() {
        return new ScoreFile(
                Span.NOWHERE.file(),
                office,
                readable,
                Located.withoutPlace(asOf),
                evidence.stream().map(Evidence::withoutPlaces).toList(),
                figures.stream().map(Figure.Stated::withoutPlaces).toList(),
                entries.stream().map(Entry::withoutPlaces).toList(),
                bonus.stream().map(Claim::withoutPlaces).toList(),
                penalties.stream().map(Claim::withoutPlaces).toList());
    }

    /** The same file, with the documents of others behind its own. */
    public ScoreFile citing(List<Evidence> others) {
        List<Evidence> all = new ArrayList<>(evidence);
        others.stream()
                .filter(document -> evidence(document.id().value()) == null)
                .forEach(all::add);
        return new ScoreFile(source, office, readable, asOf, all, figures, entries, bonus, penalties);
    }

    /** What it claims and declares. */
    public Stream<Claim> claims() {
        return Stream.concat(bonus.stream(), penalties.stream());
    }

    /** Whether bonuses are claimed, and penalties declared, here: in the file of a whole unit, or in the coordinator's of several. */
    public boolean claimsBonuses(String coordinator) {
        return office == null || office.equals(coordinator);
    }

    /** Whether this file is where a component is entered. */
    public boolean holds(Component component) {
        return office == null || component.isLedBy(office);
    }

    /** The figure with this id, if the file states it. */
    public Figure.@Nullable Stated figure(String id) {
        return figures.stream()
                .filter(one -> one.id().value().equals(id)
                        && (one.value() != null || one.previous() != null || one.unreadable()))
                .findFirst()
                .orElse(null);
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
