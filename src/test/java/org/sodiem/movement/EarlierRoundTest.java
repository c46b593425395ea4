package org.sodiem.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sodiem.compare.Difference;
import org.sodiem.compare.UnitDifference;
import org.sodiem.model.Part;
import org.sodiem.movement.UnitRounds.Step;
import org.sodiem.movement.UnitRounds.Trend;
import org.sodiem.score.Basis;
import org.sodiem.score.Example;
import org.sodiem.score.Scorecard;
import org.sodiem.score.Scores;
import org.sodiem.score.Standing;
import org.sodiem.view.IndexView;

class EarlierRoundTest {

    private static final String PER_1 = "type: count, value: Số, per: 1";
    private static final String PER_2 = "type: count, value: Số, per: 2";
    private static final String UNREADABLE = "unit: an\nscores: [\n";

    private static Example campaign(String second) {
        return new Example().component("4", PER_1).component("4", second);
    }

    private static Scores scores(Example example) throws IOException {
        return example.assess(null).scores();
    }

    private static EarlierRound round(Scores scores) {
        return EarlierRound.of(scores.book().campaign().rounds().get(0), scores);
    }

    private static UnitRounds rounds(List<EarlierRound> rounds, Scores now) {
        Scorecard card = an(now).card();
        return UnitRounds.of(rounds, card, Basis.all(card.criteria()));
    }

    private static Standing an(Scores scores) {
        return scores.indexes().get(0).standings().get(0);
    }

    /** The change that all pages tell; fails where the rounds page would tell another. */
    private static @Nullable BigDecimal told(Example earlier, Example later) throws IOException {
        Scores before = scores(earlier);
        Scores after = scores(later);
        SinceRound since =
                SinceRound.of(round(before), IndexView.of(after.indexes().get(0)));
        SinceRound.Unit an = Objects.requireNonNull(since.of(an(after).card()));
        BigDecimal change = an.change();
        UnitDifference unit =
                Difference.between(before, after).indexes().get(0).units().get(0);
        assertThat(unit.change()).isEqualTo(change);
        assertThat(unit.indexChange()).isEqualTo(an.index());
        assertThat(unit.reissued()).isEqualTo(an.reissued()).isEqualTo(since.isReissued());
        return change;
    }

    private static Example unreadable(String second) {
        return campaign(second).silent("an").with("submissions/2023/an/scores.yaml", UNREADABLE);
    }

    @Test
    void tellsTheChangeOfTheIndex() throws IOException {
        Example before = campaign(PER_1).unit("an", "count: 2", "count: 2");
        Example after = campaign(PER_1).unit("an", "count: 4", "count: 1");
        assertThat(told(before, after)).isEqualByComparingTo("12.5");
        assertThat(told(after, before)).isEqualByComparingTo("-12.5");
    }

    @Test
    void tellsThePointsOfComparableComponentsWhereTheSetWasIssuedAnew() throws IOException {
        Example before = campaign(PER_1).unit("an", "count: 2", "count: 1");
        Example after = campaign(PER_2).unit("an", "count: 3", "count: 2");
        assertThat(told(before, after)).isEqualByComparingTo("1");
    }

    @Test
    void tellsNoChangeWhereNoComponentIsComparable() throws IOException {
        Example before = new Example().component("4", PER_1).unit("an", "count: 1");
        Example after = new Example().component("4", PER_2).unit("an", "count: 1");
        assertThat(told(before, after)).isNull();
    }

    @Test
    void tellsNoChangeFromOrToACardWithoutAnIndex() throws IOException {
        for (String second : List.of(PER_1, PER_2)) {
            Example scored = campaign(PER_1).unit("an", "count: 2", "count: 2");
            assertThat(told(scored, unreadable(second))).isNull();
            assertThat(told(unreadable(second), scored)).isNull();
            assertThat(told(scored, campaign(second).silent("an"))).isNull();
            assertThat(told(campaign(second).silent("an"), scored)).isNull();
        }
    }

    @Test
    void tellsNoChangeBetweenTwoBases() throws IOException {
        String survey = "type: survey, form: Phiếu, respondents: Dân, unit: '%'";
        Example before =
                new Example().component("4", PER_1).component("4", survey).unit("an", "count: 2");
        Example after = new Example()
                .component("4", PER_1)
                .component("4", survey)
                .unit("an", "count: 3")
                .with(
                        "submissions/2023/an/survey.yaml",
                        "unit: an\nwaves:\n- {date: 2023-11-01, results: {'1.1.2': 50}}\n");
        assertThat(told(before, after)).isNull();
    }

