package org.sodiem.check;

import java.util.List;
import org.sodiem.diagnostic.Code;
import org.sodiem.diagnostic.Diagnostic;
import org.sodiem.diagnostic.Problems;
import org.sodiem.language.Meant;
import org.sodiem.model.Campaign;
import org.sodiem.source.Located;

/** The indexes of a campaign; one that it does not have is told with the one that may be meant. */
final class KnownIndexes {

    private KnownIndexes() {}

    /** Whether the campaign has an index; that it has none such is told. */
    static boolean has(Campaign campaign, Located<String> index, Problems problems) {
        boolean known = campaign.index(index.value()) != null;
        if (!known && !index.value().isEmpty()) {
            tell(campaign, index, problems);
        }
        return known;
    }

    /** Tells an index that cannot be meant here. */
    static void tell(Campaign campaign, Located<String> index, Problems problems) {
        List<Meant.Known> indexes = campaign.indexes().stream()
                .map(one -> Meant.Known.of(one.id().value(), one.title(), one.shortTitle()))
                .toList();
        problems.add(
                Diagnostic.of(Code.UNKNOWN_INDEX, index.at(), index.value()).writing(Meant.by(index.value(), indexes)));
    }
}
