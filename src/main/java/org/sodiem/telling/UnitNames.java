package org.sodiem.telling;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sodiem.compare.IndexDifference;
import org.sodiem.compare.UnitDifference;
import org.sodiem.language.Words;
import org.sodiem.model.Layout;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;
import org.sodiem.model.UnitKey;
import org.sodiem.score.Scorecard;

/** What units are called where those of several indexes stand together: one that several score, with the index behind it. */
public final class UnitNames {

    private final Words words;
    private final Layout layout;
    private final Map<String, String> indexes = new HashMap<>();
    private final Set<String> shared;

    private UnitNames(Words words, ScoreBook book) {
        this.words = words;
        this.layout = book.layout();
        this.shared = layout.besideOthers();
        book.campaign().indexes().forEach(plan -> indexes.put(plan.id().value(), book.name(plan)));
    }

    /** The names of a campaign's units. */
    public static UnitNames of(ScoreBook book, Words words) {
        return new UnitNames(words, book);
    }

    /** A unit in one of the indexes of which two states are compared. */
    public static String of(Words words, IndexDifference index, UnitDifference unit) {
        return index.name().isEmpty() ? unit.title() : words.text("unit.of-index", unit.title(), index.name());
    }

    /** Whether several indexes score a unit. */
    public boolean isOfSeveral(UnitKey unit) {
        return layout.keys(unit.unit()).size() > 1;
    }

    /** Whether an index scores a unit that others score too. */
    public boolean isBesideOthers(String index) {
        return shared.contains(index);
    }

    /** What an index is called, in short where that is said. */
    public String index(String id) {
        return indexes.getOrDefault(id, id);
    }

    /** A unit by its card. */
    public String of(Scorecard card) {
        return of(card.unit().title(), card.key());
    }

    /** A unit by what it handed in. */
    public String of(Submission submission) {
        return of(submission.unit().title(), submission.key());
    }

    /** A unit with this title. */
    public String of(String title, UnitKey unit) {
        return isOfSeveral(unit) ? words.text("unit.of-index", title, index(unit.index())) : title;
    }
}
