package org.sodiem.telling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sodiem.language.Numbers;
import org.sodiem.language.Words;
import org.sodiem.score.ComponentScore;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Standing;
import org.sodiem.score.State;
import org.sodiem.view.AreaStanding;
import org.sodiem.view.IndexView;
import org.sodiem.view.Phase;
import org.sodiem.view.UnitFinding;

/** What the figures of one unit say first, in a few sentences. */
public final class VerdictText {

    private final IndexView index;
    private final Standing standing;
    private final Scorecard card;
    private final Phase phase;
    private final Words words;
    private final Numbers numbers;

    private VerdictText(IndexView index, Standing standing, Phase phase, Words words) {
        this.index = index;
        this.standing = standing;
        this.card = standing.counted();
        this.phase = phase;
        this.words = words;
        this.numbers = words.numbers();
    }

    /**
     * Where its points went; what is open and at risk while units score themselves, what was left out behind that; why it has
     * no points, where it has none.
     */
    public static String of(IndexView index, Standing standing, Phase phase, Words words) {
        return new VerdictText(index, standing, phase, words).text();
    }

    /** Why a unit has no rank; nothing where it can be ranked. */
    public static String unranked(Scorecard card, Words words) {
        return card.status() == Scorecard.Status.SCORED
                ? ""
                : StateTerm.of(card.status()).text(words);
    }

    private String text() {
        return switch (card.status()) {
            case NOT_SUBMITTED -> words.text("unit.verdict.not-submitted");
            case NOT_APPRAISED -> words.text("unit.verdict.not-appraised");
            case UNREADABLE -> words.text("unit.verdict.unreadable");
            case INVALID -> {
                int invalid = card.count(c -> c.state() == State.INVALID);
                yield invalid == 0 ? words.text("unit.verdict.refused") : words.count("unit.verdict.invalid", invalid);
            }
            case SCORED -> scoredVerdict();
        };
    }

    private String scoredVerdict() {
        List<String> sentences = new ArrayList<>();
        UnitFinding finding = UnitFinding.of(index, standing);
        if (!finding.areas().isEmpty()) {
            sentences.add(lost(finding));
        }
        if (finding.next() != null && finding.missing() != null) {
            sentences.add(words.text(
                    "unit.verdict.next",
                    numbers.points(finding.missing()),
                    finding.next().title(),
                    numbers.figure(finding.next().from().value())));
        }
        if (standing.isResult()) {
            return sentences.isEmpty() ? words.text("unit.verdict.full") : String.join(" ", sentences);
        }
        BigDecimal entered = card.counting(i -> {
            ComponentScore score = card.components().get(i);
            return score.state() == State.NOT_ENTERED ? score.component().max().value() : BigDecimal.ZERO;
        });
        if (entered.signum() > 0) {
            sentences.add(words.text(
                    phase.scoring() ? "unit.verdict.open" : "unit.verdict.open.over", numbers.points(entered)));
        }
        BigDecimal risk = card.atRisk(i -> card.components().get(i).state() == State.WITHOUT_EVIDENCE);
        if (risk.signum() > 0) {
            sentences.add(
                    words.text(phase.scoring() ? "unit.verdict.risk" : "unit.verdict.risk.over", numbers.points(risk)));
        }
        return sentences.isEmpty() ? words.text("unit.verdict.full") : String.join(" ", sentences);
    }

    private String lost(UnitFinding finding) {
        List<AreaStanding> worst = finding.areas();
        String total = numbers.points(finding.lost());
        String each = numbers.points(worst.get(0).tally().lost());
        String names = words.list(worst.stream()
                .map(area -> words.within(area.area().shortTitle()))
                .toList());
        String where = worst.size() > 1
                ? words.text("unit.verdict.areas", names, each)
                : each.equals(total)
                        ? words.text("unit.verdict.area.only", names)
                        : words.text("unit.verdict.area", names, each);
        return finding.components().isEmpty()
                ? words.text("unit.verdict.lost", total, where)
                : words.text(
                        "unit.verdict.lost.most",
                        total,
                        where,
                        codes(finding.components()),
                        numbers.points(finding.ofComponents()));
    }

    private String codes(List<ComponentScore> scores) {
        return words.list(
                scores.stream().map(score -> score.component().code().value()).toList());
    }
}
