package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToFillTest {

    private static final String OFFICE = "unit: a\noffice: noi-vu\nscores:\n  '1.1.1': {count: 1}\n";

    private static List<String> files(Scores scores, String unit) {
        Set<String> byOffices = ToFill.byOffices(scores);
        return ToFill.of(byOffices, Example.of(scores.indexes().get(0), unit).card()).stream()
                .map(file -> file.path() + " " + file.office())
                .toList();
    }

    private static Example example() {
        return new Example()
                .office("tu-phap")
                .component("2", "type: count, value: V, per: 1")
                .component("2", "type: count, value: V, per: 1")
                .alter(set -> set.replace("title: T2,", "title: T2, lead: tu-phap,"));
    }

    @Test
    void isOneFileOfTheUnitWhereNoOfficeFillsInItsOwn() throws IOException {
        Scores scores = example().unit("a", "count: 1").silent("b").assess(null).scores();
        assertThat(ToFill.byOffices(scores)).isEmpty();
        assertThat(files(scores, "a")).containsExactly("submissions/2023/a/scores.yaml null");
        assertThat(files(scores, "b")).containsExactly("submissions/2023/b/scores.yaml null");
    }

    @Test
    void isOneFileForEachLeadWhereAnyUnitHasSuch() throws IOException {
        Scores scores = example()
                .silent("a")
                .with("submissions/2023/a/scores/noi-vu.yaml", OFFICE)
                .silent("b")
                .unit("c", "count: 1")
                .assess(null)
                .scores();
        assertThat(ToFill.byOffices(scores)).containsExactly("commune");
        assertThat(files(scores, "a"))
                .containsExactly(
                        "submissions/2023/a/scores/noi-vu.yaml noi-vu",
                        "submissions/2023/a/scores/tu-phap.yaml tu-phap");
        assertThat(files(scores, "b")).hasSize(2).first().asString().startsWith("submissions/2023/b/scores/");
        assertThat(files(scores, "c")).containsExactly("submissions/2023/c/scores.yaml null");
    }
}
