package org.sodiem.cli;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Lookalikes;
import org.sodiem.language.NearName;
import org.sodiem.language.Words;
import org.sodiem.model.ScoreBook;

/** What nothing is called, told with what was probably meant. */
final class DidYouMean {

    private DidYouMean() {}

    /** A sentence about a name, with the one of those known that is almost the same. */
    static String told(String sentence, String wrong, Collection<String> known, Words words) {
        String near = known.isEmpty() ? null : NearName.near(wrong, known);
        return near == null ? sentence : sentence + " " + words.text("wrong.near", near);
    }

    /** A sentence about a code, with the one that differs in signs or capitals alone: another digit is another code. */
    static String ofCode(String sentence, String wrong, Collection<String> known, Words words) {
        String key = letters(wrong);
        List<String> alike =
                known.stream().filter(code -> letters(code).equals(key)).toList();
        return alike.size() == 1 ? sentence + " " + words.text("wrong.near", alike.get(0)) : sentence;
    }

    private static String letters(String code) {
        return Lookalikes.bare(code).replaceAll("[^a-z0-9]", "");
    }

    /** That no unit of a campaign is called so; null for one that cannot be read. */
    static String ofUnit(String wrong, @Nullable ScoreBook book, Words words) {
        Collection<String> known = book == null
                ? List.of()
                : book.units().stream().map(unit -> unit.id().value()).collect(Collectors.toSet());
        return told(words.text("wrong.no-unit", wrong), wrong, known, words);
    }
}
