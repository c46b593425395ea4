package org.sodiem.telling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sodiem.compare.GroupDifference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.UnitDifference;
import org.sodiem.language.Words;
import org.sodiem.movement.IndexMovement;

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
            List<T> moves = new ArrayList<>();
            move(moves, movement.up(), "rounds.moves.up");
            move(moves, movement.down(), "rounds.moves.down");
            move(moves, others, "rounds.moves.others");
            moves.add(plain.apply("."));
            sentences.add(moves);
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

    /** So many units moved like this; nothing where none did. */
    private void move(List<T> moves, int units, String key) {
        if (units > 0) {
            String figure = words.figure(units);
            if (!moves.isEmpty()) {
                moves.add(plain.apply(", "));
            }
            moves.add(strong.apply(figure));
            moves.add(plain.apply(" " + words.text(key, figure)));
        }
    }

    private String signed(BigDecimal change) {
        return words.numbers().signed(change);
    }
}
