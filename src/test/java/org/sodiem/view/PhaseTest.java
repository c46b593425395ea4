package org.sodiem.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.model.Campaign;
import org.sodiem.score.Example;
import org.sodiem.score.Voice;
import org.sodiem.site.Assessment;
import org.sodiem.source.MapTree;

class PhaseTest {

    private static final List<Stage> YEAR = List.of(
            stage(Stage.Kind.ROUND, "2023-11-01", "2023-11-20"),
            stage(Stage.Kind.ROUND, "2023-12-01", "2023-12-20"),
            stage(Stage.Kind.APPRAISAL, "2023-12-21", "2024-01-10"),
            stage(Stage.Kind.EXPLANATION, "2024-01-11", "2024-01-17"),
            stage(Stage.Kind.APPRAISAL, "2024-01-18", "2024-01-31"));

    private static Stage stage(Stage.Kind kind, String opens, String closes) {
        return new Stage(kind, kind + " " + opens, time(opens), time(closes), null);
    }

    private static LocalDateTime time(String day) {
        return LocalDateTime.parse(day + "T17:00");
    }

    private static String told(List<Stage> stages, @Nullable String at) {
        Phase phase = Phase.of(stages, false, at == null ? null : LocalDateTime.parse(at));
        return phase.kind().id()
                + (phase.stage() == null ? "" : " " + phase.stage().title())
                + (phase.scoring() ? " scoring" : "")
                + (phase.explaining() ? " explaining" : "");
    }

    @Test
    void namesEveryTimeOfTheYear() {
        assertThat(told(YEAR, "2023-10-01T08:00")).isEqualTo("next ROUND 2023-11-01 scoring explaining");
        assertThat(told(YEAR, "2023-11-20T17:00")).isEqualTo("now ROUND 2023-11-01 scoring explaining");
        assertThat(told(YEAR, "2023-11-20T17:01")).isEqualTo("next ROUND 2023-12-01 scoring explaining");
        assertThat(told(YEAR, "2023-12-20T17:01")).isEqualTo("next APPRAISAL 2023-12-21 explaining");
        assertThat(told(YEAR, "2023-12-21T17:00")).isEqualTo("now APPRAISAL 2023-12-21 explaining");
        assertThat(told(YEAR, "2024-01-12T08:00")).isEqualTo("now EXPLANATION 2024-01-11 explaining");
        assertThat(told(YEAR, "2024-01-18T08:00")).isEqualTo("next APPRAISAL 2024-01-18");
        assertThat(told(YEAR, "2024-01-31T17:00")).isEqualTo("now APPRAISAL 2024-01-18");
        assertThat(told(YEAR, "2024-01-31T17:01")).isEqualTo("over APPRAISAL 2024-01-18");
    }

    @Test
    void lastsLongestInTheRoundWhereAnAppraisalIsOpenBesideIt() {
        List<Stage> beside = new ArrayList<>(YEAR);
        beside.add(1, stage(Stage.Kind.APPRAISAL, "2023-11-10", "2023-12-05"));
        assertThat(told(beside, "2023-11-15T08:00")).isEqualTo("now ROUND 2023-11-01 scoring explaining");
        assertThat(told(beside, "2023-11-25T08:00")).isEqualTo("now APPRAISAL 2023-11-10 scoring explaining");
    }

    @Test
    void limitsNothingWhereNoMomentOrNoRoundIsKnown() {
        assertThat(told(YEAR, null)).isEqualTo("unlimited scoring explaining");
        assertThat(told(List.of(), "2023-11-15T08:00")).isEqualTo("unlimited scoring explaining");
        assertThat(told(YEAR.subList(2, 3), "2023-12-22T08:00")).isEqualTo("unlimited scoring explaining");
        assertThat(told(YEAR.subList(0, 1), "2024-01-01T08:00")).isEqualTo("over ROUND 2023-11-01 explaining");
    }

    @Test
    void endsWithThePublication() {
        Phase published = Phase.of(YEAR, true, time("2023-11-15"));
        assertThat(published.isPublished()).isTrue();
        assertThat(published.headline()).isEqualTo(Voice.RESULT);
        assertThat(List.of(published.scoring(), published.explaining())).containsOnly(false);
        assertThat(Phase.of(YEAR, false, time("2024-02-15")).headline()).isEqualTo(Voice.SELF);
    }

    /** A campaign of two indexes: a round and windows for all, for one, and for the other. */
    @ParameterizedTest
    @CsvSource({
        "commune, Thẩm định sớm; Lần 1; Giải trình",
        "digital, Thẩm định sớm; Lần 2; Thẩm định số",
        "'', Thẩm định sớm; Lần 1; Lần 2; Giải trình; Thẩm định số"
    })
    void listsTheTimesOfEachIndexInOrder(String index, String titles) throws IOException {
        String text = """
                - {id: lan-2, title: Lần 2, indexes: [digital], opens: 2023-12-01, closes: 2023-12-20, tag: t2}
                windows:
                - {for: explanation, title: Giải trình, indexes: [commune], opens: 2024-01-11, closes: 2024-01-17T17:00}
                - {for: appraisal, title: Thẩm định số, indexes: [digital], opens: 2024-01-12, closes: 2024-01-17}
                - {for: appraisal, title: Thẩm định sớm, opens: 2023-10-01, closes: 2023-10-17}
                """;
        Example example = new Example()
                .component("2", "type: count, value: V, per: 1")
                .campaign(text.strip())
                .silent("a");
        MapTree tree = example.tree();
        tree.with(
                        "criteria/2023/digital.yaml",
                        tree.text("criteria/2023/commune.yaml").replace("index: commune", "index: digital"))
                .with(
                        "criteria/2023/campaign.yaml",
                        tree.text("criteria/2023/campaign.yaml")
                                .replace(
                                        "kinds: [xa]}]",
                                        "kinds: [xa]}, {id: digital, title: số, criteria: digital.yaml, kinds: [xa]}]"));
        Campaign campaign = ((Assessment.Scored) Assessment.of(tree, null, (stage, done, total) -> {}))
                .scores()
                .book()
                .campaign();
        List<Stage> stages = index.isEmpty() ? Stage.all(campaign) : Stage.of(campaign, index);
        assertThat(stages.stream().map(Stage::title).collect(Collectors.joining("; ")))
                .isEqualTo(titles);
        assertThat(stages).allMatch(stage -> stage.isRound() == stage.title().startsWith("Lần"));
        assertThat(stages)
                .allMatch(stage ->
                        stage.closesWithTheDay() == !stage.closes().toString().endsWith("T17:00"));
    }
}
