package org.sodiem.telling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sodiem.language.Words;
import org.sodiem.view.Phase;
import org.sodiem.view.Stage;

/** Where the year stands, in words. */
public record PhaseText(Words words) {

    /** A phase in a line without an end; nothing where nothing is limited. */
    public String of(Phase phase) {
        Stage stage = phase.stage();
        return switch (phase.kind()) {
            case UNLIMITED -> "";
            case PUBLISHED -> words.text("frame.phase.published");
            case NEXT -> stage == null ? "" : next(stage, phase.scoring());
            case NOW -> stage == null ? "" : words.text("frame.phase.now", stage.title(), deadline(stage));
            case OVER -> words.text(stage == null || stage.isRound() ? "frame.phase.over" : "frame.phase.ended");
        };
    }

    private String next(Stage stage, boolean scoring) {
        String day = words.days().day(stage.opens().toLocalDate());
        return words.text(scoring ? "frame.phase.next" : "frame.phase.over.next", stage.title(), day);
    }

    /**
     * The phases of some indexes: one where they are alike, else each with the indexes that it is of.
     *
     * @param phases the phases by their indexes
     * @param names what an index is called
     */
    public String of(Map<String, Phase> phases, UnaryOperator<String> names) {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        phases.forEach((index, phase) ->
                alike.computeIfAbsent(of(phase), text -> new ArrayList<>()).add(index));
        if (alike.size() == 1) {
            return alike.keySet().iterator().next();
        }
        List<String> each = new ArrayList<>();
        alike.forEach((text, indexes) -> {
            if (!text.isEmpty()) {
                String called = String.join(", ", indexes.stream().map(names).toList());
                each.add(words.text("frame.phase.of", called, text));
            }
        });
        return String.join("; ", each);
    }

    /** Until when a time is open, which is included. */
    public String deadline(Stage stage) {
        return words.days().deadline(stage.closes(), stage.closesWithTheDay());
    }
}
