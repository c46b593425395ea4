package org.sodiem.telling;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.Words;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.Part;

/** What the levels of a criteria set are called: as the set says, else area, criterion and component. */
public final class LevelText {

    private LevelText() {}

    /** What one part of a level is called, from 0 at the top, as a heading. */
    public static String title(@Nullable CriteriaSet set, int level, Words words) {
        return Words.sentence(one(set, level, words));
    }

    /** What one part of a level is called inside a sentence. */
    public static String one(@Nullable CriteriaSet set, int level, Words words) {
        return called(set, level, words, List.of("level.area", "level.criterion", "level.component"));
    }

    /** What parts of a level are called inside a sentence. */
    public static String several(@Nullable CriteriaSet set, int level, Words words) {
        return called(set, level, words, List.of("level.areas", "level.criteria", "level.components"));
    }

    private static String called(@Nullable CriteriaSet set, int level, Words words, List<String> usual) {
        return set != null && level < set.levels().size()
                ? words.within(set.levels().get(level))
                : words.text(usual.get(Math.min(level, usual.size() - 1)));
    }

    /**
     * How many parts there are on each level, from this level down: 8 lĩnh vực, 17 tiêu chí, 49 tiêu chí thành phần.
     *
     * @param parts the parts of the uppermost level that is told
     * @param level its place, from 0 at the top of the set
     */
    public static String counts(CriteriaSet set, List<Part> parts, int level, Words words) {
        List<String> counts = new ArrayList<>();
        List<Part> own = parts;
        for (int at = level; !own.isEmpty(); at++) {
            counts.add(words.text("level.count", words.figure(own.size()), several(set, at, words)));
            own = own.stream().flatMap(part -> part.parts().stream()).toList();
        }
        return String.join(", ", counts);
    }
}
