package org.sodiem.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sodiem.model.Citation;
import org.sodiem.model.Evidence;
import org.sodiem.source.Located;

/** What a citation tells of its document, and never tells of an internal one. */
class ProofTest {

    private static @Nullable Located<String> located(@Nullable String text) {
        return text == null ? null : Located.nowhere(text);
    }

    private static Proof proof(@Nullable String url, @Nullable String file, boolean restricted) {
        Evidence evidence = new Evidence(
                Located.nowhere("bc"),
                Located.nowhere("Báo cáo"),
                Located.nowhere("12/BC"),
                Located.nowhere(LocalDate.of(2023, 11, 1)),
                "UBND",
                located(url),
                located(file),
                restricted,
                List.of(),
                Set.of());
        return Proof.of(new Citation(Located.nowhere("bc"), "mục 1", "2"), evidence);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://x.example/1, -,      false, https://x.example/1",
                "https://x.example/1, bc.pdf, false, https://x.example/1",
                "-,                   bc.pdf, false, bc.pdf",
                "-,                   -,      false, -",
                "https://x.example/1, -,      true,  -",
                "-,                   bc.pdf, true,  -",
            })
    void tellsNoPlaceOfAnInternalDocument(
            @Nullable String url, @Nullable String file, boolean restricted, @Nullable String place) {
        assertThat(proof(url, file, restricted))
                .isEqualTo(new Proof("Báo cáo", "12/BC", LocalDate.of(2023, 11, 1), "UBND", place, "mục 1", "2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Báo cáo | 12/BC | mục 1 | 2 | true",
                "Khác    | 12/BC | mục 1 | 2 | true", // the number says which it is
                "Báo cáo | 13/BC | mục 1 | 2 | false",
                "Báo cáo | -     | mục 1 | 2 | false",
                "Báo cáo | 12/BC | mục 2 | 2 | false",
                "Báo cáo | 12/BC | mục 1 | 3 | false",
            })
    void isTheSamePartOfTheSameDocument(
            String title, @Nullable String number, String section, String pages, boolean same) {
        LocalDate day = LocalDate.of(2023, 11, 1);
        Proof other = new Proof(title, number, number == null ? null : day, "UBND", null, section, pages);
        Proof own = proof("https://x.example/1", null, false);
        assertThat(own.isSamePartAs(other)).isEqualTo(same);
        assertThat(other.isSamePartAs(own)).isEqualTo(same);
        Proof untitled = new Proof("Báo cáo", null, null, "UBND", null, section, pages);
        assertThat(untitled.isSamePartAs(new Proof(title, null, day, null, null, section, pages)))
                .as("without a number the title says which it is")
                .isEqualTo(title.equals("Báo cáo"));
    }
}
