package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** More of what is good never lowers points, of every kind of rule that rises with what is entered. */
class MonotoneTest {

    /** How many steps lie between nothing and everything. */
    private static final int STEPS = 60;

    private static final String SHARE = "numerator: N, denominator: D, ";

    /** A kind of rule, made by chance, and what the unit at each step enters: better from step to step. */
    private enum Rising {
        CHOICE(
                random -> "type: choice, options: [{id: a, label: A, points: 4}, {id: b, label: B, points: 1.5}, "
                        + "{id: c, label: C, points: 0}]",
                step -> "choice: " + (step < 20 ? "c" : step < 40 ? "b" : "a")),
        CHECKLIST(
                random -> "type: checklist, items: [{id: a, label: A, points: 1}, {id: b, label: B, points: 0}, "
                        + "{id: c, label: C, points: 3}]",
                step -> "met: " + (step < 15 ? "[]" : step < 30 ? "[a]" : step < 45 ? "[a, b]" : "[a, b, c]")),
        RATIO(
                random -> "type: ratio, " + SHARE + "floor: " + random.nextInt(50) + ", full: "
                        + (50 + random.nextInt(50)) + step(random),
                Rising::share),
        TIERS(random -> "type: tiers, value: V, unit: điểm, tiers: [" + tiers(random) + "]", step -> "value: " + step),
        BANDS(random -> "type: bands, " + SHARE + "bands: [" + bands(random) + "]" + step(random), Rising::share),
        BANDS_OF_A_COUNT(
                random -> "type: bands, count: C, unit: cuộc, bands: [" + bands(random) + "]",
                step -> "count: " + step * 2),
        BANDS_OF_A_VALUE(
                random -> "type: bands, value: V, unit: điểm, signed: true, bands: [" + bands(random) + "]",
                step -> "value: " + (step * 2 - 20)),
        COUNT(random -> "type: count, value: V, per: 0." + (1 + random.nextInt(9)), step -> "count: " + step),
        DEDUCTION(
                random -> "type: deduction, min: " + random.nextInt(2)
                        + ", faults: [{id: a, label: A, minus: 0.25}, {id: b, label: B, minus: 0.5}]",
                step -> "faults: {a: " + (STEPS - step) / 4 + ", b: " + (STEPS - step) / 10 + "}"),
        RANK_BY_SHARE(random -> "type: rank, " + SHARE + "better: more, by: best" + step(random), Rising::share),
        RANK_BY_PLACE(
                random -> "type: rank, value: V, unit: điểm, better: more, by: place, places: [4, 3, 2.5, 1], last: 0.5"
                        + (random.nextBoolean() ? ", equal-ranks: dense" : ""),
                step -> "value: " + step / 2),
        BY_KIND(
                random -> "type: ratio, " + SHARE + "floor: 90, full: 100, for: {xa: {floor: " + random.nextInt(50)
                        + ", full: " + (50 + random.nextInt(50)) + "}}",
                Rising::share);

        @SuppressWarnings("ImmutableEnumChecker")
        private final Function<Random, String> rule;

        @SuppressWarnings("ImmutableEnumChecker")
        private final IntFunction<String> facts;

        Rising(Function<Random, String> rule, IntFunction<String> facts) {
            this.rule = rule;
            this.facts = facts;
        }

        private static String share(int step) {
            return "numerator: " + step + ", denominator: " + STEPS;
        }

        private static String step(Random random) {
            return random.nextBoolean() ? ", step: 0.25" : "";
        }

        private static String tiers(Random random) {
            return "{from: %d, points: 4}, {from: %d, points: 2.5}, {from: %d, points: 1}"
                    .formatted(40 + random.nextInt(20), 20 + random.nextInt(20), random.nextInt(20));
        }

        /** Ranges whose points rise: fixed ones, lines and a share at the top, with strict bounds among them. */
        private static String bands(Random random) {
            StringBuilder ranges = new StringBuilder();
            int from = 0;
            int points = 0;
            for (int i = 0; i < 3; i++) {
                int end = Math.min(4, points + random.nextInt(3));
                ranges.append(random.nextBoolean() ? "{above: " : "{from: ").append(from);
                ranges.append(", points: ").append(points);
                ranges.append(random.nextBoolean() ? "}, " : ", end: " + end + "}, ");
                points = end;
                from += 10 + random.nextInt(20);
            }
            return ranges.append(random.nextBoolean() ? "{from: 100, points: 4}" : "{from: 100, of: 100}")
                    .toString();
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverTakesPointsForMoreOfWhatIsGood(Rising kind) throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 12; round++) {
            String rule = kind.rule.apply(random);
            Example example = new Example().component("4", rule);
            for (int step = 0; step <= STEPS; step++) {
                example.unit(id(step), kind.facts.apply(step));
            }
            rises(rule, points(example));
        }
    }

