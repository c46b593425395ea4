package org.sodiem.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Office;
import org.sodiem.round.Chronicle;
import org.sodiem.score.Scores;

/**
 * A campaign as many readers look at it. What several pages and files print is computed once, when the first of them asks;
 * several threads may ask.
 */
public final class CampaignView {

    private final Scores scores;
    private final List<IndexView> indexes;
    private @Nullable EvidenceRegister evidence;
    private final @Nullable Chronicle chronicle;
    private @Nullable FollowUp followUp;
    private @Nullable List<RoundConsents> consents;

    private CampaignView(Scores scores, List<IndexView> indexes, @Nullable Chronicle chronicle) {
        this.scores = scores;
        this.indexes = indexes;
        this.chronicle = chronicle;
    }

    /**
     * The view of a campaign.
     *
     * @param chronicle what git says about it; null where it is not asked
     */
    public static CampaignView of(Scores scores, @Nullable Chronicle chronicle) {
        return new CampaignView(
                scores, scores.indexes().stream().map(IndexView::of).toList(), chronicle);
    }

    /** What heads of units have approved, round by round; none where there is no record. */
    public synchronized List<RoundConsents> consents() {
        if (consents == null) {
            consents = chronicle == null ? List.of() : RoundConsents.all(chronicle, scores);
        }
        return consents;
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
            followUp = FollowUp.of(scores, indexes, consents());
        }
        return followUp;
    }
}
