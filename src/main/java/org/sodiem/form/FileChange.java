package org.sodiem.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.yaml.YamlEditor;

/**
 * A file with what a workbook says.
 *
 * @param path the file
 * @param changes whether its text becomes another
 * @param after its text with the changes
 * @param troubles what cannot be read
 * @param restated the components whose figures changed, and of which the file states points too
 * @param fresh the rows of documents that come, by the documents' names
 * @param lost what the workbook held when it was made and holds no longer, in words; it stays in the file
 */
public record FileChange(
        String path,
        boolean changes,
        String after,
        List<Trouble> troubles,
        Set<String> restated,
        Map<String, String> fresh,
        List<String> lost) {
    public FileChange {
        troubles = List.copyOf(troubles);
        lost = List.copyOf(lost);
        fresh = Map.copyOf(fresh);
        restated = Set.copyOf(restated);
    }

    /** A file that stays as it is. */
    static FileChange none(String path, String text, List<Trouble> troubles) {
        return new FileChange(path, false, text, troubles, Set.of(), Map.of(), List.of());
    }

    /** The same of a workbook older than the file, which cannot have lost what it never held. */
    FileChange older() {
        return new FileChange(path, changes, after, troubles, restated, fresh, List.of());
    }

    /** The same with the points that the new figures give, where points were stated. */
    public FileChange restated(Scorecard card) {
        if (restated.isEmpty()) {
            return this;
        }
        YamlEditor editor = new YamlEditor(after);
        for (ComponentScore score : card.components()) {
            String code = score.component().code().value();
            if (restated.contains(code)) {
                BigDecimal points = score.points();
                editor.put(
                        List.of("scores", code, "score"), points == null ? null : Typed.bare(points), FormChange.ENTRY);
            }
        }
        return new FileChange(path, changes, editor.text(), troubles, Set.of(), fresh, lost);
    }
}
