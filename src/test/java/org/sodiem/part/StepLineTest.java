package org.sodiem.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.language.Words;
import org.sodiem.model.Round;
import org.sodiem.movement.EarlierRound;
import org.sodiem.movement.IndexLine;
import org.sodiem.score.Example;
import org.sodiem.score.Scores;

class StepLineTest {

    private static final Instant FIRST = Instant.parse("2023-11-20T00:00:00Z");
    private static final Instant LAST = Instant.parse("2023-12-21T00:00:00Z");

    /** A label goes below the line only where the present's would lie over it: near in time and in height. */
    @ParameterizedTest
    @CsvSource({
        "2023-12-20T10:00:00Z, 82.05, 82.05, true",
        "2023-12-20T10:00:00Z, 34, 82.05, false",
        "2023-12-20T10:00:00Z, 62.05, 82.05, false",
        "2023-12-20T10:00:00Z, 65, 82.05, true",
        "2023-11-21T10:00:00Z, 82.05, 82.05, false"
    })
    void keepsLabelsApart(String deadline, String then, String now, boolean under) throws IOException {
        assertThat(drawn(deadline, then, now).dots())
                .extracting(History.Dot::under)
                .containsExactly(under, false);
    }

    /** No line runs through a label: it stands before its dot where an index rises behind it, and behind where it has fallen. */
    @ParameterizedTest
    @CsvSource({"50, 70, end, false", "70, 50, start, false", "70, 70, end, false"})
    void keepsTheLineOffLabels(String before, String after, String anchor, boolean under) throws IOException {
        Instant deadline = Instant.parse("2023-12-05T12:00:00Z");
        boolean rises = before.compareTo(after) < 0;
        History.Line line = drawn(
                deadline,
                rises ? before : after,
                List.of(
                        new IndexLine.Point(FIRST, new BigDecimal(before), true),
                        new IndexLine.Point(deadline.plusSeconds(rises ? 86400 : -86400), new BigDecimal(after), true),
                        new IndexLine.Point(LAST, new BigDecimal(90), true)));
        assertThat(line.dots())
                .extracting(dot -> dot.anchor() + " " + dot.under())
                .containsExactly(anchor + " " + under, "end false");
    }

    /** Dots stand on the path, at the places that it is drawn through, with their labels before them. */
    @Test
    void putsDotsOnThePath() throws IOException {
        History.Line line = drawn("2023-12-05T12:00:00Z", "50", "100");
        assertThat(line.path()).isEqualTo("M2 64H96V24H96");
        assertThat(line.dots())
                .extracting(dot -> dot.at() + " " + dot.y() + " " + dot.anchor())
                .containsExactly("49% 64 end", "96% 24 end");
        assertThat(line.ticks())
                .extracting(tick -> tick.y() + " " + tick.label())
                .containsExactly("104 0", "24 100");
    }

    private static History.Line drawn(String deadline, String then, String now) throws IOException {
        return drawn(
                Instant.parse(deadline),
                then,
                List.of(
                        new IndexLine.Point(FIRST, new BigDecimal(then), true),
                        new IndexLine.Point(LAST, new BigDecimal(now), true)));
    }

    private static History.Line drawn(Instant deadline, String then, List<IndexLine.Point> points) throws IOException {
        Scores scores = new Example()
                .component("2", "type: count, value: V, per: 1")
                .unit("a", "count: 1, evidence: [bc]")
                .assess("2023-12-21")
                .scores();
        Round round = scores.book().campaign().rounds().get(0);
        IndexLine line = new IndexLine(
                points,
                List.of(new IndexLine.AtRound(
                        new EarlierRound(round, scores, Map.of(), Map.of()), deadline, new BigDecimal(then))),
                LocalDate.ofInstant(LAST, ZoneOffset.UTC).minusDays(1),
                Objects.requireNonNull(points.get(points.size() - 1).index()));
        return new StepLine(Words.in(Locale.forLanguageTag("vi")), ZoneOffset.UTC).of(line, "Hiện nay");
    }
}
