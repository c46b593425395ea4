package org.sodiem.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.score.Example;

/** What stands above the tasks and the score sheet of a unit, by what it has entered and lost. */
class UnitSentencesTest {

    private static final String UNENTERED = "Thành phần chưa chấm không có điểm và không tính là 0.";

    /** How many components there are, how many of them are entered, each with lost points, and what is told of these. */
    @ParameterizedTest
    @CsvSource({
        "2, 2, 2 thành phần mất điểm mà cách tính còn cho thêm; nhiều điểm nhất trước; bảng ghi còn thiếu gì.",
        "11, 10, 10 thành phần mất điểm mà cách tính còn cho thêm; nhiều điểm nhất trước; bảng ghi còn thiếu gì.",
        "12, 12, 12 thành phần mất điểm mà cách tính còn cho thêm; bảng ghi 10 thành phần nhiều điểm nhất; đủ cả ở bảng điểm chi tiết."
    })
    void tellsWhatIsNotEnteredAndWhatIsNotShown(int components, int entered, String raises) throws IOException {
        Example example = new Example().silent("a");
        StringBuilder text = new StringBuilder("unit: a\nscores:\n");
        for (int i = 1; i <= components; i++) {
            example.component("4", "type: count, value: V, per: 1");
            text.append(i <= entered ? "  '1.1.%d': {count: 1}\n".formatted(i) : "");
        }
        Document page = SiteFacts.of(
                        example.with("submissions/2023/a/scores.yaml", text.toString())
                                .tree(),
                        "2023-10-01")
                .page("don-vi/a.html");
        assertThat(page.select("#bang-diem > .lede").text().contains(UNENTERED)).isEqualTo(entered < components);
        assertThat(page.select("#viec > .lede").text().replace("; ", ", ")).contains(raises.replace("; ", ", "));
        assertThat(page.select(".todo tbody tr:not(.must)")).hasSize(Math.min(entered, 10));
    }
}
