package org.sodiem.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sodiem.diagnostic.Problems;
import org.sodiem.load.BookLoader;
import org.sodiem.markup.Prose;
import org.sodiem.model.Part;
import org.sodiem.source.FolderTree;

class NarrativeTest {

    private static List<Part> areas = List.of();

    @BeforeAll
    static void readTheCommittedSet() throws Exception {
        areas = Objects.requireNonNull(BookLoader.newest(new FolderTree(Path.of("")), new Problems()))
                .criteria()
                .get(0)
                .parts();
    }

    private static List<String> texts(@Nullable Prose prose) {
        return Objects.requireNonNull(prose).blocks().stream()
                .map(Prose.Block::text)
                .toList();
    }

    @Test
    void putsEveryPartWhereItsHeadingSays() {
        Narrative narrative = Narrative.of("""
                Mở đầu.
                # Báo cáo năm
                ## 1. Chỉ đạo
                Một.
                ### Chi tiết
                Hai.
                ## Lĩnh vực 2
                Ba.
                ## Khó khăn, vướng mắc
                Bốn.
                ## Đề xuất, kiến nghị
                Năm.
                ## Kết luận
                Sáu.
                """, areas);
        assertThat(texts(narrative.general())).containsExactly("Mở đầu.", "Báo cáo năm", "Kết luận", "Sáu.");
        assertThat(texts(narrative.areas().get("1"))).containsExactly("Một.", "Chi tiết", "Hai.");
        assertThat(texts(narrative.areas().get("2"))).containsExactly("Ba.");
        assertThat(texts(narrative.difficulties())).containsExactly("Bốn.");
        assertThat(texts(narrative.proposals())).containsExactly("Năm.");
    }

    @Test
    void knowsAnAreaByItsTitleInEitherForm() {
        String title = areas.get(2).title();
        String apart = Normalizer.normalize(title.toUpperCase(Locale.ROOT), Normalizer.Form.NFD);
        assertThat(texts(Narrative.of("## III. " + apart + "\n\nx", areas)
                        .areas()
                        .get("3")))
                .containsExactly("x");
    }

    @Test
    void losesNothingOfALongText() {
        String line = "Một dòng dài của báo cáo. ".repeat(50);
        String text = (line + "\n\n").repeat(60) + "Hết.";
        assertThat(text.length()).isGreaterThan(60_000);
        assertThat(texts(Narrative.of(text, areas).general())).hasSize(61).endsWith("Hết.");
    }
}
