package org.sodiem.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void shiftsHeadingsAndKeepsListsAndTables() {
        String html = Markdown.toHtml("# Đếm thế nào\n\n- một\n- hai\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")
                .text();
        assertThat(html).contains("<h3>Đếm thế nào</h3>", "<li>một</li>", "<td>1</td>");
    }

    @Test
    void marksLinksToTheWeb() {
        assertThat(Markdown.toHtml("[x](https://x.example/a)").text())
                .contains("href=\"https://x.example/a\"", "nofollow", "noopener", "noreferrer");
    }

    @Test
    void isNotHeldUpByBrackets() {
        assertThat(Markdown.toHtml("[".repeat(39) + "a").text()).startsWith("<p>[[[");
        assertThat(Markdown.toHtml("[".repeat(10_000)).text()).startsWith("<pre>[[[");
        assertThat(Markdown.toHtml("[a] ".repeat(3_000)).text()).startsWith("<p>[a] ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript&colon;alert(1))",
                "[x](javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](//evil.example/a)",
                "[x](../../index.html)",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "![x](https://evil.example/pixel.png)",
                "<a href=\"javascript:alert(1)\">x</a>",
                "`<b>`"
            })
    void letsNothingRunNorLoad(String text) {
        var page = Jsoup.parse(Markdown.toHtml(text).text());
        assertThat(page.select("script, img, b, [onerror], [href]")).isEmpty();
    }

    /** Within the length that is read, and yet seconds of work each for the parser. */
    @ParameterizedTest
    @ValueSource(strings = {"`", "`a", "(`", "+ ", "1. ", "1) ", "> - ", "[a](* ", "**[a](* "})
    void readsNothingThatTakesTheParserSeconds(String part) {
        String text = part.repeat(19_000 / part.length());
        assertThat(Markdown.toHtml(text).text()).startsWith("<pre>");
        assertThat(Markdown.toHtml(part + "x").text()).doesNotContain("<pre>");
    }

    @Test
    void showsWhatIsTooDeepOrTooLongAsItWasWritten() {
        assertThat(Markdown.toHtml("> ".repeat(2_000) + "x").text()).startsWith("<pre>");
        assertThat(Markdown.toHtml("[a](".repeat(10_000)).text()).startsWith("<pre>");
        assertThat(Markdown.toHtml("<b>".repeat(10_000)).text())
                .startsWith("<pre>&lt;b&gt;")
                .hasSizeLessThan(200_000);
    }
}