    @Test
    void comparesAUnitWithItselfInTheSameIndexOnly() throws IOException {
        Example other = campaign(PER_1).unit("an", "count: 2", "count: 2");
        String commune = other.tree().text("criteria/2023/commune.yaml");
        String campaign = other.tree().text("criteria/2023/campaign.yaml");
        Standing now = an(scores(campaign(PER_1).unit("an", "count: 4", "count: 2")));
        EarlierRound ward = round(((org.sodiem.site.Assessment.Scored) org.sodiem.site.Assessment.of(
                        other.tree()
                                .with("criteria/2023/commune.yaml", commune.replace("index: commune", "index: ward"))
                                .with(
                                        "criteria/2023/campaign.yaml",
                                        campaign.replace("commune", "ward").replace("ward.yaml", "commune.yaml")),
                        null,
                        (stage, done, total) -> {}))
                .scores());
        assertThat(ward.standings()).containsOnlyKeys("ward");
        assertThat(ward.of(now.card())).isNull();
        Standing otherwise = an(scores(campaign(PER_2).unit("an", "count: 4", "count: 2")));
        assertThat(ward.compares("commune", "1.1.2", Basis.all(otherwise.card().criteria())))
                .isTrue();
        assertThat(UnitRounds.of(List.of(ward), now.card(), Map.of()).steps("1.1.1"))
                .containsExactly(new Step(null, Trend.SAME));
    }

    @Test
    void followsAComponentFromRoundToRound() throws IOException {
        Scores first = scores(campaign(PER_1).unit("an", "count: 2", "count: 1"));
        Scores second = scores(campaign(PER_1).unit("an", "count: 1", "count: 1"));
        Scores now = scores(campaign(PER_2).unit("an", "count: 2", "count: 1"));
        UnitRounds rounds = rounds(List.of(round(first), round(second)), now);
        assertThat(rounds.steps("1.1.1")).extracting(Step::trend).containsExactly(Trend.SAME, Trend.DOWN);
        assertThat(rounds.trend("1.1.1")).isEqualTo(Trend.UP);
        assertThat(rounds.isChanged("1.1.1")).isFalse();
        assertThat(rounds.steps("1.1.2")).extracting(Step::trend).containsExactly(Trend.SAME, Trend.SAME);
        assertThat(rounds.trend("1.1.2")).isEqualTo(Trend.NOT_COMPARABLE);
        assertThat(rounds.isChanged("1.1.2")).isTrue();
        assertThat(rounds.earlier(an(now).card().criteria().parts().get(0), component -> true))
                .containsExactly(new BigDecimal("3.00"), new BigDecimal("2.00"));
    }

    @Test
    void keepsMissingApartFromZero() throws IOException {
        Scores first = scores(campaign(PER_1).unit("an", "count: 0", ""));
        Scores now = scores(campaign(PER_1).unit("an", "", "count: 0"));
        UnitRounds rounds = rounds(List.of(round(first)), now);
        assertThat(rounds.earlier(
                        Objects.requireNonNull(an(now).card().criteria().component("1.1.2")), component -> true))
                .containsOnlyNulls();
        assertThat(rounds.earlier(an(now).card().criteria().parts().get(0), component -> true))
                .containsExactly(new BigDecimal("0.00"));
        assertThat(rounds.isChanged("1.1.1")).isTrue();
        assertThat(rounds.trend("1.1.1")).isEqualTo(Trend.SAME);
        UnitRounds none = rounds(List.of(), now);
        assertThat(none.steps("1.1.1")).isEmpty();
        assertThat(none.isChanged("1.1.1")).isFalse();
        assertThat(none.isChanged("9.9.9")).isFalse();
    }

    @Test
    void comparesAComponentByItsMaximumAndRuleOrWhereThereWasNone() throws IOException {
        EarlierRound earlier = round(scores(campaign(PER_1).unit("an", "count: 2", "count: 1")));
        Map<String, Basis> now = Basis.all(
                an(scores(campaign(PER_2).component("1", PER_1).unit("an", "count: 2", "count: 1", "count: 1")))
                        .card()
                        .criteria());
        assertThat(earlier.compares("commune", "1.1.1", now)).isTrue();
        assertThat(earlier.compares("commune", "1.1.2", now)).isFalse();
        assertThat(earlier.compares("commune", "1.1.3", now)).isTrue();
        assertThat(earlier.values("commune")).hasSize(1);
        assertThat(earlier.values("ward")).isEmpty();
        assertThat(earlier.isFor("commune")).isTrue();
        assertThat(earlier.isFor("ward")).isFalse();
    }

