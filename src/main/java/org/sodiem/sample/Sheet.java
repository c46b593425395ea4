package org.sodiem.sample;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Component;

/**
 * One file of scores as it stands in the end, from which its earlier states are cut.
 *
 * @param who the title of the unit or office that fills it in
 * @param unit the unit's id
 * @param office the id of the lead office whose file it is; null for a unit's only file
 * @param documents the documents it defines, in their order
 * @param entries what is entered, in the criteria's order
 * @param award the document that proves the bonus claimed in it; null where none is
 */
record Sheet(
        String who,
        String unit,
        @Nullable String office,
        List<Document> documents,
        List<Entry> entries,
        @Nullable Citation award) {

    /** The day of the figures in every finished file. */
    static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 8);

    private static final LocalDate OLDER_FIGURES = LocalDate.of(2023, 11, 30);
    private static final LocalDate SECOND_ROUND = LocalDate.of(2023, 12, 1);

    /** A file; the lists are copied. */
    Sheet {
        documents = List.copyOf(documents);
        entries = List.copyOf(entries);
    }

    /** A document with the day it was signed, as it stands in the file. */
    record Document(String id, LocalDate date, String text) {}

    /** A citation of the document with this id, as it stands in a list. */
    record Citation(String id, String text) {}

    /**
     * What is entered for a component.
     *
     * @param facts the lines of its facts
     * @param cited its evidence, or null
     * @param older whether its figures are older than the file's
     * @param note its note, or null
     */
    record Entry(
            Component component,
            List<String> facts,
            @Nullable Citation cited,
            boolean older,
            @Nullable String note) {

        String code() {
            return component.code().value();
        }

        private void append(StringBuilder text, boolean documentIsThere, LocalDate day) {
            text.append("  \"").append(code()).append("\":\n");
            facts.forEach(line -> text.append("    ").append(line).append('\n'));
            if (cited != null && documentIsThere) {
                text.append("    evidence: [").append(cited.text()).append("]\n");
            }
            if (older && !day.isBefore(OLDER_FIGURES)) {
                text.append("    as-of: ").append(OLDER_FIGURES).append('\n');
            }
            if (note != null) {
                text.append("    note: ").append(note).append('\n');
            }
        }
    }

    /** The finished file. */
    String text() {
        return text(entries, LAST_DAY);
    }

    /** The file before anybody has entered anything. */
    String empty() {
        return head().append("scores: {}\n").toString();
    }

    /**
     * The file as it was on a day: nothing in it is younger.
     *
     * @param entered what is entered by then, in the criteria's order
     */
    String text(List<Entry> entered, LocalDate day) {
        Set<String> signed = new HashSet<>();
        documents.stream().filter(d -> !d.date().isAfter(day)).forEach(d -> signed.add(d.id()));
        StringBuilder scores = new StringBuilder();
        Set<String> cited = new HashSet<>();
        for (Entry entry : entered) {
            boolean isThere =
                    entry.cited() != null && signed.contains(entry.cited().id());
            if (isThere && entry.cited() != null) {
                cited.add(entry.cited().id());
            }
            entry.append(scores, isThere, day);
        }
        boolean claims = award != null && !day.isBefore(SECOND_ROUND);
        if (claims && award != null) {
            cited.add(award.id());
        }
        StringBuilder text = head();
        text.append("as-of: ").append(day.isAfter(LAST_DAY) ? LAST_DAY : day).append('\n');
        text.append(cited.isEmpty() ? "" : "evidence:\n");
        documents.stream().filter(d -> cited.contains(d.id())).forEach(d -> text.append(d.text()));
        text.append(scores.length() == 0 ? "scores: {}\n" : "scores:\n").append(scores);
        if (claims && award != null) {
            text.append("bonus:\n  T2: {evidence: [")
                    .append(award.text())
                    .append("], note: Giấy khen của Chủ tịch UBND}\n");
        }
        return text.toString();
    }

    private StringBuilder head() {
        StringBuilder text = new StringBuilder("# Số liệu HƯ CẤU, chỉ để minh họa.\n");
        text.append("unit: ").append(unit).append('\n');
        if (office != null) {
            text.append("office: ").append(office).append('\n');
        }
        return text;
    }
}
