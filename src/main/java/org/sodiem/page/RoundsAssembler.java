package org.sodiem.page;

import java.util.ArrayList;
import java.util.List;
import org.sodiem.compare.Difference;
import org.sodiem.compare.IndexDifference;
import org.sodiem.git.MainLine;
import org.sodiem.git.Revision;
import org.sodiem.history.RecentChange;
import org.sodiem.language.Words;
import org.sodiem.model.Round;
import org.sodiem.part.Cell;
import org.sodiem.part.Columns;
import org.sodiem.part.Link;
import org.sodiem.part.Piece;
import org.sodiem.part.Recent;
import org.sodiem.part.SitePath;
import org.sodiem.part.Table;
import org.sodiem.round.Attempt;
import org.sodiem.round.Chronicle;
import org.sodiem.round.Snapshot;
import org.sodiem.score.Scores;
import org.sodiem.telling.ChangeText;
import org.sodiem.telling.CommitText;
import org.sodiem.telling.RecordText;

/** Fills the page of rounds. */
final class RoundsAssembler {

    private static final int MOST_LATE = 30;
    private static final SitePath HERE = SitePath.ROUNDS;

    private final Context context;
    private final Words words;
    private final Chronicle chronicle;
    private final CommitText commits;
    private final ChangeText told;

    RoundsAssembler(Context context) {
        this.context = context;
        this.words = context.words();
        this.chronicle = context.chronicle();
        this.commits = new CommitText(words, context.campaign().timezone());
        this.told = new ChangeText(words);
    }

    /** A state with a name. */
    private record Named(String title, Scores scores) {}

    RoundsPage page() {
        List<Link> crumbs = List.of(context.overview(HERE), new Link(words.text("rounds.title"), "", true));
        List<RoundsPage.Comparison> comparisons = comparisons();
        return new RoundsPage(
                context.frame(words.text("rounds.title"), HERE, crumbs, context.indexes()),
                finding(comparisons),
                sources(),
                comparisons,
                late());
    }

    private String finding(List<RoundsPage.Comparison> comparisons) {
        if (chronicle.absence() != null) {
            return words.text("history.none", told.absence(context.absence()));
        }
        return words.text(comparisons.isEmpty() ? "rounds.nothing" : "rounds.finding");
    }

    /** Each closed round against the next one, and the last one against the present state; the newest pair first. */
    private List<RoundsPage.Comparison> comparisons() {
        List<Named> states = new ArrayList<>();
        context.earlier().forEach(round -> states.add(new Named(round.title(), round.scores())));
        states.add(new Named(context.now(), context.scores()));
        List<RoundsPage.Comparison> comparisons = new ArrayList<>();
        for (int i = states.size() - 1; i > 0; i--) {
            Named before = states.get(i - 1);
            Named after = states.get(i);
            boolean present = i == states.size() - 1 && i > 1;
            for (IndexDifference index :
                    Difference.between(before.scores(), after.scores()).indexes()) {
                if (!index.units().isEmpty() && (!present || !index.changed().isEmpty())) {
                    String id = "so-sanh-" + i + "-" + index.id();
                    comparisons.add(new ComparisonAssembler(context, index, HERE)
                            .comparison(id, before.title(), after.title()));
                }
            }
        }
        return comparisons;
    }

    /** Where the record of each round comes from. */
    private Table sources() {
        return new Columns<Attempt<Snapshot.OfRound>>()
                .names(
                        words.text("rounds.source.round"),
                        source -> Cell.EMPTY.and("strong", round(source).title()))
                .text(
                        words.text("rounds.source.closes"),
                        source -> Cell.of(words.days()
                                .deadline(
                                        round(source).closes().value(),
                                        round(source).closesWithTheDay())))
                .onPhones(words.text("rounds.source.closes"))
                .text(words.text("rounds.source.how"), this::how)
                .text(words.text("rounds.source.commit"), this::commit)
                .table("stack", chronicle.rounds())
                .scrolling(words.text("rounds.sources"));
    }

    private static Round round(Attempt<Snapshot.OfRound> source) {
        return source.snapshot().round();
    }

    /** The tag, the commit at the deadline or why there is none, and the commits it counts though they landed too late. */
    private Cell how(Attempt<Snapshot.OfRound> source) {
        Snapshot.OfRound snapshot = source.snapshot();
        Cell how = Cell.of(RecordText.source(source, words));
        for (MainLine.Step step : snapshot.late()) {
            how = how.and(new Cell.Run("", "", "break"));
            for (Piece piece : late(step, snapshot.round())) {
                how = how.and(
                        new Cell.Run(piece.text(), piece.href(), piece.href().isEmpty() ? "gap" : "out"));
            }
        }
        return how;
    }

    private Cell commit(Attempt<Snapshot.OfRound> source) {
        Revision revision = source.snapshot().revision();
        if (revision == null || source.absence() != null) {
            return Cell.EMPTY;
        }
        Link commit = commit(revision);
        return Cell.EMPTY
                .and(new Cell.Run(commit.text(), commit.href(), "out"))
                .and(new Cell.Run("", "", "break"))
                .and("muted", commits.moment(revision.committed()));
    }

    private List<Piece> late(MainLine.Step step, Round round) {
        return Piece.of(
                words,
                chronicle.isWrittenInTime(round, step) ? "rounds.late-merged" : "rounds.late",
                Piece.plain(commits.moment(step.landed())),
                Piece.link(commit(step.revision())),
                Piece.plain(commits.author(step.revision())),
                Piece.plain(commits.reason(step.revision())));
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
