package org.sodiem.party;

import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.page.Context;
import org.sodiem.part.SitePath;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.view.IndexView;
import org.sodiem.view.Phase;

/** A part of the page of one unit: what all of them look at. */
abstract class UnitPart {

    final Context context;
    final Words words;
    final Numbers numbers;
    final IndexView index;
    final Phase phase;
    final Standing standing;

    /** What the unit says itself. */
    final Scorecard card;

    /** What counts: the published result or, until there is one, what the unit says itself. */
    final Scorecard counted;

    final SitePath here;

    UnitPart(Context context, IndexView index, Standing standing) {
        this.context = context;
        this.words = context.words();
        this.numbers = words.numbers();
        this.index = index;
        this.phase = context.phase(index);
        this.standing = standing;
        this.card = standing.card();
        this.counted = standing.counted();
        this.here = SitePath.unit(card.key());
    }
}
