package org.sodiem.movement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sodiem.model.Round;
import org.sodiem.round.Attempt;
import org.sodiem.round.Chronicle;
import org.sodiem.round.Snapshot;
import org.sodiem.score.Basis;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;

/**
 * A closed round that has a record other than the present state.
 *
 * @param round the round
 * @param scores its scores
 * @param standings each unit by its id, of each index by its id
 * @param bases what points of each component were comparable by, of each index by its id
 */
public record EarlierRound(
        Round round,
        Scores scores,
        Map<String, Map<String, Standing>> standings,
        Map<String, Map<String, Basis>> bases) {

    public EarlierRound {
        standings = standings.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, index -> Map.copyOf(index.getValue())));
        bases = Map.copyOf(bases);
    }

    /** A round with these scores. */
    public static EarlierRound of(Round round, Scores scores) {
        Map<String, Map<String, Standing>> standings = new HashMap<>();
        Map<String, Map<String, Basis>> bases = new HashMap<>();
        scores.indexes().forEach(index -> {
            standings.put(index.id(), index.byUnit());
            bases.put(index.id(), Basis.all(index.criteria()));
        });
        return new EarlierRound(round, scores, standings, bases);
    }

    /** The closed rounds with a record of their own, in the campaign's order. */
    public static List<EarlierRound> all(Chronicle chronicle) {
        List<EarlierRound> all = new ArrayList<>();
        for (Attempt<Snapshot.OfRound> scored : chronicle.rounds()) {
            if (scored instanceof Attempt.Scored<Snapshot.OfRound> round) {
                all.add(of(round.snapshot().round(), round.scores()));
            }
        }
        return List.copyOf(all);
    }

    /** What it is called. */
    public String title() {
        return round.title();
    }

    /** Whether the round is for this index. */
    public boolean isFor(String index) {
        return round.isFor(index);
    }

    /** How the unit of a card stood in the card's own index; null where it was not scored there. */
    public @Nullable Standing of(Scorecard card) {
        return standings
                .getOrDefault(card.criteria().index().value(), Map.of())
                .get(card.unit().id().value());
    }

    /**
     * A component of a card in this round; null where it was not scored there.
     *
     * @param position its place in the card's set, from 0; an earlier set may have had it elsewhere
     */
    public @Nullable ComponentScore of(Scorecard card, int position) {
        Standing then = of(card);
        List<ComponentScore> scores = then == null ? List.of() : then.card().components();
        String code = card.components().get(position).component().code().value();
        return Stream.concat(scores.stream().skip(position).limit(1), scores.stream())
                .filter(score -> score.component().code().value().equals(code))
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether points of a component then and now can be compared; so, too, where there was no such component.
     *
     * @param now what points of the component's index are comparable by now
     */
    public boolean compares(String index, String code, Map<String, Basis> now) {
        Basis then = bases(index).get(code);
        return then == null || then.equals(now.get(code));
    }

    /** What points of each component of an index were comparable by; nothing where it was not scored. */
    Map<String, Basis> bases(String index) {
        return bases.getOrDefault(index, Map.of());
    }

    /** What the units of an index were compared by. */
    public List<BigDecimal> values(String index) {
        return standings.getOrDefault(index, Map.of()).values().stream()
                .map(Standing::index)
                .filter(Objects::nonNull)
                .toList();
    }
}
