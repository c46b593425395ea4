package org.sodiem.past;

import java.util.List;
import org.sodiem.git.Revision;
import org.sodiem.history.RecentChange;
import org.sodiem.language.Words;
import org.sodiem.movement.RoundComparison;
import org.sodiem.movement.RoundSource;
import org.sodiem.page.Context;
import org.sodiem.part.Cell;
import org.sodiem.part.Columns;
import org.sodiem.part.Link;
import org.sodiem.part.Piece;
import org.sodiem.part.Recent;
import org.sodiem.part.SitePath;
import org.sodiem.part.Table;
import org.sodiem.round.Chronicle;
import org.sodiem.round.Consent;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.CommitText;
import org.sodiem.telling.ConsentText;
import org.sodiem.telling.RecordText;
import org.sodiem.view.RoundConsents;

/** Fills the page of rounds. */
public final class RoundsAssembler {

    private static final int MOST_LATE = 30;
    private static final SitePath HERE = SitePath.ROUNDS;

    private final Context context;
    private final Words words;
    private final Chronicle chronicle;
    private final CommitText commits;
    private final ChangeText told;

    public RoundsAssembler(Context context) {
        this.context = context;
        this.words = context.words();
        this.chronicle = context.chronicle();
        this.commits = new CommitText(words, context.campaign().timezone());
        this.told = new ChangeText(words);
    }

    public RoundsPage page() {
        List<Link> crumbs = List.of(context.overview(HERE), new Link(words.text("rounds.title"), "", true));
        List<RoundsPage.Comparison> comparisons = comparisons();
        return new RoundsPage(
                context.frame(words.text("rounds.title"), HERE, crumbs, context.indexes()),
                finding(comparisons),
                sources(),
                comparisons,
                late(),
                approvals());
    }

    /** What the heads of units have approved of each round, and which units lack it. */
    private Table approvals() {
        ConsentText told = new ConsentText(words);
        return new Columns<RoundConsents>()
                .names(
                        words.text("rounds.source.round"),
                        round -> Cell.EMPTY.and("strong", round.round().title()))
                .text(words.text("consent.state.approved"), round -> Cell.of(share(round)))
                .onPhones(words.text("consent.state.approved"))
                .prose(
                        words.text("consent.state.missing"),
                        round -> Cell.of(told.names(round.units(), Consent.Kind.MISSING)))
                .onPhones(words.text("consent.state.missing"))
                .prose(
                        words.text("consent.state.changed"),
                        round -> Cell.of(told.names(round.units(), Consent.Kind.CHANGED)))
                .onPhones(words.text("consent.state.changed"))
                .table("stack", context.view().consents())
                .scrolling(words.text("rounds.approvals"));
    }

    private String share(RoundConsents round) {
        long approved = round.units().stream()
                .filter(unit -> unit.consent().kind() == Consent.Kind.APPROVED)
                .count();
        return words.figure(approved) + "/" + words.figure(round.units().size());
    }

    private String finding(List<RoundsPage.Comparison> comparisons) {
        if (chronicle.absence() != null) {
            return words.text("history.none", told.absence(context.absence()));
        }
        return words.text(comparisons.isEmpty() ? "rounds.nothing" : "rounds.finding");
    }

    private List<RoundsPage.Comparison> comparisons() {
        return RoundComparison.all(context.earlier(), chronicle.current(), context.scores()).stream()
                .map(comparison -> new ComparisonAssembler(context, comparison, HERE).comparison())
                .toList();
    }

    /** Where the record of each round comes from. */
    private Table sources() {
        return new Columns<RoundSource>()
                .names(
                        words.text("rounds.source.round"),
                        source -> Cell.EMPTY.and("strong", source.round().title()))
                .text(
                        words.text("rounds.source.closes"),
                        source -> Cell.of(words.days()
                                .deadline(
                                        source.round().closes().value(),
                                        source.round().closesWithTheDay())))
                .onPhones(words.text("rounds.source.closes"))
                .text(words.text("rounds.source.how"), this::how)
                .text(words.text("rounds.source.commit"), this::commit)
                .table("stack", RoundSource.all(chronicle))
                .scrolling(words.text("rounds.sources"));
    }

    /** The tag, the commit at the deadline or why there is none, and the commits it counts though they landed too late. */
    private Cell how(RoundSource source) {
        if (source instanceof RoundSource.Missing missing) {
            return Cell.of(RecordText.source(missing, words));
        }
        RoundSource.Kept kept = (RoundSource.Kept) source;
        Cell how = Cell.of(RecordText.source(kept, words));
        for (RoundSource.Late late : kept.late()) {
            how = how.and(new Cell.Run("", "", "break"));
            for (Piece piece : late(late)) {
                how = how.and(
                        new Cell.Run(piece.text(), piece.href(), piece.href().isEmpty() ? "late" : "out"));
            }
        }
        return how;
    }

    private Cell commit(RoundSource source) {
        if (!(source instanceof RoundSource.Kept kept)) {
            return Cell.EMPTY;
        }
        Link commit = commit(kept.revision());
        return Cell.EMPTY
                .and(new Cell.Run(commit.text(), commit.href(), "out"))
                .and(new Cell.Run("", "", "break"))
                .and("muted", commits.moment(kept.revision().committed()));
    }

    private List<Piece> late(RoundSource.Late late) {
        Revision revision = late.step().revision();
        return Piece.of(
                words,
                late.writtenInTime() ? "rounds.late-merged" : "rounds.late",
                Piece.plain(commits.moment(late.step().landed())),
                Piece.link(commit(revision)),
                Piece.plain(commits.author(revision)),
                Piece.plain(commits.reason(revision)));
    }

    private Link commit(Revision revision) {
        return context.forge().commit(revision.shortId(), revision.id());
    }

    private Recent late() {
        List<RecentChange> late = chronicle.lateChanges();
        List<Recent.Row> rows =
                new RecentAssembler(context.words(), context.scores(), chronicle).rows(late, MOST_LATE, HERE);
        return new Recent(words.text(rows.isEmpty() ? "rounds.late.none" : "rounds.late.finding"), rows);
    }
}
