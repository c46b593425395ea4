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
import org.sodiem.source.MapTree;

/** A site with a logo, colours, words and a page of the repository's own. */
@InBrowser
class OwnLookTest {

    private static final String LOGO = """
            <svg xmlns="http://www.w3.org/2000/svg" width="96" height="32"><path fill="#0b6b3a" d="M0 0h96v32H0z"/></svg>
            """;

    private static final String COLOURS = """
            :root { --brand: #0b6b3a; --link: #0b5c33; }
            @media screen and (prefers-color-scheme: dark) {
              :root { --brand: #4fae7c; --link: #8fd9b2; }
            }
            """;

    private static final String QUESTIONS = """
            # Hỏi đáp về cách tự chấm điểm

            Viết cho [Phòng Nội vụ](mailto:noi-vu@example.vn).

            ## Ai chấm?

            | Việc | Ai |
            |---|---|
            | Tự chấm | Đơn vị |
            """;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        Published.site(
                MapTree.of(Path.of("src/test/resources/golden/base"))
                        .with("site-templates/assets/logo.svg", LOGO)
                        .with("site-templates/assets/local.css", COLOURS)
                        .with("site-templates/words_vi.properties", "site.name=Chấm điểm Huyện Thử\n")
                        .with("site-templates/pages/hoi-dap.md", QUESTIONS),
                folder);
    }

    /** Each page in both windows: a change of colours or of the medium is what a reader's system does to an open page. */
    static Stream<Arguments> looks() {
        return Stream.of("index.html", "don-vi/xa-an.html", "trang/hoi-dap.html")
                .flatMap(page -> Stream.of(
                        Arguments.of(page, List.of(View.LIGHT, View.DARK, View.PRINT)),
                        Arguments.of(page, List.of(View.NARROW, View.PHONE))));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void showsItAccessiblyAndQuietly(String path, List<View> views, Chromium chromium) {
        try (Visit visit = new Visit(chromium, views.get(0), folder.toUri() + path)) {
            for (View view : views) {
                view.on(visit.page);
                assertThat(visit.errors).as(view.name()).isEmpty();
                assertThat(visit.overflow()).as(view.name()).isZero();
                assertThat(visit.requests)
                        .allMatch(url -> url.startsWith(folder.toUri().toString()) || url.startsWith("data:"));
                assertThat(visit.page.evaluate("document.querySelector('.brand img').naturalWidth"))
                        .isEqualTo(96);
                assertThat(visit.page.evaluate(
                                "getComputedStyle(document.documentElement).getPropertyValue('--brand')"))
                        .as(view.name())
                        .isEqualTo(view == View.DARK || view == View.NARROW ? "#4fae7c" : "#0b6b3a");
                assertThat(visit.page.title()).contains("Chấm điểm Huyện Thử");
                assertThat(EveryPageTest.violations(visit, view))
                        .as(view.name())
                        .isEmpty();
            }
        }
    }
}
