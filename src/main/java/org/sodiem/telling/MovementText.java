package org.sodiem.telling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sodiem.compare.GroupDifference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.UnitDifference;
import org.sodiem.language.Words;
import org.sodiem.view.IndexMovement;

/**
 * How the units of one index moved, in sentences, for any medium.
 *
 * @param words the language
 * @param plain makes a piece of a sentence of words
 * @param strong makes a piece of a figure that stands out
 * @param <T> what a medium makes sentences of
 */
public record MovementText<T>(Words words, Function<String, T> plain, Function<String, T> strong) {

    /** The sentences, each in its pieces. */
    public List<List<T>> of(IndexDifference index, IndexMovement movement) {
        List<UnitDifference> units = movement.units();
        List<List<T>> sentences = new ArrayList<>();
        if (index.reissued()) {
            sentences.add(words.pieces("rounds.reissued", plain, List.of()));
        }
        if (movement.otherVoice()) {
            sentences.add(words.pieces("rounds.voice", plain, List.of()));
        } else if (movement.otherBasis()) {
            sentences.add(words.pieces("rounds.basis", plain, List.of()));
        }
        if (units.size() > 1 && units.stream().anyMatch(unit -> unit.change() != null)) {
            int others = units.size() - movement.up() - movement.down();
            sentences.add(words.pieces(
                    "rounds.moves",
                    plain,
                    List.of(strong(movement.up()), strong(movement.down()), plain.apply(words.figure(others)))));
        } else if (units.size() == 1) {
            BigDecimal change = units.get(0).change();
            if (change != null) {
                sentences.add(words.pieces("rounds.moved", plain, List.of(strong.apply(signed(change)))));
            }
        }
        GroupDifference area = movement.area();
        if (area != null) {
            sentences.add(words.pieces(
                    units.size() > 1 ? "rounds.area.most" : "rounds.area.most-of-one",
                    plain,
                    List.of(strong.apply(words.within(area.title())), plain.apply(signed(area.change())))));
        }
        return sentences;
    }

    private T strong(int figure) {
        return strong.apply(words.figure(figure));
    }

    private String signed(BigDecimal change) {
        return words.numbers().signed(change);
    }
}
