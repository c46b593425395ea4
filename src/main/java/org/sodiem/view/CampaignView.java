package org.sodiem.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Office;
import org.sodiem.score.Scores;

/**
 * A campaign as many readers look at it. What several pages and files print is computed once, when the first of them asks;
 * several threads may ask.
 */
public final class CampaignView {

    private final Scores scores;
    private final List<IndexView> indexes;
    private @Nullable EvidenceRegister evidence;
    private @Nullable FollowUp followUp;

    private CampaignView(Scores scores, List<IndexView> indexes) {
        this.scores = scores;
        this.indexes = indexes;
    }

    /** The view of a campaign. */
    public static CampaignView of(Scores scores) {
        return new CampaignView(
                scores, scores.indexes().stream().map(IndexView::of).toList());
    }

    /** What it is a view of. */
    public Scores scores() {
        return scores;
    }

    /** Its indexes, in the campaign's order. */
    public List<IndexView> indexes() {
        return indexes;
    }

    /** The offices that lead something in an index of several units, in the file's order. */
    public List<Office> leading(IndexView index) {
        return scores.book().offices().stream()
                .filter(office -> index.comparesUnits()
                        && index.criteria().components().stream().anyMatch(component -> component.isLedBy(office.id())))
                .toList();
    }

    /** Its register of evidence. */
    public synchronized EvidenceRegister evidence() {
        if (evidence == null) {
            evidence = EvidenceRegister.of(indexes);
        }
        return evidence;
    }

    /** Who still owes what. */
    public synchronized FollowUp followUp() {
        if (followUp == null) {
            followUp = FollowUp.of(scores, indexes);
        }
        return followUp;
    }
}
