package org.sodiem.page;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.history.UnitChange;
import org.sodiem.model.Campaign;
import org.sodiem.model.Component;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.ScoreFile;
import org.sodiem.model.Submission;
import org.sodiem.model.UnitKey;
import org.sodiem.movement.EarlierRound;
import org.sodiem.movement.IndexLine;
import org.sodiem.part.ForgeLinks;
import org.sodiem.round.Chronicle;
import org.sodiem.score.Answer;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.source.Fingerprint;
import org.sodiem.view.FollowUp;
import org.sodiem.view.IndexView;
import org.sodiem.view.RoundConsents;

/**
 * What is told of single units, by prints: where a unit's is the same as in an earlier run of the same program, so is all
 * that its files say of it by itself. What they say of it among others is not in it, but for its index, rank and class.
 */
public final class UnitPrints {

    private final Context context;
    private final Fingerprint prints = new Fingerprint(Set.of(
            Campaign.class,
            CriteriaSet.class,
            Component.class,
            Submission.class,
            ScoreFile.class,
            Scorecard.class,
            Standing.class));
    private final Map<String, String> indexes = new ConcurrentHashMap<>();
    private final Map<UnitKey, String> units = new ConcurrentHashMap<>();

    public UnitPrints(Context context) {
        this.context = context;
    }

    /** The print of a unit with what else goes into a file of it. */
    public String of(IndexView index, Standing standing, @Nullable Object... more) {
        return prints.of(unit(index, standing), Arrays.asList(more));
    }

    private String unit(IndexView index, Standing standing) {
        return units.computeIfAbsent(
                standing.card().key(),
                key -> prints.of(
                        indexes.computeIfAbsent(index.id(), id -> index(index)),
                        standing,
                        work(standing.card()),
                        problems(standing.card()),
                        history(standing.card()),
                        appraised(standing),
                        rounds(index, standing.card())));
    }

    /** What is the same for all units of an index: definitions, and how far the year has come. */
    private String index(IndexView index) {
        Scores scores = context.scores();
        ForgeLinks forge = context.forge();
        return prints.of(
                scores.book().with(List.of()),
                context.layout(),
                context.theme(),
                index.id(),
                index.result().published(),
                index.result().isProvisional(),
                context.phase(index),
                context.now(),
                context.absence(),
                context.byOffices(),
                context.bases(index),
                context.earlier(index).stream().map(EarlierRound::round).toList(),
                context.earlier(index).stream().map(EarlierRound::bases).toList(),
                context.carriesEveryTable(),
                context.hasWorkbooksOfUnits(),
                scores.at() == null ? null : IndexLine.end(scores.at()),
                context.campaign().rounds().stream()
                        .map(round -> isPast(round.deadline(context.campaign().timezone())))
                        .toList(),
                List.of(
                        forge.lines("x"),
                        forge.edit("", "x").href(),
                        forge.history("", "x").href(),
                        forge.commit("", "x").href()));
    }

    /** What the unit has to do, but for what comes of its card and of where its index stands, and how many days are left. */
    private String work(Scorecard card) {
        FollowUp.OfUnit owed = context.view().followUp().of(card.key());
        return prints.of(
                owed.deadline() == null ? null : owed.deadline().stage(),
                owed.unanswered(),
                owed.late(),
                owed.consent(),
                context.view().lateAnswers(card),
                context.view().assignmentsOf(card.unit()),
                context.view().pledgesOf(card.key()));
    }

    private String problems(Scorecard card) {
        return prints.of(
                context.problems().errorsOf(card),
                context.problems().doubtsOf(card),
                card.components().stream()
                        .filter(score -> score.state() == State.INVALID)
                        .map(context.problems()::errorsOf)
                        .toList());
    }

    /** What git tells of it, and how much of that lies before the moment that it is told for. */
    private String history(Scorecard card) {
        Chronicle chronicle = context.chronicle();
        List<UnitChange> told = chronicle.toldOf(card.key());
        if (told == null) {
            return "";
        }
        List<@Nullable Object> late = new ArrayList<>();
        told.forEach(change -> late.add(chronicle.late(card.key(), change)));
        return prints.of(
                told,
                late,
                told.stream().map(change -> isPast(change.landing().landed())).toList());
    }

    /** What the unit has changed since each state that somebody looked at to appraise it. */
    private String appraised(Standing standing) {
        if (!standing.voices().areAppraised()) {
            return "";
        }
        Map<String, Set<String>> since = new TreeMap<>();
        standing.voices().all().stream()
                .flatMap(voices -> Stream.of(voices.first(), voices.second()))
                .forEach(score -> {
                    if (score != null && score.answer() instanceof Answer.Appraised appraised) {
                        since.computeIfAbsent(
                                appraised.against(),
                                against -> context.chronicle()
                                        .changedSince(standing.card().key(), against));
                    }
                });
        return prints.of(since);
    }

    /** The unit in closed rounds, and who has approved it. */
    private String rounds(IndexView index, Scorecard card) {
        List<@Nullable Object> all = new ArrayList<>();
        for (EarlierRound round : context.earlier(index)) {
            all.add(round.of(card));
        }
        for (RoundConsents round : context.view().consents()) {
            all.add(round.round().title());
            all.add(round.byUnit().get(card.key()));
        }
        return prints.of(all);
    }

    private boolean isPast(Instant moment) {
        LocalDateTime at = context.scores().at();
        return at != null
                && !moment.isAfter(at.atZone(context.campaign().timezone()).toInstant());
    }
}