    @Test
    void saysWhetherAnyUnitCountsTheSurveyNowAndDidNotThen() throws IOException {
        Example counted = campaign(PER_1).unit("an", "count: 2", "count: 2").unit("binh", "count: 1", "count: 1");
        Scores same = scores(counted);
        assertThat(SinceRound.of(round(same), IndexView.of(same.indexes().get(0)))
                        .hasOtherSurvey())
                .isFalse();
        String survey = "type: survey, form: Phiếu, respondents: Dân, unit: '%'";
        String result = "unit: %s\nwaves:\n- {date: 2023-11-01, results: {'1.1.2': 50}}\n";
        Example before = new Example()
                .component("4", PER_1)
                .component("4", survey)
                .unit("an", "count: 2")
                .unit("binh", "count: 2");
        Example after = new Example()
                .component("4", PER_1)
                .component("4", survey)
                .unit("an", "count: 2")
                .unit("binh", "count: 2")
                .with("submissions/2023/an/survey.yaml", String.format(result, "an"))
                .with("submissions/2023/binh/survey.yaml", String.format(result, "binh"));
        SinceRound since = SinceRound.of(
                round(scores(before)), IndexView.of(scores(after).indexes().get(0)));
        assertThat(since.hasOtherSurvey()).isTrue();
        assertThat(since.isOtherVoice()).isFalse();
    }

    private static Scores capped(int first, int second) throws IOException {
        return scores(new Example()
                .set(Example.CAPPED)
                .scores("an", "'1.1': {count: " + first + "}\n'1.2': {count: " + second + "}\n"));
    }

    @Test
    void addsUpWithinTheCapOfAGroupThenAndNow() throws IOException {
        Scores now = capped(3, 2);
        UnitRounds rounds = rounds(List.of(round(capped(1, 2))), now);
        List<Part> parts = an(now).card().criteria().parts();
        assertThat(rounds.points(parts.get(0), component -> true)).isEqualByComparingTo("4");
        assertThat(rounds.earlier(parts.get(0), component -> true)).containsExactly(new BigDecimal("3.00"));
        assertThat(rounds.points(
                        parts.get(0), component -> component.code().value().equals("1.2")))
                .isEqualByComparingTo("2");
        assertThat(rounds.points(parts.get(1), component -> true)).isNull();
    }

    /** A later set may have a component elsewhere, an earlier one may not have it. */
    @Test
    void findsAComponentByItsCodeWhereverItStood() throws IOException {
        Scores then = capped(1, 2);
        Scorecard now = an(scores(new Example()
                        .set(Example.CAPPED
                                .replace("\"1.2\", title: B", "\"1.3\", title: X")
                                .replace("\"1.1\"", "\"1.2\""))
                        .scores("an", "'1.2': {count: 3}\n")))
                .card();
        EarlierRound earlier = round(then);
        assertThat(Objects.requireNonNull(earlier.of(now, 0)).points()).isEqualByComparingTo("2");
        assertThat(earlier.of(now, 1)).isNull();
        assertThat(Objects.requireNonNull(earlier.of(now, 2)).points()).isNull();
        assertThat(earlier.title()).isEqualTo("Lần 1");
    }

    @Test
    void saysWhoFellAndWhetherTheResultIsPublishedNow() throws IOException {
        String[][] units = {{"an", "count: 2"}, {"binh", "count: 2"}, {"chau", "count: 2"}};
        Example then = new Example().component("4", PER_1).campaign("unappraised: self");
        Example now = new Example().component("4", PER_1).campaign("unappraised: self");
        for (String[] unit : units) {
            then.unit(unit[0], unit[1]);
            now.unit(unit[0], unit[0].equals("an") ? "count: 1" : unit[0].equals("binh") ? "count: 2" : "count: 3");
        }
        EarlierRound before = round(scores(then));
        SinceRound since =
                SinceRound.of(before, IndexView.of(scores(now).indexes().get(0)));
        assertThat(since.units().entrySet().stream()
                        .filter(unit -> unit.getValue().hasFallen())
                        .map(Map.Entry::getKey))
                .containsExactly("an");
        now.with(
                "criteria/2023/publication.yaml",
                "results: [{index: commune, decision: 1/QĐ, date: 2024-02-01, issuer: U}]\n");
        assertThat(SinceRound.of(before, IndexView.of(scores(now).indexes().get(0)))
                        .isOtherVoice())
                .isTrue();
        assertThat(since.isOtherVoice()).isFalse();
    }
}
