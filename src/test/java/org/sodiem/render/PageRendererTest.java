package org.sodiem.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sodiem.theme.Theme;

class PageRendererTest {

    /** A record without a template. */
    public record NowherePage(String text) {}

    /** A record whose template asks for a text. */
    public record WordyPage(String key, String text) {}

    private static PageRenderer renderer(Locale language) {
        return new PageRenderer(language, Theme.NONE);
    }

    @Test
    void showsComponentsAndNoMethod() throws TemplateModelException {
        TemplateHashModel model =
                (TemplateHashModel) Objects.requireNonNull(new RecordWrapper().wrap(new NowherePage("x")));
        assertThat(model.get("text")).hasToString("x");
        for (String name : new String[] {"class", "getClass", "hashCode", "toString", "equals"}) {
            assertThatThrownBy(() -> model.get(name)).hasMessageContaining("has no component " + name);
        }
    }

    @Test
    void refusesObjectsOfOtherKinds() {
        assertThatThrownBy(() -> new RecordWrapper().wrap(new File("/"))).hasMessageContaining("java.io.File");
    }

    @Test
    void saysWhichTemplateDoesNotFit() {
        assertThatThrownBy(() -> renderer(Locale.ENGLISH).render(new NowherePage("x")))
                .isInstanceOf(TemplateFault.class)
                .hasMessageContaining("nowhere.ftlh");
    }

    @Test
    void fillsTheWordsOfTheLanguageAndEscapesThem() {
        WordyPage page = new WordyPage("frame.campaign", "<b>2023</b>");
        assertThat(renderer(Locale.ENGLISH).render(page)).contains("<title>Campaign &lt;b&gt;2023&lt;/b&gt;</title>");
        assertThat(renderer(Locale.forLanguageTag("vi")).render(page))
                .contains("<title>Kỳ &lt;b&gt;2023&lt;/b&gt;</title>");
    }

    @Test
    void faultsWhereATextIsMissing() {
        assertThatThrownBy(() -> renderer(Locale.ENGLISH).render(new WordyPage("no.such.key", "x")))
                .isInstanceOf(TemplateFault.class)
                .hasMessageContaining("wordy.ftlh")
                .hasStackTraceContaining("no text for no.such.key");
    }

    @Test
    void hasATemplateForEveryPageAndAPageForEveryTemplate() throws IOException {
        try (Stream<Path> templates = Files.list(Path.of("site-templates"));
                Stream<Path> records = Files.walk(Path.of("src/main/java/org/sodiem"))) {
            var names = templates
                    .map(p -> p.getFileName().toString())
                    .filter(n -> n.endsWith(".ftlh"))
                    .map(n -> n.replace(".ftlh", "page.java"));
            var pages = records.map(p -> p.getFileName().toString().toLowerCase(Locale.ROOT))
                    .filter(n -> n.endsWith("page.java"))
                    .toList();
            assertThat(names).containsExactlyInAnyOrderElementsOf(pages);
        }
    }
}
