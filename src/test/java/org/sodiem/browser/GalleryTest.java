package org.sodiem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.preview.Preview;
import org.sodiem.score.AsOf;
import org.sodiem.source.FolderTree;

/** Takes the pictures of {@code docs/gallery} and of the guides in {@code docs/img} anew: {@code mvn -B test -Dtest=GalleryTest -Dgallery=true}. */
@InBrowser
@EnabledIfSystemProperty(named = "gallery", matches = "true")
class GalleryTest {

    private static final Path GALLERY = Path.of("docs/gallery");
    private static final long MOST_BYTES = 4_500_000;
    private static final Path GUIDES = Path.of("docs/img");
    private static final long MOST_BYTES_OF_A_GUIDE = 150_000;

    /**
     * One picture.
     *
     * @param name its file, without its ending
     * @param path the page
     * @param view how it is looked at
     */
    private record Picture(String name, String path, View view) {}

    private static final List<Picture> PICTURES = List.of(
            new Picture("dashboard-light", "index.html", View.LIGHT),
            new Picture("dashboard-dark", "index.html", View.DARK),
            new Picture("dashboard-phone", "index.html", View.PHONE),
            new Picture("ranking-light", "xep-hang/commune.html", View.LIGHT),
            new Picture("ranking-dark", "xep-hang/commune.html", View.DARK),
            new Picture("ranking-phone", "xep-hang/commune.html", View.PHONE),
            new Picture("unit-light", "don-vi/xa-vinh-o.html", View.LIGHT),
            new Picture("unit-dark", "don-vi/xa-vinh-o.html", View.DARK),
            new Picture("unit-phone", "don-vi/xa-vinh-o.html", View.PHONE),
            new Picture("sheet-light", "don-vi/xa-vinh-giang.html#lv-3", View.LIGHT),
            new Picture("sheet-dark", "don-vi/xa-vinh-giang.html#lv-3", View.DARK),
            new Picture("history-light", "don-vi/xa-vinh-giang.html#lich-su", View.LIGHT),
            new Picture("history-dark", "don-vi/xa-vinh-giang.html#lich-su", View.DARK),
            new Picture("area-light", "tieu-chi/commune/3.html", View.LIGHT),
            new Picture("area-phone", "tieu-chi/commune/3.html", View.PHONE),
            new Picture("component-light", "tieu-chi/commune/3.4.1.html", View.LIGHT),
            new Picture("component-phone", "tieu-chi/commune/3.4.1.html", View.PHONE),
            new Picture("district-light", "don-vi/huyen-vinh-linh.html", View.LIGHT),
            new Picture("district-dark", "don-vi/huyen-vinh-linh.html", View.DARK),
            new Picture("office-light", "co-quan/noi-vu.html", View.LIGHT),
            new Picture("rounds-light", "cac-dot.html", View.LIGHT),
            new Picture("rounds-dark", "cac-dot.html", View.DARK),
            new Picture("offices-light", "cac-dot.html#so-sanh-1-district-co-quan", View.LIGHT),
            new Picture("offices-dark", "cac-dot.html#so-sanh-1-district-co-quan", View.DARK),
            new Picture("evidence-light", "tai-lieu.html", View.LIGHT),
            new Picture("evidence-phone", "tai-lieu.html", View.PHONE),
            new Picture("problems-light", "van-de.html", View.LIGHT),
            new Picture("guide-light", "huong-dan.html", View.LIGHT),
            new Picture("search-light", "tim-kiem.html?q=12/kh-ubnd", View.LIGHT),
            new Picture("missing-light", "404.html", View.LIGHT));

    /** What there is only once both rounds have a record of their own. */
    private static final List<Picture> AFTER_BOTH_ROUNDS = List.of(
            new Picture("columns-light", "don-vi/xa-vinh-giang.html#lv-3", View.LIGHT),
            new Picture("columns-dark", "don-vi/xa-vinh-giang.html#lv-3", View.DARK));

    private static void take(List<Picture> pictures, Path site, Chromium chromium) {
        for (Picture picture : pictures) {
            try (Visit visit = new Visit(chromium, picture.view(), site.toUri() + picture.path())) {
                visit.page.evaluate("document.fonts.ready.then(() => true)");
                visit.page.screenshot(new Page.ScreenshotOptions().setPath(GALLERY.resolve(picture.name() + ".png")));
            }
        }
    }

    @Test
    void takesEveryPictureAndKeepsThemSmall(Chromium chromium, @TempDir Path folder) throws IOException {
        take(PICTURES, Published.sample(folder.resolve("site")), chromium);
        take(AFTER_BOTH_ROUNDS, Published.sampleAfterBothRounds(folder.resolve("later")), chromium);
        try (Stream<Path> files = Files.list(GALLERY)) {
            List<Path> pictures =
                    files.filter(file -> file.toString().endsWith(".png")).toList();
            assertThat(pictures).hasSize(PICTURES.size() + AFTER_BOTH_ROUNDS.size());
            assertThat(pictures.stream()
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .isLessThan(MOST_BYTES);
        }
    }

    @Test
    void takesThePicturesOfTheGuides(Chromium chromium, @TempDir Path folder) throws IOException {
        GuideScenes scenes = new GuideScenes(folder.resolve("kho"));
        shoot(chromium, scenes.comment(folder).toUri().toString(), "main", "nhan-xet-kiem-tra");
        Path site = Published.site(new FolderTree(scenes.folder()), folder.resolve("trang"));
        shoot(
                chromium,
                site.toUri() + "van-de.html",
                "li:has-text('ratio-numerator-above-denominator')",
                "trang-van-de");
        try (Preview preview = Preview.start(scenes.folder(), AsOf.parse("2023-12-11T16:42"), 0)) {
            shoot(chromium, preview.address() + "don-vi/xa-vinh-chap.html", "#sodiem-overlay li", "xem-truoc");
        }
    }

    /** A picture of a page around something, once that has appeared on it. */
    private static void shoot(Chromium chromium, String address, String appears, String name) throws IOException {
        Path file = GUIDES.resolve(name + ".png");
        try (Visit visit = new Visit(chromium, View.LIGHT, address)) {
            visit.page.setViewportSize(1000, 760);
            visit.page.locator(appears).first().evaluate("e => e.scrollIntoView({block: 'center'})");
            visit.page.evaluate("document.fonts.ready.then(() => true)");
            visit.page.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
        assertThat(Files.size(file)).isLessThan(MOST_BYTES_OF_A_GUIDE);
    }
}
