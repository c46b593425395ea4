package org.sodiem.sample;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Component;
import org.sodiem.model.Rule;
import org.sodiem.yaml.YamlMap;
import org.sodiem.yaml.YamlMap.Flow;
import org.sodiem.yaml.YamlWriter;

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
record FinishedFile(
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

    FinishedFile {
        documents = List.copyOf(documents);
        entries = List.copyOf(entries);
    }

    /** A document with the day it was signed, as it stands in the file. */
    record Document(String id, LocalDate date, YamlMap value) {}

    /** A citation of the document with this id, as it stands in a list. */
    record Citation(String id, Object value) {}

    /**
     * What is entered for a component.
     *
     * @param facts its facts under their keys
     * @param cited its evidence, or null
     * @param older whether its figures are older than the file's
     * @param note its note, or null
     */
    record Entry(
            Component component,
            Map<String, Object> facts,
            @Nullable Citation cited,
            boolean older,
            @Nullable String note) {

        String code() {
            return component.code().value();
        }

        /** Whether it is the choice that gives nothing: no document proves what was not done. */
        private boolean isOfNothing() {
            return component.rule() instanceof Rule.Choice choice
                    && choice.options().stream()
                            .anyMatch(option -> option.id().value().equals(facts.get("choice"))
                                    && option.points().value().signum() == 0);
        }

        private YamlMap value(boolean documentIsThere, LocalDate day) {
            YamlMap value = new YamlMap();
            facts.forEach((key, fact) -> value.with(key, new Flow(fact)));
            if (cited != null && documentIsThere) {
                value.with("evidence", new Flow(List.of(cited.value())));
            }
            return value.unlessEmpty("as-of", older && !day.isBefore(OLDER_FIGURES) ? OLDER_FIGURES : null)
                    .unlessEmpty("note", note);
        }
    }

    /** The finished file. */
    String text() {
        return text(entries, LAST_DAY);
    }

    /** The file before anybody has entered anything. */
    String empty() {
        return YamlWriter.text(head().with("scores", new YamlMap()));
    }

    /**
     * The file as it was on a day: nothing in it is younger.
     *
     * @param entered what is entered by then, in the criteria's order
     */
    String text(List<Entry> entered, LocalDate day) {
        Set<String> signed = new HashSet<>();
        documents.stream().filter(d -> !d.date().isAfter(day)).forEach(d -> signed.add(d.id()));
        YamlMap scores = new YamlMap();
        Set<String> cited = new HashSet<>();
        for (Entry entry : entered) {
            boolean isThere = entry.cited() != null
                    && !entry.isOfNothing()
                    && signed.contains(entry.cited().id());
            if (isThere && entry.cited() != null) {
                cited.add(entry.cited().id());
            }
            scores.with(entry.code(), entry.value(isThere, day));
        }
        YamlMap bonus = new YamlMap();
        if (award != null && !day.isBefore(SECOND_ROUND)) {
            cited.add(award.id());
            YamlMap claim = new YamlMap().with("evidence", List.of(award.value()));
            bonus.with("T2", new Flow(claim.with("note", "Giấy khen của Chủ tịch UBND")));
        }
        YamlMap evidence = new YamlMap();
        documents.stream().filter(d -> cited.contains(d.id())).forEach(d -> evidence.with(d.id(), d.value()));
        return YamlWriter.text(head().with("as-of", day.isAfter(LAST_DAY) ? LAST_DAY : day)
                .unlessEmpty("evidence", evidence)
                .with("scores", scores)
                .unlessEmpty("bonus", bonus));
    }

    private YamlMap head() {
        return new YamlMap()
                .above("Số liệu HƯ CẤU, chỉ để minh họa.")
                .with("unit", unit)
                .unlessEmpty("office", office);
    }
}
