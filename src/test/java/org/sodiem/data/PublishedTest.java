package org.sodiem.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sodiem.json.Json;
import org.sodiem.json.JsonObject;
import org.sodiem.movement.RoundStanding;
import org.sodiem.score.Example;
import org.sodiem.score.IndexResult;
import org.sodiem.score.Scores;

/** What data tells once a result is published that is not what the units said. */
class PublishedTest {

    private static Example example() {
        return new Example()
                .component("3", "type: count, value: V, per: 1")
                .component("1", "type: survey, form: a, respondents: b")
                .unit("a", "count: 3, evidence: [bc]");
    }

    private static Example published() {
        return example()
                .with(
                        "submissions/2023/a/appraisal/noi-vu.yaml",
                        "passes:\n- pass: 1\n  scores:\n    '1.1.1': {score: 1, reason: Đếm lại}\n")
                .with(
                        "criteria/2023/publication.yaml",
                        "results:\n- {index: commune, decision: 9/QĐ-UBND, date: 2024-02-01, issuer: UBND}\n");
    }

    @Test
    void addsUpAreasAndGroupsByTheSameWord() throws IOException {
        Scores scores = published().assess(null).scores();
        IndexResult index = scores.indexes().get(0);
        JsonObject unit = Json.read(UnitJson.write(scores.book().campaign(), index, Example.of(index, "a"))
                .getBytes(StandardCharsets.UTF_8));
        assertThat(unit.object("totals").text("achieved")).isEqualTo("1");
        JsonObject of =
                Json.read(IndexJson.write(scores.book().campaign(), index).getBytes(StandardCharsets.UTF_8));
        assertThat(of.list("units", JsonObject.class).get(0).list("areas", JsonObject.class))
                .extracting(area -> area.text("achieved"))
                .containsExactly("1");
        assertThat(of.list("groups", JsonObject.class))
                .extracting(group -> group.text("code") + " in " + group.textOrNull("parent"))
                .containsExactly("1 in null", "1.1 in 1");
        assertThat(unit.list("groups", JsonObject.class))
                .extracting(group -> group.text("code") + ": " + group.text("achieved"))
                .contains("1: 1", "1.1: 1")
                .allMatch(text -> text.endsWith(": 1"));
    }

    @Test
    void tellsOfEveryTimeByWhoseWordAndWithWhatTheIndexIs() throws IOException {
        Scores scores = example().assess(null).scores();
        List<RoundStanding> all = List.of(
                new RoundStanding("lan-1", "", Example.of(scores.indexes().get(0), "a")),
                new RoundStanding("now", "", Example.of(published().score(), "a")));
        String[] rows =
                Csv.write(scores.book().campaign(), DataTable.rounds(all)).split("\r\n", -1);
        assertThat(rows[0]).endsWith(",rank,index,open,lost,provisional,voice");
        assertThat(rows[1]).startsWith("2023,true,lan-1,").endsWith(",true,self");
        assertThat(rows[2]).startsWith("2023,true,now,").endsWith(",true,result");
    }
}
