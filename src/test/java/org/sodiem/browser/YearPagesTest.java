package org.sodiem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What only the end of a year shows: appraisals, answers, tasks, commitments, the result; beside {@link EveryPageTest}. */
@InBrowser
class YearPagesTest {

    private static final List<String> PAGES = List.of(
            "index.html",
            "theo-doi.html",
            "don-vi/xa-kim-thach.html",
            "don-vi/huyen-vinh-linh.html",
            "co-quan/tai-chinh-ke-hoach.html");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        Published.year(folder);
    }

    static Stream<Arguments> looks() {
        return PAGES.stream()
                .flatMap(page -> Stream.of(
                        Arguments.of("appraisal/" + page, View.NARROW),
                        Arguments.of("decision/" + page, View.NARROW),
                        Arguments.of("decision/" + page, View.LIGHT)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void isAccessibleAndSaysWhatItsSignsMean(String path, View view, Chromium chromium) {
        try (Visit visit = new Visit(chromium, view, folder.toUri() + path)) {
            assertThat(visit.overflow()).isZero();
            assertThat(visit.errors).isEmpty();
            assertThat(EveryPageTest.violations(visit, view)).isEmpty();
            assertThat((List<?>) visit.page.evaluate("""
                            [...document.querySelectorAll('.key li')]
                                .filter(e => !e.textContent.trim())
                                .map(e => e.outerHTML)
                            """)).isEmpty();
        }
    }
}
