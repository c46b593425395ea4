package org.sodiem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sodiem.preview.Preview;
import org.sodiem.sample.Sample;
import org.sodiem.score.AsOf;

/** A file is edited, broken and mended while its page is open in a browser. */
@InBrowser
class PreviewInBrowserTest {

    private static final String SCORES = "submissions/2023/tt-ho-xa/scores.yaml";
    private static final String MARKED = "html[data-preview='%d']";

    @TempDir
    private Path repository = Path.of("");

    private void replace(String from, String to) throws IOException {
        Path file = repository.resolve(SCORES);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private static Locator cell(Visit visit, String selector) {
        return visit.page.locator(selector);
    }

    @Test
    void showsWhatIsEditedWhatIsWrongAndThatItIsMended(Chromium chromium) throws Exception {
        new Sample(2, Sample.SEED).write((path, text) -> {
            Path file = repository.resolve(path);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
        });
        AtomicInteger failures = new AtomicInteger();
        Preview preview = Preview.start(repository, AsOf.parse("2023-12-11T16:42"), 0);
        Thread follower = new Thread(() -> follow(preview, failures));
        follower.start();
        try (Visit visit = new Visit(chromium, View.LIGHT, preview.address() + "don-vi/tt-ho-xa.html")) {
            Page page = visit.page;
            page.waitForSelector(MARKED.formatted(1));
            String before = cell(visit, "h1").innerText();
            page.evaluate("scrollTo({top: 900, behavior: 'instant'})");
            replace("note: ", "note: Xem thử ");
            page.waitForSelector("html:not([data-preview='1'])[data-preview]");
            page.waitForSelector(".said:has-text('Xem thử')", attached());
            page.waitForFunction("scrollY === 900");

            String whole = Files.readString(repository.resolve(SCORES));
            Files.writeString(repository.resolve(SCORES), whole.replace("scores:", "scores: ["));
            page.waitForSelector("#sodiem-overlay li");
            assertThat(cell(visit, "#sodiem-overlay").innerText()).contains(SCORES + ":");
            assertThat(cell(visit, "h1").innerText()).isEqualTo(before);

            Files.writeString(repository.resolve(SCORES), whole);
            page.waitForSelector("#sodiem-overlay", hidden());
            assertThat(cell(visit, ".said:has-text('Xem thử')").count()).isPositive();
            assertThat(visit.errors).isEmpty();
            assertThat(visit.requests).allMatch(url -> url.startsWith(preview.address()) || url.startsWith("data:"));
        } finally {
            preview.close();
            follower.join();
        }
        assertThat(failures).hasValue(0);
    }

    private static Page.WaitForSelectorOptions attached() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private static Page.WaitForSelectorOptions hidden() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private static void follow(Preview preview, AtomicInteger failures) {
        try {
            preview.follow(new Preview.Listener() {
                @Override
                public void built(long version, int errors) {}

                @Override
                public void failed(Exception fault) {
                    failures.incrementAndGet();
                }
            });
        } catch (IOException | InterruptedException e) {
            failures.incrementAndGet();
        }
    }
}
