package org.sodiem.check;

import org.jspecify.annotations.Nullable;
import org.sodiem.language.Meant;
import org.sodiem.model.Campaign;

/** The rounds of a campaign, as people call them. */
final class KnownRounds {

    private KnownRounds() {}

    /** The id of the round that was meant; null where none was, or more than one. */
    static @Nullable String meant(String written, Campaign campaign) {
        return Meant.by(
                written,
                campaign.rounds().stream()
                        .map(round -> Meant.Known.of(round.id().value(), round.title()))
                        .toList());
    }
}