    /** What is computed, what others enter, and sums within caps: each by files of their own. */
    private enum Elsewhere {
        FORMULA,
        EXTERNAL,
        SURVEY,
        REQUIRED,
        CAPPED,
        BONUS
    }

    @ParameterizedTest
    @EnumSource
    void neverTakesPointsForMoreOfWhatStandsElsewhere(Elsewhere kind) throws IOException {
        Example example = new Example();
        for (int step = 0; step <= STEPS; step++) {
            String id = id(step);
            String survey = "waves: [{date: 2023-12-01, results: {'1.1.1': " + step + "}}]";
            switch (kind) {
                case FORMULA -> example.unitWith("a: " + step + ", b: " + STEPS, id, "evidence: [bc]");
                case EXTERNAL ->
                    example.silent(id).with(folder(id) + "external.yaml", "results: {'1.1.1': {value: " + step + "}}");
                case SURVEY -> example.silent(id).with(folder(id) + "survey.yaml", survey);
                case REQUIRED -> example.unit(id, "count: " + step / 20, "count: 2");
                case CAPPED -> example.unit(id, "count: " + step / 10, "count: " + step / 12);
                case BONUS ->
                    example.unit(id, "count: 1")
                            .with(
                                    folder(id) + "scores.yaml",
                                    "unit: " + id + "\nscores:\n  '1.1.1': {count: 1}\nbonus: {"
                                            + (step < 20 ? "" : step < 40 ? "T1: {}" : "T1: {}, T2: {}") + "}\n");
            }
        }
        String count = "type: count, value: V, per: 1";
        switch (kind) {
            case FORMULA ->
                example.figures("id: a, title: A", "id: b, title: B")
                        .component("4", "type: formula, formula: '5 * max(a / b - 0.1, 0)', zero: zero");
            case EXTERNAL ->
                example.component(
                        "4",
                        "type: external, value: V, unit: điểm, of: 60, bands: [{above: 40, points: 4}, "
                                + "{from: 10, points: 1, end: 3}]");
            case SURVEY -> example.component("4", "type: survey, form: P, respondents: Dân");
            case REQUIRED ->
                example.component("3", count)
                        .component("2", count)
                        .alter(set -> set.replaceFirst(
                                "max: 2, method", "max: 2, requires: [{code: '1.1.1', from: 2}], method"));
            case CAPPED ->
                example.component("6", count)
                        .component("5", count)
                        .alter(set -> set.replace("max: 11", "max: 8")
                                .replace("total: 11", "total: 8")
                                .replace("title: B\n", "title: B\n    capped: true\n"));
            case BONUS -> example.component("4", count);
        }
        IndexResult index = example.score();
        List<BigDecimal> points = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            Scorecard card = Example.of(index, id(step)).card();
            points.add(kind == Elsewhere.BONUS ? card.bonus() : card.total().achieved());
        }
        rises(kind.name(), points);
        assertThat(points.get(STEPS)).as("it rises at all").isGreaterThan(points.get(0));
    }

    private static void rises(String rule, List<BigDecimal> points) {
        for (int step = 1; step < points.size(); step++) {
            assertThat(points.get(step))
                    .as("%s at %d of %d", rule, step, STEPS)
                    .isGreaterThanOrEqualTo(points.get(step - 1));
        }
    }

    private static List<BigDecimal> points(Example example) throws IOException {
        IndexResult index = example.score();
        List<BigDecimal> points = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            points.add(Objects.requireNonNull(
                    Example.of(index, id(step)).card().components().get(0).points()));
        }
        return points;
    }

    private static String folder(String unit) {
        return "submissions/2023/" + unit + "/";
    }

    private static String id(int step) {
        return String.format(Locale.ROOT, "u%02d", step);
    }
}
