package org.sodiem.score;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Band;
import org.sodiem.model.CriteriaSet;
import org.sodiem.model.EqualRanks;
import org.sodiem.model.Fraction;
import org.sodiem.model.Publication;
import org.sodiem.model.Round;
import org.sodiem.model.ScoreBook;
import org.sodiem.model.Submission;

/** Scores a campaign: the entrance of this package. */
public final class Scorer {

    private Scorer() {}

    /**
     * The scores of all units.
     *
     * @param asOf the moment to look at the campaign, null where none is named: then every round may still be open
     */
    public static Scores score(ScoreBook book, @Nullable AsOf asOf) {
        return score(book, asOf, null);
    }

    /**
     * The same, where units that are as they were need not be scored and heard again.
     *
     * @param last earlier scores, null where there are none
     */
    public static Scores score(ScoreBook book, @Nullable AsOf asOf, @Nullable Scores last) {
        ZoneId zone = book.campaign().timezone();
        LocalDateTime at = asOf == null ? null : LocalDateTime.ofInstant(asOf.in(zone), zone);
        return new Scores(
                book,
                at,
                book.criteria().stream().map(set -> score(book, set, at, last)).toList());
    }

    /**
     * The same scores as programs before told them, which took off from the units' own word what offices found: seals of that
     * time say so.
     */
    public static Scores takingOffBeforePublication(Scores scores) {
        String coordinator = scores.book().campaign().coordinator().value();
        List<IndexResult> indexes = scores.indexes().stream()
                .map(index -> {
                    List<Voices> voices = index.standings().stream()
                            .map(standing -> takingOff(standing.voices(), index.criteria(), coordinator))
                            .toList();
                    return new IndexResult(
                            index.criteria(),
                            index.withSurvey(),
                            index.published(),
                            standings(
                                    index.criteria(),
                                    voices,
                                    index.withSurvey(),
                                    scores.book().campaign().equalRanks(index.criteria())));
                })
                .toList();
        return new Scores(scores.book(), scores.at(), indexes);
    }

    private static Voices takingOff(Voices voices, CriteriaSet criteria, String coordinator) {
        BigDecimal points = UnitScorer.penalty(voices.self().submission(), criteria, coordinator, true);
        return new Voices(
                voices.self().takingOff(points),
                voices.heard(),
                voices.adjustments(),
                voices.result(),
                voices.unappraised());
    }

    /**
     * One unit by itself: its card as it would be among all others, with figures that no longer grow.
     *
     * @param criteria the set that scores it
     * @param coordinator the office in whose file a unit of several files claims its bonuses
     */
    public static Scorecard card(Submission submission, CriteriaSet criteria, String coordinator) {
        return new UnitScorer(submission, criteria, coordinator, false).score();
    }

    private static IndexResult score(
            ScoreBook book, CriteriaSet set, @Nullable LocalDateTime at, @Nullable Scores last) {
        boolean growing = figuresStillGrow(book, set, at);
        List<Submission> submissions = book.submissions().stream()
                .filter(submission -> set.equals(book.criteriaFor(submission)))
                .toList();
        String coordinator = book.campaign().coordinator().value();
        Publication.Result published = book.publication().of(set.index().value());
        boolean unappraisedStands = book.campaign().unappraisedStands();
        Function<Submission, Appraisers> appraisers = submission -> new Appraisers(
                new UnitScorer(submission, set, coordinator, growing).score(), coordinator, unappraisedStands);
        List<Voices> voices;
        if (set.isRanking()) {
            List<Appraisers> all = submissions.parallelStream().map(appraisers).toList();
            Appraisers.Rankings rankings = rankings(all, set);
            voices = all.parallelStream()
                    .map(unit -> unit.hear(published != null, rankings))
                    .toList();
        } else {
            IdentityHashMap<Submission, Voices> known = known(last, book, set, growing, published != null);
            voices = submissions.parallelStream()
                    .map(submission -> {
                        Voices there = known.get(submission);
                        return there == null
                                ? appraisers.apply(submission).hear(published != null, Appraisers.Rankings.NONE)
                                : there;
                    })
                    .toList();
        }
        List<Scorecard> cards = voices.stream().map(Voices::counted).toList();
        List<Scorecard> scored = cards.stream()
                .filter(card -> card.status() == Scorecard.Status.SCORED)
                .toList();
        boolean withSurvey = (scored.isEmpty() ? cards : scored).stream().allMatch(Scorecard::hasWholeSurvey);
        return new IndexResult(
                set,
                withSurvey,
                published,
                standings(set, voices, withSurvey, book.campaign().equalRanks(set)));
    }

