package org.sodiem.past;

import java.text.Normalizer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sodiem.compare.Transition;
import org.sodiem.history.RecentChange;
import org.sodiem.history.RemarkChange;
import org.sodiem.history.ScoreChange;
import org.sodiem.history.UnitChange;
import org.sodiem.language.Words;
import org.sodiem.model.Campaign;
import org.sodiem.model.Unit;
import org.sodiem.model.UnitKey;
import org.sodiem.part.BaseUrl;
import org.sodiem.part.ChangesFeed;
import org.sodiem.part.Delta;
import org.sodiem.part.ForgeLinks;
import org.sodiem.part.Link;
import org.sodiem.part.Piece;
import org.sodiem.part.Recent;
import org.sodiem.part.SitePath;
import org.sodiem.round.Chronicle;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.CommitText;
import org.sodiem.telling.RemarkText;
import org.sodiem.telling.UnitNames;

/** Tells changes of several units, one line each. */
public final class RecentAssembler {

    private static final int MOST_CODES = 6;
    private static final int MOST_REMARK = 160;

    private final Words words;
    private final Campaign campaign;
    private final Chronicle chronicle;
    private final CommitText commits;
    private final ForgeLinks forge;
    private final ChangeText told;
    private final RemarkText remarkText;
    private final Map<UnitKey, String> titles = new HashMap<>();
    private final Map<UnitKey, Unit> units = new HashMap<>();

    public RecentAssembler(Words words, Scores scores, Chronicle chronicle) {
        this.campaign = scores.book().campaign();
        this.words = words;
        this.chronicle = chronicle;
        this.commits = new CommitText(words, campaign.timezone());
        this.told = new ChangeText(words);
        this.forge = ForgeLinks.of(campaign, chronicle);
        this.remarkText =
                new RemarkText(words, scores.book()::officeTitle, scores.book().plan()::title, null);
        UnitNames names = UnitNames.of(scores.book(), words);
        scores.indexes().stream()
                .flatMap(index -> index.standings().stream())
                .map(Standing::card)
                .forEach(card -> {
                    titles.put(card.key(), names.of(card));
                    units.put(card.key(), card.unit());
                });
    }

    /** The first of these changes. */
    public List<Recent.Row> rows(List<RecentChange> changes, int most, SitePath from) {
        return changes.stream().limit(most).map(change -> row(change, from)).toList();
    }

    private Recent.Row row(RecentChange recent, SitePath from) {
        UnitChange change = recent.change();
        return new Recent.Row(
                commits.moment(change.landing().landed()),
                new Link(title(recent.unit()), href(recent, unit -> unit.relativeTo(from)), false),
                what(change),
                Piece.of(
                        words,
                        "recent.reason",
                        Piece.plain(commits.subject(change.revision())),
                        Piece.plain(commits.author(change.revision(), units.get(recent.unit()))),
                        Piece.link(forge.commit(
                                change.revision().shortId(), change.revision().id()))),
                told.late(chronicle.late(recent.unit(), change)),
                Delta.of(change.ownPointsChange(), words.numbers()));
    }

    private String title(UnitKey unit) {
        return titles.getOrDefault(unit, unit.unit());
    }

    private String href(RecentChange recent, Function<SitePath, String> address) {
        return titles.containsKey(recent.unit())
                ? address.apply(SitePath.history(recent.unit())) + "#" + HistoryAssembler.anchor(recent.change())
                : "";
    }

    /** One component with its old and new points, or the codes of several. */
    private String what(UnitChange change) {
        List<ScoreChange> changes = change.changes();
        List<RemarkChange> remarks = change.remarks();
        if (changes.isEmpty() && remarks.size() == 1) {
            return CommitText.clean(remarkText.of(remarks.get(0)), MOST_REMARK);
        }
        if (changes.isEmpty()) {
            return remarks.isEmpty()
                    ? told.outside(change)
                    : words.text("recent.remarks", words.figure(remarks.size()));
        }
        if (changes.size() > 1) {
            String codes = changes.stream()
                    .limit(MOST_CODES)
                    .map(ScoreChange::component)
                    .collect(Collectors.joining(", "));
            return words.text(
                    "recent.many", words.figure(changes.size()), changes.size() > MOST_CODES ? codes + "…" : codes);
        }
        ScoreChange only = changes.get(0);
        return words.text(
                "recent.one",
                only.component(),
                told.transition(Transition.of(only)),
                told.points(only.before()),
                told.points(only.after()));
    }

    /**
     * The feed; its ids are tag URIs of the campaign's authority under the top level that nobody can own.
     *
     * @param base where the site stands; null where that is not known, and links are relative
     */
    public ChangesFeed feed(@Nullable BaseUrl base) {
        String owner = Normalizer.normalize(campaign.authority().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace('\u0111', 'd')
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String year = String.valueOf(campaign.period().to().getYear());
        String id = "tag:" + (owner.isEmpty() ? "sodiem" : owner) + ".invalid," + year + ":thay-doi";
        List<RecentChange> changes = chronicle.newest();
        Instant newest = changes.isEmpty()
                ? Instant.EPOCH
                : changes.get(0).change().landing().landed();
        return new ChangesFeed(
                id,
                words.text("recent.feed", words.text("site.name"), campaign.authority()),
                newest.toString(),
                base == null ? "" : SitePath.CHANGES.under(base),
                base == null ? "" : base.value(),
                changes.stream().map(change -> entry(change, id, base)).toList());
    }

    private ChangesFeed.Entry entry(RecentChange recent, String feed, @Nullable BaseUrl base) {
        UnitChange change = recent.change();
        String late = told.late(chronicle.late(recent.unit(), change));
        String reason = commits.reason(change.revision(), units.get(recent.unit()));
        return new ChangesFeed.Entry(
                feed + "/" + recent.unit().path() + "/" + change.revision().id(),
                title(recent.unit()) + ": " + what(change),
                change.landing().landed().toString(),
                commits.author(change.revision(), units.get(recent.unit())),
                late.isEmpty() ? reason : reason + " (" + late + ")",
                href(recent, unit -> base == null ? unit.relativeTo(SitePath.CHANGES) : unit.under(base)));
    }
}
