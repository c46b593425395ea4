package org.sodiem.score;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.FileKind;
import org.sodiem.model.Layout;

/**
 * A file of scores that is to be filled in, whether it is there or not.
 *
 * @param office the lead that fills it in; null where one file is all of the unit's
 */
public record ToFill(String path, @Nullable String office) {

    /** The indexes whose units are scored by the leads, one file each: those of which any unit has such a file. */
    public static Set<String> byOffices(Scores scores) {
        Set<String> indexes = new HashSet<>();
        scores.cards().stream()
                .filter(card -> card.submission().scores().stream().anyMatch(file -> file.office() != null))
                .forEach(card -> indexes.add(card.key().index()));
        return indexes;
    }

    /**
     * The files of a unit: those that are there, else one of the whole unit; where the leads score the units of its index, one
     * for each lead.
     *
     * @param byOffices the indexes of which the leads score the units
     */
    public static List<ToFill> of(Set<String> byOffices, Scorecard card) {
        String folder = card.submission().folder().isEmpty()
                ? Layout.folder(card.key())
                : card.submission().folder();
        boolean whole = card.submission().scores().stream().anyMatch(file -> file.office() == null);
        if (whole || !byOffices.contains(card.key().index())) {
            return List.of(new ToFill(FileKind.SCORES.in(folder), null));
        }
        return card.criteria().leads().stream()
                .map(lead -> new ToFill(FileKind.OFFICE_SCORES.in(folder, lead), lead))
                .toList();
    }
}
