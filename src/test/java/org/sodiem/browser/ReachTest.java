package org.sodiem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be reached is seen when it is reached (WCAG 2.4.7), and is large enough to be hit (2.5.8). */
@InBrowser
class ReachTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        folder = Published.sampleWithAFileThatCannotBeRead(folder.resolve("site"));
    }

    static Stream<String> pages() {
        return Stream.concat(EveryPageTest.pages().stream(), Stream.of("don-vi/xa-vinh-giang.html"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isReachedInAWindow(String path, Chromium chromium) {
        try (Visit visit = new Visit(chromium, View.LIGHT, folder.toUri() + path)) {
            isReached(visit, View.LIGHT);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isReachedOnAPhone(String path, Chromium chromium) {
        try (Visit visit = new Visit(chromium, View.NARROW, folder.toUri() + path)) {
            isReached(visit, View.NARROW);
            isReached(visit, View.PHONE);
        }
    }

    private static void isReached(Visit visit, View view) {
        view.on(visit.page);
        visit.hideRepeats();
        // What a long table leaves out until it is looked at has no place yet.
        visit.page.evaluate(
                "document.querySelectorAll('.full').forEach(rows => rows.style.contentVisibility = 'visible')");
        hasTargetsThatCanBeHit(visit, view);
        showsWhatHasTheFocus(visit, view);
    }

    private static void showsWhatHasTheFocus(Visit visit, View view) {
        assertThat((List<?>) visit.page.evaluate("""
                    [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
                        .filter(e => e.checkVisibility({ contentVisibilityAuto: false }))
                        .filter(e => {
                            e.focus();
                            e.scrollIntoView({ block: 'center', inline: 'nearest' });
                            for (let box = e; box; box = box.parentElement) {
                                const { clipPath } = getComputedStyle(box);
                                const { width, height } = box.getBoundingClientRect();
                                if (clipPath.includes('50%') || Math.min(width, height) < 2) return true;
                            }
                            const box = e.getClientRects()[0];
                            return box.right < 1 || box.bottom < 1 || box.left > innerWidth - 1 || box.top > innerHeight - 1;
                        })
                        .map(e => e.outerHTML.slice(0, 200))
                    """)).as(view.name()).isEmpty();
    }

    /** A target is 24 pixels wide and high, or in a sentence, or a circle of 24 pixels around its middle touches no other. */
    private static void hasTargetsThatCanBeHit(Visit visit, View view) {
        assertThat((List<?>) visit.page.evaluate("""
                    () => {
                        const targets = [...document.querySelectorAll('a[href], button, input, summary')]
                            .filter(e => e.checkVisibility() && !e.matches('.skip'))
                            .map(e => ({ e, box: (e.closest('label') || e).getBoundingClientRect(), boxes: [...e.getClientRects()] }))
                            .filter(({ box }) => box.width > 0);
                        const inSentence = e => {
                            let around = e.parentElement;
                            while (getComputedStyle(around).display === 'inline') around = around.parentElement;
                            const rest = around.cloneNode(true);
                            rest.querySelectorAll('a, .vh').forEach(other => other.remove());
                            return getComputedStyle(e).display === 'inline' && /\\p{L}{2}/u.test(rest.textContent);
                        };
                        const small = ({ box }) => box.width < 23.5 || box.height < 23.5;
                        const middle = box => [box.left + box.width / 2, box.top + box.height / 2];
                        const near = ([x, y], box) => Math.hypot(
                            Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
                        return targets.filter(target => small(target) && !inSentence(target.e))
                            .filter(target => {
                                const at = middle(target.box);
                                return targets.some(other => {
                                    if (other === target || other.e.contains(target.e) || target.e.contains(other.e)) return false;
                                    if (small(other)) {
                                        const [x, y] = middle(other.box);
                                        if (Math.hypot(x - at[0], y - at[1]) < 23.5) return true;
                                    }
                                    return other.boxes.some(box => near(at, box) < 11.5);
                                });
                            })
                            .map(({ e, box }) => Math.round(box.width) + 'x' + Math.round(box.height) + ' ' + e.outerHTML.slice(0, 160));
                    }
                    """)).as(view.name()).isEmpty();
    }
}