    private static Appraisers.Rankings rankings(List<Appraisers> units, CriteriaSet set) {
        List<ComponentScore> own = new ArrayList<>();
        List<ComponentScore> first = new ArrayList<>();
        List<ComponentScore> last = new ArrayList<>();
        List<ComponentScore> result = new ArrayList<>();
        for (Appraisers unit : units) {
            own.addAll(unit.self().alone());
            for (ComponentVoices voices : unit.alone()) {
                first.add(voices.afterFirst());
                last.add(voices.afterLast());
                result.add(unit.result(voices));
            }
        }
        return new Appraisers.Rankings(
                Ranking.of(set, own.stream()),
                Ranking.of(set, first.stream()),
                Ranking.of(set, last.stream()),
                Ranking.of(set, result.stream()));
    }

    /** What was heard earlier and depends on nothing but the submission, which is told by identity: it is never altered. */
    private static IdentityHashMap<Submission, Voices> known(
            @Nullable Scores last, ScoreBook book, CriteriaSet set, boolean growing, boolean published) {
        IdentityHashMap<Submission, Voices> known = new IdentityHashMap<>();
        if (last != null && last.book().campaign().equals(book.campaign())) {
            last.indexes().stream()
                    .filter(index -> index.criteria().equals(set))
                    .filter(index -> (index.published() != null) == published)
                    .filter(index -> figuresStillGrow(last.book(), set, last.at()) == growing)
                    .flatMap(index -> index.standings().stream())
                    .map(Standing::voices)
                    .forEach(voices -> known.put(voices.self().submission(), voices));
        }
        return known;
    }

    /** Whether the last round of the index has not closed yet: its deadline is still included. */
    public static boolean figuresStillGrow(ScoreBook book, CriteriaSet set, @Nullable LocalDateTime at) {
        LocalDateTime lastClose = book.campaign().rounds().stream()
                .filter(round -> round.isFor(set.index().value()))
                .map(Round::closes)
                .map(closes -> closes.value())
                .max(Comparator.naturalOrder())
                .orElse(LocalDateTime.MAX);
        return at == null || !at.isAfter(lastClose);
    }

    /** Ranks on rounded values. */
    private static List<Standing> standings(
            CriteriaSet set, List<Voices> voices, boolean withSurvey, EqualRanks equalRanks) {
        List<Scorecard> cards = voices.stream().map(Voices::counted).toList();
        List<@Nullable BigDecimal> indexes = cards.stream()
                .<@Nullable BigDecimal>map(card -> card.headline(withSurvey && card.hasWholeSurvey()))
                .toList();
        List<Fraction> ranked = IntStream.range(0, cards.size())
                .filter(i -> cards.get(i).status() == Scorecard.Status.SCORED)
                .mapToObj(indexes::get)
                .flatMap(Stream::ofNullable)
                .map(Fraction::of)
                .toList();
        Places places = new Places(ranked, Comparator.reverseOrder(), equalRanks);
        return IntStream.range(0, cards.size())
                .mapToObj(i -> standing(
                        set,
                        voices.get(i),
                        indexes.get(i),
                        !(withSurvey && cards.get(i).hasWholeSurvey()),
                        places))
                .toList();
    }

    private static Standing standing(
            CriteriaSet set, Voices voices, @Nullable BigDecimal index, boolean provisional, Places places) {
        if (index == null || voices.counted().status() != Scorecard.Status.SCORED) {
            return new Standing(voices, index, provisional, null, false, null);
        }
        Band band = set.bands().stream()
                .filter(b -> index.compareTo(b.from().value()) >= 0)
                .findFirst()
                .orElse(null);
        return new Standing(voices, index, provisional, places.of(Fraction.of(index)), places.isOfOne(), band);
    }
}
